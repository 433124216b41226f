import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { COMMANDS } from '@/lib/cli/command-line'
import { defaultOptions } from '@/lib/k3s/node-options'
import { unlessEnded } from '@/lib/testdata/rig/unless-ended'
import { ended, installIn, packInto, type Packed } from './packed'

/** Of all files, unpacked. */
const BYTES_MAX = 15_000_000
const FILE = 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n'

const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
/** Where a person is: somewhere below what was installed. */
const here = join(folder, 'site/lab')
let packed: Packed
let command: string

beforeAll(async () => {
  packed = await packInto(folder)
  mkdirSync(here, { recursive: true })
  writeFileSync(join(here, 'registries.yaml'), FILE)
  writeFileSync(join(here, 'images.txt'), 'nginx:1.27\nrancher/mirrored-pause:3.6\n')
  writeFileSync(
    join(here, 'pullpath.yaml'),
    'check:\n  files: registries.yaml\n  images: [images.txt]\n  must: [{ images: docker.io/*, first: mirror.example.com }]\n',
  )
  writeFileSync(join(here, 'daemon.json'), '{"registry-mirrors": ["https://mirror.example.com"]}')
  writeFileSync(
    join(here, 'errors.txt'),
    'Failed to pull image "nginx": failed to resolve reference "docker.io/library/nginx:latest": dial tcp: lookup mirror.example.com: no such host\n',
  )
  command = await installIn(folder, { ...packed, filename: join(folder, packed.filename) })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) => ended(command, args, { cwd: here })

describe('the package', () => {
  it('is small, and has what runs and nothing else', () => {
    expect(packed.unpackedSize).toBeLessThanOrEqual(BYTES_MAX)
    const unexpected = packed.files.filter(
      ({ path }) => !/^(?:dist\/.+|man\/pullpath\.1|package\.json|README\.md|LICENSE)$/.test(path),
    )
    expect(unexpected).toEqual([])
    expect(packed.files.filter(({ path }) => /\.map$|\.test\.|compiled|dist\/single/.test(path))).toEqual([])
  })

  it('needs no other package', () => {
    const modules = join(folder, 'lib/node_modules')
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['pullpath'])
    const said = JSON.parse(readFileSync(join(modules, 'pullpath/package.json'), 'utf8')) as object
    expect(said).not.toHaveProperty('dependencies')
    expect(said).not.toHaveProperty('scripts.install')
    expect(said).not.toHaveProperty('scripts.postinstall')
  })

  it('has its manual page where it is looked for', () => {
    expect(readFileSync(join(folder, 'share/man/man1/pullpath.1'), 'utf8')).toContain('.TH PULLPATH 1')
  })
})

/** What each command is called with where the person is, and a part of what it prints. */
const CALLS: Readonly<Record<string, readonly [args: readonly string[], code: number, says: string]>> = {
  render: [['registries.yaml'], 0, 'certs.d/docker.io/hosts.toml'],
  plan: [['./registries.yaml', 'nginx'], 0, 'https://mirror.example.com/v2/library/nginx'],
  images: [['images.txt'], 0, 'rancher/mirrored-pause'],
  airgap: [['registries.yaml', '--images', 'images.txt'], 1, 'registry-1.docker.io'],
  fill: [['registries.yaml', 'images.txt', '--to', 'mirror.example.com'], 0, 'skopeo copy'],
  check: [[], 0, 'first'],
  diff: [['registries.yaml', '../lab/registries.yaml'], 0, ''],
  lint: [['registries.yaml'], 0, 'registries.yaml'],
  probe: [['registries.yaml'], 2, 'See pullpath --help'],
  explain: [['errors.txt'], 1, 'mirror.example.com'],
  convert: [['daemon.json'], 0, 'https://mirror.example.com'],
  export: [['registries.yaml', '--to', 'k3d'], 0, 'mirror.example.com'],
  examples: [['harbor', '--set', 'host=harbor.example.com'], 0, 'harbor.example.com'],
  link: [['registries.yaml', 'nginx'], 0, '/preview#v1.'],
  reference: [['nginx'], 0, 'docker.io/library/nginx'],
  rewrite: [['^(.*)$', 'x/$1', 'library/nginx'], 0, 'x/library/nginx'],
  node: [['--root', '.'], 2, 'K3s'],
  completion: [['bash'], 0, 'complete -F _pullpath pullpath'],
  schema: [[], 0, '"$schema"'],
}

describe('an installed command', () => {
  it.each(COMMANDS)('%s does its work where the person is', async (name) => {
    const [args, code, says] = CALLS[name] ?? [['--help'], 0, `pullpath ${name}`]
    const found = await run(name, ...args)
    expect(found.output).toContain(says)
    expect(found.code).toBe(code)
  })
})

/** Starts `pullpath serve` on a free port. */
async function serve(...flags: readonly string[]) {
  const child = spawn(command, ['serve', '--port', '0', ...flags], {
    cwd: here,
    env: { ...process.env, HOST: '', PORT: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>
  const [line] = (await unlessEnded(child, once(child.stdout, 'data'))) as [Buffer]
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString()) ?? []
  return { child, url, exited, line: line.toString() }
}

describe('the installed page', () => {
  it('is served with its scripts, rules, API and health, and ends when it is told', async () => {
    const { child, url, exited } = await serve()
    const page = await fetch(url)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const html = await page.text()
    expect(html).toContain('registries.yaml')
    const scripts = Array.from(html.matchAll(/src="(\/_next\/static\/[^"]+\.js)"/g), ([, path = '']) => path)
    expect(scripts.length).toBeGreaterThan(3)
    for (const path of [...scripts, '/rules', '/rules/deploy-every-node', '/preview', '/registries.schema.json'])
      expect((await fetch(url + path)).status, path).toBe(200)
    for (const path of ['/healthz', '/readyz']) expect(await (await fetch(url + path)).text(), path).toBe('ok\n')
    const link = await fetch(`${url}/api/link`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ yaml: FILE, image: 'nginx' }),
    })
    expect(await link.json()).toMatchObject({ path: expect.stringMatching(/^\/preview#v1\./) })
    child.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
  })

  it('lets a probe end that runs when it is told to end', async () => {
    let isAsked = (): void => undefined
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve
    })
    let answer = (): void => undefined
    const registry = createServer((_, response) => {
      answer = () => void response.writeHead(404).end()
      isAsked()
    })
    await new Promise<void>((resolve) => void registry.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void registry.close())
    const { port } = registry.address() as AddressInfo
    const { child, url, exited } = await serve('--on-node')
    const own = { 'X-Pullpath-Page': '1' }
    const { startToken } = (await (await fetch(`${url}/api/probe`, { headers: own })).json()) as { startToken: string }
    const running = await fetch(`${url}/api/probe`, probeOf(port, startToken))
    expect(running.status).toBe(200)
    await asked
    child.kill('SIGTERM')
    await expect
      .poll(
        async () =>
          fetch(`${url}/readyz`).then(
            () => 'taken',
            () => 'refused',
          ),
        { timeout: 60_000 },
      )
      .toBe('refused')
    answer()
    expect(await running.text()).toContain('"kind":"finished"')
    expect(await exited).toEqual([0, null])
  })

  it('is refused in words where a flag or variable cannot be', async () => {
    expect(await run('serve', '--allow-files', 'missing')).toMatchObject({
      code: 2,
      output: expect.stringContaining('There is no folder'),
    })
    expect(await run('serve', '--port', '70000')).toMatchObject({
      code: 2,
      output: expect.stringContaining('up to 65535'),
    })
    expect(await run('serve', 'registries.yaml')).toMatchObject({
      code: 2,
      output: expect.stringContaining('no operand'),
    })
  })

  it('says in the language of the person where it is, and why it cannot be', async () => {
    const { url, line } = await serve('--lang', 'zh')
    expect(line).toContain(`pullpath 位于 ${url}\n`)
    const port = Number(new URL(url).port)
    const taken = await run('serve', '--port', String(port), '--lang', 'zh')
    expect(taken).toMatchObject({ code: 1, output: expect.stringContaining(`端口 ${port} 已被占用`) })
    expect(taken.output).toContain(`--port ${port + 1}\n`)
    expect((await run('serve', '--allow-files', 'missing', '--lang', 'zh')).output).toContain('文件夹 missing 不存在')
  })
})

/** A run of the plan of one image, whose only endpoint listens on a port of this machine. */
function probeOf(port: number, token: string): RequestInit {
  const host = `http://127.0.0.1:${port}`
  const body = {
    text: `mirrors:\n  registry.example.com:\n    endpoint: ["${host}"]\n`,
    options: { ...defaultOptions(), disableDefaultRegistryEndpoint: true },
    image: 'registry.example.com/a/b:1',
    deep: false,
    platform: 'linux/amd64',
    diagnostics: false,
    consents: [],
    files: {},
    contacts: [{ host, credentials: null }],
  }
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': token },
    body: JSON.stringify(body),
  }
}
