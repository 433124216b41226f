import { parseReference } from '@/lib/containerd/reference'
import { DOCKER_HUB, dockerHubMirrorKey } from '@/lib/known/docker-hub'

/** What a person put into a field for an image name. */
export interface ReadName {
  /** The name without what surrounds it in the place from which it was copied. Not always a valid one. */
  readonly name: string
  /** The image that the text speaks of, or the name with its fault corrected; null when `name` is valid or there is none. */
  readonly found: string | null
}

/** Longer texts are read up to here. */
const TEXT_MAX = 20_000
const QUOTES = '"\'`“”‘’„«»'
const PROGRAMS = 'docker|podman|nerdctl|crictl|ctr|buildah|crane'
const PULL = new RegExp(
  `^(?:sudo\\s+)?(?:[\\w./-]*/)?(?:(?:k3s|rke2)\\s+)?(?:${PROGRAMS})\\s+(?:[^\\s]+\\s+){0,6}?pull\\s+(?=\\S)`,
  'i',
)

/**
 * Takes off spaces, quotation marks, `image:`, `- `, a comment, the command that pulls, and the transport. If what is left
 * is not a name, looks for one in it: in a line of the kubelet's or containerd's log, in a request, in the address of a
 * registry's page. Never throws.
 */
export function readImageName(typed: string): ReadName {
  const name = withoutSurroundings(typed.slice(0, TEXT_MAX))
  if (name === '' || isName(name)) return { name, found: null }
  return { name, found: [...candidates(name)].find(isName) ?? null }
}

function withoutSurroundings(typed: string): string {
  let name = typed
  // Each round takes one layer off, as of `- image: "nginx"`.
  for (let round = 0; round < 12; round++) {
    const next = withoutLayer(name)
    if (next === name) break
    name = next
  }
  return name
}

function withoutLayer(text: string): string {
  const name = text.replace(/^[\s\u200b\ufeff]+/, '').replace(/[\s\u200b\ufeff]+$/, '')
  const inner = name.slice(1, -1)
  if (name.length > 1 && QUOTES.includes(name.at(0) ?? '') && ![...inner].some((letter) => QUOTES.includes(letter))) {
    if (QUOTES.includes(name.at(-1) ?? '')) return inner
  }
  if (/^["'`][^\s"'`]*$/.test(name)) return name.slice(1)
  if (/^[^\s"'`]+["'`]$/.test(name)) return name.slice(0, -1)
  if (/^[^\s]+(?:\s+\S+)?[,;]$/.test(name)) return name.slice(0, -1)
  const label =
    /^(?:[-*•–]\s+|[^\s"']*[$#]\s+|name:\s+|["']?image(?:\s?ID|Name)?["']?(?:\s*=\s*|\s*:\s+|\s*:(?=["'])))(?=\S)/i.exec(
      name,
    )
  if (label !== null) return name.slice(label[0].length)
  const comment = /^(\S+)\s+#/.exec(name)
  if (comment !== null) return comment[1] ?? ''
  const pull = PULL.exec(name)
  if (pull !== null) return lastArgument(name.slice(pull[0].length))
  const from = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+\S+)?$/i.exec(name)
  if (from !== null) return from[1] ?? ''
  return name.replace(/^docker(?:-pullable)?:\/\/(?=[^/])/, '')
}

/** Of `--platform linux/amd64 nginx`, the image: options precede it. */
function lastArgument(text: string): string {
  return text.split(/\s+/).findLast((word) => word !== '' && !word.startsWith('-')) ?? ''
}

/** What may be the image, the most likely first. */
function* candidates(text: string): Generator<string> {
  for (const match of text.matchAll(/(?:image|image name|reference|ref)[\s=:]{0,3}\\*["']([^"'\\\s]+)/gi)) {
    yield match[1] ?? ''
  }
  for (const match of text.matchAll(/\bpull(?:ing|ed)? image\s+([^\s"'\\]+)/gi)) {
    yield (match[1] ?? '').replace(/[:.,;)]+$/, '')
  }
  const transport = /^(?!https?:)[a-z][a-z0-9+.-]*:\/\/(\S+)$/i.exec(text)
  if (transport !== null) yield transport[1] ?? ''
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s"'\\<>]+/gi)) yield* namesInUrl(match[0].replace(/[:.,;)]+$/, ''))
  if (/\s/.test(text)) {
    for (const word of text.split(/\s+/)) {
      const name = withoutSurroundings(word.replace(/[:.,;)]+$/, ''))
      if (/^[^/]*[.:][^/]*\/[^/]|^[^/]+\/[^/].*[:@]/.test(name)) yield name
    }
    return
  }
  const slash = text.indexOf('/')
  const host = /[.:]/.test(text.slice(0, Math.max(slash, 0))) ? text.slice(0, slash + 1) : ''
  const rest = text.slice(host.length)
  const tag = /[:@].*$/.exec(rest)?.[0] ?? ''
  const path = rest.slice(0, rest.length - tag.length)
  yield host + path.toLowerCase() + tag
  yield (
    host +
    path
      .toLowerCase()
      .replace(/^\/+|\/+$/g, '')
      .replace(/\/{2,}/g, '/') +
    tag.replace(/[:@]+$/, '')
  )
}

function* namesInUrl(url: string): Generator<string> {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null) return
  const { host, searchParams } = parsed
  const path = parsed.pathname.replace(/^\/+|\/+$/g, '')
  const request = /^(?:.*\/)?v2\/(.+?)\/(manifests|blobs|tags|referrers)\/([^/]+)$/.exec(path)
  if (request !== null) {
    const [, repository = '', what, object = ''] = request
    const of = `${dockerHubMirrorKey(searchParams.get('ns') ?? host)}/${repository}`
    yield what === 'manifests' ? `${of}${object.includes(':') ? '@' : ':'}${object}` : of
    return
  }
  const tag = searchParams.get('tag') ?? ''
  for (const page of PAGES.filter((one) => one.host === host)) {
    const names = page.path.exec(path)?.slice(1)
    if (names !== undefined) yield `${page.registry}/${names.join('/')}${tag === '' ? '' : `:${tag}`}`
  }
  if (!/^(?:v2(?:\/.*)?|token)?$/.test(path) && !PAGE_HOSTS.has(host))
    yield `${dockerHubMirrorKey(host)}/${decoded(path)}`
}

/** Pages about images, which people copy from the address bar. */
const PAGES: readonly { readonly host: string; readonly path: RegExp; readonly registry: string }[] = [
  { host: 'hub.docker.com', path: /^_\/([^/]+)/, registry: `${DOCKER_HUB}/library` },
  { host: 'hub.docker.com', path: /^(?:r|repository\/docker)\/([^/]+)\/([^/]+)/, registry: DOCKER_HUB },
  { host: 'quay.io', path: /^repository\/([^/]+)\/([^/]+)/, registry: 'quay.io' },
  {
    host: 'github.com',
    path: /^(?:orgs\/)?([^/]+)\/(?:[^/]+\/)?(?:pkgs|packages)\/container\/(?:package\/)?([^/]+)/,
    registry: 'ghcr.io',
  },
  { host: 'gallery.ecr.aws', path: /^([^/]+)\/([^/]+)/, registry: 'public.ecr.aws' },
]

/** Hosts of pages that are no registries. */
const PAGE_HOSTS: ReadonlySet<string> = new Set(['hub.docker.com', 'github.com', 'gallery.ecr.aws'])

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function isName(text: string): boolean {
  return text !== '' && 'reference' in parseReference(text, 'with-domain')
}
