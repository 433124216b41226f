import { Chip } from '@/components/ui/chip'
import { InSteps } from '@/components/ui/in-steps'
import { INNER_ROWS_PER_STEP, useRowSteps } from '@/components/ui/row-steps'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt, RewriteStep } from '@/lib/containerd/plan'
import { Alternatives } from './alternatives'

interface BadgesProps {
  readonly attempt: Attempt
}

/** How an attempt is made: under which name or names, with whose credentials and how encrypted. */
export function AttemptBadges({ attempt }: BadgesProps) {
  const say = useSay()
  return (
    <>
      <div className="flex flex-wrap gap-1.5">
        {attempt.open !== undefined && (
          <Chip tone="warn" icon="warning">
            {say('not filled in: {names}', { names: visibleText(attempt.open.join(', ')) })}
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
  const say = useSay()
  const unknown = rewrites.find((step) => step.outcome === 'unknown')
  const told = rewrites.filter(({ outcome }) => outcome === 'changes' || outcome === 'invalid')
  const steps = useRowSteps(told.length, INNER_ROWS_PER_STEP)
  return (
    <>
      <InSteps steps={steps}>{(at) => <RewriteBadge step={told[at]!} />}</InSteps>
      {rewrites.length > 0 && rewrites.every(({ outcome }) => outcome === 'same') && (
        <Chip icon="rewrite">{say('no rewrite changes the name')}</Chip>
      )}
      {unknown !== undefined && (
        <Chip tone="warn" icon="rewrite" help={unknown.error ?? undefined}>
          {say('rewrites not computed')}
        </Chip>
      )}
    </>
  )
}

function RewriteBadge({ step: { outcome, pattern, replacement, result, error } }: { readonly step: RewriteStep }) {
  const say = useSay()
  const shown = <code className="font-mono">{visibleText(pattern)}</code>
  return outcome === 'invalid' ? (
    <Chip tone="error" icon="error" help={error ?? undefined}>
      <Phrase text="skipped: {pattern} does not compile" values={{ pattern: shown }} />
    </Chip>
  ) : (
    <Chip
      tone="good"
      icon="rewrite"
      help={say('"{pattern}" → "{replacement}" gives {result}', { pattern, replacement, result: result ?? '' })}
    >
      <Phrase text="rewritten by {pattern}" values={{ pattern: shown }} />
    </Chip>
  )
}

function CredentialsBadge({ attempt: { credentials, credentialsUsable } }: BadgesProps) {
  const say = useSay()
  if (credentials === null)
    return (
      <Chip
        icon="key"
        help={say(
          'No configs entry with auth for exactly this host and port, so a 401 is not answered with credentials.',
        )}
      >
        {say('anonymous')}
      </Chip>
    )
  const host = <code className="font-mono">{visibleText(credentials)}</code>
  return (
    <Chip
      tone={credentialsUsable ? 'good' : 'warn'}
      icon="key"
      help={
        credentialsUsable
          ? say('Sent only after the registry answered 401.')
          : say('That auth entry holds nothing that containerd can use.')
      }
    >
      {credentialsUsable ? (
        <Phrase text="credentials of {host}" values={{ host }} />
      ) : (
        <Phrase text="nothing usable in {host}" values={{ host }} />
      )}
    </Chip>
  )
}

function TlsBadges({ attempt: { parts, tls, tlsFiles } }: BadgesProps) {
  const say = useSay()
  return (
    <>
      {parts.scheme === 'http://' ? (
        <Chip
          tone="warn"
          icon="unlock"
          help={say('The endpoint says http://: nothing is encrypted, the password neither.')}
        >
          {say('plain http')}
        </Chip>
      ) : (
        <Chip
          tone={tls.skipVerify ? 'warn' : tls.ca ? 'good' : 'plain'}
          icon={tls.skipVerify ? 'unlock' : 'lock'}
          help={
            tlsFiles.ca.length > 0
              ? say("{files} in addition to the node's own CAs", { files: tlsFiles.ca.join(', ') })
              : say("The certificate must be signed by a CA in the node's own store.")
          }
        >
          {tls.skipVerify ? say('certificate not verified') : tls.ca ? say('own CA') : say("node's CAs only")}
        </Chip>
      )}
      {tls.client && (
        <Chip
          tone="good"
          icon="lock"
          help={tlsFiles.client
            .map(([cert, key]) => say('{certificate} with {key}', { certificate: cert, key }))
            .join(', ')}
        >
          {say('client certificate')}
        </Chip>
      )}
      {tls.httpsThenHttp && (
        <Chip
          tone="warn"
          icon="warning"
          help={say(
            'The endpoint is http with TLS settings: containerd tries TLS first and repeats the request without it when that fails.',
          )}
        >
          {say('https first, then http')}
        </Chip>
      )}
    </>
  )
}
