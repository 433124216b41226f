import { readInlineRegistries as readInline } from '@/lib/containerd/hosts/inline-registries'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { writeOldFiles } from '@/lib/k3s/eras/write-old-files'
import { readNode } from '@/lib/node'
import type { PlaceholderPlace, Template } from '@/lib/placeholders/template'
import { byPlace, pathKey, type Diagnostic, type Path } from '@/lib/registries/diagnostic'
import { indexLines, positionOf, type LineIndex } from '@/lib/text/line-index'
import { inBranches } from '@/lib/words/en/branches'
import { onlyInBranches, type Worded } from '@/lib/words/worded'
import type { LintInput } from './context'

/**
 * What is wrong with a template whatever is filled in, at the places where it is written. Each branch of its choices is
 * examined: what is found in some of them says in which. Never throws.
 *
 * Stand-ins have nothing wrong in them, so what rules find is not about the text of a placeholder. Left out besides is
 * what says that something is missing which a placeholder may be.
 */
export function lintTemplate(
  input: LintInput,
  template: Template,
  lint: (input: LintInput) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const ways = template.ways()
  const lines = indexLines(template.written)
  const found = new Map<string, { readonly one: Diagnostic; readonly ways: Template[] }>()
  for (const way of ways) {
    const isAboutOpen = aboutOpen(way)
    const times = new Map<string, number>()
    for (const made of lint(way === template ? input : inputOf(input, way))) {
      if (isAboutOpen(made)) continue
      const one = way.showProblem(made)
      const place = `${one.code} ${one.range.start} ${one.range.end} ${pathKey(one.path ?? [])}`
      // A rule can find several at one place, as two flags.
      const time = times.get(place) ?? 0
      times.set(place, time + 1)
      const key = `${place} ${time}`
      const same = found.get(key)
      if (same === undefined) found.set(key, { one, ways: [way] })
      else same.ways.push(way)
    }
  }
  return Array.from(found.values(), ({ one, ways: these }) =>
    these.length === ways.length || one.code === OWN_CODE ? one : { ...one, ...inTaken(one, these[0], lines) },
  ).toSorted(byPlace)
}

const OWN_CODE = 'not-filled-in'

function inputOf(input: LintInput, template: Template): LintInput {
  const { regexp: engine } = input
  const engines = engine && { regexp: engine, decodeToml1, readTemplate: () => null, writeOldFiles, readInline }
  const node = readNode(template.text, input.options, engines)
  const { parsed, rendered, containerd, options, regexp } = node
  const plan = node.plan(input.plan.image)
  return { ...input, template, parsed, rendered, containerd, options, regexp, plan }
}

/** In which branch a finding is made that is not made in all of them. */
function inTaken(found: Diagnostic, way: Template | undefined, lines: LineIndex): Partial<Worded> {
  if (way === undefined) return {}
  const { range } = found
  const taken = way.branches.taken(way.way)
  const inside = taken.filter((one) => one.start <= range.start && range.end <= one.end).slice(-1)
  const at = (inside.length > 0 ? inside : taken.slice(0, 3)).map(
    ({ control }) => positionOf(lines, control.start).line,
  )
  return onlyInBranches(found, at, inBranches(at))
}

/** Rules that miss something which may be there once the placeholders are filled in. */
const MISSING: ReadonlySet<string> = new Set([
  'config-unused',
  'config-keyed-by-mirrored-registry',
  'image-without-mirror',
  'embedded-without-mirrors',
  'embedded-not-in-mirrors',
  'config-shadows-wildcard',
  'default-endpoint-reachable',
  'auth-dockerhub-key',
  'tls-not-configured',
])
/** Rules for which it matters whether their key is another host of the file or of the list of images. */
const OF_KEYS: ReadonlySet<string> = new Set(['embedded-not-in-mirrors', 'config-shadows-wildcard', 'mirror-unused'])
/** Rules for which it matters whether a registry that they name is its own endpoint. */
const OF_REGISTRIES: ReadonlySet<string> = new Set(['endpoint-for-several', 'auth-pull-secret-overrides'])

/** Says whether a finding of the filled text is about something that a placeholder may be. */
function aboutOpen(template: Template): (finding: Diagnostic) => boolean {
  const open = template.placeholders.filter(({ value }) => value === null)
  const places = open.flatMap((one) => one.places)
  const whole = places.filter(({ role }) => role === 'map' || role === 'list' || role === 'entries')
  const replacements = places.filter(({ role, isWhole }) => role === 'replacement' && isWhole)
  const hosts = open.filter((one) => one.places.some(({ role }) => role === 'host' || role === 'url'))
  const registries = places.flatMap(({ path }) =>
    path?.[0] === 'mirrors' && path.length === 2 && typeof path[1] === 'string' ? [path[1]] : [],
  )
  return ({ code, path, message }) => {
    if (path !== null && isBelow(path, whole)) return true
    // What its comment hides may be there with the right value.
    if (code === 'ignore-unused') return open.length > 0
    const isItself = path?.some((step) => typeof step === 'string' && template.openIn(step).length > 0) === true
    if (OF_KEYS.has(code) && isItself) return true
    if (OF_REGISTRIES.has(code)) return registries.some((registry) => message.includes(registry))
    if (code === 'rewrite-constant') return path !== null && isBelow(path, replacements)
    if (!MISSING.has(code)) return false
    return whole.length > 0 || hosts.length > (isItself ? 1 : 0)
  }
}

function isBelow(path: Path, places: readonly PlaceholderPlace[]): boolean {
  return places.some(({ path: start }) => start?.every((step, at) => path[at] === step) === true)
}
