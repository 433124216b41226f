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
  let position = 0
  for (let dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', position)) {
    expanded += template.slice(position, dollar)
    const found = groupAt(template, dollar + 1)
    if (template[dollar + 1] === '$') {
      expanded += '$'
      position = dollar + 2
    } else if (found === null) {
      expanded += '$'
      position = dollar + 1
    } else {
      const number = groupNumber(found.name)
      expanded += (number === null ? groups.byName(found.name) : groups.byNumber(number)) ?? ''
      position = found.end
    }
  }
  return expanded + template.slice(position)
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
