/**
 * Puts each part of a prerendered page where it belongs. React 19.3 writes parts of more than 500 bytes to the end of a
 * page that is larger than 12.8 kB, and has a script move them into their place (`isEligibleForOutlining` and
 * `flushSegment` in react-dom/server): a page that comes over a slow network shows its frame earlier. Here all is in one
 * file, and what was painted by then would be pushed aside; without scripts they would not be shown at all.
 *
 * @param {string} html
 * @returns {string} what is not written as React 19.3 does stays as it is
 */
export function putInPlace(html) {
  const ids = [...html.matchAll(/<!--\$\?--><template id="B:([0-9a-f]+)"><\/template>/g)].map((match) => match[1] ?? '')
  return ids.reduce(putOneInPlace, html)
}

/**
 * @param {string} html
 * @param {string} id
 */
function putOneInPlace(html, id) {
  const place = `<!--$?--><template id="B:${id}"></template>`
  const box = `<div hidden id="S:${id}">`
  const call = `$RC("B:${id}","S:${id}")`
  const partStart = html.indexOf(box)
  const callStart = html.indexOf(`${call}</script>`, partStart)
  if (partStart < 0 || callStart < 0) return html
  const scriptStart = html.lastIndexOf('<script>', callStart)
  const part = html.slice(partStart + box.length, scriptStart)
  if (scriptStart < partStart || !part.endsWith('</div>')) return html
  // The first of these scripts also defines the function, for the others.
  const script = html.slice(scriptStart, callStart)
  const rest = script === '<script>' ? '' : `${script}</script>`
  const without = html.slice(0, partStart) + rest + html.slice(callStart + `${call}</script>`.length)
  const start = without.indexOf(place)
  const end = endOfBoundary(without, start + place.length)
  // Parts can hold places of others, but not their own.
  if (start < 0 || end < 0) return html
  return `${without.slice(0, start)}<!--$-->${part.slice(0, -'</div>'.length)}${without.slice(end)}`
}

/**
 * Where the boundary that `from` lies in is closed; what is before it is shown until the part arrives.
 *
 * @param {string} html
 * @param {number} from
 * @returns {number} negative when it is not closed
 */
function endOfBoundary(html, from) {
  let depth = 1
  for (const match of html.slice(from).matchAll(/<!--(\/?)\$[?!~]?-->/g)) {
    depth += match[1] === '/' ? -1 : 1
    if (depth === 0) return from + match.index
  }
  return -1
}
