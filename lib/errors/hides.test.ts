import { expect, test } from 'vitest'
import { explanationOf } from '@/lib/testdata/errors/said'
import { inEnglish } from '@/lib/words/saying'

const THREE = `mirrors:
  docker.io:
    endpoint: ["https://m0.lab", "https://m.lab"]
    rewrite: {"^library/(.*)": "hub/$1"}
`
const event = (reason: string) =>
  `Failed to pull image "nginx:1": failed to resolve reference "docker.io/library/nginx:1": ${reason}`
const status = (method: string, answer: string) =>
  event(`unexpected status from ${method} request to https://m.lab/v2/hub/nginx/manifests/1?ns=docker.io: ${answer}`)
const CUT = event('failed to do request: Get "https://m.lab/v2/hub/nginx/manifests/1?ns=docker.io": EOF')
const WITH_2_3 = 'v1.36.5+k3s1'
const WITH_2_2 = 'v1.35.6+k3s1'
const WITH_1_7 = 'v1.30.5+k3s1'
const OPEN = [
  'Before it, https://m0.lab failed too, and how is not shown.',
  'Undecided whether containerd asked https://registry-1.docker.io after it',
]

test.each([
  {
    why: 'a status may have ended the pull',
    release: WITH_2_3,
    text: status('GET', '503 Service Unavailable'),
    says: OPEN,
  },
  { why: 'so may a 404', release: WITH_2_3, text: status('GET', '404 Not Found'), says: OPEN },
  { why: 'so may no answer', release: WITH_2_3, text: CUT, says: OPEN },
  { why: 'no answer ends it before containerd 2.3, too', release: WITH_2_2, text: CUT, says: OPEN },
  { why: 'and in containerd 1.7', release: WITH_1_7, text: CUT, says: OPEN },
  {
    why: 'an error page was taken for the manifest before containerd 2.3, so this follows a 405',
    release: WITH_2_2,
    text: status('GET', '503 Service Unavailable'),
    says: [
      'Before it, https://m0.lab answered 404 or failed without an answer',
      'After it, https://registry-1.docker.io failed too',
    ],
  },
  {
    why: 'a HEAD that fails is followed by the next endpoint',
    release: WITH_2_3,
    text: status('HEAD', '503 Service Unavailable'),
    says: [
      'Before it, https://m0.lab answered 404 or failed without an answer',
      'After it, https://registry-1.docker.io failed too',
    ],
  },
])('what a failed request for the manifest hides: $why', ({ release, text, says }) => {
  const hidden = explanationOf(text, THREE, { release }).hides.map(inEnglish)
  expect(hidden).toHaveLength(says.length)
  for (const [index, words] of says.entries()) expect(hidden[index]).toContain(words)
})
