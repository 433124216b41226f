import { expect, test } from 'vitest'
import { fileSecrets } from './file-secrets'

test.each([
  { why: 'an account', text: 'password = "abc"', accounts: [{ start: 12, end: 15 }], shown: ['abc'] },
  { why: 'the query of an endpoint', text: '[host."https://m/v2?token=abcdef"]', accounts: [], shown: ['abcdef'] },
  { why: 'what is open in a query', text: '[host."https://m/v2?ns=docker.io"]', accounts: [], shown: [] },
  {
    why: 'a placeholder that is filled in later',
    text: '[host."https://m/v2?token={{ t }}"]',
    accounts: [],
    shown: [],
  },
  {
    why: 'an account that is a known token, once',
    text: 'password = "ghp_abcdefghijkl"',
    accounts: [{ start: 12, end: 28 }],
    shown: ['ghp_abcdefghijkl'],
  },
])('finds in a file $why', ({ text, accounts, shown }) => {
  expect(fileSecrets(text, accounts).map(({ start, end }) => text.slice(start, end))).toEqual(shown)
})
