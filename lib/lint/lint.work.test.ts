import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { lintText } from './lint-text'

const letters = (at: number): string => String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26))

/** Names that may be typos of each other. */
function textOf(endpoints: number): string {
  const urls = Array.from({ length: endpoints }, (_, at) => `"https://registry-${letters(at)}${at}.example.com"`)
  const configs = Array.from(
    { length: 3 * endpoints },
    (_, at) => `  host-${letters(at)}${at}.example.com:\n    auth: {username: robot, password: s3cret}\n`,
  )
  return `mirrors:\n  docker.io:\n    endpoint: [${urls.join(', ')}]\nconfigs:\n${configs.join('')}`
}

test('entries and endpoints are not compared pairwise', () => {
  expect(growthOf(textOf(100), textOf(400), (text) => lintText(text, { regexp: re2Engine }))).toBeLessThan(
    IN_PROPORTION,
  )
})

/** As long as the file is one line, whatever looks around an endpoint looks at all of them. */
const onOneLine = (endpoints: number): string =>
  `mirrors: {docker.io: {endpoint: [${'"https://a.example",'.repeat(endpoints)}]}}`

test('a way out is looked for where a finding is shown, and for no other', () => {
  expect(growthOf(onOneLine(1_000), onOneLine(4_000), (text) => lintText(text, { regexp: re2Engine }))).toBeLessThan(
    IN_PROPORTION,
  )
})

const unknown = (keys: number): string =>
  `mirrors:\n  docker.io:\n${Array.from({ length: keys }, (_, at) => `key-${at}: {}\n`).join('')}`

test('keys that nobody knows are not looked up one after the other', () => {
  expect(growthOf(unknown(300), unknown(1_200), (text) => lintText(text, { regexp: re2Engine }))).toBeLessThan(
    IN_PROPORTION,
  )
})
