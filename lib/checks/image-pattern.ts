/**
 * A test for images by patterns of registry and repository, `*` for anything, also over slashes: `docker.io/rancher/*`. A
 * pattern with a tag or digest is compared with the whole name. Without patterns every image is meant. A pattern is no
 * regular expression, and a name is compared in a time in proportion to the product of the lengths.
 */
export function matcherOf(patterns: readonly string[]): (image: { readonly normalised: string }) => boolean {
  if (patterns.length === 0) return () => true
  const pieces = patterns.map((pattern) => ({ isWhole: /[:@][^/]*$/.test(pattern), parts: pattern.split('*') }))
  return ({ normalised }) => {
    const name = normalised.replace(/@.*$/, '').replace(/:[^/]*$/, '')
    return pieces.some(({ isWhole, parts }) => matches(isWhole ? normalised : name, parts))
  }
}

/** Each part at its first place after the one before; the last one at the end. */
function matches(name: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts
  const last = others.pop()
  if (last === undefined) return name === first
  if (!name.startsWith(first)) return false
  let at = first.length
  for (const part of others) {
    const found = name.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return name.length - last.length >= at && name.endsWith(last)
}
