import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { FILE_WITH_LINES, LEADING_LINES } from '@/lib/testdata/errors/file-with-lines'
import { run } from '@/lib/cli/run'

const UNKNOWN_CA = LEADING_LINES[2]?.text ?? ''
const FILES = { '-': UNKNOWN_CA, 'r.yaml': FILE_WITH_LINES, 'errors.txt': UNKNOWN_CA }

async function explain(files: Readonly<Record<string, string | Uint8Array>>, ...argv: string[]) {
  const terminal = fakeTerminal(files)
  const code = await run(['explain', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('pullpath explain', () => {
  test('says which attempt it is, its line, its cause with the fix, and what to run', async () => {
    const { code, output } = await explain(FILES, '--registries', 'r.yaml')
    expect(code).toBe(1)
    for (const words of [
      'line 1, 24s [tls-unknown-authority]',
      'The node does not know who signed the certificate of nexus.example.com:9001.',
      'It is attempt 1 of 2 in the plan of quay.io/argoproj/argocd:latest: https://nexus.example.com:9001.',
      'r.yaml:10:9',
      '1. r.yaml:29:3 [config-keyed-by-mirrored-registry]',
      'fix: ',
      'openssl s_client -connect nexus.example.com:9001 -servername nexus.example.com -showcerts </dev/null',
      'sudo k3s crictl pull quay.io/argoproj/argocd:latest',
    ])
      expect(output.replace(/\s+/g, ' ')).toContain(words)
    expect(output).not.toContain('s3cret-of-harbor')
  })

  test('reads a file, or standard input, with or without a registries.yaml', async () => {
    const [read, piped] = [await explain(FILES, 'errors.txt'), await explain(FILES, '-')]
    expect(read).toEqual(piped)
    expect(read).toMatchObject({ code: 1, errors: '' })
    expect(read.output).not.toContain('attempt')
  })

  test('takes a registries.yaml in the place of the errors for that of the node', async () => {
    expect(await explain(FILES, 'r.yaml')).toEqual(await explain(FILES, '--registries', 'r.yaml'))
    const broken = await explain({ ...FILES, 'r.yaml': 'mirrors:\n  docker.io: [' }, 'r.yaml')
    expect(broken).toMatchObject({ code: 1 })
    expect(broken.output).toContain('tls-unknown-authority')
  })

  test('is for the node that the flags say', async () => {
    const { output } = await explain(
      FILES,
      '--registries',
      'r.yaml',
      '--distribution',
      'rke2',
      '--release',
      'v1.27.9+rke2r1',
    )
    expect(output).toContain('/var/lib/rancher/rke2/bin/crictl')
    expect(output).toContain('After it, https://quay.io failed too, and how is not shown.')
  })

  test('in Chinese', async () => {
    const { output } = await explain(FILES, '--registries', 'r.yaml', '--lang', 'zh')
    expect(output).toContain('节点不认识 nexus.example.com:9001 的证书的签发者。')
    expect(output).toContain('可能的原因，最可能的在前：')
  })

  test('as JSON, with places counted from 1', async () => {
    const { code, output } = await explain(FILES, '--registries', 'r.yaml', '--json')
    expect(code).toBe(1)
    const { isCut, explanations } = JSON.parse(output) as { isCut: boolean; explanations: Record<string, unknown>[] }
    expect(isCut).toBe(false)
    expect(explanations).toHaveLength(1)
    expect(explanations[0]).toMatchObject({
      code: 'tls-unknown-authority',
      kind: 'registry',
      by: 'kubelet',
      count: 1,
      lines: [1],
      image: 'quay.io/argoproj/argocd:latest',
      host: 'nexus.example.com:9001',
      undecided: null,
      match: 'request',
      attempt: { number: 1, of: 2, path: ['mirrors', 'quay.io', 'endpoint', 0] },
      place: { line: 10, column: 9 },
    })
    expect(explanations[0]?.['causes']).toContainEqual(
      expect.objectContaining({ rule: 'config-keyed-by-mirrored-registry', place: { line: 29, column: 3 } }),
    )
  })

  test('a registries.yaml within another format is found, and the places are in that', async () => {
    const script = `#!/bin/sh\ncat > /etc/rancher/k3s/registries.yaml <<'EOF'\n${FILE_WITH_LINES}EOF\n`
    const { output } = await explain({ '-': UNKNOWN_CA, 'setup.sh': script }, '--registries', 'setup.sh')
    expect(output).toContain('setup.sh:12:')
  })

  test.each([
    {
      why: '0 for a text without an error',
      text: 'Normal  Pulled  3s  kubelet  Successfully pulled image "nginx"\n',
      code: 0,
    },
    { why: '0 for an empty text', text: '', code: 0 },
    {
      why: '3 where no line says why',
      text: '  Normal  BackOff  3s (x12 over 3m)  kubelet  Back-off pulling image "nginx:1.27"\n',
      code: 3,
    },
    {
      why: '1 for what is no registry problem',
      text: 'failed to extract layer sha256:1: write /a: no space left on device\n',
      code: 1,
    },
  ])('the exit status is $why', async ({ text, code }) => {
    expect((await explain({ '-': text })).code).toBe(code)
  })

  test.each([
    { why: 'two files', argv: ['a', 'b'] },
    { why: 'both from standard input', argv: ['-', '--registries', '-'] },
    { why: 'a file that is not there', argv: ['missing.txt'] },
    { why: 'a registries.yaml that is not there', argv: ['--registries', 'missing.yaml'] },
  ])('a wrong call is 2: $why', async ({ argv }) => {
    expect((await explain(FILES, ...argv)).code).toBe(2)
  })

  test('bytes that are not text are read as far as they are', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00, ...new TextEncoder().encode(`\n${UNKNOWN_CA}\n`)])
    expect((await explain({ '-': bytes })).code).toBe(1)
  })
})
