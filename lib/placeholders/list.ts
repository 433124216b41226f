import type { Placeholder, Template } from './template'

/** The placeholders of all ways of a template, in text order, each once. */
export function placeholdersOf(template: Template): readonly Placeholder[] {
  const byName = new Map<string, Placeholder>()
  for (const one of template.ways().flatMap(({ placeholders }) => placeholders)) {
    const same = byName.get(one.identity)
    const places = [...(same?.places ?? []), ...one.places].toSorted((a, b) => a.start - b.start)
    byName.set(one.identity, {
      ...(same ?? one),
      places: places.filter(({ start }, at) => start !== places[at - 1]?.start),
    })
  }
  return [...byName.values()].toSorted((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0))
}

/** How a placeholder is named in messages: as it is written, without texts in it, which may be secrets. */
export function labelOf({ name, written }: Pick<Placeholder, 'name' | 'written'>): string {
  const short = name.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '"…"').slice(0, 60)
  if (written.startsWith('${{')) return `\${{ ${short} }}`
  if (written.startsWith('{{')) return `{{ ${short} }}`
  if (written.startsWith('<%')) return `<%= ${short} %>`
  const brace = /^(\$+\{)/.exec(written)?.[1]
  return brace === undefined ? written.slice(0, 60) : `${brace}${short}}`
}
