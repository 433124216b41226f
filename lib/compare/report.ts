import { readEvidence } from '@/lib/lint/evidence'
import { redactImage } from '@/lib/secrets/redact/redact-link'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { visibleText } from '@/lib/text/visible-text'
import { joinedByAnd, literal, withValues, type SaidValue, type Saying } from '@/lib/words/saying'
import type { Comparison } from './compare'
import type { FileChange } from './file-changes'
import { diffRows, type FileRow } from './file-rows'
import type { Hide } from './hide'
import type { PullChange } from './pulls/pull-change'
import { pullSentence, type SideNames } from './pulls/pull-words'
import type { OtherChange, TouchingChange, UpgradeCheck } from './upgrade/upgrade-check'
import { verdict } from './verdict'

/** A comparison as it is told. No text in it has a secret, or a character that hides others. */
export interface Report {
  readonly verdict: Saying
  readonly names: SideNames
  /** Why containerd does not start with a side. */
  readonly errors: { readonly before: string | null; readonly after: string | null }
  readonly pulls: ToldPulls
  readonly findings: ToldFindings
  readonly files: readonly ToldFile[]
  /** Files that are the same byte for byte. */
  readonly sameFiles: number
  readonly upgrade: ToldUpgrade | null
}

export interface ToldPulls {
  readonly changed: readonly ToldPull[]
  readonly undecided: readonly { readonly image: string; readonly why: SaidValue }[]
  readonly same: readonly string[]
}

export interface ToldPull {
  readonly sentence: Saying
  /** Empty where not all images of their registries change alike. */
  readonly registries: readonly string[]
  readonly images: readonly string[]
  readonly changes: readonly PullChange[]
}

export interface ToldEffect extends ToldPull {
  /** The release on the way that takes it back; null when it lasts, or takes back itself. */
  readonly until: string | null
}

/** A finding without what its fixes do: a report can travel between threads. */
export type ToldFinding = Omit<Diagnostic, 'fixes'>

export interface ToldFindings {
  readonly appears: readonly ToldFinding[]
  readonly disappears: readonly ToldFinding[]
  readonly changes: readonly ToldFinding[]
  readonly same: number
}

export interface ToldFile {
  readonly path: string
  readonly kind: FileChange['kind']
  /** All lines, with secrets masked. */
  readonly rows: readonly FileRow[]
}

export interface ToldUpgrade {
  readonly from: string
  readonly to: string
  /** Of both releases, those that are newer than what is known: they count as the newest that is. */
  readonly newer: readonly string[]
  readonly touching: readonly ToldChange[]
  /** What does not concern the file, and what is about failed pulls of any file. */
  readonly others: readonly ToldOther[]
  readonly ofFailures: readonly ToldOther[]
}

export interface ToldOther extends Pick<OtherChange, 'id' | 'release' | 'isBack'> {
  readonly title: Saying
  readonly reason: Saying
  readonly link: string
}

export interface ToldChange extends ToldOther {
  readonly lasts: boolean
  readonly todo: Saying | null
  readonly pulls: readonly ToldEffect[]
  readonly findings: ToldFindings
  /** Of the files that say something else. */
  readonly files: readonly Pick<ToldFile, 'path' | 'kind'>[]
}

/** Makes the report of a comparison, and of the way between its releases if there is one. */
export function reportOf(
  compared: Comparison,
  upgrade: UpgradeCheck | null,
  names: SideNames,
  isSameFile: boolean,
  hide: Hide,
): Report {
  const show = (text: string): string => visibleText(hide(text))
  return {
    verdict: withValues(verdict(compared, names, isSameFile), show),
    names: { before: shownValue(names.before, show), after: shownValue(names.after, show) },
    errors: {
      before: compared.errors.before && show(compared.errors.before),
      after: compared.errors.after && show(compared.errors.after),
    },
    pulls: {
      changed: toldPulls(compared, names, show),
      undecided: compared.pulls.undecided.map(({ image, why }) => ({
        image: show(redactImage(image)),
        why: shownValue(why, show),
      })),
      same: compared.pulls.same.map((image) => show(redactImage(image))),
    },
    findings: toldFindings(compared),
    files: compared.files.map(({ path, kind, before, after }) => ({
      path: show(path),
      kind,
      rows: diffRows({ before, after }, false).map((row) => ({ ...row, text: hide(row.text) })),
    })),
    sameFiles: compared.sameFiles,
    upgrade: upgrade && toldUpgrade(upgrade, show),
  }
}

type Show = (text: string) => string

function toldPulls({ pulls }: Comparison, names: SideNames, show: Show): readonly ToldPull[] {
  return pulls.changed.map(({ registries, images, changes }) => {
    const shown = images.map((image) => show(redactImage(image)))
    const shownRegistries = registries.map(show)
    const what = joinedByAnd(registries.length === 0 ? shown : shownRegistries)
    return {
      sentence: withValues(pullSentence(what, changes, names), show),
      registries: shownRegistries,
      images: shown,
      changes: changes.map((change) => shownChange(change, show)),
    }
  })
}

function toldFindings({ findings: { appears, disappears, changes, same } }: Comparison): ToldFindings {
  const told = (list: readonly Diagnostic[]) => list.map(({ fixes: _fixes, ...finding }) => finding)
  return { appears: told(appears), disappears: told(disappears), changes: told(changes), same }
}

function shownChange(change: PullChange, show: Show): PullChange {
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [
      name,
      name === 'kind' || name === 'on'
        ? value
        : typeof value === 'string'
          ? show(value)
          : Array.isArray(value)
            ? value.map((one) => show(String(one)))
            : value,
    ]),
  ) as PullChange
}

function toldUpgrade({ from, to, newer, touching, others }: UpgradeCheck, show: Show): ToldUpgrade {
  const told = (change: TouchingChange | OtherChange): ToldOther => ({
    id: change.id,
    release: change.release,
    isBack: change.isBack,
    title: change.words.title,
    reason: change.words.reason,
    link: readEvidence(change.words.source).url,
  })
  return {
    from,
    to,
    newer,
    touching: touching.map((change) => ({
      ...told(change),
      lasts: change.lasts,
      todo: change.todo,
      pulls: toldPulls(change.effect, { before: change.before, after: change.after }, show).map((pull, index) => ({
        ...pull,
        until: change.until[index] ?? null,
      })),
      findings: toldFindings(change.effect),
      files: change.effect.files
        .filter(({ kind }) => kind !== 'rewritten')
        .map(({ path, kind }) => ({ path: show(path), kind })),
    })),
    others: others.filter(({ isOfFailures }) => !isOfFailures).map(told),
    ofFailures: others.filter(({ isOfFailures }) => isOfFailures).map(told),
  }
}

function shownValue(value: SaidValue, show: Show): SaidValue {
  return withValues(literal(value), show).values?.['text'] ?? ''
}
