/** What a page about a rule says, in another language than that of the rule itself. */
export interface RuleWords {
  readonly title: string
  readonly why: string
  readonly releases?: string
}

/** By the code of the rule. */
export type RuleCatalogue = Readonly<Record<string, RuleWords>>
