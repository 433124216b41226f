import { describe, expect, test } from 'vitest'
import { run } from '@/lib/cli/run'
import { readClusterReport } from '@/lib/report/cluster-report'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { lineOf, linesOfKinds } from '@/lib/testdata/node-lines'
import { NODE_LINE } from '@/lib/testdata/node-line'

const lines = await linesOfKinds()

async function reported(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const terminal = fakeTerminal(files)
  const code = await run(['report', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('report', () => {
  test('reads the mixed logs of many pods from standard input', async () => {
    const log = Array.from(
      { length: 30 },
      (_, at) => `[pod/p${at}/pullpath] ${lineOf(lines[at === 7 ? 'otherFile' : 'usual'], `n${at}`, 'a')}\n`,
    )
    const { code, output } = await reported({ '-': `hello\n${log.join('')}` })
    expect(output).toContain('30 nodes answered, 29 of them alike; 0 did not answer')
    expect(output).toContain('n7: registries.yaml says something else than on 29 nodes')
    expect(output).toContain('lines of something else: 1')
    expect(code).toBe(1)
  })

  test('names a node as its file, where its report does not', async () => {
    const line = JSON.stringify({ ...NODE_LINE, name: null })
    const other = JSON.stringify({ ...NODE_LINE, name: null, release: { name: 'v1.30.4+k3s1', certain: true } })
    const { output } = await reported(
      { 'logs/a.json': line, 'logs/b.log': line, 'c.example.com': other },
      'logs/a.json',
      'logs/b.log',
      'c.example.com',
    )
    expect(output).toContain('c.example.com: release v1.30.4+k3s1; on 2 nodes v1.32.3+k3s1')
  })

  test('of nodes that are alike and fine is exit code 0, of a log that is cut 3', async () => {
    const log = ['a', 'b', 'c'].map((name) => `${lineOf(lines.usual, name, 'a')}\n`).join('')
    expect((await reported({ '-': log })).code).toBe(0)
    const { code, output } = await reported({ '-': log.slice(0, -100) })
    expect(code).toBe(3)
    expect(output).toContain('2 nodes answered')
    expect(output).toContain('reports that end in the middle, not used: 1')
    expect((await reported({ '-': '' })).code).toBe(3)
  })

  test('writes a file that holds each kind of node once', async () => {
    const log = Array.from({ length: 50 }, (_, at) => `${lineOf(lines.usual, `n${at}`, 'a')}\n`).join('')
    const { output } = await reported({ '-': log }, '--json')
    expect(readClusterReport(output)).toMatchObject({ facts: [{ outcome: 'fine' }] })
  })

  test.each([
    { why: 'is not there', files: {}, says: 'gone.json cannot be read: ENOENT' },
    {
      why: 'is a report that was cut',
      files: { 'gone.json': '{"pullpath": "report", "version": 1, "facts": [' },
      says: 'gone.json is a report that cannot be read',
    },
  ])('says of a file that it $why', async ({ files, says }) => {
    const { code, errors } = await reported(files, 'gone.json')
    expect(errors).toContain(says)
    expect(code).toBe(2)
  })

  test('shows what others wrote without control characters', async () => {
    const evil = JSON.stringify({
      ...NODE_LINE,
      name: 'a\u001b[31m\u202e',
      pulls: [{ ...NODE_LINE.pulls[0], image: 'x\u001b[2J' }],
    })
    const { output } = await reported({ '-': `${evil}\n${JSON.stringify({ ...NODE_LINE, name: 'b' })}\n` })
    expect(output).not.toContain('\u001b')
    expect(output).not.toContain('\u202e')
  })

  test('is in Chinese too', async () => {
    const log = ['a', 'b', 'c']
      .map((name) => `${lineOf(lines[name === 'c' ? 'movedMirror' : 'usual'], name, 'a')}\n`)
      .join('')
    const { output } = await reported({ '-': log }, '--lang', 'zh')
    expect(output).toContain('c：registry.example.com 的地址是 192.0.2.99；在 2 个节点上是 192.0.2.1')
  })
})
