import { describe, expect, it } from 'vitest'
import { nearConfigKey } from './near-key'
import { parseRegistries } from '@/lib/registries/parse'

const AUTH = 'auth: {username: u, password: s3cret}'
const keys = (...names: readonly string[]) => `configs:\n${names.map((name) => `  "${name}": {${AUTH}}\n`).join('')}`

describe('the key of configs that was meant for r.test:5000', () => {
  it.each<{ why: string; text: string; registry?: string; near: string | null }>([
    { why: 'without the port', text: keys('r.test'), near: 'r.test' },
    { why: 'another port', text: keys('r.test:5001'), near: 'r.test:5001' },
    { why: 'with the scheme', text: keys('https://r.test:5000'), near: 'https://r.test:5000' },
    { why: 'with a path', text: keys('r.test:5000/v2'), near: 'r.test:5000/v2' },
    { why: 'in capitals', text: keys('R.test:5000'), near: 'R.test:5000' },
    { why: "the registry's name", text: keys('a.test'), near: 'a.test' },
    { why: 'the right one', text: keys('r.test:5000', 'r.test'), near: null },
    { why: 'another host', text: keys('other.test:5000'), near: null },
    { why: 'two of them: nobody knows which', text: keys('r.test', 'r.test:443'), near: null },
    { why: 'one that is asked itself', text: keys('busy.test', 'r.test:80'), near: null },
    {
      why: 'one that another endpoint uses',
      text: `mirrors:\n  b.test: {endpoint: ["http://r.test:5001/v2"]}\n${keys('r.test:5001')}`,
      near: null,
    },
    { why: 'one with other settings', text: 'configs:\n  r.test: {tls: {insecure_skip_verify: true}}\n', near: null },
    {
      why: 'the account of a public registry that is mirrored',
      text: keys('quay.io'),
      registry: 'quay.io',
      near: null,
    },
    { why: 'the same of Docker Hub', text: keys('docker.io'), registry: 'docker.io', near: null },
  ])('$why', ({ text, registry = 'a.test', near }) => {
    const { registries } = parseRegistries(text)
    const wanted = {
      host: 'r.test:5000',
      registry,
      field: 'auth',
      others: ['busy.test', 'r.test:80'],
    } as const
    expect(nearConfigKey(registries, wanted)).toBe(near)
  })
})
