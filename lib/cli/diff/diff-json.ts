import type { Report, ToldChange, ToldFile, ToldFindings, ToldOther, ToldPull } from '@/lib/compare/report'
import type { PullChange } from '@/lib/compare/pulls/pull-change'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import type { Words } from '@/lib/words/words'

/** What `pullpath diff --json` prints. Names and kinds stay; further members may be added. */
export interface DiffJson {
  readonly verdict: string
  /** As the exit status says: 1 differs, 0 does not; an undecided image is in `pulls.undecided`. */
  readonly differs: boolean
  readonly before: SideJson
  readonly after: SideJson
  readonly pulls: {
    readonly changed: readonly PullJson[]
    readonly undecided: readonly { readonly image: string; readonly why: string }[]
    /** Images that are pulled alike. */
    readonly same: readonly string[]
    /** Images that were not compared because they are too many. */
    readonly left: number
  }
  readonly problems: ProblemsJson
  readonly files: readonly FileJson[]
  /** Files that are the same byte for byte. */
  readonly sameFiles: number
  /** Null where both sides have the same release. */
  readonly upgrade: UpgradeJson | null
}

export interface SideJson {
  /** As it is called in sentences. */
  readonly name: string
  readonly release: string
  readonly distribution: string
  /** Why it cannot be read; null when it can. */
  readonly error: string | null
}

export interface PullJson {
  /** The registries of the images, where all compared images of them change alike; else empty. */
  readonly registries: readonly string[]
  readonly images: readonly string[]
  readonly sentence: string
  /** Of which the sentence is made; `kind` says what else is in it, see lib/compare/pulls/pull-change.ts. */
  readonly changes: readonly PullChange[]
}

export interface ProblemsJson {
  readonly appear: readonly ProblemJson[]
  readonly disappear: readonly ProblemJson[]
  /** On both sides, with another severity after the change. */
  readonly change: readonly ProblemJson[]
  readonly same: number
}

export interface ProblemJson {
  readonly code: string
  readonly severity: string
  readonly message: string
}

export interface FileJson {
  readonly path: string
  /** `rewritten`: the text differs, and containerd reads the same out of it. */
  readonly kind: ToldFile['kind']
  /** All lines of both files, without secrets. */
  readonly lines: readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[]
}

export interface UpgradeJson {
  readonly from: string
  readonly to: string
  /** Of both releases, those that are newer than what is known: they count as the newest that is. */
  readonly newer: readonly string[]
  readonly touching: readonly ChangeJson[]
  readonly others: readonly OtherJson[]
  /** About how failed pulls are repeated and reported, whatever the file says. */
  readonly ofFailures: readonly OtherJson[]
}

export interface OtherJson {
  readonly id: string
  /** The first one with the change. */
  readonly release: string
  /** The way leads back to a release without it. */
  readonly undone: boolean
  readonly title: string
  readonly reason: string
  readonly link: string
}

export interface ChangeJson extends OtherJson {
  /** False for what another change on the way takes back. */
  readonly lasts: boolean
  /** What to do before the upgrade; null where that follows from the rest. */
  readonly todo: string | null
  readonly pulls: readonly (PullJson & {
    /** The release on the way that takes it back; null when it lasts. */
    readonly until: string | null
  })[]
  readonly problems: ProblemsJson
  readonly files: readonly { readonly path: string; readonly kind: string }[]
}

/** A comparison for programs. */
export function diffJson(
  report: Report,
  about: {
    readonly differs: boolean
    readonly left: number
    readonly before: Omit<SideJson, 'name' | 'error'>
    readonly after: Omit<SideJson, 'name' | 'error'>
  },
  { words, say }: { readonly words: Words; readonly say: Say },
): DiffJson {
  const { pulls, upgrade, names, errors } = report
  const side = (which: 'before' | 'after'): SideJson => ({
    name: sayingIn(say, names[which]),
    ...about[which],
    error: errors[which],
  })
  return {
    verdict: sayingIn(say, report.verdict),
    differs: about.differs,
    before: side('before'),
    after: side('after'),
    pulls: {
      changed: pulls.changed.map((pull) => pullJson(pull, say)),
      undecided: pulls.undecided.map(({ image, why }) => ({ image, why: sayingIn(say, why) })),
      same: pulls.same,
      left: about.left,
    },
    problems: problemsJson(report.findings, words),
    files: report.files.map(({ path, kind, rows }) => ({
      path,
      kind,
      lines: rows.map((row) => ({ kind: row.kind, text: row.text })),
    })),
    sameFiles: report.sameFiles,
    upgrade: upgrade && {
      from: upgrade.from,
      to: upgrade.to,
      newer: upgrade.newer,
      touching: upgrade.touching.map((change) => changeJson(change, words, say)),
      others: upgrade.others.map((other) => otherJson(other, say)),
      ofFailures: upgrade.ofFailures.map((other) => otherJson(other, say)),
    },
  }
}

function pullJson({ registries, images, sentence, changes }: ToldPull, say: Say): PullJson {
  return { registries, images, sentence: sayingIn(say, sentence), changes }
}

function problemsJson({ appears, disappears, changes, same }: ToldFindings, words: Words): ProblemsJson {
  const problem = (one: ToldFindings['appears'][number]): ProblemJson => ({
    code: one.code,
    severity: one.severity,
    message: words.lineOf(one),
  })
  return { appear: appears.map(problem), disappear: disappears.map(problem), change: changes.map(problem), same }
}

function otherJson({ id, release, isBack, title, reason, link }: ToldOther, say: Say): OtherJson {
  return { id, release, undone: isBack, title: sayingIn(say, title), reason: sayingIn(say, reason), link }
}

function changeJson(change: ToldChange, words: Words, say: Say): ChangeJson {
  return {
    ...otherJson(change, say),
    lasts: change.lasts,
    todo: change.todo && sayingIn(say, change.todo),
    pulls: change.pulls.map((pull) => ({ ...pullJson(pull, say), until: pull.until })),
    problems: problemsJson(change.findings, words),
    files: change.files,
  }
}
