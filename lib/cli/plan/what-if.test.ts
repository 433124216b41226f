import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

const FILE = 'mirrors:\n  docker.io:\n    endpoint: ["https://m1.test", "http://m2.test:5000"]\n'

async function planWith(...argv: readonly string[]) {
  const terminal = fakeTerminal({ 'r.yaml': FILE })
  const code = await run(['plan', 'r.yaml', 'busybox:1.36', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('plan --answer', () => {
  test('shows the way of the pull and the line of the kubelet', async () => {
    const { code, output } = await planWith(
      '--release',
      'v1.33.4',
      '--answer',
      '1=404',
      '--answer=2=429',
      '--answer=3=refused',
    )
    expect(code).toBe(1)
    expect(output.slice(output.indexOf('What if'))).toBe(
      [
        'What if',
        '  1. asked, then the next: HEAD 404',
        '  2. asked, then the next: HEAD 429 ×6',
        '  3. asked, the pull ends here: HEAD: no answer',
        'The pull fails at registry-1.docker.io (attempt 3)',
        'the kubelet would show: Failed to pull image "busybox:1.36": failed to pull and unpack image "docker.io/library/busybox:1.36": failed to resolve reference "docker.io/library/busybox:1.36": unexpected status from HEAD request to http://m2.test:5000/v2/library/busybox/manifests/1.36?ns=docker.io: 429 Too Many Requests',
        'The kubelet shows one error. It is that of attempt 2, and hides those of the others.',
        '',
      ].join('\n'),
    )
  })

  test('says another error on an older release, and what cannot be known of it', async () => {
    const answers = ['--answer', '1=404', '--answer', '2=404', '--answer', '3=refused']
    const old = await planWith('--release', 'v1.28.9', ...answers)
    expect(old.output).toContain('dial tcp <IP address of registry-1.docker.io>:443: connect: connection refused')
    const older = await planWith('--release', 'v1.27.13', ...answers)
    expect(older.output).toContain('rpc error: code = Unknown desc = failed to pull')
    const now = await planWith('--release', 'v1.33.4', ...answers)
    expect(now.output).toContain('rpc error: code = NotFound desc = failed to pull')
    expect(now.output).toContain('docker.io/library/busybox:1.36: not found')
  })

  test('says what hangs on an answer that is not given', async () => {
    const { output } = await planWith('--answer', '1=404')
    expect(output).toContain('Open: what follows depends on what attempt 2 answers')
  })

  test.each([
    { why: 'works', answers: ['1=ok'], code: 0 },
    { why: 'fails', answers: ['1=404', '2=404', '3=refused'], code: 1 },
    { why: 'hangs on an answer that is not given', answers: ['1=404'], code: 3 },
  ])('exits with $code for a pull that $why, for people and programs', async ({ answers, code }) => {
    const argv = ['--release', 'v1.33.4', ...answers.map((answer) => `--answer=${answer}`)]
    expect((await planWith(...argv)).code).toBe(code)
    expect((await planWith(...argv, '--json')).code).toBe(code)
  })

  test('tells programs the same', async () => {
    const { output } = await planWith('--json', '--release', 'v1.33.4', '--answer', '1=html')
    const { pulls } = JSON.parse(output) as { pulls: readonly { whatIf: Record<string, unknown> }[] }
    expect(pulls[0]?.whatIf).toMatchObject({
      ending: 'fails',
      message: 'The pull fails at m1.test (attempt 1), when it asks for the manifest or index',
      unknown: ['<digest of the manifest>'],
    })
  })

  test('has nothing of it without an answer', async () => {
    expect((await planWith()).output).not.toContain('What if')
    expect((await planWith('--json')).output).not.toContain('whatIf')
  })

  test.each([
    ['404', '--answer is written ATTEMPT=ANSWER, as 1=404, not "404"'],
    ['1=nonsense', 'an answer is a status from 300 to 599 or one of'],
    ['4=404', 'the plan has no attempt 4'],
    ['2=unknown-ca', 'attempt 2 cannot be answered "unknown-ca"'],
  ])('refuses %s', async (flag, why) => {
    const { code, errors } = await planWith('--answer', flag)
    expect(code).toBe(2)
    expect(errors).toContain(why)
  })
})
