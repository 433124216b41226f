import { assert, constantFrom, integer, property, record, subarray } from 'fast-check'
import { expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { lintText } from '@/lib/lint/lint-text'
import { parseRegistries } from '@/lib/registries/parse'
import { runs } from '@/lib/testdata/runs'
import { applyEdits } from '@/lib/text/text-edit'
import { fixAll } from './fix-all'

const WORDS = {
  endpoint: 'endpoint:\n- "http://10.0.0.5:5000"\n',
  rewrite: 'rewrite:\n  "^(.*)": "a/$1"\n',
  auth: 'auth:\n  username: svc\n  password: x9\n',
  emptyAuth: 'auth:\n',
  username: 'username: svc\n',
  password: 'password: |-\n  x9\n\n   y\n',
  tls: 'tls:\n  ca_file: /a # ours\n',
  configs: 'configs:\n  c.test:\n    tls: {ca_file: /c}\n',
  mirrors: 'mirrors:\n  c.test:\n    endpoint: ["https://d.test"]\n',
}
const OWNERS = ['', 'a.test:\n', 'a.test: {}\n', 'a.test:\n  tls:\n    ca_file: /b\n', 'a.test:\n  auth:\n']
const AFTER = ['', 'b.test:\n  tls: {ca_file: /b}\n', '# b\n', 'b.test:\nauth: {identity_token: t9}\n']

const cases = record({
  section: constantFrom('mirrors', 'configs'),
  owner: constantFrom(...OWNERS),
  words: subarray(Object.values(WORDS), { minLength: 1 }),
  after: constantFrom(...AFTER),
  indent: integer({ min: 0, max: 4 }),
  isAtRoot: constantFrom(false, false, true),
})

const indented = (text: string, columns: number) => text.replace(/^(?=.)/gm, ' '.repeat(columns))
const lint = (text: string) => lintText(text, { regexp: re2Engine })
/** What is written, without the layout; sections can be at another level after a fix. */
const written = (text: string) => (text.match(/[^\s:{}]+/g) ?? []).toSorted()

test('a fix of a level removes its finding, and loses nothing that is written', () => {
  let fixed = 0
  assert(
    property(cases, ({ section, owner, words, after, indent, isAtRoot }) => {
      const columns = indent + 1
      const lost = indented(words.join(''), isAtRoot ? 0 : columns)
      const text = `${section}:\n${indented(owner, columns)}${lost}${indented(after, isAtRoot ? 0 : columns)}`
      const before = lint(text)
      for (const finding of before) {
        if (finding.code !== 'key-wrong-level' && finding.code !== 'yaml-type-map') continue
        for (const fix of finding.fixes ?? []) {
          const edits = fix.edits()
          if (edits === null) continue
          fixed += 1
          const changed = applyEdits(text, edits)
          const why = `${finding.message}\n${fix.title}\n${text}\n=>\n${changed}`
          const same = (found: typeof before) =>
            found.filter(({ code, message }) => code === finding.code && message === finding.message).length
          expect(same(lint(changed)), why).toBeLessThan(same(before))
          const [kept, was] = [written(changed), written(text)]
          expect(
            was.filter((one) => !kept.includes(one) && one !== section),
            why,
          ).toEqual([])
          expect(parseRegistries(changed).wellFormed, why).toBe(true)
        }
      }
      // What is at its level again can be right, and empty.
      if (words.some((one) => one === WORDS.configs || one === WORDS.mirrors)) return
      const all = applyEdits(text, fixAll(text, lint).edits)
      expect(written(all), `${text}\n=>\n${all}`).toEqual(written(text))
    }),
    runs(1000),
  )
  expect(fixed).toBeGreaterThan(10)
})
