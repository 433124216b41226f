import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from './run'

const FILES = { 'registries.yaml': 'mirrors:\n  r.example.com:\n    endpoint: ["https://m.example.com"]\n' }
const SCRIPT = `cat > /etc/rancher/rke2/registries.yaml <<EOF\n${FILES['registries.yaml']}EOF\n`
const FLAG = ['--system-default-registry', 'r.example.com']

async function ran(...argv: readonly string[]) {
  const terminal = fakeTerminal({ ...FILES, 'rke2.sh': SCRIPT })
  const code = await run(argv, terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('--system-default-registry', () => {
  test('changes what RKE2 pulls itself, and no other pull', async () => {
    const plan = ['plan', 'registries.yaml', 'nginx:1', '--distribution', 'rke2', '--release', 'v1.31.5+rke2r1']
    const [without, with_] = [await ran(...plan, '--json'), await ran(...plan, ...FLAG, '--json')]
    const read = ({ output }: { readonly output: string }) =>
      JSON.parse(output) as { readonly plans: unknown; readonly ownPulls?: readonly { readonly image: string }[] }
    expect(read(with_).plans).toEqual(read(without).plans)
    const printed = (
      await ran(
        'plan',
        'registries.yaml',
        'r.example.com/rancher/rke2-runtime:v1.31.5-rke2r1',
        ...plan.slice(3),
        ...FLAG,
      )
    ).output
    expect(printed).toContain('https://m.example.com/v2/rancher/rke2-runtime/manifests/v1.31.5-rke2r1?ns=r.example.com')
  })

  test('changes the pause image in config.toml', async () => {
    const { output } = await ran('render', 'registries.yaml', '--release', 'v1.32.3+k3s1', ...FLAG)
    expect(output).toContain('sandbox = "r.example.com/rancher/mirrored-pause:3.6"')
  })

  test('is a host that a node can ask', async () => {
    const { output } = await ran(
      'airgap',
      'registries.yaml',
      '--system-default-registry',
      'other.example.com:5000/hub',
      '--json',
    )
    const { hosts } = JSON.parse(output) as { readonly hosts: readonly { readonly host: string | null }[] }
    expect(hosts.map(({ host }) => host)).toContain('other.example.com:5000')
  })

  test.each([
    { why: 'said of the node', argv: ['plan', 'registries.yaml', 'nginx', '--distribution', 'rke2'] },
    { why: 'of an air gap', argv: ['airgap', 'registries.yaml', '--distribution', 'rke2'] },
    {
      why: 'of one side of a comparison',
      argv: ['diff', 'registries.yaml', '--to-distribution', 'rke2'],
    },
  ])('with a path is a wrong call for RKE2, which refuses it: $why', async ({ argv }) => {
    const { code, errors } = await ran(...argv, '--system-default-registry', 'r.example.com/hub')
    expect(code).toBe(2)
    expect(errors).toContain('is a host with its port, in K3s also with a path')
  })

  test('with a path is a wrong call where a file says that it is one of RKE2', async () => {
    const { code, errors } = await ran('plan', 'rke2.sh', 'nginx', '--system-default-registry', 'r.example.com/hub')
    expect(code).toBe(2)
    expect(errors).toContain('RKE2 refuses a path in --system-default-registry')
  })

  test('that is a URL or has an account is a wrong call, without the account', async () => {
    for (const value of ['https://r.example.com', 'u:canary-w0rd@r.example.com']) {
      const { code, errors } = await ran('plan', 'registries.yaml', 'nginx', '--system-default-registry', value)
      expect(code).toBe(2)
      expect(errors).toContain('without a scheme')
      expect(errors).not.toContain('canary-w0rd')
    }
  })
})
