import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { readLines } from './containerd-log'

interface Transcript {
  readonly id: string
  readonly runs: readonly { readonly containerd: string; readonly log: readonly string[] }[]
}

const TRANSCRIPTS = JSON.parse(
  readFileSync(join(TESTDATA, 'conformance/transcripts.json'), 'utf8'),
) as readonly Transcript[]

// What real containerds logged.
test('each line of a recorded log about a host is counted for it', () => {
  let counted = 0
  for (const { id, runs } of TRANSCRIPTS)
    for (const { containerd, log } of runs) {
      const about = log.filter((line) => /msg="?(?:trying next host|fetch failed)/.test(line))
      const { hosts } = readLines(log, (text) => text)
      expect(
        hosts.reduce((sum, { count }) => sum + count, 0),
        `${id} ${containerd}`,
      ).toBe(about.length)
      for (const { answer } of hosts) expect(answer).not.toBe('')
      counted += about.length
    }
  expect(counted).toBe(138)
})

test.each([
  {
    line: 'time="2026-01-01T09:00:00Z" level=info msg="trying next host - response was http.StatusNotFound" host="m1.test:5002"',
    answer: '404 Not Found',
  },
  {
    line: 'time="2026-01-01T09:00:00Z" level=info msg="fetch failed after status: 403 Forbidden" host=registry-1.docker.io',
    answer: '403 Forbidden',
  },
  {
    line: String.raw`time="2026-01-01T09:00:00Z" level=info msg="trying next host" error="failed to do request: Head \"https://a\": x509: bad" host=a`,
    answer: 'failed to do request: Head "https://a": x509: bad',
  },
])('$line', ({ line, answer }) => {
  expect(readLines([line], (text) => text).hosts).toMatchObject([{ answer, count: 1, lastMs: Date.UTC(2026, 0, 1, 9) }])
})

test('a start leaves what was before it behind', () => {
  const line = 'level=info msg="fetch failed after status: 403 Forbidden" host=a'
  const start = 'time="2026-01-01T09:00:00Z" level=info msg="starting containerd" revision= version=v2.0.5-k3s2'
  expect(readLines([line, start], (text) => text)).toMatchObject({
    hosts: [],
    version: '2.0.5-k3s2',
    startedMs: Date.UTC(2026, 0, 1, 9),
  })
})
