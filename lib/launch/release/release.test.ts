import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
// What launches is plain JavaScript, whose types are in its comments.
const load = (name: string): Promise<unknown> => import(pathToFileURL(join(import.meta.dirname, name)).href)
const { VERSIONED, versionProblem, withVersion, releasedChangelog } = (await load('version.mjs')) as {
  VERSIONED: readonly string[]
  versionProblem: (before: string, next: string) => string | null
  withVersion: (text: string, before: string, next: string) => string
  releasedChangelog: (text: string, version: string, day: string) => string | null
}
interface Bill {
  readonly metadata: { readonly component: object }
  readonly components: readonly { readonly 'bom-ref': string; readonly name: string }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}
const { importedPackages, billOfMaterials } = (await load('bill-of-materials.mjs')) as {
  importedPackages: (root: string) => Promise<ReadonlySet<string>>
  billOfMaterials: (bill: Bill, imported: ReadonlySet<string>, needsOf: (name: string) => readonly string[]) => Bill
}

describe('a version', () => {
  it.each([
    ['0.1.0', '0.1.1', null],
    ['0.1.9', '0.2.0', null],
    ['0.9.9', '1.0.0', null],
    ['0.1.9', '0.1.10', null],
    ['0.1.0', '0.1.0', 'does not come after'],
    ['0.2.0', '0.1.9', 'does not come after'],
    ['0.1.0', 'v0.2.0', 'is written like'],
    ['0.1.0', '0.2', 'is written like'],
  ])('after %s: %s', (before, next, problem) => {
    expect(versionProblem(before, next)).toEqual(problem === null ? null : expect.stringContaining(problem))
  })

  it('is replaced where it is part of a name of the project, and nowhere else', () => {
    const text = 'pullpath:0.1.0 registry/pullpath:0.1.0" pullpath-0.1.0.tgz yaml 0.1.0 pullpath:0.1.0.1 other:0.1.0'
    expect(withVersion(text, '0.1.0', '0.2.0')).toBe(
      'pullpath:0.2.0 registry/pullpath:0.2.0" pullpath-0.2.0.tgz yaml 0.1.0 pullpath:0.1.0.1 other:0.1.0',
    )
  })

  it.each(VERSIONED)('%s says the present one', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(withVersion(text, version, '9.9.9')).not.toBe(text)
    expect(/\bpullpath[:-]\d+\.\d+\.\d+/.exec(withVersion(text, version, 'x'))?.[0]).toBeUndefined()
  })
})

describe('the change log', () => {
  it('gets what is unreleased under the version', () => {
    expect(releasedChangelog('# Log\n\n## Unreleased\n\n- a\n\n## 0.1.0\n\n- b\n', '0.2.0', '2026-01-31')).toBe(
      '# Log\n\n## Unreleased\n\n## 0.2.0 (2026-01-31)\n\n- a\n\n## 0.1.0\n\n- b\n',
    )
  })

  it.each(['# Log\n', '## Unreleased\n\n## 0.1.0\n\n- b\n'])('is not closed where nothing is in it: %j', (text) => {
    expect(releasedChangelog(text, '0.2.0', '2026-01-31')).toBeNull()
  })
})

describe('the bill of materials', () => {
  it('has what released code imports, styles and fonts too, and no program that only builds and tests', async () => {
    const imported = await importedPackages(ROOT)
    for (const name of [
      'next',
      'react',
      'monaco-editor',
      'yaml',
      'zod',
      're2js',
      'fflate',
      '@fontsource-variable/inter',
      'tailwindcss',
    ])
      expect(imported, name).toContain(name)
    for (const name of [
      'vitest',
      'typescript',
      'rolldown',
      'postject',
      '@playwright/test',
      'kubernetes-models',
      'ajv',
      'fs',
      'node',
    ])
      expect(imported, name).not.toContain(name)
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      devDependencies: object
    }
    expect([...imported].filter((name) => !Object.hasOwn(devDependencies, name))).toEqual([])
  })

  it('has what these depend on, once', () => {
    const part = (name: string) => ({ 'bom-ref': `${name}@1`, name })
    const bill = {
      metadata: { component: { name: 'folder', version: '1' } },
      components: ['a', 'b', 'c', 'd'].map(part),
      dependencies: [
        { ref: 'pullpath@1', dependsOn: ['a@1', 'd@1'] },
        { ref: 'a@1', dependsOn: ['b@1', 'c@1'] },
        { ref: 'b@1', dependsOn: ['a@1'] },
        { ref: 'd@1', dependsOn: ['c@1'] },
      ],
    }
    const { components, dependencies, metadata } = billOfMaterials(bill, new Set(['a']), (name) =>
      name === 'a' ? ['b'] : ['a'],
    )
    expect(components.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(dependencies.map(({ ref }) => ref)).toEqual(['a@1', 'b@1'])
    expect(metadata.component).toEqual({ name: 'pullpath', type: 'application', version: '1' })
  })
})
