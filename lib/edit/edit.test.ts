import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import type { Change } from './change'
import { changeModel, isSameModel, meansTheChange, modelOf } from './change-model'
import { editsFor } from './edit'
import { applyEdits } from '@/lib/text/text-edit'
import { generatedChange, generatedText } from '@/lib/testdata/generate/registries-text'
import { parseRegistries } from '@/lib/registries/parse'

const CONFIGS = ['good', 'mistakes'].flatMap((folder) => {
  const path = join(TESTDATA, 'conformance/configs', folder)
  return readdirSync(path).map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }))
})

const PARSABLE = CONFIGS.filter(({ text }) => parseRegistries(text).parseError === null)

/** The text after the change, or why it was refused. */
function changed(text: string, change: Change): string {
  const made = editsFor(parseRegistries(text), change)
  return 'refused' in made ? `refused: ${made.refused}` : applyEdits(text, made.edits)
}

const DOCKER = 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://a" # first\n      - https://b\n'

describe('a change of the form', () => {
  test.each<{ why: string; text: string; change: Change; expected: string }>([
    {
      why: 'keeps the quotes and the comment of a set value',
      text: DOCKER,
      change: { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'https://c' },
      expected: DOCKER.replace('https://a', 'https://c'),
    },
    {
      why: 'keeps CRLF',
      text: DOCKER.replaceAll('\n', '\r\n'),
      change: { set: ['mirrors', 'docker.io', 'endpoint', 1], to: 'https://c' },
      expected: DOCKER.replaceAll('\n', '\r\n').replace('https://b', 'https://c'),
    },
    {
      why: 'writes into an empty file',
      text: '',
      change: { set: ['configs', 'a:5000', 'auth', 'username'], to: 'u' },
      expected: 'configs:\n  a:5000:\n    auth:\n      username: u\n',
    },
    {
      why: 'adds below existing entries',
      text: 'mirrors:\n  docker.io:\n',
      change: { insert: ['mirrors', 'docker.io', 'endpoint'], at: 0, to: 'https://a' },
      expected: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://a"\n',
    },
    {
      why: 'moves an item with its comment',
      text: DOCKER,
      change: { move: ['mirrors', 'docker.io', 'endpoint', 1], to: 0 },
      expected: 'mirrors:\n  docker.io:\n    endpoint:\n      - https://b\n      - "https://a" # first\n',
    },
    {
      why: 'removes an item together with its comment',
      text: DOCKER,
      change: { remove: ['mirrors', 'docker.io', 'endpoint', 0] },
      expected: 'mirrors:\n  docker.io:\n    endpoint:\n      - https://b\n',
    },
    {
      why: 'renames a key in its own quotes',
      text: "mirrors:\n  'quay.io': # note\n    endpoint: []\n",
      change: { rename: ['mirrors', 'quay.io'], to: 'ghcr.io' },
      expected: "mirrors:\n  'ghcr.io': # note\n    endpoint: []\n",
    },
    {
      why: 'quotes what YAML 1.1 would read as something else',
      text: 'configs:\n  a:\n    auth:\n      password: x\n',
      change: { set: ['configs', 'a', 'auth', 'password'], to: 'yes' },
      expected: 'configs:\n  a:\n    auth:\n      password: "yes"\n',
    },
    {
      why: 'stays in flow style',
      text: 'mirrors: {docker.io: {endpoint: ["https://a"]}}\n',
      change: { insert: ['mirrors', 'docker.io', 'endpoint'], at: 1, to: 'https://b' },
      expected: 'mirrors: {docker.io: {endpoint: ["https://a", "https://b"]}}\n',
    },
    {
      why: 'leaves an emptied tls configured, because it is',
      text: 'configs:\n  a:\n    tls:\n      ca_file: /x\n',
      change: { remove: ['configs', 'a', 'tls', 'ca_file'] },
      expected: 'configs:\n  a:\n    tls: {}\n',
    },
  ])('$why', ({ text, change, expected }) => {
    expect(changed(text, change)).toBe(expected)
  })

  test('through an alias leaves the other users of the anchor alone', () => {
    const text = 'configs:\n  a:\n    auth: &x {username: u, password: p}\n  b:\n    auth: *x\n'
    const { configs } = parseRegistries(
      changed(text, { set: ['configs', 'b', 'auth', 'username'], to: 'other' }),
    ).registries
    expect(configs.get('a')?.auth).toMatchObject({ username: 'u', password: 'p' })
    expect(configs.get('b')?.auth).toMatchObject({ username: 'other', password: 'p' })
  })

  test('is refused in text that K3s cannot read', () => {
    expect(changed('mirrors:\n\tdocker.io:\n', { remove: ['mirrors', 'docker.io'] })).toMatch(/^refused: /)
  })
})

const HUB = ['mirrors', 'docker.io']
const ENDPOINTS = [...HUB, 'endpoint']

describe('what is refused', () => {
  test.each<{ why: string; text: string; change: Change; refused: RegExp }>([
    {
      why: 'a name that is taken',
      text: 'mirrors: {docker.io: , x: }',
      change: { rename: HUB, to: 'x' },
      refused: /there already/,
    },
    {
      why: 'a text as boolean',
      text: '',
      change: { set: ['configs', 'a', 'tls', 'insecure_skip_verify'], to: 'maybe' },
      refused: /true or false/,
    },
    {
      why: 'a list where the text has another kind of value',
      text: 'mirrors: {docker.io: {endpoint: a}}',
      change: { insert: ENDPOINTS, at: 0, to: 'b' },
      refused: /not a list/,
    },
    { why: 'half a character', text: '', change: { rename: HUB, to: '\ud800' }, refused: /Half a character/ },
    { why: 'the whole file', text: 'mirrors:', change: { remove: [] }, refused: /whole file/ },
    {
      why: 'an index beyond the end',
      text: 'mirrors: {docker.io: {endpoint: [a]}}',
      change: { set: [...ENDPOINTS, 5], to: 'b' },
      refused: /shorter/,
    },
    { why: 'moving what is not there', text: 'mirrors:', change: { move: HUB, to: 0 }, refused: /not in the text/ },
    {
      why: 'a key too long for YAML',
      text: 'mirrors: {docker.io: }',
      change: { rename: HUB, to: 'x'.repeat(2000) },
      refused: /cannot be changed/,
    },
  ])('$why', ({ text, change, refused }) => {
    expect(editsFor(parseRegistries(text), change)).toMatchObject({ refused: expect.stringMatching(refused) })
  })
})

describe('an edited text is kept only if it means the change', () => {
  const before = 'mirrors: {a: {endpoint: [x]}, b: {endpoint: [y]}}\nconfigs: {a: {auth: {password: p}}}\n'
  const set: Change = { set: ['mirrors', 'a', 'endpoint', 0], to: 'z' }
  test.each<{ why: string; change: Change; after: string; is: boolean }>([
    { why: 'the change alone', change: set, after: before.replace('x', 'z'), is: true },
    {
      why: 'in another order',
      change: set,
      after: `configs: {a: {auth: {password: p}}}\nmirrors: {b: {endpoint: [y]}, a: {endpoint: [z]}}\n`,
      is: true,
    },
    { why: 'nothing of it', change: set, after: before, is: false },
    { why: 'more of the same mirror', change: set, after: before.replace('x', 'z, x'), is: false },
    { why: 'another mirror too', change: set, after: before.replace('x', 'z').replace('y', 'z'), is: false },
    {
      why: 'a mirror that is gone',
      change: set,
      after: before.replace('x', 'z').replace(', b: {endpoint: [y]}', ''),
      is: false,
    },
    {
      why: 'the config of the same name too',
      change: set,
      after: before.replace('x', 'z').replace('p}', 'q}'),
      is: false,
    },
    {
      why: 'a new name',
      change: { rename: ['mirrors', 'a'], to: 'c' },
      after: before.replace('{a: {e', '{c: {e'),
      is: true,
    },
    {
      why: 'a new name in addition to the old one',
      change: { rename: ['mirrors', 'a'], to: 'c' },
      after: before.replace('{a: {e', '{a: {}, c: {e'),
      is: false,
    },
    { why: 'everything at once', change: { remove: ['mirrors'] }, after: before.replace(/^.*\n/, ''), is: true },
    { why: 'everything, plus something that was not asked for', change: { remove: ['mirrors'] }, after: '', is: false },
  ])('$why: $is', ({ change, after, is }) => {
    expect(meansTheChange(parseRegistries(before).registries, parseRegistries(after).registries, change)).toBe(is)
  })
})

const seeds = fc.nat({ max: 1_000_000 })

describe('any change of any text', () => {
  test('leads to the changed model, or is refused', () => {
    let made = 0
    let refused = 0
    fc.assert(
      fc.property(seeds, seeds, (textSeed, changeSeed) => {
        const text = generatedText(textSeed)
        const before = parseRegistries(text)
        if (before.parseError !== null) return
        const change = generatedChange(before.registries, changeSeed)
        const edited = editsFor(before, change)
        if ('refused' in edited) return void (refused += 1)
        made += 1
        const after = parseRegistries(applyEdits(text, edited.edits))
        expect(after.parseError).toBeNull()
        const expected = modelOf(before.registries)
        // A field renamed to a key that K3s does not know cannot be seen in the model.
        if (changeModel(expected, change)) expect(isSameModel(modelOf(after.registries), expected)).toBe(true)
      }),
      { numRuns: 2_500 },
    )
    // The generator also asks for things that are not there; most of what it asks for must be possible.
    expect(made).toBeGreaterThan(refused * 2)
  })

  test('of a value in the text touches nothing outside of it', () => {
    fc.assert(
      fc.property(seeds, fc.stringMatching(/^[a-z0-9:/. #"'$]{1,20}$/), (seed, to) => {
        const text = generatedText(seed)
        const parsed = parseRegistries(text)
        if (parsed.parseError !== null || /[*<]/.test(text)) return
        for (const [registry, { endpoint }] of parsed.registries.mirrors) {
          for (const index of endpoint.keys()) {
            const path = ['mirrors', registry, 'endpoint', index]
            const value = parsed.locate(path)?.value
            const edited = editsFor(parsed, { set: path, to })
            if (value === undefined || 'refused' in edited) continue
            for (const edit of edited.edits) expect(edit.start >= value.start && edit.end <= value.end).toBe(true)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  test('to what the text already says makes no edits', () => {
    const needless = PARSABLE.flatMap(({ text, name }) => {
      const parsed = parseRegistries(text)
      return [...parsed.registries.mirrors].flatMap(([registry, { endpoint }]) =>
        endpoint.flatMap((to, index) => {
          const edited = editsFor(parsed, { set: ['mirrors', registry, 'endpoint', index], to })
          return 'refused' in edited || edited.edits.length === 0 ? [] : [`${name}: ${registry} ${index}`]
        }),
      )
    })
    expect(needless).toEqual([])
  })

  test('of a working configuration is possible and leaves every other line as it is', () => {
    for (const { text, name } of CONFIGS.slice(0, 48).filter((config) => !/[*]\w/.test(config.text))) {
      const parsed = parseRegistries(text)
      for (const [registry, { endpoint }] of parsed.registries.mirrors) {
        for (const index of endpoint.keys()) {
          const path = ['mirrors', registry, 'endpoint', index]
          const after = changed(text, { set: path, to: 'https://changed.example.com' }).split('\n')
          const differing = text.split('\n').flatMap((line, at) => (line === after[at] ? [] : [at]))
          expect(differing.length, `${name} ${JSON.stringify(path)}`).toBe(1)
          expect(after).toHaveLength(text.split('\n').length)
        }
      }
    }
  })

  test.each(['! ! j\na:', '&a &s:/\ny:', '&a ! &b x: y', '! &a !b {}\na: &c &d []'])(
    'of a text with more properties than a value may have never throws: %j',
    (text) => {
      const parsed = parseRegistries(text)
      for (const change of [
        { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'a' },
        { set: ['a'], to: 'b' },
      ] as const)
        expect(() => editsFor(parsed, change)).not.toThrow()
    },
  )

  test('of broken text never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONFIGS),
        fc.nat(),
        fc.constantFrom('\t', '{', '"', '*x', '&x ', ': ', '\n', '- '),
        seeds,
        ({ text }, at, put, seed) => {
          const broken = text.slice(0, at % (text.length + 1)) + put + text.slice(at % (text.length + 1))
          const change = generatedChange(parseRegistries(text).registries, seed)
          const after = editsFor(parseRegistries(broken), change)
          if (!('refused' in after)) expect(parseRegistries(applyEdits(broken, after.edits)).wellFormed).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })
})
