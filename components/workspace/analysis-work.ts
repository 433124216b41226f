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
    let rewrites = 0
    for (const [pattern, replacement] of rewrite) rewrites += pattern.length + replacement.length + repeatedIn(pattern)
    work += (endpoint.length + 1) * (EACH + rewrites)
    if (work > WORK_MAX) return work
  }
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
