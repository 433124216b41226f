import { describe, expect, test } from 'vitest'
import { completionsAt, fittingCompletions } from './complete'
import { parseRegistries } from '@/lib/registries/parse'

/** `|` is the cursor. */
function labelsAt(marked: string): readonly string[] {
  const text = marked.replace('|', '')
  return completionsAt(parseRegistries(text), text, marked.indexOf('|')).items.map(({ label }) => label)
}

describe('completion', () => {
  test.each([
    {
      why: 'the top level has its keys and whole blocks',
      at: '|',
      holds: ['mirrors', 'configs', 'mirrors: a mirror of docker.io'],
    },
    {
      why: 'registries that are not there yet, and the quoted wildcard',
      at: 'mirrors:\n  docker.io: {}\n  |',
      holds: ['quay.io', '"*"', 'mirror with an endpoint'],
    },
    {
      why: 'hosts of endpoints as they have to be written',
      at: 'mirrors:\n  docker.io:\n    endpoint: ["https://m.example.com:5000/v2"]\nconfigs:\n  |',
      holds: ['m.example.com:5000', 'host with username and password'],
    },
    {
      why: 'fields of a host, and blocks for them',
      at: 'configs:\n  a.example.com:\n    |',
      holds: ['auth', 'tls', 'tls: a client certificate'],
    },
    {
      why: 'endpoints that are used elsewhere',
      at: 'mirrors:\n  docker.io:\n    endpoint: ["https://m.example.com"]\n  quay.io:\n    endpoint:\n      - |',
      holds: ['https://m.example.com'],
    },
    { why: 'a boolean', at: 'configs:\n  a:\n    tls:\n      insecure_skip_verify: |', holds: ['true', 'false'] },
  ])('$why', ({ at, holds }) => {
    expect(labelsAt(at)).toEqual(expect.arrayContaining(holds))
  })

  test('existing keys are not offered', () => {
    expect(labelsAt('mirrors:\n  docker.io: {}\n  "*": {}\n  |')).not.toEqual(
      expect.arrayContaining(['docker.io', '"*"']),
    )
  })

  test('every block is YAML that K3s accepts once it is filled in', () => {
    const places = {
      '': '|',
      mirrors: 'mirrors:\n  |',
      'a mirror': 'mirrors:\n  quay.io:\n    |',
      configs: 'configs:\n  |',
      'a host': 'configs:\n  a.example.com:\n    |',
    }
    for (const [place, marked] of Object.entries(places)) {
      const text = marked.replace('|', '')
      const indent = ' '.repeat(text.length - text.lastIndexOf('\n') - 1)
      for (const { kind, insert } of completionsAt(parseRegistries(text), text, marked.indexOf('|')).items) {
        if (kind !== 'snippet') continue
        const filled = insert
          .replace(/\$\{\d(?::([^}]*))?\}/g, '$1')
          .replace(/\n\$0$/, '')
          .replaceAll('\\$', '$')
        const parsed = parseRegistries(text + filled.replaceAll('\n', `\n${indent}`))
        expect(parsed.diagnostics, `${place}: ${filled}`).toEqual([])
      }
    }
  })
})

describe('of many completions, those are shown that fit', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      label: `R${at}.example.com`,
      insert: '',
      help: '',
      kind: 'registry' as const,
    }))

  test.each<{ readonly why: string; readonly count: number; readonly typed: string; readonly shown: number }>([
    { why: 'all, where there are few', count: 300, typed: 'zz', shown: 300 },
    { why: 'the first, before anything is typed', count: 301, typed: '', shown: 300 },
    { why: 'what has it, whatever the case', count: 10_000, typed: 'r99.', shown: 1 },
    { why: 'what has it after a quote', count: 10_000, typed: '"r77.', shown: 1 },
    { why: 'none that has it nowhere', count: 301, typed: 'zz', shown: 0 },
  ])('$why', ({ count, typed, shown }) => {
    expect(fittingCompletions(named(count), typed)).toHaveLength(shown)
  })
})
