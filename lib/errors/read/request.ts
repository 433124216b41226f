/** What was asked, as an error names it. Without a user part and without values that may be secret. */
export interface AskedUrl {
  readonly method: string | null
  /** `http` or `https`. */
  readonly scheme: string
  /** host[:port], as written. */
  readonly host: string
  /** From the first slash, without the query. */
  readonly path: string
  /** The registry that was handed on; null when there is none or it is masked. */
  readonly ns: string | null
  /** The query has values that were masked, by containerd or by a person. */
  readonly isMasked: boolean
  /** The registry that was handed on is one of them. */
  readonly isNsMasked: boolean
  /** What a token was asked for; null for any other request. */
  readonly token: AskedToken | null
}

export interface AskedToken {
  /** As in `repository:library/nginx:pull`. */
  readonly scopes: readonly string[]
  /** Of the scopes of repositories: that of containerd, and what the registry adds. Empty where they are masked. */
  readonly repositories: readonly string[]
  /** The first of them; null for none. */
  readonly repository: string | null
  readonly service: string | null
}

const URL_MAX = 4_000
const HOST = /^(?:\[[0-9a-fA-F:.%]{1,60}\]|[^\s/:?#"'@[\]]{1,253})(?::\d{0,5})?$/

/** Reads a URL as Go prints it; null for what is not one of http or https with a host. Never throws. */
export function readAskedUrl(written: string, method: string | null): AskedUrl | null {
  const [, scheme, rest = ''] = /^(https?):\/\/(.*)$/is.exec(written.slice(0, URL_MAX)) ?? []
  if (scheme === undefined) return null
  const at = rest.search(/[/?#]/)
  const authority = at === -1 ? rest : rest.slice(0, at)
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  if (!HOST.test(host)) return null
  const [path = '', query = ''] = (at === -1 ? '' : rest.slice(at)).replace(/#.*$/s, '').split(/\?(.*)/s)
  const values = valuesOf(query)
  const scopes = values.filter(({ name }) => name === 'scope').flatMap(({ value }) => value.split(' '))
  const isToken = scopes.length > 0 || values.some(({ name }) => name === 'service')
  const ns = values.find(({ name }) => name === 'ns')?.value ?? null
  const repositories = scopes.flatMap((scope) => /^repository:(.+):[^:]*$/.exec(scope)?.[1] ?? []).filter(isOpen)
  return {
    method,
    scheme: scheme.toLowerCase(),
    host,
    path,
    ns: ns !== null && isOpen(ns) ? ns : null,
    isMasked: values.some(({ value }) => !isOpen(value)),
    isNsMasked: ns !== null && !isOpen(ns),
    token: isToken
      ? {
          scopes: scopes.filter(isOpen),
          repositories,
          repository: repositories[0] ?? null,
          service: values.find(({ name, value }) => name === 'service' && isOpen(value))?.value ?? null,
        }
      : null,
  }
}

function isOpen(value: string): boolean {
  return !/redacted|\*{3,}|••/i.test(value)
}

function valuesOf(query: string): readonly { readonly name: string; readonly value: string }[] {
  return query
    .split('&')
    .slice(0, 60)
    .map((pair) => {
      const equals = pair.indexOf('=')
      return equals === -1
        ? { name: decoded(pair), value: '' }
        : { name: decoded(pair.slice(0, equals)), value: decoded(pair.slice(equals + 1)) }
    })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** The repository and object of a request of the registry API, and what is before them; null for another path. */
export function partsOfPath(path: string): {
  readonly before: string
  readonly kind: 'manifests' | 'blobs'
  readonly object: string
} | null {
  const [, before, kind, object] = /^(.{1,1000})\/(manifests|blobs)\/([^/]{1,300})$/.exec(path) ?? []
  if (before === undefined || object === undefined) return null
  return { before, kind: kind === 'blobs' ? 'blobs' : 'manifests', object }
}
