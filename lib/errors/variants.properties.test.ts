import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { FRAMES, MADE_LINE, WAYS, type MadeLine } from '@/lib/testdata/generate/error-lines'
import { PUBLIC_LINES } from '@/lib/testdata/errors/public-lines'
import { SPOKEN_TEXTS } from '@/lib/testdata/errors/spoken-texts'
import { runs } from '@/lib/testdata/runs'
import { explainErrors } from './explain-errors'
import { readErrors } from './read/read-errors'

function expectRead(text: string, { image, host, scheme, ns, reason }: MadeLine): void {
  const { groups } = readErrors(text)
  const [group] = groups
  expect({ count: groups.length, text }).toEqual({ count: 1, text })
  const { message } = group ?? {}
  expect({
    text,
    code: message?.code,
    image: message?.reference,
    host: message?.asked?.host,
    scheme: message?.asked?.scheme,
    ns: message?.asked?.ns ?? null,
  }).toEqual({ text, code: reason.code, image, host, scheme, ns })
}

const WIDTH = fc.integer({ min: 60, max: 160 })

function isRead(text: string, line: MadeLine): boolean {
  try {
    expectRead(text, line)
    return true
  } catch {
    return false
  }
}

describe('what containerd writes is read back', () => {
  test.each(FRAMES)('from $why', ({ write }) => {
    fc.assert(
      fc.property(MADE_LINE, fc.constantFrom(...WAYS), (line, { change }) => {
        expectRead(change(write(line.text, line.image)), line)
      }),
      runs(1_000),
    )
  })
  // A cut can fall where nothing tells what was there.
  test.each([
    { why: 'lines that a terminal cut at its width', change: cut },
    { why: 'lines that a mail wrapped between words', change: wrapped },
  ])('from $why, in 99 of 100', ({ change }) => {
    const lines = fc.sample(fc.tuple(MADE_LINE, fc.constantFrom(...FRAMES), WIDTH), runs(4_000))
    const wrong = lines.filter(([line, { write }, width]) => !isRead(change(write(line.text, line.image), width), line))
    expect(wrong.length).toBeLessThanOrEqual(lines.length / 100)
  })
  test('from a page of several, in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(MADE_LINE, fc.constantFrom(...FRAMES)), { minLength: 2, maxLength: 6 }),
        (lines) => {
          const page = lines.map(([line, { write }]) => write(line.text, line.image)).join('\n')
          const hosts = readErrors(page).groups.map(({ message }) => message.asked?.host)
          expect([...new Set(hosts)]).toEqual([...new Set(lines.map(([{ host }]) => host))])
        },
      ),
      runs(1_000),
    )
  })
})

function cut(text: string, width: number): string {
  return text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? text
}

function wrapped(text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.trim().split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

const PIECES = [
  ...PUBLIC_LINES.flatMap(({ text }) => text.split(/(?<=[ ":=])/)),
  ...SPOKEN_TEXTS.flatMap(({ text }) => text.split(/(?<= )/)),
  '\n',
  '"',
  '\\',
  '\\"',
  '\u001b[31m',
  '\0',
  '\ud800',
  '{',
  'level=error msg="',
  '%',
]

test('no text makes it throw', () => {
  const node = readNode('mirrors:\n  docker.io:\n    endpoint: ["https://m.test"]\n', defaultOptions(), engines)
  const file = {
    parsed: node.parsed,
    options: node.options,
    diagnostics: node.problems,
    images: ['nginx'],
    plan: node.plan.bind(node),
    own: null,
  }
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 }), (pieces) => {
      const { explanations } = explainErrors(pieces.join(''), file)
      for (const { commands } of explanations) for (const { text } of commands) expect(text).not.toMatch(/\p{Cc}/u)
    }),
    runs(4_000),
  )
})

/** Places of a line in which people have secrets. */
const SECRET_PLACES: readonly ((secret: string) => string)[] = [
  (secret) => `Failed to pull image "bob:${secret}@a.test/b:1": EOF`,
  (secret) => `failed to do request: Head "https://bob:${secret}@a.test/v2/b/manifests/1": EOF`,
  (secret) => `failed to do request: Get "https://s3.test/b?X-Amz-Signature=${secret}&X-Amz-Credential=${secret}": EOF`,
  (secret) => `failed to fetch oauth token: Post "https://a.test/token?password=${secret}": 401 Unauthorized`,
  (secret) => `level=error msg="failed to pull" header="Authorization: Basic ${secret}1="`,
  (secret) => `level=error msg="failed to pull image" password=${secret} image="a.test/b"`,
  (secret) =>
    `{"message":"failed to pull image a.test/b: EOF","password":"${secret}"}\nfailed: {"token":"${secret}"} pull`,
  (secret) =>
    `$ crictl pull --creds bob:${secret} a.test/b:1\nFATA[0000] pulling image: rpc error: code = Unknown desc = EOF`,
  (secret) => `Failed to pull image "a.test/b:1": unauthorized: "${secret}" is not the password`,
]

test('no secret of a line, or of the open file, is shown', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SECRET_PLACES), fc.stringMatching(/^[a-z]{4}Q9[a-z0-9]{8}$/), (write, secret) => {
      const yaml = `mirrors:\n  a.test: {endpoint: ["https://a.test:443"]}\nconfigs:\n  a.test:443: {auth: {username: bob, password: ${secret}}}\n`
      const node = readNode(yaml, defaultOptions(), engines)
      const file = {
        parsed: node.parsed,
        options: node.options,
        diagnostics: node.problems,
        images: [],
        plan: node.plan.bind(node),
        own: null,
      }
      for (const { matched: _plan, ...shown } of explainErrors(write(secret), file).explanations)
        expect(JSON.stringify(shown)).not.toContain(secret)
      // The last place is known only by the file.
      if (write === SECRET_PLACES.at(-1)) return
      for (const { matched: _plan, ...shown } of explainErrors(write(secret), null).explanations)
        expect(JSON.stringify(shown)).not.toContain(secret)
    }),
    runs(2_000),
  )
})
