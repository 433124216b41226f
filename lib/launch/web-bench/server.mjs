import { spawn } from 'node:child_process'
import { root } from '../project.mjs'

/** @typedef {{ readonly url: string, readonly end: () => void }} Server */

const START_MS = 180_000

/**
 * Starts a server in a process of its own and waits for the address that it prints.
 *
 * @param {readonly string[]} args of node
 * @returns {Promise<Server>}
 */
export function startServer(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const end = () => void child.kill('SIGTERM')
    process.once('exit', end)
    let output = ''
    const timer = setTimeout(() => fail('It printed no address.'), START_MS)
    /** @param {string} why */
    const fail = (why) => {
      clearTimeout(timer)
      end()
      reject(new Error(`${args.join(' ')}: ${why}\n${output}`))
    }
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      output += chunk.toString()
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? []
      if (url === undefined) return
      clearTimeout(timer)
      resolve({ url, end })
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => fail(error.message))
    child.on('exit', (code) => fail(`It ended with ${code}.`))
  })
}
