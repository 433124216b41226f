import { expect, test } from 'vitest'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import { readTemplate } from '@/lib/placeholders/read-template'
import { NO_VALUES } from '@/lib/placeholders/values'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from './run'

/** A placeholder wherever a person may want one. */
const TEMPLATE = `mirrors:
  docker.io:
    endpoint: ["https://{{ mirror }}:5001", "https://b.example.com"]
    rewrite: {"^(.*)$": "{{ project }}/$1"}
  "{{ registry }}":
    endpoint: ["http://{{ second }}/v2"]
  "*":
    endpoint: ["https://{{ any }}.example.com"]
configs:
  "{{ mirror }}:5001":
    auth: {username: "{{ user }}", password: "{{ password }}"}
    tls: {ca_file: "/etc/{{ ca }}.pem"}
  "{{ other }}":
    auth: {auth: "{{ pair }}"}
`
const FAILED = (asked: string) =>
  `Failed to pull image "quay.io/a/b:1": failed to resolve reference "quay.io/a/b:1": failed to do request: Head "${asked}": dial tcp: lookup x.example.com: no such host\n`
const FILES = {
  TEMPLATE,
  PLAIN: 'mirrors:\n  docker.io:\n    endpoint: ["https://m.example.com"]\n',
  LIST: 'nginx\nquay.io/a/b:1\n',
  ERRORS:
    FAILED('https://x.example.com/v2/a/b/manifests/1?ns=quay.io') +
    'Failed to pull image "nginx": authorization failed: no basic auth credentials\n' +
    'level=info msg="Pulling runtime image index.docker.io/rancher/rke2-runtime:v1.33.4-rke2r1" failed: Get "https://x.example.com/v2/": EOF\n',
  CHECKS: `check:
  files: [TEMPLATE]
  images: [LIST]
  must:
    - {images: "*", first: m.example.com}
    - {images: "*", only: m.example.com}
    - {images: "*", never: m.example.com}
    - {images: "*", no-login-at: docker.io}
    - {images: "*", rewritten-to: "proxy/*"}
    - {sealed: true}
    - {findings: no-warnings}
`,
}
const RKE2 = ['--distribution', 'rke2']

const COMMANDS: readonly (readonly string[])[] = [
  ['render', 'TEMPLATE', '--reveal'],
  ['plan', 'TEMPLATE', 'nginx', 'quay.io/a/b:1', 'other.example.com/c:1'],
  ['plan', 'TEMPLATE', 'nginx', 'rancher/rke2-runtime:v1.33.4-rke2r1', ...RKE2],
  ['images', 'LIST', '--registries', 'TEMPLATE'],
  ['airgap', 'TEMPLATE', '--images', 'LIST'],
  ['airgap', 'TEMPLATE', '--images', 'LIST', '--inside', '{{ mirror }}:5001', ...RKE2],
  ['fill', 'TEMPLATE', 'LIST', '--to', 'b.example.com'],
  ['fill', 'TEMPLATE', 'LIST', '--to', '{{ mirror }}:5001'],
  ['check', 'CHECKS'],
  ['diff', 'TEMPLATE', 'PLAIN'],
  ['diff', 'PLAIN', 'TEMPLATE', '--format', 'markdown', '--image', 'nginx'],
  ['diff', 'TEMPLATE', '--from-release', 'v1.30.4+k3s1', '--to-release', 'v1.33.4+k3s1'],
  ['lint', 'TEMPLATE', '--severity', 'info'],
  ['explain', '--registries', 'TEMPLATE', 'ERRORS'],
  ['explain', '--registries', 'TEMPLATE', 'ERRORS', ...RKE2],
  ['link', 'TEMPLATE'],
  ...EXPORT_FORMATS.map(({ id }) => ['export', 'TEMPLATE', '--to', id]),
]

test.each(
  COMMANDS.flatMap((argv) => [
    { argv, what: argv.join(' ') },
    ...(['check', 'diff', 'lint', 'fill', 'link'].includes(argv[0] ?? '')
      ? []
      : [{ argv: [...argv, '--json'], what: `${argv.join(' ')} --json` }]),
  ]),
)('never shows what stands for a placeholder while it computes: $what', async ({ argv }) => {
  const standIns = readTemplate(TEMPLATE, NO_VALUES)?.text.match(/zq[a-z]+\d+z/g) ?? []
  expect(standIns.length).toBeGreaterThan(8)
  const terminal = fakeTerminal(FILES)
  await run(argv, terminal)
  const said = terminal.output() + terminal.errors()
  expect(said).not.toContain('See pullpath --help')
  expect(said.match(/zq[a-z]+\d+z/g)).toBeNull()
  // The same in what is encoded.
  for (const [pair] of said.matchAll(/[\w+/]{12,}={0,2}/g))
    expect(Buffer.from(pair, 'base64').toString('latin1')).not.toMatch(/zq[a-z]+\d+z/)
})
