import type { Attempt } from '@/lib/containerd/plan'
import type { Change } from '@/lib/edit/change'
import type { Path } from '@/lib/registries/diagnostic'

/** A change of registries.yaml that an outcome calls for, or the place where the person has to make it. */
export type ProbeFix = { readonly title: string } & (
  { readonly changes: readonly Change[] } | { readonly show: Path } | { readonly gives: 'files' }
)

/** Where nodes may keep the authority of a registry. */
const CA_FILE = '/etc/rancher/k3s/registry-ca.pem'

/** Null where nothing in the file helps. `isFileKnown`: what stands in its certificate files was part of the request. */
export function quickFix(code: string, attempt: Attempt, isFileKnown: boolean): ProbeFix | null {
  const { host } = attempt.parts
  switch (code) {
    case 'https-on-http':
      return schemeFix(attempt, 'http')
    case 'http-on-https':
      return schemeFix(attempt, 'https')
    case 'certificate-unknown-authority':
    case 'certificate-missing-intermediate':
      if (attempt.tlsFiles.ca.length > 0)
        return isFileKnown
          ? { title: 'Show ca_file', show: ['configs', attempt.tlsConfig ?? host, 'tls', 'ca_file'] }
          : filesFix(attempt, attempt.tlsFiles.ca)
      return {
        title: `Add a ca_file for ${host}`,
        changes: [{ set: ['configs', host, 'tls', 'ca_file'], to: CA_FILE }],
      }
    case 'client-certificate-required':
      if (attempt.tls.client) return isFileKnown ? null : filesFix(attempt, [])
      return {
        title: `Add a client certificate for ${host}`,
        changes: [
          { set: ['configs', host, 'tls', 'cert_file'], to: '/etc/rancher/k3s/registry-client.crt' },
          { set: ['configs', host, 'tls', 'key_file'], to: '/etc/rancher/k3s/registry-client.key' },
        ],
      }
    case 'no-credentials':
    case 'insufficient-scope':
    case 'token-refused':
    case 'wrong-credentials':
    case 'token-not-accepted':
      if (attempt.credentials !== null)
        return { title: 'Show the credentials', show: ['configs', attempt.credentials, 'auth', 'password'] }
      return {
        title: `Add credentials for ${host}`,
        changes: [
          { set: ['configs', host, 'auth', 'username'], to: 'user' },
          { set: ['configs', host, 'auth', 'password'], to: 'password' },
        ],
      }
    default:
      return attempt.path === null
        ? null
        : LOOKED_AT.has(code)
          ? { title: 'Show the endpoint', show: attempt.path }
          : null
  }
}

/** What is missing is given by hand. `unknown`: the paths of the files whose content is not known. */
export function filesFix({ tlsFiles }: Pick<Attempt, 'tlsFiles'>, unknown: readonly string[]): ProbeFix {
  const isCa = unknown.some((path) => tlsFiles.ca.includes(path))
  return { title: isCa ? 'Paste CA' : 'Give the client certificate', gives: 'files' }
}

const LOOKED_AT: ReadonlySet<string> = new Set([
  'dns-not-found',
  'refused',
  'web-page',
  'no-content',
  'path-not-a-registry',
  'not-a-registry',
  'certificate-name',
  'redirect-not-followed',
  'connect-timeout',
  'unreachable',
])

function schemeFix({ path, parts, reason, kind }: Attempt, scheme: 'http' | 'https'): ProbeFix | null {
  const to = `${scheme}://${parts.host}`
  if (path !== null && reason.kind === 'endpoint' && path.at(-2) === 'endpoint')
    return {
      title: `Write ${to}`,
      changes: [{ set: path, to: `${to}${parts.prefix === '/v2/' ? '' : parts.prefix.replace(/\/$/, '')}` }],
    }
  return kind === 'default'
    ? { title: `Add a mirror ${to}`, changes: [{ insert: ['mirrors', parts.host, 'endpoint'], at: 0, to }] }
    : null
}
