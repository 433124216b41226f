import type { NodeOptions } from '@/lib/k3s/node-options'
import type { RegistriesWriter } from '@/lib/k3s/releases/release-switches'
import type { Fix, Path, Range, Severity } from '@/lib/registries/diagnostic'
import type { Worded } from '@/lib/words/worded'
import type { LintContext } from './context'
import type { Layer } from './layers'
import type { Topic } from './topics'

/** The releases since January 2024, which write into certs.d. */
export const CERTS_D: readonly RegistriesWriter[] = ['verbatim', 'completed', 'merged']

/** Findings of one rule that are reported: more would only bury the others. */
export const FINDINGS_PER_RULE_MAX = 200

/**
 * Detects one mistake that is legal, or nearly, but not intended. One file each, named by its code, in the folder of
 * its topic.
 */
export interface Rule {
  /** Shown on the page, read by programs, and the name of the rule's file. */
  readonly code: string
  /** Severity of most of its findings; a finding can differ if it depends on the release or the flags. */
  readonly severity: Severity
  /** What is wrong, as a heading of a few words. */
  readonly title: string
  /** Since or until which release it applies, as a sentence; left out when it applies to all. */
  readonly releases?: string
  /** Why K3s or containerd behave this way and what follows, for a person who reads about the rule. A few sentences. */
  readonly why: string
  /** Where it was reported, executed or read: see `evidence.ts` for the forms. */
  readonly evidence: readonly string[]
  /** How a release writes registries.yaml for it to be true of it; left out when it is of all. */
  readonly writers?: readonly RegistriesWriter[]
  readonly bad: Example
  readonly good: Example
  /** True when K3s rejects a file with it: such a rule can neither be ignored nor get another severity. */
  readonly rejects?: boolean
  /**
   * True when each finding follows from one value alone, whatever else the file says: such a rule also runs on what can
   * be read of a file that K3s rejects.
   */
  readonly worksOnRejected?: true
  /** What its findings are about; left out: advice for notes, a value for the others. */
  readonly layer?: Layer
  /** Findings that say the same better, or have to be fixed first. */
  readonly yieldsTo?: Yielding
  /** Never throws; uses the results of the pipeline instead of reading the text again. */
  check(context: LintContext): Iterable<Finding>
}

/** Findings at the same path to which a rule yields. */
export interface Yielding {
  /** How many keys of the path must be equal. */
  readonly keys: number
  /** Findings of the layers up to this one that are at least as severe. */
  readonly upTo?: Layer
  /** Findings of these rules, whatever their layer and severity. */
  readonly codes?: readonly string[]
}

/** A rule with the folder that it is in. */
export interface ListedRule extends Rule {
  readonly topic: Topic
}

export interface Example {
  readonly text: string
  readonly options?: Partial<NodeOptions>
  readonly images?: readonly string[]
  readonly fileName?: string
}

export interface Finding extends Worded {
  /** The rule's, unless given. */
  readonly severity?: Severity
  /** Null when it is not part of the model. */
  readonly path: Path | null
  /** The range; left out for the key of the path, or its value if it has no key. */
  readonly range?: Range
  /** The host[:port] that an entry was meant for, of those that are asked. */
  readonly meantFor?: readonly string[]
  /** The entry, or the section, below which a key at a wrong level was meant to be. */
  readonly meantBelow?: Path
  readonly fixes?: readonly Fix[]
}
