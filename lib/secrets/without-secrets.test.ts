import { expect, test } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
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

const CONFIG = 'configs:\n  a.example.com:\n    '
test.each([
  {
    why: 'a boolean in quotes is shown',
    file: `${CONFIG}tls: {insecure_skip_verify: "true"}\n`,
    error: 'yaml: unmarshal errors:\n  line 3: cannot unmarshal !!str `true` into bool',
  },
  {
    why: 'a file of one word is shown',
    file: 'hello\n',
    error: 'yaml: unmarshal errors:\n  line 1: cannot unmarshal !!str `hello` into registries.Registry',
  },
  {
    why: 'a password that looks like an alias is not',
    file: `${CONFIG}auth: {password: *hunter2}\n`,
    error: "yaml: unknown anchor '••••••' referenced",
  },
  {
    why: 'a password that looks like an anchor is not',
    file: `${CONFIG}auth: &hunter2 {<<: *hunter2}\n`,
    error: "yaml: anchor '••••••' value contains itself",
  },
  {
    why: 'another alias is shown',
    file: `${CONFIG}auth: {username: *robot}\n`,
    error: "yaml: unknown anchor 'robot' referenced",
  },
  {
    why: 'a password in the place of an account is not',
    file: `${CONFIG}auth: hunter2-and-more\n`,
    error: 'yaml: unmarshal errors:\n  line 3: cannot unmarshal !!str `••••••` into registries.AuthConfig',
  },
  {
    why: 'a token that is the whole file is not',
    file: 'ghp_abcdefghijkl0123\n',
    error: 'yaml: unmarshal errors:\n  line 1: cannot unmarshal !!str `••••••` into registries.Registry',
  },
  {
    why: 'a password that is tagged as a map is not',
    file: `${CONFIG}auth: !!map hunter2\n`,
    error: 'yaml: unmarshal errors:\n  line 3: cannot unmarshal !!map•••••• into registries.AuthConfig',
  },
])('an error about a file: $why', ({ file, error }) => {
  const parsed = parseRegistries(file)
  expect(withoutSecrets(parsed.parseError ?? '', parsed)).toBe(error)
})
