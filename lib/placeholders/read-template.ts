import type { Path, Range } from '@/lib/registries/diagnostic'
import { LENGTH_MAX, parseRegistries } from '@/lib/registries/parse'
import { identityOf, isPlaceholderAt } from './accept'
import { branchesOf } from './branches'
import { changeTemplate } from './change-template'
import { writtenDiagnostic } from './diagnostics'
import { isOfData, type Candidate } from './forms'
import type { ParsedRegistries } from '@/lib/registries/model'
import {
  createOpenAccess,
  createOpenMirrors,
  createOpenValues,
  isAboutEndpoints,
  markOpen,
  type OpenValue,
} from './mark-open'
import { isLineAmongEntries, openLines } from './entry-lines'
import { lineBefore } from './line-before'
import { scalarPlaces, type ScalarPlace } from './places'
import { replaceRanges, type Replacement } from './positions'
import { roleOf, type Role, type Surrounding } from './role'
import { mayBeTemplate, scan, type Scanned } from './scan'
import { showDeep } from './show'
import { showFile } from './show-files'
import { createStandIns } from './stand-ins'
import type { Placeholder, PlaceholderPlace, Template } from './template'
import { NO_VALUES, type PlaceholderValues } from './values'
import { writtenEdits } from './edits'
import { asWritten } from './written'
import { applyEdits } from '@/lib/text/text-edit'
import { writtenKeys } from './written-keys'

/**
 * The template that a text is; null when nothing in it is one, so that it is what K3s reads. Reads the text at most three
 * times. Never throws.
 */
export function readTemplate(text: string, values: PlaceholderValues = NO_VALUES): Template | null {
  if (text.length > LENGTH_MAX || !mayBeTemplate(text)) return null
  const scanned = scan(text)
  if (scanned.candidates.length === 0 && scanned.controls.length === 0 && scanned.unclosed.length === 0) return null
  const isTemplate = scanned.controls.length > 0 || scanned.unclosed.length > 0
  const made = makeTemplate(text, scanned, values, 0)
  return isTemplate || made.placeholders.length > 0 ? made : null
}

function makeTemplate(text: string, scanned: Scanned, values: PlaceholderValues, way: number): Template {
  const branches = branchesOf(scanned.controls, text.length)
  const entries = scanned.candidates.filter((one) => one.form.sure && isLineAmongEntries(text, one))
  const leftOut = branches.leftOut(way)
  const cuts = cutsOf(text, [...leftOut, ...scanned.controls, ...entries])
  const found = [
    ...placed(text, scanned.candidates, cuts, scanned.controls.length + entries.length > 0),
    ...entries
      .filter((one) => !isCut(leftOut, one))
      .map((one): Found => ({ ...one, role: 'entries', path: null, ...NO_VALUE })),
  ].toSorted((a, b) => a.start - b.start)
  const hosts = new Set(found.filter(({ role }) => role === 'host').map(identityOf))
  const identities = new Map(found.map((one) => [one.written, identityOf(one)]))
  const standIns = createStandIns(text, (written) => hosts.has(identities.get(written) ?? ''))
  const firsts = new Map<string, string>()
  for (const one of found) if (!firsts.has(identityOf(one))) firsts.set(identityOf(one), one.written)
  const inValues = found.filter(({ role }) => role !== 'entries')
  const filled = inValues.map((one): Replacement => {
    const written = firsts.get(identityOf(one)) ?? one.written
    const { start, end } = one.quoted ?? one
    return { start, end, insert: values.get(one.name) ?? standIns.of(written, one.role) }
  })
  const positions = replaceRanges(text, merged(cuts, filled))
  let others: readonly Template[] | null = null
  let file: ParsedRegistries | null = null
  let made: ReadonlyMap<string, string> | null = values.size === 0 ? new Map() : null
  const keys = (): ReadonlyMap<string, string> => {
    if (made !== null) return made
    const without = template.empty()
    made = writtenKeys(positions.text, without.text, without.show)
    return made
  }
  const openParts = [
    ...openLines(
      text,
      entries.filter((one) => !isCut(leftOut, one)),
      standIns.hide,
    ),
    ...inValues.flatMap(({ role, path, name, written }): readonly OpenValue[] =>
      TYPED.has(role) && role !== 'list' && path !== null && !values.has(name) ? [{ path, written }] : [],
    ),
  ]
  const openMirrors = createOpenMirrors(standIns.openIn)
  const openValues = createOpenValues(openParts)
  const template: Template = {
    written: text,
    text: positions.text,
    placeholders: distinct(found, values),
    controls: scanned.controls,
    branches,
    way,
    unclosed: scanned.unclosed,
    tooMany: scanned.tooMany,
    positions,
    ways: () => {
      const numbers = Array.from({ length: branches.ways }, (_, other) => other).filter((other) => other !== way)
      others ??= numbers.map((other) => makeTemplate(text, scanned, values, other))
      return [template, ...others]
    },
    empty: () => (values.size === 0 ? template : makeTemplate(text, scanned, NO_VALUES, way)),
    show: (value) => showDeep(value, { text: standIns.show, key: (key) => keys().get(key) ?? standIns.show(key) }),
    showText: standIns.showText,
    hide: standIns.hide,
    openIn: standIns.openIn,
    openEntries: [...new Set(openParts.filter(isAboutEndpoints).map(({ written }) => written))],
    openAccess: createOpenAccess(standIns.openIn),
    showProblem: (problem) => writtenDiagnostic(template, problem),
    change: (changes) => changeTemplate(template, changes, readTemplate),
    asWritten: (parsed) => asWritten(template, parsed),
    showFile: (one) => showFile(template.show, one),
    textAfter: (edits) => {
      const inWritten = writtenEdits(template, edits)
      if (inWritten === null) return null
      const after = applyEdits(text, inWritten)
      return readTemplate(after, values)?.ways()[way]?.text ?? after
    },
    showProblems: (problems) => problems.map((problem) => template.showProblem(problem)),
    showMade: ({ rendered, plan }) => {
      const files = rendered.files.map((one) => template.showFile(one))
      return {
        parsed: template.file(),
        rendered: { ...template.show({ ...rendered, files: [] }), files },
        plan: template.show(plan),
      }
    },
    file: () => {
      const empty = template.empty()
      file ??= empty.asWritten(parseRegistries(empty.text))
      return file
    },
    markOpen: (plan, registries) => markOpen({ ...template, openMirrors, openValues }, plan, registries),
    withValues: () => {
      const given = inValues.flatMap((one): readonly Replacement[] => {
        const insert = values.get(one.name)
        const { start, end } = one.quoted ?? one
        return insert === undefined ? [] : [{ start, end, insert }]
      })
      return replaceRanges(text, given).text
    },
  }
  return template
}

interface Found extends Candidate, PlaceholderPlace {
  readonly path: Path | null
}

/** Of what is no value, or none that can be read. */
const NO_VALUE = { isBareMap: false, isWhole: false, quoted: null } as const
/** Roles of a value that is no text. */
const TYPED: ReadonlySet<Role> = new Set(['boolean', 'list', 'map'])

/**
 * The candidates that are placeholders where they are, with what they are used as. `isText`: what fills in reads text. Else
 * it may read YAML, in which no value begins with a brace.
 */
function placed(
  text: string,
  candidates: readonly Candidate[],
  cuts: readonly Replacement[],
  isText: boolean,
): readonly Found[] {
  const inside = candidates.filter((one) => !isCut(cuts, one))
  const probe = createStandIns(text, () => false)
  const positions = replaceRanges(
    text,
    merged(
      cuts,
      inside.map(({ start, end, written }) => ({ start, end, insert: probe.of(written, 'word') })),
    ),
  )
  const places = scalarPlaces(parseRegistries(positions.text)).map((place) => ({
    ...place,
    ...positions.toWritten(place),
  }))
  const written = inside.map((one) => surroundingOf(text, one, places))
  const isData = !isText && inside.every((one, at) => written[at] == null || !isBare(one, written[at]))
  const around = inside.map((one, at) =>
    isData && written[at] != null ? withoutQuotes(one, written[at]) : (written[at] ?? null),
  )
  const roles = around.map((one) => (one === null ? 'word' : roleOf(one.surrounding)))
  const names = new Set(
    inside.filter((one, at) => one.form.sure || isInAddress(roles[at])).map((one) => identityOf(one)),
  )
  return inside.flatMap((one, at): readonly Found[] => {
    const where = around[at]
    const role = roles[at] ?? 'word'
    // What is in no value is in a comment, or in a text that cannot be read: there only what is certain counts.
    if (where === null || where === undefined)
      return one.form.sure && !isInComment(text, one.start) ? [{ ...one, role, path: null, ...NO_VALUE }] : []
    const pattern = role === 'replacement' ? String(where.place.path.at(-1) ?? '') : ''
    if (!isPlaceholderAt(one, role, where.surrounding, { names, pattern })) return []
    const { isPlain, before, after } = where.surrounding
    const { path, start, end, style } = where.place
    const isBareMap = style === 'plain' && isBare(one, where)
    const isWhole = before === '' && after === ''
    const quoted = isPlain && style !== 'plain' && TYPED.has(role) ? { start, end } : null
    return [{ ...one, role, path, isBareMap, isWhole, quoted }]
  })
}

interface Around {
  readonly place: ScalarPlace
  readonly surrounding: Surrounding
}

/** All of an unquoted value or key, or its beginning, which YAML takes for a map. */
function isBare(one: Candidate, { surrounding: { isPlain, before } }: Around): boolean {
  return isPlain && before === '' && one.written.startsWith('{')
}

/** Of an expression that may be all of a value, as if it had no quotes. */
function withoutQuotes(one: Candidate, around: Around): Around {
  const { before, after } = around.surrounding
  const { style } = around.place
  const isAll = (style === 'single' || style === 'double') && before === '' && after === '' && isOfData(one)
  return isAll ? { ...around, surrounding: { ...around.surrounding, isPlain: true } } : around
}

function isInAddress(role: Role | undefined): boolean {
  return role === 'host' || role === 'url'
}

function surroundingOf(text: string, one: Range, places: readonly ScalarPlace[]): Around | null {
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((places[middle]?.start ?? 0) <= one.start) low = middle
    else high = middle - 1
  }
  const place = places[low]
  if (place === undefined || place.start > one.start || place.end < one.end) return null
  const quote = place.style === 'single' || place.style === 'double' ? 1 : 0
  // Of a long value what is near decides.
  const before = text.slice(Math.max(place.start + quote, one.start - 300), one.start)
  const after = text.slice(one.end, Math.min(place.end - quote, one.end + 300))
  return {
    place,
    surrounding: { path: place.path, isKey: place.isKey, isPlain: place.style === 'plain', before, after },
  }
}

function isInComment(text: string, at: number): boolean {
  return /(?:^|\s)#/.test(lineBefore(text, at))
}

/** Controls, parts that are left out, and values that are whole lines: nothing is left of them but their line breaks. */
function cutsOf(text: string, ranges: readonly Range[]): readonly Replacement[] {
  const cuts: Replacement[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < (cuts.at(-1)?.end ?? 0)) continue
    cuts.push({ start, end, insert: text.slice(start, end).replace(/[^\n\r]+/g, '') })
  }
  return cuts
}

function isCut(cuts: readonly Range[], { start }: Range): boolean {
  let low = 0
  let high = cuts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((cuts[middle]?.start ?? 0) <= start) low = middle
    else high = middle - 1
  }
  const cut = cuts[low]
  return cut !== undefined && cut.start <= start && start < cut.end
}

function merged(a: readonly Replacement[], b: readonly Replacement[]): readonly Replacement[] {
  return [...a, ...b].toSorted((left, right) => left.start - right.start)
}

function distinct(found: readonly Found[], values: PlaceholderValues): readonly Placeholder[] {
  const byName = new Map<string, Found[]>()
  for (const one of found) {
    const same = byName.get(identityOf(one))
    if (same === undefined) byName.set(identityOf(one), [one])
    else same.push(one)
  }
  return Array.from(byName, ([identity, places]): Placeholder => {
    const [first] = places
    const name = first?.name ?? ''
    return { name, identity, written: first?.written ?? '', places, value: values.get(name) ?? null }
  })
}
