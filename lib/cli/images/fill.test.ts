import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createLab,
  hasDockerRegistry,
  pushImage,
  type Lab,
  type RealRegistry,
} from '@/lib/testdata/rig/docker-registry'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

const FILE = 'mirrors:\n  docker.io:\n    endpoint: ["https://h.example.com/v2/hub"]\n'
const DIGEST = `sha256:${'a'.repeat(64)}`

async function runWith(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const terminal = fakeTerminal(files)
  const code = await run(argv, terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

test('the script has the names that the nodes ask for, and what is left out is said', async () => {
  const { code, output, errors } = await runWith(
    { FILE, LIST: `nginx:1\nquay.io/a/b:2\nrancher/x@${DIGEST}\n` },
    'fill',
    'FILE',
    'LIST',
    '--to',
    'https://h.example.com/v2/hub',
    '--tool',
    'docker',
  )
  expect(output).toContain('docker push h.example.com/hub/library/nginx:1')
  expect(errors).toContain('quay.io/a/b:2: no node asks that host for it')
  expect(errors).toContain('docker pushes no image by its digest')
  expect(code).toBe(1)
})

test('skopeo sync gets a file and the command for it', async () => {
  const { code, output } = await runWith(
    {
      FILE: 'mirrors:\n  docker.io:\n    endpoint: ["http://h.example.com:5000"]\n    rewrite: {"^(.*)$": "docker.io/$1"}\n',
      LIST: 'nginx:1',
    },
    'fill',
    'FILE',
    'LIST',
    '--to',
    'h.example.com:5000',
    '--tool',
    'skopeo-sync',
  )
  expect(output.split('\n')[0]).toBe(
    '# skopeo sync --all --src yaml --dest docker --scoped --dest-tls-verify=false FILE h.example.com:5000',
  )
  expect(code).toBe(0)
})

test.each([
  { why: 'no host', argv: ['fill', 'FILE', 'LIST'] },
  { why: 'no list', argv: ['fill', 'FILE', '--to', 'h'] },
  { why: 'a tool that is not known', argv: ['fill', 'FILE', 'LIST', '--to', 'h', '--tool', 'podman'] },
])('$why is a wrong command line', async ({ argv }) => {
  expect((await runWith({ FILE, LIST: 'nginx' }, ...argv)).code).toBe(2)
})

describe.skipIf(!hasDockerRegistry())('against Debian’s docker-registry (skipped where it is not installed)', () => {
  let lab: Lab
  let source: RealRegistry
  let mirror: RealRegistry
  beforeAll(async () => {
    lab = createLab()
    const settings = (name: string) => (port: number) =>
      `storage: {filesystem: {rootdirectory: ${lab.folder}/${name}}}\nhttp: {addr: "127.0.0.1:${port}"}\n`
    source = await lab.start(settings('source'))
    mirror = await lab.start(settings('mirror'))
    await pushImage(source.port, 'team/app', '1.0')
    await pushImage(source.port, 'team/tool', '2.0')
  })
  afterAll(() => lab?.close())

  const files = () => ({
    FILE: `mirrors:\n  "127.0.0.1:${source.port}":\n    endpoint: ["http://127.0.0.1:${mirror.port}"]\n    rewrite: {"^team/(.*)": "filled/$1"}\n`,
    LIST: `127.0.0.1:${source.port}/team/app:1.0\n127.0.0.1:${source.port}/team/tool:2.0\n`,
  })
  const check = async () => {
    const terminal = fakeTerminal(files(), false, {
      network: { reach: 'local', lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) },
      systemCa: [],
      limits: { connectMs: 5_000, tlsMs: 5_000, headersMs: 10_000, bodyMs: 5_000, headerBytes: 65_536 },
      now: Date.now,
    })
    const code = await run(
      ['fill', 'FILE', 'LIST', '--to', `127.0.0.1:${mirror.port}`, '--check', '--on-node', '--json'],
      terminal,
    )
    return { code, result: JSON.parse(terminal.output()) as unknown }
  }

  test('a mirror without the images misses them', async () => {
    expect(await check()).toMatchObject({ code: 1, result: { there: 0, missing: 2, undecided: 0 } })
  })

  test.skipIf(spawnSync('skopeo', ['--version']).status !== 0)(
    'the script fills it, and nodes then find them',
    async () => {
      const { output } = await runWith(files(), 'fill', 'FILE', 'LIST', '--to', `127.0.0.1:${mirror.port}`)
      const script = join(lab.folder, 'fill.sh')
      // The source is a registry of this test without TLS, which an operator's is not.
      writeFileSync(
        script,
        output.replaceAll('--dest-tls-verify=false', '--src-tls-verify=false --dest-tls-verify=false'),
      )
      expect(spawnSync('sh', [script, '--run'], { encoding: 'utf8' })).toMatchObject({ status: 0 })
      expect(await check()).toMatchObject({ code: 0, result: { there: 2, missing: 0 } })
    },
    60_000,
  )
})
