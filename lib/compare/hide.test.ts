import { expect, test } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { hideSecretsOf } from './hide'

const hideFor = (password: string) => {
  const written = `configs:\n  m.example.com:\n    auth: {username: robot, password: "${password}"}\n`
  return hideSecretsOf([{ parsed: parseRegistries(written), written }])
}

test.each([
  {
    why: 'a word of the format has it in it',
    password: 'pass',
    text: 'password = "pass"',
    shown: 'password = "••••••"',
  },
  {
    why: 'a name has it at its end',
    password: 'token',
    text: 'identity_token = "token"',
    shown: 'identity_token = "••••••"',
  },
  { why: 'it follows an escaped line end', password: 'pass', text: 'a\\npass', shown: 'a\\n••••••' },
  { why: 'it follows a percent sign and a code', password: 'pass', text: 'u%3Apass', shown: 'u%3A••••••' },
  { why: 'it is no word', password: 'hunter2', text: 'myhunter2x', shown: 'my••••••x' },
  {
    why: 'it is too long for a part of a word',
    password: 'correcthorsebattery',
    text: 'xcorrecthorsebatteryx',
    shown: 'x••••••x',
  },
])('a secret is hidden where it is one: $why', ({ password, text, shown }) => {
  expect(hideFor(password)(text)).toBe(shown)
})
