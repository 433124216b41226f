import { expect, test } from 'vitest'
import { accessWords } from '@/lib/explain/access-words'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readTemplate } from '@/lib/placeholders/read-template'
import { sayInEnglish } from '@/lib/words/say'
import { templateAccess } from './template-access'

const TEXT = `mirrors:
  docker.io:
    endpoint: ["https://{{ cache }}", "https://{{ other }}:5000", "https://plain.example.com"]
  "{{ registry }}": {}
configs:
  "{{ cache }}":
    auth: {username: "{{ user }}", password: "{{ password }}"}
`

/** What is said of each endpoint: its login, or what it depends on. */
function saidOf(values: Readonly<Record<string, string>>, text = TEXT) {
  const template = readTemplate(text, new Map(Object.entries(values)))!
  const { registries } = template.file()
  const found = templateAccess({ template, options: defaultOptions() })('docker.io')
  return (
    found &&
    [...found.endpoints.values()].map(
      (attempt) => attempt.openAccess ?? accessWords(attempt, registries, sayInEnglish)[0]?.text,
    )
  )
}

const CACHE = '{{ cache }}'
test.each<{ why: string; values: Record<string, string>; text?: string; said: unknown }>([
  {
    why: 'the key has the same placeholder, and others may turn out to be that key',
    values: {},
    said: ['Login: user {{ user }}', ['{{ other }}', CACHE], [CACHE]],
  },
  {
    why: 'a value is filled in',
    values: { cache: 'private.example.com' },
    said: ['Login: user {{ user }}', ['{{ other }}'], 'No login'],
  },
  {
    why: 'a value is more than a host, so that nothing is said of its endpoint, and no other has its login',
    values: { cache: 'https://private.example.com', other: 'a.example.com' },
    said: ['No login', 'No login'],
  },
  {
    why: 'there is no login that could be for it',
    values: {},
    text: 'mirrors: {docker.io: {endpoint: ["https://{{ cache }}"]}}\n',
    said: ['No login'],
  },
  { why: 'values make two keys one', values: { registry: 'docker.io' }, said: null },
])('login below the endpoints of a template: $why', ({ values, text, said }) => {
  expect(saidOf(values, text)).toEqual(said)
})
