import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ended, installIn, packInto } from './packed'

const ROOT = join(import.meta.dirname, '../../..')
const SETTINGS =
  'check:\n  files: nodes/registries.yaml\n  images: [images.txt]\n  must: [{ images: docker.io/*, first: mirror.example.com }]\n'
const fileWith = (host: string): string => `mirrors:\n  docker.io:\n    endpoint: ["https://${host}"]\n`

const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
let tarball: string
let command: string

beforeAll(async () => {
  const packed = await packInto(folder)
  tarball = join(folder, packed.filename)
  command = await installIn(join(folder, 'installed'), { ...packed, filename: tarball })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A repository whose file asks another mirror first than the settings say. */
function scratchRepository(name: string) {
  const place = join(folder, name)
  mkdirSync(join(place, 'nodes'), { recursive: true })
  const write = (path: string, text: string): void => writeFileSync(join(place, path), text)
  write('pullpath.yaml', SETTINGS)
  write('images.txt', 'nginx:1.27\n')
  write('nodes/registries.yaml', fileWith('other.example.com'))
  execFileSync('git', ['init', '--quiet', place])
  execFileSync('git', ['-C', place, 'add', '.'])
  return { place, fix: () => write('nodes/registries.yaml', fileWith('mirror.example.com')) }
}

const read = (path: string): unknown => parse(readFileSync(join(ROOT, path), 'utf8'))

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: {
    readonly steps: readonly {
      readonly name: string
      readonly run: string
      readonly env?: Readonly<Record<string, string>>
    }[]
  }
}

describe('the action', () => {
  const { inputs, runs } = read('action.yml') as Action
  const step = runs.steps.at(-1)

  /** As GitHub runs a step of bash, with what it puts in the place of the inputs. */
  const runStep = (cwd: string, given: Readonly<Record<string, string>>) => {
    const values = Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value.replaceAll(
        /\$\{\{ inputs\.(\w+) \}\}/g,
        (_, input: string) => given[input] ?? inputs[input]?.default ?? '',
      ),
    ])
    const script = join(folder, 'step.sh')
    writeFileSync(script, step?.run ?? '')
    const env = { ...process.env, ...Object.fromEntries(values), GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') }
    return ended('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], { cwd, env })
  }

  it('fails, writes its reports, and passes once the file is fixed', async () => {
    const { place, fix } = scratchRepository('action')
    const given = { command, sarif: 'out.sarif', junit: 'out.xml' }
    expect(await runStep(place, given)).toMatchObject({ code: 1, output: expect.stringContaining('other.example.com') })
    expect(JSON.parse(readFileSync(join(place, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
    expect(readFileSync(join(place, 'out.xml'), 'utf8')).toContain('<failure')
    expect(readFileSync(join(place, 'summary.md'), 'utf8')).toContain('|')
    fix()
    expect((await runStep(place, given)).code).toBe(0)
    expect(readFileSync(join(place, 'out.xml'), 'utf8')).not.toContain('<failure')
  })

  it('writes no report that was not asked for, and fails where there is nothing to read', async () => {
    const { place } = scratchRepository('bare')
    expect((await runStep(place, { command })).code).toBe(1)
    expect(existsSync(join(place, 'out.sarif'))).toBe(false)
    expect((await runStep(place, { command, settings: 'missing.yaml' })).code).toBe(2)
  })

  it('makes its own command where none is given, by a script that exists', () => {
    const [make] = runs.steps
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const [, script = ''] = /npm run .* (\S+)$/.exec(make?.run ?? '') ?? []
    expect(Object.keys(scripts)).toContain(script)
  })
})

describe('the job for GitLab', () => {
  it('fails, and passes once the file is fixed', async () => {
    const { place, fix } = scratchRepository('gitlab')
    const { pullpath } = read('integrations/gitlab-ci.yml') as {
      pullpath: { variables: Record<string, string>; script: readonly string[] }
    }
    const prefix = join(folder, 'global')
    const env = {
      ...process.env,
      ...pullpath.variables,
      PULLPATH_PACKAGE: tarball,
      npm_config_prefix: prefix,
      npm_config_offline: 'true',
      PATH: [join(prefix, 'bin'), process.env['PATH']].join(delimiter),
    }
    const job = () => ended('bash', ['-eo', 'pipefail', '-c', pullpath.script.join('\n')], { cwd: place, env })
    expect(await job()).toMatchObject({ code: 1, output: expect.stringContaining('other.example.com') })
    expect(readFileSync(join(place, 'pullpath.xml'), 'utf8')).toContain('<failure')
    fix()
    expect((await job()).code).toBe(0)
    const { PULLPATH_PACKAGE: _, ...without } = env
    const refused = await ended('bash', ['-eo', 'pipefail', '-c', pullpath.script.join('\n')], {
      cwd: place,
      env: without,
    })
    expect(refused).toMatchObject({ output: expect.stringContaining('is the package of pullpath') })
    expect(refused.code).not.toBe(0)
  })
})

describe('the hooks for pre-commit', () => {
  const hooks = read('.pre-commit-hooks.yaml') as readonly {
    readonly id: string
    readonly entry: string
    readonly files: string
    readonly pass_filenames?: boolean
  }[]
  const hook = (id: string) => hooks.find((one) => one.id === id) ?? hooks[0]

  /** As pre-commit does: the words of the entry, and the files that match unless the hook takes none. */
  const runHook = (id: string, place: string) => {
    const { entry = '', files = '', pass_filenames: passes = true } = hook(id) ?? {}
    const names = execFileSync('git', ['-C', place, 'ls-files'], { encoding: 'utf8' }).trim().split('\n')
    const matching = names.filter((name) => new RegExp(files).test(name))
    expect(matching).toContain('nodes/registries.yaml')
    const [, ...words] = entry.split(' ')
    return ended(command, [...words, ...(passes ? matching : [])], { cwd: place })
  }

  it('check: fails, and passes once the file is fixed', async () => {
    const { place, fix } = scratchRepository('hook-check')
    expect((await runHook('pullpath-check', place)).code).toBe(1)
    fix()
    expect((await runHook('pullpath-check', place)).code).toBe(0)
  })

  it('lint: fails for a file that K3s rejects, and passes once it is fixed', async () => {
    const { place, fix } = scratchRepository('hook-lint')
    writeFileSync(join(place, 'nodes/registries.yaml'), 'mirrors: [\n')
    expect((await runHook('pullpath-lint', place)).code).toBe(1)
    fix()
    expect((await runHook('pullpath-lint', place)).code).toBe(0)
  })
})
