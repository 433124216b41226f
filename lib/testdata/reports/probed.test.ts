import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '@/lib/cli/run'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { TESTDATA } from '@/lib/testdata/folder'
import { PROBED_CASES, type ProbedCase } from './probed-cases'

const LIMITS = { connectMs: 20_000, tlsMs: 20_000, headersMs: 20_000, bodyMs: 20_000, headerBytes: 16_384 }

/** A port with what answers as reported, or without anything. */
async function portOf(answer: ProbedCase['answer']): Promise<number> {
  const server = createServer((_, response) => {
    response.writeHead(answer?.status ?? 500, { 'WWW-Authenticate': `Bearer realm="${answer?.realm}",service="s"` })
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const closed = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
  if (answer === null) await closed()
  else onTestFinished(closed)
  return port
}

test.each(PROBED_CASES)('$file: $why', async ({ file, image, host, answer, flags = [], code, says, never }) => {
  const port = await portOf(answer)
  const text = readFileSync(join(TESTDATA, 'reports', file), 'utf8')
  const terminal = fakeTerminal({ [file]: text.replace('example-password', 'lab-pull-7') }, false, {
    network: {
      reach: 'local',
      lookup: () => Promise.resolve([{ address: host === 'localhost' ? '127.0.0.1' : '10.0.0.1', family: 4 }]),
      dial: () => ({ host: '127.0.0.1', port }),
    },
    systemCa: [],
    limits: LIMITS,
    now: Date.now,
  })
  const ended = await run(
    ['probe', file, image, '--distribution', 'rke2', '--disable-default-registry-endpoint', ...flags],
    terminal,
  )
  const output = terminal.output()
  for (const words of says) expect(output).toContain(words)
  for (const words of never) expect(output).not.toContain(words)
  expect(ended).toBe(code)
})
