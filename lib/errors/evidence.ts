import { saying, type Saying } from '@/lib/words/saying'
import type { Release } from '@/lib/k3s/releases/releases'
import type { Message } from './read/read-message'
import { attemptOf, type Matched } from './match/matched'

/** The whole pull was ended: no other endpoint is asked. */
const ENDED: ReadonlySet<Message['code']> = new Set(['deadline', 'cancelled'])

/** What a line tells besides, and what follows from it. */
export function evidenceOf(message: Message, matched: Matched, release: Release): readonly Saying[] {
  const { asked, by } = message
  const attempt = attemptOf(matched)
  const scopes = asked?.token?.repositories ?? []
  const scope = scopes.find((one) => one === attempt?.parts.repository) ?? scopes[0] ?? null
  return [
    ...byWhom(by),
    ...differencesOf(matched),
    ...(message.isStep && !message.isLast && !ENDED.has(message.code)
      ? [saying('This is one endpoint alone: containerd then asked the next one.')]
      : []),
    ...(message.isLast
      ? [saying('This is the last endpoint alone: what the others answered is in the lines before it.')]
      : []),
    ...(message.isSandbox
      ? [saying('It is the pause image, which each pod needs: no pod starts on this node without it.')]
      : []),
    ...(message.isAnonymous ? [saying('The token was asked for anonymously: no account was used.')] : []),
    ...(scope === null
      ? []
      : attempt !== null && attempt.parts.repository !== scope
        ? [
            saying(
              'The token was asked for {scope}, and the request is for {repository}: such a token may not be enough.',
              {
                scope,
                repository: attempt.parts.repository,
              },
            ),
          ]
        : attempt?.rewrites.some(({ outcome }) => outcome === 'changes') === true
          ? [saying('The token was asked for {scope}: this is the name after rewriting.', { scope })]
          : [saying('The token was asked for {scope}.', { scope })]),
    ...(asked === null || asked.ns === null
      ? []
      : [saying('ns={ns} says that it was asked as a mirror of {ns}.', { ns: asked.ns })]),
    ...(asked?.isNsMasked === true
      ? [
          saying(
            'containerd has masked a value of the query: of which registry it was asked as a mirror is not in the line.',
          ),
        ]
      : []),
    ...(message.lookedUp?.server == null
      ? []
      : [saying('The DNS server that was asked is {server}.', { server: message.lookedUp.server })]),
    ...(message.writtenBy === '1.6' && !/^1\.[56]$/.test(release.containerdLine)
      ? [
          saying('Its form is that of containerd 1.6 or older, and the chosen release has {line}.', {
            line: release.containerdLine,
          }),
        ]
      : []),
    ...(message.writtenBy === '2.0' && release.containerdLine < '2'
      ? [
          saying('Its form is that of containerd 2, and the chosen release has {line}.', {
            line: release.containerdLine,
          }),
        ]
      : []),
  ]
}

/** In what containerd does it in another way. */
function differencesOf(matched: Matched): readonly Saying[] {
  if (matched.kind !== 'attempt') return []
  return (matched.own?.differences[matched.index] ?? []).map((difference) =>
    saying('Pods pull in another way here: {difference}.', { difference }),
  )
}

function byWhom(by: Message['by']): readonly Saying[] {
  switch (by) {
    case 'own-puller':
      return [
        saying(
          'RKE2 itself said this, at its start: it pulls its first images before containerd runs, with a puller and rules of its own.',
        ),
      ]
    case 'ctr':
      return [
        saying(
          'ctr said this: it does not read registries.yaml, unless it is given --hosts-dir. Try the same with crictl pull.',
        ),
      ]
    case 'nerdctl':
      return [saying('nerdctl said this: it does not read registries.yaml. Try the same with crictl pull.')]
    case 'docker':
      return [
        saying('Docker said this: it does not read registries.yaml. What works there proves little, and the reverse.'),
      ]
    default:
      return []
  }
}
