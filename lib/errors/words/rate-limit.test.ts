import { expect, test } from 'vitest'
import { everythingSaid, explanationOf } from '@/lib/testdata/errors/said'

const WITHOUT = 'mirrors: {}\n'
const WITH = 'configs:\n  registry-1.docker.io:\n    auth: {username: bob, password: s3cret}\n'
const event = (reason: string) =>
  `Failed to pull image "nginx:1": failed to resolve reference "docker.io/library/nginx:1": ${reason}`
const head = (said: string) =>
  event(
    `unexpected status from HEAD request to https://registry-1.docker.io/v2/library/nginx/manifests/1: 429 Too Many Requests${said}`,
  )
const token = (kind: string) =>
  event(
    `failed to authorize: failed to fetch ${kind} token: unexpected status from GET request to https://auth.docker.io/token?scope=repository%3Alibrary%2Fnginx%3Apull&service=registry.docker.io: 429 Too Many Requests`,
  )
const AS_BOB =
  ' toomanyrequests: You have reached your pull rate limit as "bob": dckr_jti_x. You may increase the limit by upgrading.'
const SET = 'Set an account for it below configs'
const STRANGERS =
  ' toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit'

test.each([
  {
    why: 'it names the account',
    yaml: WITHOUT,
    text: head(AS_BOB),
    says: 'An account was used, and its limit is reached',
    silent: [SET],
  },
  {
    why: 'the same with quotation marks that were quoted',
    yaml: WITHOUT,
    text: head(AS_BOB.replaceAll('"', '\\"')),
    says: 'An account was used, and its limit is reached',
    silent: [SET],
  },
  {
    why: 'it says that there was none',
    yaml: WITHOUT,
    text: head(STRANGERS),
    says: SET,
    silent: ['An account was used'],
  },
  {
    why: 'there was none, and the file has one',
    yaml: WITH,
    text: head(STRANGERS),
    says: 'which was not used',
    silent: [SET],
  },
  {
    why: 'it does not say, and the file has one',
    yaml: WITH,
    text: head(''),
    says: 'its limit is reached, or the node did not use it',
    silent: [SET],
  },
  {
    why: 'it does not say, and the file has none',
    yaml: WITHOUT,
    text: head(''),
    says: SET,
    silent: ['An account was used'],
  },
  {
    why: 'a token with an account',
    yaml: WITHOUT,
    text: token('oauth'),
    says: 'An account was used',
    silent: [SET, 'did not give a token'],
  },
  { why: 'a token without one', yaml: WITHOUT, text: token('anonymous'), says: SET, silent: ['did not give a token'] },
])('whether an account helps against a limit: $why', ({ yaml, text, says, silent }) => {
  const one = explanationOf(text, yaml, { release: 'v1.34.1+k3s1' })
  const words = everythingSaid(one)
  expect(one).toMatchObject({ code: 'rate-limited', status: 429 })
  expect(words).toContain('answered 429: too many requests')
  expect(words).toContain(says)
  for (const part of silent) expect(words).not.toContain(part)
})

test('what is wrong with a login is no cause where an account was used', () => {
  const yaml = 'configs:\n  docker.io:\n    auth: {username: bob, password: s3cret}\n'
  const codes = (text: string) => everythingSaid(explanationOf(text, yaml, { release: 'v1.30.5+k3s1' }))
  expect(codes(head(''))).toMatch(/^auth-dockerhub-key$/m)
  expect(codes(head(AS_BOB))).not.toMatch(/^auth-dockerhub-key$/m)
})
