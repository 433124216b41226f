import type { ParsedRegistries } from '@/lib/registries/model'

/** What an endpoint, a config, a problem or a placeholder costs; letters cost the less. */
const EACH = 20
const LETTERS_FOR_ONE = 5
const REPEATED = /\{(\d{1,4})/g
/** How placeholders and controls of templates begin. */
const OPENED = /\{[{%#]|[$%]\{|\$[(A-Za-z_]/g

/**
 * More than that is done in a thread. At the limit the slowest files that are known take five times as many steps as one
 * of 500 ordinary lines, which is below it.
 */
export const WORK_MAX = 12_000

/** Up to that the rules run with a key; beyond it, they run once its result is painted. */
const RULES_WITH_KEY_MAX = 2_000

/** UTF-16 units of a text and the files that K3s prints from it. Up to that they are read and printed with a key. */
const PRINTED_WITH_KEY_MAX = 300_000

/**
 * Where what follows from a file is found out. `with-key`: all of it before the result is painted. `rules-later`: the rules
 * after that. `rules-apart`: the rules in a thread. `apart`: everything but the text itself in a thread.
 */
export type WorkPlace = 'with-key' | 'rules-later' | 'rules-apart' | 'apart'

export function workPlace(parsed: ParsedRegistries): WorkPlace {
  const work = analysisWork(parsed)
  if (work <= RULES_WITH_KEY_MAX) return 'with-key'
  if (work <= WORK_MAX) return parsed.parseError === null ? 'rules-later' : 'with-key'
  return isPrintedWithKey(parsed) ? 'rules-apart' : 'apart'
}

/** Each mirror alone is little work, since a plan is of one; and so is the printing of all. */
function isPrintedWithKey({ text, registries, diagnostics }: ParsedRegistries): boolean {
  let printed = text.length
  if (EACH * (diagnostics.length + openedIn(text)) > WORK_MAX) return false
  for (const { endpoint, rewrite } of registries.mirrors.values()) {
    const rewrites = rewriteWork(rewrite)
    if ((endpoint.length + 1) * (EACH + rewrites) > WORK_MAX) return false
    printed += endpoint.length * rewrites
    if (printed > PRINTED_WITH_KEY_MAX) return false
  }
  return printed <= PRINTED_WITH_KEY_MAX
}

/**
 * UTF-16 units. To tell the format of a text, and to take the secrets out of it and its earlier versions, can be much more
 * work than to analyse it: more than that is done in a thread.
 */
export const READ_HERE_MAX = 5_000

/**
 * About how much work the analysis of a file is, counted in what it has: the endpoints, each with all rewrites of its
 * mirror and what these repeat, the configs, the placeholders, and what is wrong. Not the time, which tells about the machine.
 */
export function analysisWork({ text, registries, diagnostics }: ParsedRegistries): number {
  let work = text.length / LETTERS_FOR_ONE + EACH * (registries.configs.size + diagnostics.length + openedIn(text))
  for (const { endpoint, rewrite } of registries.mirrors.values()) {
    work += (endpoint.length + 1) * (EACH + rewriteWork(rewrite))
    if (work > WORK_MAX) return work
  }
  return work
}

function rewriteWork(rewrite: ReadonlyMap<string, string>): number {
  let work = 0
  for (const [pattern, replacement] of rewrite) work += pattern.length + replacement.length + repeatedIn(pattern)
  return work
}

function openedIn(text: string): number {
  let opened = 0
  for (const _ of text.matchAll(OPENED)) opened += 1
  return opened
}

function repeatedIn(pattern: string): number {
  let repeated = 0
  for (const [, count] of pattern.matchAll(REPEATED)) repeated += Number(count)
  return repeated
}
