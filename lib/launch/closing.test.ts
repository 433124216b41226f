import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const CLOSING = pathToFileURL(join(import.meta.dirname, 'closing.mjs')).href

/** A server in a process of its own, with what else it does. */
async function startServer(doing: string) {
  const code = `
    import { createServer } from 'node:http'
    import { open } from 'node:fs/promises'
    import { closeOnSignals } from '${CLOSING}'
    const server = createServer((request, response) => response.write('begun'))
    closeOnSignals(server)
    ${doing}
    server.listen(0, '127.0.0.1', () => console.log(server.address().port))`
  const server = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void server.kill('SIGKILL'))
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  return {
    server,
    port: Number(line.toString()),
    ended: once(server, 'exit') as Promise<[number | null, string | null]>,
  }
}

describe('a signal ends the server', () => {
  it('at once where connections are open on which nothing was asked', async () => {
    const { server, port, ended } = await startServer('')
    const idle = connect(port, '127.0.0.1')
    await once(idle, 'connect')
    const closed = once(idle, 'close')
    idle.on('error', () => undefined).resume()
    server.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    await closed
  })

  it('where an answer never ends', async () => {
    const { server, port, ended } = await startServer('')
    const asking = connect(port, '127.0.0.1', () => asking.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'))
    asking.on('error', () => undefined)
    await once(asking, 'data')
    server.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })

  it('where a file is read that never comes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const { server, ended } = await startServer(`void open(${JSON.stringify(join(folder, 'pipe'))})`)
    server.kill('SIGTERM')
    expect(await ended).toEqual([null, 'SIGKILL'])
  })
})
