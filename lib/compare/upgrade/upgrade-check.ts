import { comparison, isDifferent, type Comparison } from '@/lib/compare/compare'
import { releaseOfSide } from '@/lib/compare/side-names'
import { createSideReader, type Consequences, type Means, type Side } from '@/lib/compare/side'
import type { Distribution } from '@/lib/k3s/distribution'
import { findRelease, type Release } from '@/lib/k3s/releases/releases'
import type { Saying } from '@/lib/words/saying'
import { isEarlier, partOf, type BehaviourChange, type ChangeWords } from './behaviour-change'
import { firstLike, wayBetween, type Step } from './way'

/** A change on the way that touches the file. */
export interface TouchingChange {
  readonly id: string
  readonly words: ChangeWords
  /** The release with which it comes; on the way down, the last one that still has it. */
  readonly release: string
  /** It is undone: the way leads back to a release without it. */
  readonly isBack: boolean
  /** False for what another change on the way takes back: it counts for those who stop between. */
  readonly lasts: boolean
  /** What it changes for the file. */
  readonly effect: Comparison
  /** For each of the changed pulls the release on the way that takes it back; null when it lasts, or takes back itself. */
  readonly until: readonly (string | null)[]
  /** What to do before the upgrade; null where the way goes back, and where that follows from the file. */
  readonly todo: Saying | null
  /** The releases around it, for sentences about the effect. */
  readonly before: string
  readonly after: string
}

export interface OtherChange {
  readonly id: string
  readonly words: ChangeWords
  readonly release: string
  readonly isBack: boolean
  /** What a pull asks does not depend on it, whatever the file says. */
  readonly isOfFailures: boolean
}

/** What happens to a file on the way from one release to another. */
export interface UpgradeCheck {
  readonly from: string
  readonly to: string
  /** Those of both that are newer than what is known: they count as the newest that is. */
  readonly newer: readonly string[]
  /** In the order of the way. */
  readonly touching: readonly TouchingChange[]
  /** Those that do not touch the file. */
  readonly others: readonly OtherChange[]
  /** Of both releases, without what is between. */
  readonly whole: Comparison
}

/**
 * Every change between two releases, and whether it touches the file: with and without it, files, plans or findings differ.
 * Releases are those of the options; everything else of them stays. Never throws. Work is in proportion to that of one side.
 */
export function checkUpgrade(side: Side, to: string, means: Means): UpgradeCheck {
  const { distribution, release: from } = side.options
  const readAny = createSideReader(means)
  const read = (release: string, as?: Partial<Release>): Consequences =>
    readAny({ ...side, options: { ...side.options, release, as } })
  const touching: TouchingChange[] = []
  const others: OtherChange[] = []
  let before: { readonly name: string; readonly read: Consequences } | null = null
  for (const step of wayBetween(from, to, distribution)) {
    const one = before?.name === step.from.name ? before.read : read(step.from.name)
    const other = read(step.to.name)
    before = { name: step.to.name, read: other }
    const effects = effectsOf(step, one, other, read, means)
    for (const change of step.changes) {
      const told = { id: change.id, ...wordsOf(change, step, distribution) }
      const effect = effects.get(change)
      if (effect === undefined) others.push({ ...told, isOfFailures: change.isOfFailures === true })
      else
        touching.push({
          ...told,
          lasts: true,
          effect,
          until: [],
          todo: told.isBack || !isTodo(change, effect, other) ? null : told.words.todo,
          before: step.from.name,
          after: step.to.name,
        })
    }
  }
  const whole = comparison(read(from), read(to), means)
  return {
    from: releaseOfSide({ release: from, distribution }),
    to: releaseOfSide({ release: to, distribution }),
    newer: [from, to].filter((release) => findRelease(release, distribution)?.isNewer === true),
    touching: withEnds(touching, whole),
    others,
    whole,
  }
}

type ReadAs = (release: string, as?: Partial<Release>) => Consequences

/**
 * The changes of a step that touch the file, each with its effect alone. Where they only make the whole difference of the
 * step together, it is that of each.
 */
function effectsOf(
  { from, to, changes }: Step,
  one: Consequences,
  other: Consequences,
  read: ReadAs,
  means: Means,
): ReadonlyMap<BehaviourChange, Comparison> {
  const effects = new Map<BehaviourChange, Comparison>()
  const whole = comparison(one, other, means)
  const deciding = changes.filter(({ isOfFailures }) => isOfFailures !== true)
  const [only] = deciding
  if (only === undefined) return effects
  if (deciding.length === 1) return isDifferent(whole) ? new Map([[only, whole]]) : effects
  for (const change of deciding) {
    const alone = comparison(one, read(from.name, partOf(to.release, change)), means)
    if (isDifferent(alone)) effects.set(change, alone)
    else if (isDifferent(whole)) {
      const last = comparison(read(to.name, partOf(from.release, change)), other, means)
      if (isDifferent(last)) effects.set(change, last)
    }
  }
  const all = Object.assign({}, ...[...effects.keys()].map((change) => partOf(to.release, change))) as Partial<Release>
  if (isDifferent(whole) && isDifferent(comparison(read(from.name, all), other, means)))
    return new Map(deciding.map((change) => [change, effects.get(change) ?? whole]))
  return effects
}

function wordsOf(change: BehaviourChange, { from, to, direction }: Step, distribution: Distribution) {
  const isBack = direction === 'down' || (direction === 'mixed' && isEarlier(to.release, from.release, change))
  const [earlier, later] = isBack ? [to, from] : [from, to]
  return {
    words: change.words(later.release, earlier.release),
    release: firstLike(later, change, distribution),
    isBack,
  }
}

/** Something is to be done where pulls change or, without that, files; and only by some files. */
function isTodo({ todoIf }: BehaviourChange, { pulls, files }: Comparison, { node }: Consequences): boolean {
  const isMore = pulls.changed.length > 0 || files.some(({ kind }) => kind !== 'rewritten')
  return isMore && (todoIf?.(node.parsed.registries, node.containerd.release) ?? true)
}

/** With what is taken back on the way: a pull that is in the end as in the beginning. */
function withEnds(touching: readonly TouchingChange[], whole: Comparison): readonly TouchingChange[] {
  const lasting = imagesIn(whole)
  const changedBy = touching.map(({ effect }) => imagesIn(effect))
  return touching.map((one, index) => ({
    ...one,
    lasts: isPartOf(one.effect, whole),
    until: one.effect.pulls.changed.map(({ images }) => {
      const [image = ''] = images
      if (images.some((each) => lasting.has(each))) return null
      return touching.findLast((_, at) => at > index && changedBy[at]?.has(image) === true)?.release ?? null
    }),
  }))
}

function imagesIn({ pulls }: Comparison): ReadonlySet<string> {
  return new Set(pulls.changed.flatMap(({ images }) => images))
}

/** Whether what a change does is there in the end. Files count where they are all that it does. */
function isPartOf({ pulls, files, findings }: Comparison, whole: Comparison): boolean {
  const images = imagesIn(whole)
  const codes = new Set(
    [...whole.findings.appears, ...whole.findings.disappears, ...whole.findings.changes].map(({ code }) => code),
  )
  const isFound = [...findings.appears, ...findings.disappears, ...findings.changes].some(({ code }) => codes.has(code))
  if (isFound || whole.errors.before !== whole.errors.after) return true
  if (pulls.changed.length > 0) return pulls.changed.some((one) => one.images.some((image) => images.has(image)))
  const paths = new Set(whole.files.filter(({ kind }) => kind !== 'rewritten').map(({ path }) => path))
  return files.some(({ path, kind }) => kind !== 'rewritten' && paths.has(path))
}
