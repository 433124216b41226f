import type { Attempt } from '@/lib/containerd/plan'
import type { Change } from '@/lib/edit/change'
import type { Path } from '@/lib/registries/diagnostic'
import type { Say } from '@/lib/words/say'
import { PASSWORD_TO_FILL_IN, USERNAME_TO_FILL_IN } from '@/lib/secrets/unfilled'

/** A change of registries.yaml that an outcome calls for, or the place where the person has to make it. */
export type ProbeFix = { readonly title: string } & (
  | { readonly changes: readonly Change[] }
  | { readonly show: Path }
  | { readonly gives: 'files' }
)

/** Where nodes may keep the authority of a registry. */
const CA_FILE = '/etc/rancher/k3s/registry-ca.pem'

/** What else is known of an attempt. */
interface Circumstances {
  readonly say: Say
  /** The content of its certificate files was part of the request. */
  readonly isFileKnown: boolean
  /** Key of configs with such settings that was meant for its host; null for none. */
  readonly nearKey: (field: 'auth' | 'tls') => string | null
}

/** Null where nothing in the file helps. */
export function quickFix(
  code: string,
  attempt: Attempt,
  { say, isFileKnown, nearKey }: Circumstances,
): ProbeFix | null {
  const { host } = attempt.parts
  switch (code) {
    case 'https-on-http':
      return schemeFix(attempt, 'http', say)
    case 'http-on-https':
      return schemeFix(attempt, 'https', say)
    case 'certificate-unknown-authority':
    case 'certificate-other-authority':
    case 'certificate-other-key':
      if (attempt.tlsFiles.ca.length > 0)
        return isFileKnown
          ? {
              title: say('Show {field}', { field: 'ca_file' }),
              show: ['configs', attempt.tlsConfig ?? host, 'tls', 'ca_file'],
            }
          : filesFix(attempt, attempt.tlsFiles.ca, say)
      return (
        renameFix(nearKey('tls'), host, say) ?? {
          title: say('Add a ca_file for {host}', { host }),
          changes: [{ set: ['configs', host, 'tls', 'ca_file'], to: CA_FILE }],
        }
      )
    case 'client-certificate-required':
      if (attempt.tls.client) return isFileKnown ? null : filesFix(attempt, [], say)
      return (
        renameFix(nearKey('tls'), host, say) ?? {
          title: say('Add a client certificate for {host}', { host }),
          changes: [
            { set: ['configs', host, 'tls', 'cert_file'], to: '/etc/rancher/k3s/registry-client.crt' },
            { set: ['configs', host, 'tls', 'key_file'], to: '/etc/rancher/k3s/registry-client.key' },
          ],
        }
      )
    case 'no-credentials':
    case 'credentials-not-filled-in':
    case 'insufficient-scope':
    case 'token-refused':
    case 'token-forbidden':
    case 'wrong-credentials':
    case 'token-not-accepted':
      if (attempt.credentials !== null)
        return { title: say('Show the credentials'), show: ['configs', attempt.credentials, 'auth', 'password'] }
      return (
        renameFix(nearKey('auth'), host, say) ?? {
          title: say('Add credentials for {host}', { host }),
          changes: [
            { set: ['configs', host, 'auth', 'username'], to: USERNAME_TO_FILL_IN },
            { set: ['configs', host, 'auth', 'password'], to: PASSWORD_TO_FILL_IN },
          ],
        }
      )
    case 'ca-file-unreadable':
    case 'ca-file-without-certificate':
      return fileFix(attempt, 'ca_file', say)
    case 'cert-file-unreadable':
    case 'cert-file-without-certificate':
      return fileFix(attempt, 'cert_file', say)
    case 'key-file-unreadable':
    case 'key-file-without-key':
    case 'key-does-not-match':
      return fileFix(attempt, 'key_file', say)
    default:
      return attempt.path === null
        ? null
        : LOOKED_AT.has(code)
          ? { title: say('Show the endpoint'), show: attempt.path }
          : null
  }
}

/** What is missing is given by hand. `unknown`: the paths of the files whose content is not known. */
export function filesFix({ tlsFiles }: Pick<Attempt, 'tlsFiles'>, unknown: readonly string[], say: Say): ProbeFix {
  const isCa = unknown.some((path) => tlsFiles.ca.includes(path))
  return { title: isCa ? say('Paste CA') : say('Give the client certificate'), gives: 'files' }
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
  'forward-proxy',
  'connect-timeout',
  'unreachable',
])

function renameFix(key: string | null, host: string, say: Say): ProbeFix | null {
  return key === null
    ? null
    : { title: say('Rename {key} to {host}', { key, host }), changes: [{ rename: ['configs', key], to: host }] }
}

function fileFix({ tlsConfig, parts }: Attempt, field: 'ca_file' | 'cert_file' | 'key_file', say: Say): ProbeFix {
  return { title: say('Show {field}', { field }), show: ['configs', tlsConfig ?? parts.host, 'tls', field] }
}

function schemeFix({ path, parts, reason, kind }: Attempt, scheme: 'http' | 'https', say: Say): ProbeFix | null {
  const to = `${scheme}://${parts.host}`
  if (path !== null && reason.kind === 'endpoint' && path.at(-2) === 'endpoint')
    return {
      title: say('Write {url}', { url: to }),
      changes: [{ set: path, to: `${to}${parts.prefix === '/v2/' ? '' : parts.prefix.replace(/\/$/, '')}` }],
    }
  return kind === 'default'
    ? {
        title: say('Add a mirror {url}', { url: to }),
        changes: [{ insert: ['mirrors', parts.host, 'endpoint'], at: 0, to }],
      }
    : null
}
