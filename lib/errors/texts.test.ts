import { describe, expect, test } from 'vitest'
import { CAUSES } from '@/lib/testdata/errors/causes'
import { SPOKEN_TEXTS } from '@/lib/testdata/errors/spoken-texts'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors, type Explanation } from './explain-errors'
import { ERROR_CODES } from './read/codes'

function only(text: string): Explanation {
  const { explanations } = explainErrors(text, null)
  const [one] = explanations
  if (one === undefined || explanations.length > 1)
    throw new Error(`${explanations.length} messages: ${explanations.map(({ code }) => code)}`)
  return one
}

/** All that is said, but for the commands. */
function saidOf({ says, causes: found, evidence, hides }: Explanation): string {
  return [says, ...found.flatMap((cause) => (cause.kind === 'words' ? [cause.says] : [])), ...evidence, ...hides]
    .map(inEnglish)
    .join(' ')
}

/** What each known cause must be told by. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  E01: ['nothing listens on that port', 'In the network of the containers it listens on its own port, as a rule 5000'],
  E03: ['localhost is the node itself, and in k3d', 'Write the name by which the node reaches it'],
  E05: ['only has an entry of configs', 'v1.29.4, v1.28.9 and v1.27.13'],
  E06: ['RKE2 itself said this', 'It is the token server', 'June 2023'],
  E07: ['200 with a web page', 'no other endpoint is asked', 'by a rewrite'],
  E10: ['not about registries.yaml', 'pause-image: docker.io/rancher/mirrored-pause:3.6'],
  E12: ['could not answer', 'registries.yaml is not at fault'],
  E13: ['The clock of the node is wrong', 'A proxy on the way signs anew'],
  E14: ['at line 4 or the one after it', 'The node waits'],
}

describe('a line whose true cause is known', () => {
  test.each(CAUSES)('$id: $cause', ({ id, text }) => {
    const said = saidOf(only(text))
    for (const words of TOLD[id] ?? ['no words']) expect(said).toContain(words)
  })
})

describe('what programs say of a failure', () => {
  test.each(SPOKEN_TEXTS)('$code: $text', ({ text, code }) => {
    expect(only(text).code).toBe(code)
  })
  test.each(SPOKEN_TEXTS)('the same in an event of a pod: $text', ({ text, code }) => {
    const event = `  Warning  Failed  12s (x4 over 90s)  kubelet  Failed to pull image "reg.lab.test/a:1": rpc error: code = Unknown desc = failed to pull and unpack image "reg.lab.test/a:1": failed to resolve reference "reg.lab.test/a:1": ${text}`
    expect(only(event)).toMatchObject({ code, count: 4, image: 'reg.lab.test/a:1', time: '12s' })
  })
  test.each(SPOKEN_TEXTS)('the same in the log of containerd: $text', ({ text, code }) => {
    const quoted = JSON.stringify(`failed to resolve reference "reg.lab.test/a:1": ${text}`)
    const line = `time="2026-11-29T08:00:00.123456789Z" level=error msg="PullImage \\"reg.lab.test/a:1\\" failed" error=${quoted}`
    expect(only(line)).toMatchObject({ code, image: 'reg.lab.test/a:1', time: '2026-11-29T08:00:00.123456789Z' })
  })
  test('there is one for each code', () => {
    const known = new Set(SPOKEN_TEXTS.map(({ code }) => code))
    expect(ERROR_CODES.filter((code) => !known.has(code))).toEqual(['unknown'])
  })
})
