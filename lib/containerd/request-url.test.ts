import { expect, it } from 'vitest'
import { findRelease, type Release } from '@/lib/k3s/releases/releases'
import { requestUrl } from './request-url'

const NEWEST = findRelease('v1.36.2+k3s1')!
const OLD = findRelease('v1.30.4+k3s1')!
const AT = { scheme: 'https', host: 'm.test', path: '/v2' }
const REFERENCE = { registry: 'docker.io', object: '1' }

it.each([
  {
    why: 'tells a mirror the registry',
    host: AT,
    repository: 'a/b',
    url: 'https://m.test/v2/a/b/manifests/1?ns=docker.io',
    unsendable: null,
  },
  {
    why: 'does not tell Docker Hub its own name',
    host: { ...AT, host: 'registry-1.docker.io' },
    repository: 'a/b',
    url: 'https://registry-1.docker.io/v2/a/b/manifests/1',
    unsendable: null,
  },
  {
    why: 'cleans the path',
    host: AT,
    repository: '../../x//y/',
    url: 'https://m.test/x/y/manifests/1?ns=docker.io',
    unsendable: null,
  },
  {
    why: 'encodes what is not allowed in a path',
    host: { ...AT, path: '/p q/v2' },
    repository: 'é',
    url: 'https://m.test/p%20q/v2/%C3%A9/manifests/1?ns=docker.io',
    unsendable: null,
  },
  {
    why: 'drops an empty port',
    host: { ...AT, host: 'm.test:' },
    repository: 'a',
    url: 'https://m.test/v2/a/manifests/1?ns=docker.io',
    unsendable: null,
  },
  {
    why: 'sends nothing without a host',
    host: { ...AT, host: '' },
    repository: 'a',
    url: 'https:///v2/a/manifests/1?ns=docker.io',
    unsendable: 'http: no Host in request URL',
  },
  {
    why: 'sends nothing with a scheme that only starts like http',
    host: { ...AT, scheme: 'httpx' },
    repository: 'a',
    url: 'httpx://m.test/v2/a/manifests/1?ns=docker.io',
    unsendable: 'unsupported protocol scheme "httpx"',
  },
  {
    why: 'sends nothing with a bad escape',
    host: AT,
    repository: 'a%zz',
    url: 'https://m.test/v2/a%zz/manifests/1?ns=docker.io',
    unsendable: 'parse "https://m.test/v2/a%zz/manifests/1?ns=docker.io": invalid URL escape "%zz"',
  },
  {
    why: 'sorts the namespace into a query that comes from a rewrite',
    host: AT,
    repository: 'a?z=1&b',
    url: 'https://m.test/v2/a?b%2Fmanifests%2F1=&ns=docker.io&z=1',
    release: NEWEST,
    unsendable: null,
  },
  {
    why: 'lost such a query before containerd 2.2',
    host: AT,
    repository: 'a?z=1&b',
    url: 'https://m.test/v2/a?ns=docker.io',
    release: OLD,
    unsendable: null,
  },
  {
    why: 'writes the query anew, sorted by key as it is decoded',
    host: AT,
    repository: 'a?b%21=%ff&b+c=é&ns=x&=',
    url: 'https://m.test/v2/a?=%2Fmanifests%2F1&b+c=%C3%A9&b%21=%FF&ns=x&ns=docker.io',
    unsendable: null,
  },
])('$why', ({ host, repository, url, unsendable, release = NEWEST }) => {
  const request = requestUrl(host, repository, REFERENCE, release)
  const { scheme, host: shownHost, prefix, repository: shownRepository, object, query } = request.parts
  expect([request.url, request.unsendable]).toEqual([url, unsendable])
  expect([scheme, shownHost, prefix, shownRepository, object, query].join('')).toBe(url)
})

it('splits a URL into its parts', () => {
  expect(requestUrl({ ...AT, path: '/p/v2' }, 'a/b', REFERENCE, NEWEST).parts).toEqual({
    scheme: 'https://',
    host: 'm.test',
    prefix: '/p/v2/',
    repository: 'a/b',
    object: '/manifests/1',
    query: '?ns=docker.io',
  })
})

const SEVEN = findRelease('v1.30.7+k3s1')!
const TWO = findRelease('v1.32.9+k3s1')!

it.each<{ why: string; repository: string; release?: Release; host?: string; abortsWith: string | null }>([
  { why: 'a name that is fine', repository: 'a/b', abortsWith: null },
  {
    why: 'a percent sign without digits',
    repository: '100%/nginx',
    abortsWith: 'parse "dummy://docker.io/100%/nginx": invalid URL escape "%/n"',
  },
  {
    why: 'the same at the registry itself',
    repository: '100%/nginx',
    host: 'registry-1.docker.io',
    abortsWith: 'parse "dummy://docker.io/100%/nginx": invalid URL escape "%/n"',
  },
  {
    why: 'a percent sign at the end',
    repository: 'a%',
    abortsWith: 'parse "dummy://docker.io/a%": invalid URL escape "%"',
  },
  {
    why: 'a control character',
    repository: 'a\nb',
    abortsWith: 'parse "dummy://docker.io/a\\nb": net/url: invalid control character in URL',
  },
  { why: 'an escape', repository: 'a%20b', abortsWith: null },
  {
    why: 'a bad escape in a fragment',
    repository: 'a#%',
    abortsWith: 'parse "dummy://docker.io/a#%": invalid URL escape "%"',
  },
  { why: 'a percent sign in a query', repository: 'a?x=%', abortsWith: 'invalid URL escape "%/m"' },
  { why: 'a semicolon in a query', repository: 'a?x=1;y=2', abortsWith: 'invalid semicolon separator in query' },
  {
    why: 'the semicolon is what is reported of both',
    repository: 'a?x=%&y;',
    abortsWith: 'invalid semicolon separator in query',
  },
  { why: 'a query at the registry itself', repository: 'a?x=%', host: 'registry-1.docker.io', abortsWith: null },
  { why: 'a query before containerd 2.2', repository: 'a?x=%', release: TWO, abortsWith: null },
  {
    why: 'containerd 1.7.23',
    repository: 'a%',
    release: SEVEN,
    abortsWith: 'parse "dummy://docker.io/a%": invalid URL escape "%"',
  },
  { why: 'before that the scope was of the name before the rewrite', repository: 'a%', release: OLD, abortsWith: null },
])('ends the pull or not with $why', ({ repository, release = NEWEST, host = 'm.test', abortsWith }) => {
  expect(requestUrl({ ...AT, host }, repository, REFERENCE, release).abortsWith).toBe(abortsWith)
})
