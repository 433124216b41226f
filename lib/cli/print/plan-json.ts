import type { Attempt, Plan } from '@/lib/containerd/plan'
import { redactImage } from '@/lib/secrets/redact/redact-link'

/** A plan for programs: what is requested and how, without the origins in the files. */
export function planJson({ image, reference, attempts, fails, abortsWith, pending, openMirrors, openEntry }: Plan) {
  return {
    image: redactImage(image),
    reference:
      reference === null
        ? null
        : { registry: reference.registry, repository: reference.repository, object: reference.object },
    attempts: attempts.map(attemptJson),
    fails,
    ...(abortsWith === null ? {} : { abortsWith }),
    // The rewrites are more than this program tries, so the URLs of their hosts are not known.
    pending,
    // One of these may be the registry: then its mirror is asked.
    ...(openMirrors === undefined ? {} : { mirrorPlaceholders: openMirrors }),
    // These decide what the entry for the registry says, or whether there is one.
    ...(openEntry === undefined ? {} : { entryPlaceholders: openEntry }),
  }
}

function attemptJson({ url, method, kind, credentials, credentialsUsable, tls, alternatives, ...rest }: Attempt) {
  return {
    url,
    method,
    kind,
    credentials,
    ...(credentials === null ? {} : { credentialsUsable }),
    tls: { ca: tls.ca, client: tls.client, skipVerify: tls.skipVerify, httpsThenHttp: tls.httpsThenHttp },
    alternatives,
    ...(rest.open === undefined ? {} : { placeholders: rest.open }),
    // Without these it is not known whose `credentials` and `tls` the host gets.
    ...(rest.openAccess === undefined ? {} : { accessPlaceholders: rest.openAccess }),
    ...(rest.mayAbortWith === null ? {} : { mayAbortWith: rest.mayAbortWith }),
    ...(rest.unsendable === null ? {} : { unsendable: rest.unsendable }),
  }
}
