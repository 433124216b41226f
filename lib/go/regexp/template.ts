/** The part of a match that a template can ask for; null for a group that took no part in the match. */
export interface MatchedGroups {
  byNumber(group: number): string | null
  byName(name: string): string | null
}

const NAME = /[\p{L}\p{Nd}_]+/uy

/**
 * Fills a replacement template with the groups of one match.
 *
 * `$name` takes the longest run of letters, digits and underscores, so `$1x` is the group named "1x"; `${1}x` ends it.
 * A group that does not exist is empty, `$$` is a dollar, a `$` without a name stays as it is.
 * Source: Go 1.26 regexp.Expand
 */
export function expandTemplate(template: string, groups: MatchedGroups): string {
  let expanded = ''
  for (const { text, reference } of templateParts(template))
    expanded +=
      reference === null
        ? text
        : ((reference.number === null ? groups.byName(reference.name) : groups.byNumber(reference.number)) ?? '')
  return expanded
}

/** A piece of a template: text that stays, or what a group takes the place of. */
export interface TemplatePart {
  readonly start: number
  readonly end: number
  /** What is put in: a dollar for `$$`. */
  readonly text: string
  /** `number` is null for a name. */
  readonly reference: { readonly name: string; readonly number: number | null; readonly isBraced: boolean } | null
}

/** The pieces of a template, in order and without gaps. */
export function templateParts(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = []
  let position = 0
  const add = (end: number, text: string, reference: TemplatePart['reference'] = null): void => {
    if (end > position) parts.push({ start: position, end, text, reference })
    position = end
  }
  for (let dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', position)) {
    add(dollar, template.slice(position, dollar))
    const found = groupAt(template, dollar + 1)
    if (template[dollar + 1] === '$') add(dollar + 2, '$')
    else if (found === null) add(dollar + 1, '$')
    else
      add(found.end, '', {
        name: found.name,
        number: groupNumber(found.name),
        isBraced: template[dollar + 1] === '{',
      })
  }
  add(template.length, template.slice(position))
  return parts
}

function groupAt(template: string, start: number): { readonly name: string; readonly end: number } | null {
  const braced = template[start] === '{'
  NAME.lastIndex = braced ? start + 1 : start
  const name = NAME.exec(template)?.[0]
  if (name === undefined) return null
  const end = NAME.lastIndex
  if (!braced) return { name, end }
  return template[end] === '}' ? { name, end: end + 1 } : null
}

/** Null for a name; numbers have no leading zero, and Go stops counting at nine digits. */
function groupNumber(name: string): number | null {
  return /^(?:0|[1-9][0-9]{0,8})$/.test(name) ? Number(name) : null
}
