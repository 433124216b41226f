import type { Plan } from '@/lib/containerd/plan'
import { saying, type Saying } from '@/lib/words/saying'
import type { Matched } from './match/matched'
import type { ErrorGroup } from './read/read-errors'
import type { Message } from './read/read-message'
import type { Kind } from './words/told'
import { whichYaml } from './words/yaml'

/** Why a line alone does not tell the cause, and where it may be said; null where it does. */
export function undecidedOf(
  message: Message,
  kind: Kind,
  matched: Matched,
  groups: readonly ErrorGroup[],
): Saying | null {
  const { code } = message
  if (code === 'yaml-invalid' && whichYaml(message) === null)
    return saying('Undecided which of the two files it is: the line does not name it.')
  if (code === 'unknown') return saying('Undecided: these words are not known here. The lines around it may say more.')
  if (kind === 'waiting') {
    const other = groups.find(
      (each) => each.message !== message && tellsWhy(each.message) && isSameImage(each.message, message),
    )
    return other === undefined
      ? saying(
          'Undecided: this line does not say why. Look for one with “Failed to pull image”, or into the log of containerd.',
        )
      : saying('Why is said in line {line}.', { line: other.lines[0] ?? 1 })
  }
  if (code === 'not-found' && matched.kind === 'image') return whoLacks(matched.plan, groups)
  return null
}

/** What single endpoints of a plan answered may be in other lines. */
function whoLacks({ attempts }: Plan, groups: readonly ErrorGroup[]): Saying {
  const hosts = new Set(attempts.map(({ parts }) => parts.host))
  const steps = groups.filter(({ message: { isStep, host, asked } }) => isStep && hosts.has(host ?? asked?.host ?? ''))
  return steps.length === 0
    ? saying('Undecided which endpoint lacks it: the line names none. The log of containerd has what each answered.')
    : saying('Undecided which endpoint lacks it: the line names none. What single ones answered is in line {lines}.', {
        lines: steps.slice(0, LINES_MAX).map(({ lines }) => `${lines[0] ?? 1}`),
      })
}

const LINES_MAX = 6

function tellsWhy({ code }: Message): boolean {
  return code !== 'waiting' && code !== 'unknown' && code !== 'cancelled'
}

function isSameImage(one: Message, other: Message): boolean {
  const names = (message: Message) => [message.image, message.reference].filter((name) => name !== null)
  return names(other).length === 0 || names(one).some((name) => names(other).includes(name))
}
