import { DOCKER_HUB, isDockerHub } from '@/lib/known/docker-hub'

/** Where Docker Hub has the images whose name is one word. */
const OFFICIAL = 'library'

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

/**
 * The same for images as people write them: `nginx:1` and `docker.io/nginx:1` are meant as docker.io/library/nginx:1,
 * `rancher/*` as docker.io/rancher/*.
 */
export function imageMatcherOf(patterns: readonly string[]): ReturnType<typeof matcherOf> {
  return matcherOf(patterns.flatMap((pattern) => [pattern, ...atDockerHub(pattern)]))
}

/** The pattern with the parts that an image without them gets; empty where it has them. */
function atDockerHub(pattern: string): readonly string[] {
  const [first = '', ...others] = pattern.split('/')
  const isRegistry = others.length > 0 && (/[.:]/.test(first) || first === 'localhost')
  if (isRegistry && !isDockerHub(first)) return []
  const repository = isRegistry ? others : [first, ...others]
  return [[DOCKER_HUB, ...(repository.length === 1 ? [OFFICIAL] : []), ...repository].join('/')]
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
