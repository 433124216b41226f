import type { Attempt, Plan } from '@/lib/containerd/plan'
import { utf8Bytes } from '@/lib/go/bytes'
import { parseIp } from '@/lib/go/ip'
import type { Release } from '@/lib/k3s/releases/releases'
import { saying, type Saying } from '@/lib/words/saying'

/** A way in which an attempt can fail, and by which words of the pod's event it is recognised. */
export interface Sign {
  readonly when: Saying
  /** Part of the event, as containerd writes it; `…` for what cannot be known before. */
  readonly says: string
}

/**
 * The common ways in which an attempt fails, from the name of the host to the image, each with the part of the pod's
 * event that tells it apart. Only those that are possible with this endpoint and its settings. Empty for the embedded
 * registry, whose failures are never the end, and where nothing is sent.
 *
 * Source: containerd v2.1 core/remotes/docker/resolver.go, authorizer.go, and Go 1.24 net, net/http, crypto/tls
 */
export function signsOf(attempt: Attempt, { reference }: Plan): readonly Sign[] {
  const { kind, parts, tls, credentials, credentialsUsable, openAccess } = attempt
  if (kind === 'embedded' || attempt.unsendable !== null || reference === null) return []
  const name = hostName(parts.host)
  const isTls = parts.scheme === 'https://' || tls.httpsThenHttp
  const isIp = !('error' in parseIp(utf8Bytes(name)))
  const hasLogin = credentials !== null && credentialsUsable
  return [
    ...(isIp
      ? []
      : [{ when: saying('the node cannot resolve the name'), says: `dial tcp: lookup ${name}…: no such host` }]),
    { when: saying('nothing listens on the port'), says: 'dial tcp …: connect: connection refused' },
    { when: saying('a firewall drops the packets'), says: 'dial tcp …: i/o timeout' },
    ...(isTls && !tls.skipVerify
      ? [
          {
            when: tls.ca
              ? saying('the certificate is from another CA than ca_file')
              : saying('the node does not know the CA'),
            says: 'x509: certificate signed by unknown authority',
          },
          {
            when: saying('the certificate is for another name'),
            says: isIp
              ? `x509: cannot validate certificate for ${name} …`
              : `x509: certificate is valid for …, not ${name}`,
          },
        ]
      : []),
    ...(tls.httpsThenHttp
      ? []
      : isTls
        ? [{ when: saying('the port speaks http'), says: 'http: server gave HTTP response to HTTPS client' }]
        : [{ when: saying('the port speaks https'), says: '400 Bad Request' }]),
    ...(hasLogin || openAccess !== undefined ? [{ when: saying('the login is wrong'), says: '401 Unauthorized' }] : []),
    ...(hasLogin
      ? []
      : [
          {
            when: saying('the registry wants a login'),
            says: 'pull access denied, repository does not exist or may require authorization',
          },
        ]),
    { when: saying('the login may not pull this'), says: '403 Forbidden' },
    {
      when: saying('it has no {repository}', { repository: parts.repository }),
      says: `${reference.normalised}: not found`,
    },
  ]
}

/** Of several attempts that fail, which one's error the event shows. Null for one attempt. */
export function shownError({ attempts }: Plan, { errorByClass }: Release): Saying | null {
  if (attempts.length < 2) return null
  return errorByClass
    ? saying(
        'When all attempts fail, the event shows one: a status of 400 or more other than 404 comes before “not found”, and that before DNS, connection, TLS and token failures. Of equals, it is the first.',
      )
    : saying('When all attempts fail, the event shows one: the first that is not a 404, or “not found” when all are.')
}

/** Without the port and the brackets of IPv6. */
function hostName(host: string): string {
  return host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')
}
