import * as fc from 'fast-check'
import { parse } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import recorded from '@/lib/testdata/go-toml/hosts.json'
import { tomlReader, type TomlParser } from './reader'
import { decodeToml1 } from './v1-decode'
import { HOSTS_FILE_TARGET, hostsFileTypeProblem1 } from '@/lib/containerd/hosts/hosts-file-types'
import type { TomlValue } from './document'

type Decoded =
  | { readonly error: string }
  | { readonly server: string; readonly rewrites: Readonly<Record<string, Readonly<Record<string, string>>>> }

const cases = (
  recorded.cases as unknown as readonly {
    readonly text: string
    readonly goToml2: Decoded
    readonly goToml1: Decoded
  }[]
).map((entry) => ({ ...entry, why: JSON.stringify(entry.text.slice(0, 300)) }))

describe('agrees with go-toml v2 on hosts.toml', () => {
  it.each(cases)('$why', ({ text, goToml2 }) => {
    expect(decodeHosts(text, 'go-toml-2')).toEqual(withRewritesOnly(goToml2))
  })
})

describe('agrees with go-toml v1 on hosts.toml', () => {
  it.each(cases)('$why', ({ text, goToml1 }) => {
    expect(decodeHosts(text, 'go-toml-1')).toEqual(withRewritesOnly(goToml1))
  })
})

describe('tomlReader', () => {
  const key = fc.oneof(
    fc.stringMatching(/^[a-z_-]{1,4}$/),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => JSON.stringify(text.replaceAll(/\p{C}/gu, ''))),
  )
  const scalar = fc.oneof(
    fc.boolean().map(String),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => JSON.stringify(text.replaceAll(/\p{C}/gu, ''))),
  )
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  )
  const document = fc
    .uniqueArray(fc.tuple(key, value), { maxLength: 6, selector: ([name]) => JSON.stringify(name.replaceAll('"', '')) })
    .map((pairs) => pairs.map(([name, text]) => `${name} = ${text}\n`).join(''))

  it.each<TomlParser>(['go-toml-2'])('reads plain documents as a TOML library does: %s', (parser) => {
    const property = fc.property(document, (text) => {
      const decoded = tomlReader(parser, decodeToml1).decode(text)
      expect('document' in decoded ? plain(decoded.document.root) : decoded).toEqual({ ...parse(text) })
    })
    expect(() => fc.assert(property)).not.toThrow()
  })

  it.each<TomlParser>(['go-toml-1', 'go-toml-2'])('never throws: %s', (parser) => {
    const piece = fc.constantFrom(
      '"',
      "'",
      '\\',
      '\n',
      '\r',
      '[',
      ']',
      '{',
      '}',
      '=',
      '.',
      ',',
      '#',
      ' ',
      'a',
      '1',
      '-',
      ':',
      '_',
      'e',
      'u0041',
      'true',
      'inf',
      '0x',
      '😀',
      '\ud800',
      '\0',
    )
    const property = fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        tomlReader(parser, decodeToml1).decode(text)
      },
    )
    expect(() => fc.assert(property, { numRuns: 2000 })).not.toThrow()
  })
})

function decodeHosts(text: string, parser: TomlParser): Decoded {
  const decoded = tomlReader(parser, decodeToml1).decode(text, HOSTS_FILE_TARGET)
  if ('error' in decoded)
    return { error: parser === 'go-toml-1' ? `failed to parse TOML: ${decoded.error}` : decoded.error }
  const { document } = decoded
  const hosts = document.root.entries.get('host')?.value
  if (parser === 'go-toml-1' && hosts?.kind !== 'table') return { error: 'invalid `host` tree' }
  const problem = parser === 'go-toml-1' ? hostsFileTypeProblem1(document) : null
  if (problem !== null) return { error: problem }
  const root = plain(document.root) as { server?: string; host?: Record<string, { rewrite?: Record<string, string> }> }
  const rewrites = Object.entries(root.host ?? {}).map(([name, host]) => [name, host.rewrite ?? {}])
  return withRewritesOnly({ server: root.server ?? '', rewrites: Object.fromEntries(rewrites) })
}

/** Go creates no entry for a host of which it stores nothing. */
function withRewritesOnly(decoded: Decoded): Decoded {
  if ('error' in decoded) return decoded
  return {
    ...decoded,
    rewrites: Object.fromEntries(Object.entries(decoded.rewrites).filter(([, rules]) => Object.keys(rules).length > 0)),
  }
}

function plain(value: TomlValue): unknown {
  switch (value.kind) {
    case 'string':
      return value.text
    case 'boolean':
      return value.value
    case 'array':
      return value.items.map(plain)
    case 'table':
      return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plain(entry.value)]))
    default:
      return value.text
  }
}
