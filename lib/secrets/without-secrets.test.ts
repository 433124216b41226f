import { expect, test } from 'vitest'
import { withoutSecrets } from './without-secrets'

test.each([
  {
    why: 'the user part of a URL',
    text: 'Ignoring invalid endpoint URL 0=https://u:s3cret@:x for a',
    masked: 'Ignoring invalid endpoint URL 0=https://••••••@:x for a',
  },
  {
    why: 'what a type error quotes',
    text: 'line 2: cannot unmarshal !!str `s3cret` into registries.AuthConfig',
    masked: 'line 2: cannot unmarshal !!str `••••••` into registries.AuthConfig',
  },
  {
    why: 'nothing of a plain text',
    text: 'yaml: line 7: mapping values are not allowed',
    masked: 'yaml: line 7: mapping values are not allowed',
  },
])('masks $why', ({ text, masked }) => {
  expect(withoutSecrets(text)).toBe(masked)
})
