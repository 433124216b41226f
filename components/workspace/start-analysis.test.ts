import { describe, expect, it } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { attemptPaths } from '@/lib/containerd/attempt-paths'
import { lint } from '@/lib/lint/lint'
import type { Path } from '@/lib/registries/diagnostic'
import { applyEdits } from '@/lib/text/text-edit'
import { exampleWorkspace } from '@/lib/workspace/example'
import { readStart } from './read-start'
import { startAnalysis } from './start-analysis'

const example = exampleWorkspace()
const [mirror, config] = ['docker.io', 'registry.example.com:5000']

/** As it comes with the page. */
const arrived = (workspace: typeof example) =>
  readStart(workspace, structuredClone(startAnalysis(analyze(workspace, engines, lint))))

describe('the analysis that comes with the page', () => {
  it('is the one that is made here', () => {
    const here = analyze(example, engines, lint)
    const there = arrived(example)
    const { locate: _, ...parsed } = here.parsed
    expect(there.parsed).toMatchObject(parsed)
    expect(there.rendered.files).toEqual(here.rendered.files)
    expect(there.plan).toEqual(here.plan)
    expect(there.diagnostics.map(({ message }) => message)).toEqual(here.diagnostics.map(({ message }) => message))
  })

  it.each<[why: string, path: Path]>([
    ['the root', []],
    ['a section', ['mirrors']],
    ['an entry', ['mirrors', mirror]],
    ['a list', ['mirrors', mirror, 'endpoint']],
    ['an item', ['mirrors', mirror, 'endpoint', 0]],
    ['an item that is not there', ['mirrors', mirror, 'endpoint', 1]],
    ['a pattern', ['mirrors', mirror, 'rewrite', '^rancher/(.*)']],
    ['an entry that is not there', ['mirrors', 'quay.io']],
    ['a secret', ['configs', config, 'auth', 'password']],
    ['a field that is not written', ['configs', config, 'auth', 'identity_token']],
    ['a file', ['configs', config, 'tls', 'ca_file']],
    ['below a value', ['configs', config, 'tls', 'ca_file', 'x']],
  ])('finds %s where it is', (_why, path) => {
    expect(arrived(example).parsed.locate(path)).toEqual(analyze(example, engines).parsed.locate(path))
  })

  it('finds what the attempts and the problems lead to', () => {
    const { plan, diagnostics, parsed } = arrived(example)
    const paths = [...plan.attempts.flatMap(attemptPaths), ...diagnostics.flatMap(({ path }) => (path ? [path] : []))]
    expect(paths.length).toBeGreaterThan(3)
    for (const path of paths)
      expect(parsed.locate(path), JSON.stringify(path)).toEqual(analyze(example, null).parsed.locate(path))
  })

  it('has fixes that can be made once the engine is there', async () => {
    const typo = { ...example, text: 'mirrors:\n  docker.io:\n    endpoints: ["https://a.example"]\n' }
    const fix = arrived(typo).diagnostics.find(({ code }) => code === 'unknown-key')?.fixes?.[0]
    expect(fix?.edits()).toBeNull()
    expect(applyEdits(typo.text, (await fix?.later?.()) ?? [])).toBe(typo.text.replace('endpoints', 'endpoint'))
  })
})
