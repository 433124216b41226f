import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from './run'

const DATA = join(TESTDATA, 'conformance')
const SETS = ['good', 'mistakes'] as const
// Go 1.25 and older: K3s up to 1.35.
const OLDER = 'v1.35.6+k3s1'

interface Flags {
  readonly disableDefaultRegistryEndpoint: boolean
  readonly embeddedRegistry: boolean
}

interface RenderCase {
  readonly file: string
  readonly flags: Flags
  readonly parseError: string | null
  readonly certsD: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
  readonly go125OrOlder?: Pick<RenderCase, 'certsD' | 'warnings'>
}

interface AttemptCase {
  readonly url: string
  readonly alternatives: readonly string[]
  readonly credentialsBefore2025_07?: string | null
}

interface PullCase {
  readonly image: string
  readonly attempts?: readonly AttemptCase[]
  readonly fails?: string
}

interface PlanCase {
  readonly file: string
  readonly flags: Flags
  readonly parseError: string | null
  readonly pulls: readonly PullCase[]
  readonly go125OrOlder?: { readonly pulls: readonly PullCase[] }
}

interface RewriteCase {
  readonly pattern?: string
  readonly replacement?: string
  readonly repository?: string
  readonly tomlDecodedPattern?: string | null
  readonly compiles?: boolean | null
  readonly result?: string | null
  readonly requestPath?: string | null
  readonly error?: string | null
  /** What the parser of containerd 1.7 makes of the rule, if that differs. */
  readonly goToml1?: { readonly rewrite: Readonly<Record<string, string>> | null }
}

describe.each(SETS)('render of %s', (set) => {
  test.each(readJson<RenderCase[]>(`render/${set}.json`).map((each) => [nameOf(each), each] as const))(
    '%s',
    async (_, { file, flags, parseError, certsD, warnings, go125OrOlder }) => {
      expect(await rendered(set, file, flags)).toEqual({ parseError, certsD, warnings })
      if (go125OrOlder) expect(await rendered(set, file, flags, OLDER)).toEqual({ parseError, ...go125OrOlder })
    },
  )
})

describe.each(SETS)('plan of %s', (set) => {
  test.each(readJson<PlanCase[]>(`plan/${set}.json`).map((each) => [nameOf(each), each] as const))(
    '%s',
    async (_, { file, flags, parseError, pulls, go125OrOlder }) => {
      expect(await planned(set, file, flags, pulls)).toEqual({ parseError, pulls: pulls.map(expectedPull) })
      if (go125OrOlder)
        expect(await planned(set, file, flags, go125OrOlder.pulls, OLDER)).toEqual({
          parseError,
          pulls: go125OrOlder.pulls.map(expectedPull),
        })
    },
  )
})

test('config.toml of the newest release', async () => {
  const index = readJson<{ file: string; variant: string; path: string }[]>('config-toml/index.json')
  for (const { file, path } of index.filter(({ variant }) => variant === 'v3-current')) {
    const { output } = await json(['render', 'FILE'], { FILE: readText(`configs/${file}`) })
    expect((output as { files: Record<string, string> }).files['config.toml'], file).toBe(readText(path))
  }
})

test('references', async () => {
  const cases = readJson<({ input: string; valid: boolean } & Record<string, unknown>)[]>('references.json')
  const { output, code } = await json(['reference', '--', ...cases.map(({ input }) => input)])
  expect(output).toEqual(cases.map(({ distributionDomain: _, distributionPath: __, ...rest }) => rest))
  expect(code).toBe(1)
})

describe('rewrites', () => {
  const cases = readJson<RewriteCase[]>('rewrites.json')
  const rules = cases.map(({ pattern, replacement, repository }) => ({ pattern, replacement, repository }))

  test('of the newest release', async () => {
    const { output } = await json(['rewrite', '-'], { '-': JSON.stringify(rules) })
    expect(output).toEqual(cases.map(rewriteMembers))
  })

  test('of a release with containerd 1.7', async () => {
    const { output } = await json(['rewrite', '-', '--release=v1.31.5+k3s1'], { '-': JSON.stringify(rules) })
    // The two parsers word their errors differently; the data has those of the newer one.
    const withoutError = (each: RewriteCase) => ({ ...rewriteMembers(each), error: each.error === null })
    const made = output as RewriteCase[]
    cases.forEach(({ goToml1, ...each }, index) => {
      const actual = made[index] ?? {}
      if (goToml1 === undefined) expect(withoutError(actual), each.pattern).toEqual(withoutError(each))
      else expect(actual.tomlDecodedPattern, each.pattern).toBe(Object.keys(goToml1.rewrite ?? {})[0] ?? null)
    })
  })
})

function rewriteMembers({ tomlDecodedPattern, compiles, result, requestPath, error }: RewriteCase) {
  return { tomlDecodedPattern, compiles, result, requestPath, error }
}

async function rendered(set: string, file: string, flags: Flags, release?: string) {
  const { output, code } = await json(['render', ...flagWords(flags, release), 'FILE'], {
    FILE: readText(`configs/${set}/${file}`),
  })
  const { parseError, files, warnings } = output as {
    parseError: string | null
    files: Record<string, string>
    warnings: string[]
  }
  expect(code).toBe(parseError === null ? 0 : 1)
  expect('config.toml' in files).toBe(parseError === null)
  const certsD = Object.entries(files).filter(([path]) => path !== 'config.toml')
  return {
    parseError,
    certsD: Object.fromEntries(certsD.map(([path, text]) => [path.replace(/^certs\.d\//, ''), text])),
    warnings,
  }
}

async function planned(set: string, file: string, flags: Flags, pulls: readonly PullCase[], release?: string) {
  const images = pulls.length === 0 ? ['nginx'] : pulls.map(({ image }) => image)
  const { output } = await json(['plan', ...flagWords(flags, release), 'FILE', ...images], {
    FILE: readText(`configs/${set}/${file}`),
  })
  const { parseError, pulls: made } = output as {
    parseError: string | null
    pulls: { image: string; attempts: (AttemptCase & { kind: string })[]; fails: string | null }[]
  }
  return {
    parseError,
    pulls: made.map(({ image, attempts, fails }) => ({
      image,
      attempts: attempts.map(({ kind, ...attempt }) => {
        expect(['embedded', 'mirror', 'default']).toContain(kind)
        return { ...attempt, alternatives: attempt.alternatives.toSorted() }
      }),
      fails,
    })),
  }
}

/** The case as arguments of the command; another test covers which release had no alias for Docker Hub. */
function expectedPull({ image, attempts = [], fails }: PullCase) {
  return {
    image,
    attempts: attempts.map(({ credentialsBefore2025_07: _, ...attempt }) => ({
      ...attempt,
      alternatives: attempt.alternatives.toSorted(),
    })),
    fails: fails ?? null,
  }
}

function flagWords({ disableDefaultRegistryEndpoint, embeddedRegistry }: Flags, release?: string): readonly string[] {
  return [
    ...(disableDefaultRegistryEndpoint ? ['--disable-default-registry-endpoint'] : []),
    ...(embeddedRegistry ? ['--embedded-registry'] : []),
    ...(release === undefined ? [] : ['--release', release]),
  ]
}

async function json(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const terminal = fakeTerminal(files)
  const code = await run(['--json', '--from', 'yaml', ...argv], terminal)
  expect(terminal.errors()).toBe('')
  return { code, output: JSON.parse(terminal.output()) as unknown }
}

function nameOf({ file, flags }: { readonly file: string; readonly flags: Flags }): string {
  return [file, ...flagWords(flags)].join(' ')
}

function readText(path: string): string {
  return readFileSync(join(DATA, path), 'utf8')
}

function readJson<T>(path: string): T {
  return JSON.parse(readText(path)) as T
}
