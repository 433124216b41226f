import { describe, expect, test } from 'vitest'
import { analyze, createAnalyzer, type Analysis } from '@/lib/analyze'
import { exampleOfLines } from '@/lib/bench/example-text'
import { engines } from '@/lib/containerd/engines'
import { applyChanges } from '@/lib/edit/apply-changes'
import type { Change } from '@/lib/edit/change'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { isSameValue } from '@/lib/same-value'
import { cardFacts } from './card-facts'
import { liveForm, type FormContextValue } from './form-context'
import { problemsByPath } from './path-problems'

const OPTIONS = defaultOptions()
const NOWHERE: ReadonlySet<string> = new Set()
const ignore = (): void => undefined

function formOf(analysis: Analysis): FormContextValue {
  const { parsed, diagnostics } = analysis
  return {
    change: ignore,
    fix: ignore,
    parsed,
    options: OPTIONS,
    live: liveForm(analysis, []),
    openConfig: ignore,
    openMirror: ignore,
    everywhere: NOWHERE,
    changeEverywhere: ignore,
    problems: problemsByPath(diagnostics, parsed),
    has: (path) => parsed.locate(path) !== null,
    reveal: false,
    readOnly: false,
  }
}

/** The cards that are rendered again when one text follows another. */
function renderedAgain(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((text) =>
    analyze({ text, image: 'nginx', options: OPTIONS }, engines, lint),
  ) as [Analysis, Analysis]
  const [oldFacts, facts] = [cardFacts(formOf(old)), cardFacts(formOf(now))]
  const { mirrors, configs } = now.parsed.registries
  return [
    ...[...mirrors.keys()].filter((name) => !isSameValue(oldFacts.ofMirror(name), facts.ofMirror(name))),
    ...[...configs.keys()].filter((name) => !isSameValue(oldFacts.ofConfig(name), facts.ofConfig(name))),
  ]
}

const TEXT = exampleOfLines(500)

function changed(...changes: readonly Change[]): string {
  const made = applyChanges(createAnalyzer()({ text: TEXT, image: 'nginx', options: OPTIONS }, null).parsed, changes)
  return 'refused' in made ? '' : made.parsed.text
}

describe('of the cards of a file of 500 lines, a key renders again', () => {
  test.each<{ readonly why: string; readonly text: string; readonly again: readonly string[] }>([
    {
      why: 'that of its mirror',
      text: changed({ set: ['mirrors', 'registry-3.example.com', 'endpoint', 1], to: 'https://other.example.net' }),
      again: ['registry-3.example.com'],
    },
    {
      why: 'that of its registry config',
      text: changed({ set: ['configs', 'mirror-3.example.net:5000', 'auth', 'password'], to: 'invented' }),
      again: ['mirror-3.example.net:5000'],
    },
    {
      why: 'that of a login, whose user is shown elsewhere by parts that follow the whole text',
      text: changed({ set: ['configs', 'mirror-3.example.net:5000', 'auth', 'username'], to: 'other' }),
      again: ['mirror-3.example.net:5000'],
    },
    { why: 'none for a comment above all', text: `# A comment.\n${TEXT}`, again: [] },
    {
      why: 'those that a problem is shown in',
      text: changed({ set: ['mirrors', 'registry-3.example.com', 'endpoint', 1], to: 'ftp://other.example.net' }),
      again: ['registry-3.example.com'],
    },
  ])('$why', ({ text, again }) => {
    expect(text).not.toBe('')
    expect(renderedAgain(TEXT, text)).toEqual(again)
  })

  test('all where values are shared, since who shares one is seen in the whole text', () => {
    const shared =
      'mirrors:\n  a.test: &a {endpoint: [https://m.test]}\n  b.test: *a\nconfigs:\n  m.test: {auth: {username: u}}\n'
    expect(renderedAgain(shared, `# A comment.\n${shared}`)).toEqual(['a.test', 'b.test', 'm.test'])
  })
})
