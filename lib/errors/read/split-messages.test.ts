import { expect, test } from 'vitest'
import { explainErrors } from '@/lib/errors/explain-errors'

const of = (status: string) =>
  `Failed to pull image "nginx:1": unexpected status from HEAD request to https://m.lab/v2/a/manifests/1: ${status}`
const LIMITED = of('429 Too Many Requests')
const WORDS = 'toomanyrequests: You have reached your pull rate limit'
const JOINED = `${LIMITED} ${WORDS}`
const UNKNOWN_AUTHORITY =
  'Failed to pull image "nginx:1": failed to do request: Head "https://m.lab/v2/a/manifests/1": x509: certificate signed by unknown authority'

test.each([
  { why: 'what a registry says after its status', text: `${LIMITED}\n${WORDS}`, said: JOINED },
  { why: 'the same, further in', text: `- ${LIMITED}\n  ${WORDS}`, said: JOINED },
  { why: 'the same in a reply', text: `> ${LIMITED}\n> ${WORDS}`, said: JOINED },
  { why: 'the same in a reply to a reply', text: `> > ${LIMITED}\n> > ${WORDS}`, said: JOINED },
  { why: 'the same beside a line', text: `| ${LIMITED}\n| ${WORDS}`, said: JOINED },
  {
    why: 'the same below an event',
    text: `> Events:\n>   Warning  Failed  12s  kubelet  ${LIMITED}\n> ${WORDS}`,
    said: JOINED,
  },
  {
    why: 'a status with words of its own',
    text: `${of("418 I'm a teapot")}\ndenied: no`,
    said: `${of("418 I'm a teapot")} denied: no`,
  },
  {
    why: 'a quoted line that is wrapped',
    text: `> ${UNKNOWN_AUTHORITY.replace(' Head', '\n> Head').replace(' authority', '\n> authority')}`,
    said: UNKNOWN_AUTHORITY,
  },
  {
    why: 'two quoted messages are two',
    text: `> ${LIMITED}\n>\n> ${UNKNOWN_AUTHORITY}`,
    said: LIMITED,
    other: UNKNOWN_AUTHORITY,
  },
  {
    why: 'an event as JSON, without its reason',
    text: JSON.stringify({ reason: 'Failed', message: of('401 Unauthorized') }),
    said: of('401 Unauthorized'),
  },
  {
    why: 'the same after its message',
    text: JSON.stringify({ message: of('401 Unauthorized'), reason: 'ErrImagePull' }),
    said: of('401 Unauthorized'),
  },
  {
    why: 'an event as JSON with two lines',
    text: JSON.stringify({ reason: 'Failed', message: `${LIMITED}\n${WORDS}` }),
    said: JOINED,
  },
  {
    why: 'a reason that is a text',
    text: JSON.stringify({ msg: 'pull failed', reason: 'Head "https://m.lab/v2/a/manifests/1": EOF' }),
    said: 'pull failed: Head "https://m.lab/v2/a/manifests/1": EOF',
  },
  { why: 'a reason alone', text: JSON.stringify({ reason: 'ErrImagePull', image: 'a:1' }), said: 'ErrImagePull' },
])('lines become messages again: $why', ({ text, said, other }) => {
  const texts = explainErrors(text, null).explanations.map((one) => one.text)
  expect(texts).toEqual(other === undefined ? [said] : [said, other])
})
