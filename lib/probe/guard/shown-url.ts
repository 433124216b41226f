/** Parameters whose values are no secrets. */
const OPEN_PARAMETERS: ReadonlySet<string> = new Set(['ns', 'scope', 'service'])

const LENGTH_MAX = 600

/**
 * A URL as a person may see it, absolute or not: without a user, without the values of its query but for a few, without a
 * fragment, cut after 600 characters.
 */
export function shownUrl(url: string): string {
  const [withQuery = ''] = url.split('#')
  const question = withQuery.indexOf('?')
  const place = (question < 0 ? withQuery : withQuery.slice(0, question)).replace(
    /^([a-z][a-z0-9+.-]*:)?([\\/]{2})[^\\/]*@/i,
    '$1$2',
  )
  return cut(`${place}${question < 0 ? '' : `?${shownQuery(withQuery.slice(question + 1))}`}`, LENGTH_MAX)
}

/** A text with each URL in it as a person may see it. */
export function withShownUrls(text: string): string {
  return text.replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"',<>]+/gi, shownUrl)
}

export function cut(text: string, lengthMax: number): string {
  return text.length > lengthMax ? `${text.slice(0, lengthMax)}…` : text
}

function shownQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const name = pair.replace(/=.*$/s, '')
      return OPEN_PARAMETERS.has(name) ? pair : `${name}=…`
    })
    .join('&')
}
