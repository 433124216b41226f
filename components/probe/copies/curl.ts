import type { Attempt } from '@/lib/containerd/plan'
import type { ExchangeReport } from '@/lib/probe/event'
import { shellQuoted } from '@/lib/text/shell-quoted'

// Source: containerd v2.3.4 core/remotes/docker/resolver.go, Resolve
const ACCEPT = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  '*/*',
].join(', ')

/** The variables of the shell that hold what a command must not show. */
const USER = '"$REGISTRY_USER:$REGISTRY_PASSWORD"'

type Settings = Pick<Attempt, 'tls' | 'tlsFiles'>

/**
 * A request as a command for a POSIX shell on the node. Credentials, and values of the query that are not shown, are
 * variables. `before`: the requests of the same attempt that led to it; the login was demanded in one of them.
 */
export function curlOf(exchange: ExchangeReport, settings: Settings, before: readonly ExchangeReport[]): string {
  const { method, url, purpose, authorization } = exchange
  return [
    'curl',
    method === 'HEAD' ? '-I' : '-i',
    // Brackets and braces are no patterns here, and dots in a path are sent as they are.
    ...(/[[\]{}]/.test(url) ? ['-g'] : []),
    ...(/\/\.{1,2}(?:[/?]|$)/.test(url) ? ['--path-as-is'] : []),
    ...(url.startsWith('https://') ? tlsOptions(settings) : []),
    ...(purpose === 'token' ? [] : ['-H', shellQuoted(`Accept: ${ACCEPT}`)]),
    ...(authorization === 'basic' ? ['-u', USER] : []),
    ...(authorization === 'bearer' ? ['-H', '"Authorization: Bearer $REGISTRY_TOKEN"'] : []),
    ...(method === 'POST' ? form(before) : []),
    quotedUrl(url),
  ].join(' ')
}

function tlsOptions({ tls, tlsFiles }: Settings): readonly string[] {
  const [ca] = tlsFiles.ca
  const [client] = tlsFiles.client
  return [
    ...(ca === undefined ? [] : ['--cacert', shellQuoted(ca)]),
    ...(client === undefined ? [] : ['--cert', shellQuoted(client[0]), '--key', shellQuoted(client[1])]),
    ...(tls.skipVerify ? ['-k'] : []),
  ]
}

/** A password grant. Source: containerd v2.3.4 core/remotes/docker/auth/fetch.go, FetchTokenWithOAuth */
function form(before: readonly ExchangeReport[]): readonly string[] {
  const challenge =
    before.flatMap(({ headers }) => headers).findLast(([name]) => name === 'www-authenticate')?.[1] ?? ''
  const asked = ['service', 'scope'].flatMap((name) => {
    const [, value] = new RegExp(`[ ,]${name}="([^"]*)"`).exec(challenge) ?? []
    return value === undefined ? [] : [shellQuoted(`${name}=${value}`)]
  })
  const fields = [
    'grant_type=password',
    'client_id=containerd-client',
    ...asked,
    '"username=$REGISTRY_USER"',
    '"password=$REGISTRY_PASSWORD"',
  ]
  return fields.flatMap((field) => ['--data-urlencode', field])
}

/** `name=…` is what a report has for a value that it does not show. */
function quotedUrl(url: string): string {
  return url
    .split(/(?<=[?&][^=&]*=)(…)(?=&|$)/)
    .map((piece, index, pieces) => (index % 2 === 1 ? `"$${variable(pieces[index - 1] ?? '')}"` : shellQuoted(piece)))
    .filter((piece) => piece !== "''")
    .join('')
}

function variable(before: string): string {
  const name = /[?&]([^=&]*)=$/.exec(before)?.[1] ?? ''
  return `QUERY_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`
}
