import { expect, test } from 'vitest'
import { openFileOf } from '@/lib/testdata/errors/open-file'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors } from './explain-errors'

const FILE = 'mirrors:\n  docker.io:\n    endpoint: ["https://m1.test", "https://m2.test"]\n'
const STEP = (error: string, host = 'm1.test') =>
  `time="2026-03-02T10:00:01Z" level=info msg="trying next host" error="failed to do request: ${error}" host=${host}`
const HEAD = 'Head \\"https://m1.test/v2/library/nginx/manifests/1.27?ns=docker.io\\": context deadline exceeded'
const FAILED = 'Failed to pull image "nginx:1.27": not found'

function open(...images: readonly string[]) {
  return { ...openFileOf(FILE), images }
}

test.each([
  { why: 'without a file', text: STEP('context deadline exceeded', 'x.test'), file: null, image: null },
  {
    why: 'with the only image of the lines',
    text: `${STEP('context deadline exceeded')}\n${FAILED}`,
    file: null,
    image: 'nginx:1.27',
  },
  { why: 'by its request', text: STEP(HEAD), file: open(), image: 'docker.io/library/nginx:1.27' },
  { why: 'with the only open image', text: STEP('context deadline exceeded'), file: open('redis:7'), image: 'redis:7' },
  {
    why: 'with several open images',
    text: STEP('context deadline exceeded'),
    file: open('redis:7', 'a:1'),
    image: null,
  },
])('a pull that was ended is said of its image, or of none: $why', ({ text, file, image }) => {
  const one = explainErrors(text, file).explanations.find(({ code }) => code === 'deadline')
  const of = image === null ? '' : ` of ${image}`
  expect(one && inEnglish(one.says)).toBe(`The pull${of} took too long and was ended from outside.`)
})

test.each([
  { why: 'not after the pull was ended', error: 'context deadline exceeded', isAsked: false },
  { why: 'nor after it was called off', error: 'context canceled', isAsked: false },
  { why: 'after any other failure', error: 'EOF', isAsked: true },
])('the next endpoint was asked: $why', ({ error, isAsked }) => {
  const [one] = explainErrors(STEP(error), null).explanations
  expect(one?.evidence.map(inEnglish).some((said) => said.includes('then asked the next one'))).toBe(isAsked)
})

test.each([
  {
    why: 'the host that wants a certificate',
    text: 'remote error: tls: certificate required',
    says: 'with exactly the host and port that is asked as the key.',
  },
  { why: 'the name that DNS does not know', text: 'no such host', says: 'no address for the host of an endpoint.' },
  {
    why: 'that DNS cannot answer for',
    text: 'dial tcp: lookup : server misbehaving',
    says: 'for the host of an endpoint.',
  },
  { why: 'a file', text: 'failed to load CA file: no such file', says: 'cannot be read: the line does not say which.' },
  {
    why: 'a file of the client',
    text: 'tls: failed to find any PEM data in certificate input',
    says: 'cannot be used: the line does not say which.',
  },
  { why: 'a repository', text: 'insufficient_scope: authorization failed', says: 'or strangers, pull this image.' },
])('what a line does not name is said in words: $why', ({ text, says }) => {
  for (const file of [
    null,
    openFileOf(FILE),
    openFileOf('mirrors:\n  docker.io:\n    endpoint: ["https://{{ m }}"]\n'),
  ]) {
    const [one] = explainErrors(text, file).explanations
    const causes = (one?.causes ?? []).flatMap((cause) => (cause.kind === 'words' ? [inEnglish(cause.says)] : []))
    const said = [...(one === undefined ? [] : [inEnglish(one.says)]), ...causes].join('\n')
    expect(said).toContain(says)
    expect(said).not.toMatch(/\?|names of services/)
  }
})
