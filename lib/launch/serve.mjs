import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DIST } from './build.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { messageOf, requireNode, root, stop } from './project.mjs'
import { bindAddress } from './serving/address.mjs'
import { inEnglish } from './serving/saying.mjs'
import { serveFrom } from './serving/serve.mjs'
import { readSettings } from './serving/settings.mjs'

/**
 * Serves the built page until the process is told to end.
 *
 * @param {import('./serving/address.mjs').Address} address port 0: the system chooses, and the printed address tells
 */
export async function serve(address) {
  const settings = readSettings(process.argv.slice(2), process.env)
  if ('refused' in settings) stop(inEnglish(settings.refused))
  await serveFrom(join(root, DIST), address, settings)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode()
  endWithNpm()
  await serve(bindAddress()).catch((error) => stop(`The server cannot start: ${messageOf(error)}`))
}
