import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import cases from '@/lib/testdata/conformance/references.json'
import { parseReference, type ParsedReference } from './reference'

describe('parseReference agrees with the reference library', () => {
  it.each(cases.map((entry) => ({ ...entry, why: entry.input.slice(0, 80) })))('$why', (entry) => {
    const { normalised, registry, repository, object, error } = entry
    const expected = entry.valid ? { reference: { normalised, registry, repository, object } } : { error }
    expect(parseReference(entry.input, 'without-domain')).toEqual(expected)
  })
})

describe('parseReference', () => {
  const path = `${'a'.repeat(100)}/${'b'.repeat(154)}`
  it.each<{ why: string; name: string; rule: 'with-domain' | 'without-domain'; error: string | null }>([
    {
      why: 'counts the domain in containerd 1.7',
      name: `reg.test/${path}`,
      rule: 'with-domain',
      error: 'repository name must not be more than 255 characters',
    },
    {
      why: 'does not count the domain in containerd 2.x',
      name: `reg.test/${path}`,
      rule: 'without-domain',
      error: null,
    },
    {
      why: 'names the case as the reason if only the whole reference shows it',
      name: 'Foo_bar/app',
      rule: 'without-domain',
      error: 'repository name must be lowercase',
    },
    {
      why: 'lowers a dotted capital I as Go does',
      name: 'İ.test/app',
      rule: 'without-domain',
      error: 'repository name must be lowercase',
    },
    {
      why: 'and in the repository',
      name: 'a.test/İ',
      rule: 'without-domain',
      error: 'invalid reference format: repository name (İ) must be lowercase',
    },
    {
      why: 'rejects an algorithm in upper case after a tag',
      name: `app:1@SHA256:${'a'.repeat(64)}`,
      rule: 'without-domain',
      error: 'invalid checksum digest format',
    },
    {
      why: 'checks the length before the digest',
      name: `reg.test/${'a'.repeat(256)}@md5:${'a'.repeat(32)}`,
      rule: 'without-domain',
      error: 'repository name must not be more than 255 characters',
    },
    {
      why: 'rejects brackets around anything but an IPv6 address',
      name: '[1:2]/a',
      rule: 'without-domain',
      error: 'parse "dummy://[1:2]/a:latest": invalid host: ParseAddr("1:2"): address string too short',
    },
    { why: 'accepted them in containerd 1.7', name: '[1:2]/a', rule: 'with-domain', error: null },
  ])('$why', ({ name, rule, error }) => {
    expect(errorOf(parseReference(name, rule))).toBe(error)
  })

  it('reads its own normal form to the same reference', () => {
    const name = fc.stringMatching(
      /^([a-zA-Z0-9.-]{1,8}(:[0-9]{1,4})?\/)?[a-z0-9._-]{1,9}(\/[a-z]{1,3})?(:[a-z0-9]{1,4})?$/,
    )
    const property = fc.property(name, (text) => {
      const parsed = parseReference(text, 'without-domain')
      const again = 'reference' in parsed ? parseReference(parsed.reference.normalised, 'without-domain') : parsed
      expect(again).toEqual(parsed)
    })
    expect(() => fc.assert(property)).not.toThrow()
  })

  it('never throws', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      parseReference(name, 'with-domain')
    })
    expect(() => fc.assert(property)).not.toThrow()
  })
})

function errorOf(parsed: ParsedReference): string | null {
  return 'error' in parsed ? parsed.error : null
}
