import { fileURLToPath } from 'node:url'
import { bindAddress } from './address.mjs'
import { serveFrom } from './serve.mjs'
import { readSettings } from './settings.mjs'

/**
 * Serves the page that lies beside this file once it is bundled: what `pullpath serve` does.
 *
 * @param {readonly string[]} flags of the server, as `npm start` takes them
 * @param {{ readonly host: string | null, readonly port: string | null }} address null: HOST and PORT, or their defaults
 * @param {import('./saying.mjs').Tell} tell in the language of the person
 * @returns {Promise<import('./saying.mjs').Saying | null>} why the flags or variables are refused; null once the server is starting
 */
export async function servePackaged(flags, { host, port }, tell) {
  const settings = readSettings(flags, process.env)
  if ('refused' in settings) return settings.refused
  const { HOST = '', PORT = '' } = process.env
  const address = bindAddress({ HOST: host ?? HOST, PORT: port ?? PORT }, tell)
  await serveFrom(fileURLToPath(new URL('.', import.meta.url)), address, settings, {
    tell,
    portSetting: (free) => `--port ${free}`,
  })
  return null
}
