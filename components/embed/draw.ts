import { endWords } from '@/components/plan/end-words'
import { planSentence } from '@/lib/explain/plan-sentence'
import { distributionName } from '@/lib/k3s/distribution'
import { findRelease, newestRelease, releaseName, releaseOf } from '@/lib/k3s/releases/releases'
import type { ReadLinkState } from '@/lib/share/fragment'
import { shortInMiddle } from '@/lib/text/cut-middle'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { drawAttempt } from './draw-attempt'
import { element, withBreaks } from './element'
import type { Shown } from './shown-plan'

/** Elements are made for no more attempts; pullpath shows the others. */
const ATTEMPTS_MAX = 50
/** Letters of a name in the title. */
const NAME_MAX = 72

/** The title of what is shown, for the head of the frame. */
export function titleOf(shown: Shown, say: Say): string {
  if (shown.kind === 'broken') return 'pullpath'
  const { image } = shown.state
  return image === ''
    ? say('The plan')
    : say('What a pull of {image} asks', { image: shortInMiddle(visibleText(image), NAME_MAX) })
}

/** The node that the plan is for; null without a plan. */
export function nodeLine(shown: Shown): string | null {
  if (shown.kind === 'broken') return null
  const { options } = shown.state
  return [
    distributionName(options.distribution),
    releaseName(releaseOf(options), options.distribution),
    options.disableDefaultRegistryEndpoint && '--disable-default-registry-endpoint',
    options.embeddedRegistry && '--embedded-registry',
  ]
    .filter((part) => part !== false)
    .join(' ')
}

/** What the link shows, below its title. */
export function draw(shown: Shown, say: Say): readonly HTMLElement[] {
  switch (shown.kind) {
    case 'broken':
      return [element('p', 'verdict error', say(shown.why))]
    case 'too-long':
      return [element('p', 'verdict warning', say('This file is too long to be shown here.'))]
    case 'loading':
      return [element('p', 'verdict', say('Loading…'))]
    case 'rejected': {
      const program = distributionName(shown.state.options.distribution)
      return [
        element(
          'p',
          'verdict error',
          shown.rejection?.isOurLimit === true
            ? say('pullpath does not look at this file; {program} may accept it', { program })
            : say('{program} rejects this file', { program }),
        ),
      ]
    }
    case 'plan':
      return drawPlan(shown, say)
  }
}

function drawPlan(shown: Extract<Shown, { kind: 'plan' }>, say: Say): readonly HTMLElement[] {
  const { plan, registries, end, worst, state } = shown
  const unknown = unknownRelease(state, say)
  const first = unknown === null ? [] : [element('p', 'verdict warning', unknown)]
  if (plan.attempts.length === 0) {
    if (plan.image === '') return [...first, element('p', 'verdict', say('The link names no image.'))]
    const why = plan.reference === null ? '' : (plan.criError ?? plan.fails ?? '')
    return [
      ...first,
      element('p', 'verdict error', say('The pull fails before any request')),
      element('p', 'log', why === '' ? say('The text above is not an image name.') : why),
    ]
  }
  const isOpen = plan.attempts.some(({ open = [] }) => open.length > 0)
  const verdict = element(
    'p',
    worst === null && !isOpen ? 'verdict' : `verdict ${worst ?? 'warning'}`,
    ...planSentence(plan, registries, say).map(({ text, strong = false }) =>
      element(strong ? 'b' : 'span', '', ...withBreaks(text)),
    ),
    isOpen ? say.gap + say('Placeholders in it are not filled in.') : null,
    worst === null ? null : say.gap + say('A part of the file that concerns this image is rejected or dropped.'),
  )
  const list = element('ol', '')
  list.setAttribute('aria-label', say('Pull plan'))
  list.append(...plan.attempts.slice(0, ATTEMPTS_MAX).map((attempt, index) => drawAttempt(attempt, index + 1, say)))
  const rest = plan.attempts.length - ATTEMPTS_MAX
  const last = endWords(end, plan.attempts.length, say)
  return [
    ...first,
    ...drawLongName(state.image, say),
    verdict,
    list,
    ...(rest > 0 ? [element('p', 'dim', say('{count} more', { count: rest }))] : []),
    ...(last === '' || end.kind === 'flag-without-effect' ? [] : [element('p', 'dim', last)]),
  ]
}

/** What the title has no room for. */
function drawLongName(image: string, say: Say): readonly HTMLElement[] {
  if (visibleText(image).length <= NAME_MAX) return []
  const whole = element('p', 'log', ...withBreaks(image))
  whole.translate = false
  return [element('details', 'name', element('summary', '', say('Whole name')), whole)]
}

function unknownRelease({ unknownRelease: release, options }: ReadLinkState, say: Say): string | null {
  if (release === undefined) return null
  const shown = releaseName(findRelease(options.release) ?? newestRelease(), options.distribution)
  return release === ''
    ? say('The link names no release. What is shown is of {shown}.', { shown })
    : say('The link names the release {release}, which is not known here. What is shown is of {shown}.', {
        release,
        shown,
      })
}
