import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import plans from '@/lib/testdata/exactness/plan.json'
import renders from '@/lib/testdata/exactness/render.json'
import { run } from './run'

interface Flags {
  readonly disableDefaultRegistryEndpoint: boolean
  readonly embeddedRegistry: boolean
}

interface PullCase {
  readonly image: string
  readonly abortsWith?: string
  readonly fails?: string
  readonly attempts?: readonly Readonly<Record<string, unknown>>[]
}

interface PlanCase {
  readonly file: string
  readonly flags: Flags
  readonly parseError: string | null
  readonly pulls: readonly PullCase[]
}

describe('render', () => {
  test.each(renders.map((row) => [nameOf(row), row] as const))('%s', async (_, { file, flags, ...expected }) => {
    const { code, output } = await json('render', file, flags)
    const { files, parseError, warnings } = output as {
      files: Record<string, string>
      parseError: string | null
      warnings: string[]
    }
    const certsD = Object.entries(files)
      .filter(([path]) => path !== 'config.toml')
      .map(([path, text]) => [path.replace(/^certs\.d\//, ''), text])
    expect({ parseError, warnings, certsD: Object.fromEntries(certsD) as unknown }).toEqual(expected)
    expect(code).toBe(expected.parseError === null ? 0 : 1)
    expect('config.toml' in files).toBe(expected.parseError === null)
  })
})

describe('plan', () => {
  const cases = (plans as readonly PlanCase[]).map((row) => [nameOf(row), row] as const)
  test.each(cases)('%s', async (_, { file, flags, parseError, pulls }) => {
    const images = pulls.length === 0 ? ['nginx'] : pulls.map(({ image }) => image)
    const { output } = await json('plan', file, flags, images)
    const made = output as { parseError: string | null; pulls: readonly Required<PullCase>[] }
    expect(made.parseError).toBe(parseError)
    expect(made.pulls.map(comparable)).toEqual(pulls.map(comparable))
  })
})

function comparable({ image, abortsWith = '', fails = '', attempts = [] }: PullCase) {
  const own = attempts.map(({ kind: _kind, credentialsBefore2025_07: _before, ...attempt }) => attempt)
  return { image, abortsWith, fails: fails ?? '', attempts: own }
}

async function json(command: string, file: string, flags: Flags, images: readonly string[] = []) {
  const terminal = fakeTerminal({ [file]: readFileSync(join(TESTDATA, 'exactness/configs', file)) })
  const code = await run(['--json', command, ...flagWords(flags), file, ...images], terminal)
  expect(terminal.errors()).toBe('')
  return { code, output: JSON.parse(terminal.output()) as unknown }
}

function flagWords({ disableDefaultRegistryEndpoint, embeddedRegistry }: Flags): readonly string[] {
  return [
    ...(disableDefaultRegistryEndpoint ? ['--disable-default-registry-endpoint'] : []),
    ...(embeddedRegistry ? ['--embedded-registry'] : []),
  ]
}

function nameOf({ file, flags }: { readonly file: string; readonly flags: Flags }): string {
  return [file, ...flagWords(flags)].join(' ')
}
