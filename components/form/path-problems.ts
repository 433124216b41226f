import { pathKey, type Diagnostic, type Severity } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'

/** A problem at a path, and the part of the entry that it is about: its value where it is found there, else its key. */
export interface PathProblem extends Diagnostic {
  readonly part: 'key' | 'value'
}

/** By `pathKey`; the worst first. */
export type PathProblems = ReadonlyMap<string, readonly PathProblem[]>

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** `locate` is that of the text in which the problems were found. */
export function problemsByPath(
  diagnostics: readonly Diagnostic[],
  { locate }: Pick<ParsedRegistries, 'locate'>,
): PathProblems {
  const problems = new Map<string, PathProblem[]>()
  for (const diagnostic of diagnostics.toSorted((a, b) => RANKS[a.severity] - RANKS[b.severity])) {
    const { path, range } = diagnostic
    if (path === null) continue
    const place = locate(path)
    const isKey = place === null || (place.key !== null && range.start < place.value.start)
    const problem: PathProblem = { ...diagnostic, part: isKey ? 'key' : 'value' }
    const key = pathKey(path)
    const known = problems.get(key)
    if (known) known.push(problem)
    else problems.set(key, [problem])
  }
  return problems
}

/** What a card shows of the problems at and below the path of its entry; equal as long as it shows the same. */
export function shownProblems(problems: PathProblems, root: string): ReadonlyMap<string, readonly unknown[]> {
  const shown = new Map<string, unknown[]>()
  for (const [key, ofPath] of problems) {
    const [top, name] = ofPath[0]?.path ?? []
    if (top !== root || name === undefined) continue
    const own = [
      key,
      ...ofPath.map(({ code, severity, part, message, fixes = [] }) => [
        code,
        severity,
        part,
        message,
        fixes.map(({ title }) => title),
      ]),
    ]
    const before = shown.get(String(name))
    if (before === undefined) shown.set(String(name), [own])
    else before.push(own)
  }
  return shown
}
