import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { unlessEnded } from '@/lib/testdata/rig/unless-ended'

const CLOSING = pathToFileURL(join(import.meta.dirname, 'closing.mjs')).href

/** A server in a process of its own, with what else it does. */
async function startServer(doing: string, answer = "response.write('begun')") {
  const code = `
    import { createServer } from 'node:http'
    import { open } from 'node:fs/promises'
    import { closeOnSignals } from '${CLOSING}'
    const server = createServer((request, response) => { ${answer} })
    closeOnSignals(server, { SIGTERM: 2_000, SIGINT: 100, SIGHUP: 100 })
    ${doing}
    server.listen(0, '127.0.0.1', () => console.log(server.address().port))`
  const server = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void server.kill('SIGKILL'))
  const [line] = (await unlessEnded(server, once(server.stdout, 'data'))) as [Buffer]
  return {
    server,
    port: Number(line.toString()),
    ended: once(server, 'exit') as Promise<[number | null, string | null]>,
  }
}

/** Sends a request, and keeps what comes back. */
async function ask(port: number) {
  const asking = connect(port, '127.0.0.1')
  let text = ''
  asking.on('data', (chunk) => {
    text += chunk.toString()
  })
  await once(asking, 'connect')
  asking.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  return { asking, text: () => text }
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const trying = connect(port, '127.0.0.1', () => {
      trying.destroy()
      resolve(true)
    })
    trying.on('error', () => resolve(false))
  })
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

  it.each(['SIGTERM', 'SIGINT'] as const)('where an answer never ends: %s', async (signal) => {
    const { server, port, ended } = await startServer('')
    const { asking } = await ask(port)
    asking.on('error', () => undefined)
    await once(asking, 'data')
    server.kill(signal)
    expect(await ended).toEqual([0, null])
  })

  it('once the answers that have begun are there, and takes no more meanwhile', async () => {
    const { server, port, ended } = await startServer(
      '',
      `response.write('begun'); process.on('SIGTERM', () => setTimeout(() => response.end('done'), 300))`,
    )
    const { asking, text } = await ask(port)
    await once(asking, 'data')
    const closed = once(asking, 'close')
    server.kill('SIGTERM')
    // The server closes its door before it answers.
    await expect.poll(() => canConnect(port), { timeout: 60_000 }).toBe(false)
    await closed
    expect(text()).toContain('done')
    expect(await ended).toEqual([0, null])
  })

  it('at once where it comes a second time', async () => {
    const { server, port, ended } = await startServer('')
    const { asking } = await ask(port)
    asking.on('error', () => undefined)
    await once(asking, 'data')
    server.kill('SIGTERM')
    await expect.poll(() => canConnect(port), { timeout: 60_000 }).toBe(false)
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
