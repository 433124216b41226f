import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { NO_AUTH, NO_TLS } from '@/lib/registries/fields'
import type { Auth, Registries, Tls } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'

interface Case {
  readonly input: string
  readonly error: string | null
  readonly decoded: Sorted | null
}

/** Go's maps are unordered; pairs instead of objects keep `__proto__` an ordinary key. */
interface Sorted {
  readonly mirrors: readonly [string, { endpoint: readonly string[]; rewrite: readonly [string, string][] }][]
  readonly configs: readonly [string, { auth: Auth | null; tls: Tls | null }][]
}

const { cases } = JSON.parse(readFileSync(join(TESTDATA, 'yaml-v2/cases.json'), 'utf8')) as {
  readonly cases: readonly Case[]
}

describe('what yaml.v2 makes of it', () => {
  test.each(cases.map((one) => ({ ...one, why: JSON.stringify(one.input) })))('$why', ({ input, error, decoded }) => {
    const parsed = parseRegistries(input)
    expect(parsed.parseError).toBe(error)
    if (decoded !== null) expect(sorted(parsed.registries)).toEqual(withNewerFields(decoded))
  })
})

/** A field that K3s added after the recording was not written at that time. */
function withNewerFields({ mirrors, configs }: Sorted): Sorted {
  return {
    mirrors,
    configs: configs.map(([host, { auth, tls }]) => [
      host,
      { auth: auth && { ...NO_AUTH, ...auth }, tls: tls && { ...NO_TLS, ...tls } },
    ]),
  }
}

function sorted({ mirrors, configs }: Registries): Sorted {
  return {
    mirrors: byKey(mirrors).map(([key, { endpoint, rewrite }]) => [key, { endpoint, rewrite: byKey(rewrite) }]),
    configs: byKey(configs),
  }
}

function byKey<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].toSorted(([left], [right]) => (left < right ? -1 : 1))
}
