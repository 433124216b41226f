import { expect, it } from 'vitest'
import { findRelease } from '@/lib/k3s/releases'
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
