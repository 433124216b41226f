import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THREADS_FROM } from '@/lib/cli/lint/lint-files'

// What launches is plain JavaScript, whose types are in its comments.
const { bundleCommand, bundleSingle } = (await import(
  pathToFileURL(join(import.meta.dirname, 'command.mjs')).href
)) as {
  bundleCommand: (folder: string) => Promise<void>
  bundleSingle: (file: string) => Promise<void>
}

const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
const FILE = join(folder, 'registries.yaml')
const REJECTED = join(folder, 'rejected.yaml')
const COMMAND = join(folder, 'pullpath.mjs')

/** The entry, and what `--help` loads: it decides how soon any command begins. */
const ENTRY_BYTES_MAX = 1_000
const START_BYTES_MAX = 26_000
/** What `plan` loads of a file without problems or rewrites. */
const PLAN_BYTES_MAX = 306_000

beforeAll(async () => {
  writeFileSync(FILE, 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n')
  writeFileSync(REJECTED, 'mirrors: [')
  await bundleCommand(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command, and tells its exit code, its output and which of Node's own modules were loaded. */
function run(...args: readonly string[]) {
  const list = join(folder, 'loaded.json')
  const code = `import { writeFileSync } from 'node:fs'
    process.on('exit', () => writeFileSync(${JSON.stringify(list)}, JSON.stringify(process.moduleLoadList)))`
  const tell = `data:text/javascript,${encodeURIComponent(code)}`
  const { status, stdout } = spawnSync(process.execPath, ['--import', tell, COMMAND, ...args], { encoding: 'utf8' })
  const names = JSON.parse(readFileSync(list, 'utf8')) as readonly string[]
  return { status, output: stdout, loaded: new Set(names.map((name) => name.replace(/^\w+ /, ''))) }
}

/** The chunks that are loaded with one, itself included. */
function chunksWith(name: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  const code = readFileSync(join(folder, 'pullpath', name), 'utf8')
  for (const [, other = ''] of code.matchAll(/(?:from|import)"\.\/([\w-]+\.mjs)"/g)) chunksWith(other, seen)
  return seen
}

function bytesOf(chunks: ReadonlySet<string>): number {
  return [...chunks].reduce((sum, name) => sum + statSync(join(folder, 'pullpath', name)).size, 0)
}

// Without net, with which Node writes to a pipe.
const NETWORK = ['tls', 'http', 'dns']

it('is the plugin of kubectl by its name, also behind a link', () => {
  const link = join(folder, 'kubectl-pullpath')
  symlinkSync('kubectl-pullpath.mjs', link)
  for (const [args, says] of [
    [[], 'nodes needs --job-image IMAGE'],
    [['lint'], 'lint needs at least one FILE'],
  ] as const) {
    const { status, stderr } = spawnSync(link, args, { encoding: 'utf8' })
    expect(stderr).toContain(says)
    expect(status).toBe(2)
  }
})

describe('the bundled command loads', () => {
  it.each([
    { why: 'help', args: ['--help'] },
    { why: 'a plan', args: ['plan', FILE, 'nginx'] },
    { why: 'findings', args: ['lint', FILE] },
  ])('nothing of the network for $why', ({ args }) => {
    const { status, output, loaded } = run(...args)
    expect({ status, isSilent: output === '' }).toEqual({ status: 0, isSilent: false })
    expect(NETWORK.filter((name) => loaded.has(name))).toEqual([])
  })

  it('what asks registries for a probe', () => {
    // Which asks nothing of a file that is rejected.
    const { status, loaded } = run('probe', REJECTED, 'nginx')
    expect({ status, loaded: NETWORK.filter((name) => loaded.has(name)) }).toEqual({ status: 1, loaded: NETWORK })
  })

  it('neither other formats nor rules nor the engine for rewrites for a plan', () => {
    const chunks = [...chunksWith('plan.mjs')]
    expect(chunks).toContain('shared.mjs')
    for (const other of ['rewrites.mjs', 'yaml.mjs', 'recognise.mjs', 'shown.mjs', 'probe.mjs'])
      expect(chunks).not.toContain(other)
  })

  it('threads for many files, with the same report as in one file', async () => {
    const many = join(folder, 'many')
    mkdirSync(many)
    for (let at = 0; at < THREADS_FROM; at += 1)
      writeFileSync(join(many, `${at}.yaml`), `mirrors:\n  docker.io:\n    endpoint: ["http://m${at}.test"]\n`)
    const single = join(folder, 'single.mjs')
    await bundleSingle(single)
    const { stdout } = spawnSync(process.execPath, [single, 'lint', many], { encoding: 'utf8' })
    expect(stdout).toContain(`${THREADS_FROM} files`)
    const { output, loaded } = run('lint', many)
    expect(output).toBe(stdout)
    expect(loaded).toContain('internal/worker')
    expect(run('lint', FILE).loaded).not.toContain('internal/worker')
  })

  it('few bytes before it knows the command', () => {
    expect(statSync(COMMAND).size).toBeLessThanOrEqual(ENTRY_BYTES_MAX)
    expect(bytesOf(chunksWith('start.mjs'))).toBeLessThanOrEqual(START_BYTES_MAX)
    expect(bytesOf(chunksWith('plan.mjs'))).toBeLessThanOrEqual(PLAN_BYTES_MAX)
  })

  it('rules that a flag names', () => {
    expect(run('lint', FILE).output).toContain('on every node')
    const { status, output } = run('lint', FILE, '--rule', 'deploy-every-node=off')
    expect(status).toBe(0)
    expect(output).not.toContain('on every node')
    expect(run('plan', FILE, 'nginx', '--rule', 'none=off').status).toBe(2)
  })
})
