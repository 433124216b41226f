import { describe, expect, it } from 'vitest'
import { toBase64 } from '@/lib/text/base64'
import { PASSWORD_PLACEHOLDER, TOKEN_PLACEHOLDER } from './placeholder'
import { PASSWORD_TO_FILL_IN, unfilledName, unfilledPair, unfilledSecret, USERNAME_TO_FILL_IN } from './unfilled'

describe('a password that is not filled in', () => {
  it.each([
    [PASSWORD_PLACEHOLDER, 'taken-out'],
    [TOKEN_PLACEHOLDER, 'taken-out'],
    ['${PASSWORD}', 'variable'],
    ['$REGISTRY_PASSWORD', 'variable'],
    ['{{ registry_password }}', 'variable'],
    ['${{ secrets.PW }}', 'variable'],
    ['<password>', 'variable'],
    ['<your token>', 'variable'],
    [PASSWORD_TO_FILL_IN, 'word'],
    ['changeme', 'word'],
    ['CHANGE_ME', 'word'],
    ['change-me!', 'word'],
    ['dckr_pat_changeme', 'word'],
    ['gldt-change-me', 'word'],
    ['docker_password', 'word'],
    ['xxx', 'word'],
    ['XXXXXXXX', 'word'],
    ['********', 'word'],
    ['...', 'word'],
    ['USERNAME', 'word'],
    ['your-password', 'word'],
    ['YOUR_PASSWORD', 'word'],
    ['yourRegistryPasswordHere', 'word'],
    ['[your access token]', 'word'],
    ['enter-your-token', 'word'],
    ['HARBOR_ROBOT_TOKEN', 'word'],
    ['__PASSWORD__', 'variable'],
    ['password', 'word'],
    ['PASSWORD', 'word'],
  ])('%s', (value, expected) => {
    expect(unfilledSecret(value)).toBe(expected)
  })

  it.each([
    '',
    's3cret',
    'hunter2',
    'xx',
    'passw0rd-of-the-lab',
    'p',
    'dckr_pat_abc',
    'a$PASSWORD',
    'Harbor12345',
    '<',
    'xenon',
    'exchangeme',
    'wrong-password',
    'dckr_pat_abcpassword',
  ])('may be one: %s', (value) => {
    expect(unfilledSecret(value)).toBeNull()
  })
})

describe('a user name that is not filled in', () => {
  it.each(['USERNAME', '<username>', '${USER}', 'your-username', USERNAME_TO_FILL_IN, 'xxxxxx'])('%s', (value) => {
    expect(unfilledName(value)).not.toBeNull()
  })

  it.each(['user', 'token', 'password', 'AWS', '_json_key', 'robot$ci', 'oauth2accesstoken', '$oauthtoken', ''])(
    'may be one: %s',
    (value) => {
      expect(unfilledName(value)).toBeNull()
    },
  )
})

describe('user and password in base64', () => {
  it.each([
    ['robot:changeme', true],
    ['<username>:s3cret', true],
    ['REDACTED:REDACTED', true],
    ['robot:s3cret', false],
    ['no colon', false],
  ])('%s', (pair, isUnfilled) => {
    expect(unfilledPair(toBase64(pair)) !== null).toBe(isUnfilled)
  })

  it.each(['${AUTH}', 'REDACTED', 'xxxx', '<base64>'])('is a placeholder itself: %s', (value) => {
    expect(unfilledPair(value)).not.toBeNull()
  })
})
