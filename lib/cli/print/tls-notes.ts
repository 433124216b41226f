import type { Attempt } from '@/lib/containerd/plan'
import type { Say } from '@/lib/words/say'

/** How the host is trusted. Settings of TLS say nothing of a host that is asked over plain http. */
export function tlsNotes(
  isTls: boolean,
  tls: Pick<Attempt['tls'], 'ca' | 'client' | 'skipVerify'>,
  say: Say,
): readonly string[] {
  if (!isTls) return [say('plain http')]
  return [
    ...(tls.ca ? [say('own CA')] : []),
    ...(tls.client ? [say('client certificate')] : []),
    ...(tls.skipVerify ? [say('certificate not verified')] : []),
  ]
}
