import { Chip } from '@/components/ui/chip'
import { InSteps } from '@/components/ui/in-steps'
import { INNER_ROWS_PER_STEP, useRowSteps } from '@/components/ui/row-steps'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt, RewriteStep } from '@/lib/containerd/plan'
import { Alternatives } from './alternatives'

interface BadgesProps {
  readonly attempt: Attempt
}

/** How an attempt is made: under which name or names, with whose credentials and how encrypted. */
export function AttemptBadges({ attempt }: BadgesProps) {
  return (
    <>
      <div className="flex flex-wrap gap-1.5">
        {attempt.open !== undefined && (
          <Chip tone="warn" icon="warning">
            not filled in: {visibleText(attempt.open.join(', '))}
          </Chip>
        )}
        <RewriteBadges attempt={attempt} />
        <CredentialsBadge attempt={attempt} />
        <TlsBadges attempt={attempt} />
      </div>
      {attempt.alternatives.length > 0 && <Alternatives attempt={attempt} />}
    </>
  )
}

function RewriteBadges({ attempt: { rewrites } }: BadgesProps) {
  const unknown = rewrites.find((step) => step.outcome === 'unknown')
  const told = rewrites.filter(({ outcome }) => outcome === 'changes' || outcome === 'invalid')
  const steps = useRowSteps(told.length, INNER_ROWS_PER_STEP)
  return (
    <>
      <InSteps steps={steps}>{(at) => <RewriteBadge step={told[at]!} />}</InSteps>
      {unknown !== undefined && (
        <Chip tone="warn" icon="rewrite" help={unknown.error ?? undefined}>
          rewrites not computed
        </Chip>
      )}
    </>
  )
}

function RewriteBadge({ step: { outcome, pattern, replacement, result, error } }: { readonly step: RewriteStep }) {
  const shown = <code className="font-mono">{visibleText(pattern)}</code>
  return outcome === 'invalid' ? (
    <Chip tone="error" icon="error" help={error ?? undefined}>
      skipped: {shown} does not compile
    </Chip>
  ) : (
    <Chip tone="good" icon="rewrite" help={`"${pattern}" → "${replacement}" gives ${result ?? ''}`}>
      rewritten by {shown}
    </Chip>
  )
}

function CredentialsBadge({ attempt: { credentials, credentialsUsable } }: BadgesProps) {
  if (credentials === null)
    return (
      <Chip
        icon="key"
        help="No configs entry with auth for exactly this host and port, so a 401 is not answered with credentials."
      >
        anonymous
      </Chip>
    )
  return (
    <Chip
      tone={credentialsUsable ? 'good' : 'warn'}
      icon="key"
      help={
        credentialsUsable
          ? 'Sent only after the registry answered 401.'
          : 'That auth entry holds nothing that containerd can use.'
      }
    >
      {credentialsUsable ? 'credentials of ' : 'nothing usable in '}
      <code className="font-mono">{visibleText(credentials)}</code>
    </Chip>
  )
}

function TlsBadges({ attempt: { parts, tls, tlsFiles } }: BadgesProps) {
  return (
    <>
      {parts.scheme === 'http://' ? (
        <Chip tone="warn" icon="unlock" help="The endpoint says http://: nothing is encrypted, the password neither.">
          plain http
        </Chip>
      ) : (
        <Chip
          tone={tls.skipVerify ? 'warn' : tls.ca ? 'good' : 'plain'}
          icon={tls.skipVerify ? 'unlock' : 'lock'}
          help={
            tlsFiles.ca.length > 0
              ? `${tlsFiles.ca.join(', ')} in addition to the node's own CAs`
              : "The certificate must be signed by a CA in the node's own store."
          }
        >
          {tls.skipVerify ? 'certificate not verified' : tls.ca ? 'own CA' : 'system CAs'}
        </Chip>
      )}
      {tls.client && (
        <Chip tone="good" icon="lock" help={tlsFiles.client.map(([cert, key]) => `${cert} with ${key}`).join(', ')}>
          client certificate
        </Chip>
      )}
      {tls.httpsThenHttp && (
        <Chip
          tone="warn"
          icon="warning"
          help="The endpoint is http with TLS settings: containerd tries TLS first and repeats the request without it when that fails."
        >
          https first, then http
        </Chip>
      )}
    </>
  )
}
