import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { tip } from '@/components/ui/tip'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt } from '@/lib/containerd/plan'
import { RequestUrl } from './request-url'
import { attemptTitle, kindHelp, reasonWords } from './words'

interface AttemptCardProps {
  readonly attempt: Attempt
  readonly number: number
  /** Something follows on the route. */
  readonly joined: boolean
  /** Belongs to what the person points at. */
  readonly lit: boolean
  readonly yamlLine: number | null
  /** Of hosts.toml. */
  readonly fileLine: number | null
  readonly onPoint: () => void
  readonly onLeave: () => void
  readonly onShowYaml: () => void
  readonly onShowFile: () => void
  readonly children?: ReactNode
}

const DOTS = {
  embedded: 'border-accent text-accent',
  mirror: 'border-mirror text-mirror',
  default: 'border-default text-default',
}

export function AttemptCard(props: AttemptCardProps) {
  const { attempt, number, lit, yamlLine, fileLine, onPoint, onLeave } = props
  return (
    <li
      className="relative pb-3 pl-11"
      onPointerEnter={onPoint}
      onPointerLeave={onLeave}
      onFocus={onPoint}
      onBlur={onLeave}
    >
      {props.joined && <Rail />}
      <span
        aria-hidden="true"
        className={`absolute top-2 left-0 grid h-[30px] w-[30px] place-items-center rounded-full border-[3px] bg-panel text-[13px] font-bold ${DOTS[attempt.kind]}`}
      >
        {number}
      </span>
      <article
        aria-label={`Attempt ${number}: ${attemptTitle(attempt)}`}
        className={`rounded-xl border bg-panel px-3.5 py-2.5 transition-shadow ${lit ? 'border-accent shadow-[0_0_0_3px_var(--accent-soft)]' : 'border-line'}`}
      >
        <h3 className="flex flex-wrap items-baseline gap-x-2 text-[13.5px]">
          <span className="font-semibold" {...tip(kindHelp(attempt))}>
            {attemptTitle(attempt)}
          </span>
          <span className="text-[12.5px] text-muted">{reasonWords(attempt.reason)}</span>
          <span className="flex flex-wrap gap-1 sm:ml-auto">
            {yamlLine !== null && <Jump onClick={props.onShowYaml}>{`registries.yaml:${yamlLine + 1}`}</Jump>}
            {fileLine !== null && <Jump onClick={props.onShowFile}>{`hosts.toml:${fileLine + 1}`}</Jump>}
          </span>
        </h3>
        <RequestUrl attempt={attempt} />
        <Badges attempt={attempt} />
        {attempt.alternatives.length > 0 && <Alternatives attempt={attempt} />}
        {attempt.unsendable !== null && (
          <p className="mt-2 text-[12.5px] text-error">
            Nothing is sent: <code className="font-mono">{visibleText(attempt.unsendable)}</code>. containerd goes on to
            the next.
          </p>
        )}
        {props.children}
      </article>
    </li>
  )
}

/** The line from one stop of the route to the next. */
export function Rail() {
  return <span aria-hidden="true" className="absolute top-4 -bottom-4 left-[13.5px] w-[3px] bg-line" />
}

function Jump({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="rounded px-1 font-mono text-[12px] text-accent underline decoration-accent/40 underline-offset-2 hover:bg-accent-soft"
    >
      {children}
    </button>
  )
}

function Badges({ attempt }: { readonly attempt: Attempt }) {
  const { rewrites, credentials, credentialsUsable, tls, tlsFiles } = attempt
  return (
    <div className="flex flex-wrap gap-1.5">
      {rewrites.map((step, index) => {
        if (step.outcome === 'changes')
          return (
            <Chip
              key={index}
              tone="good"
              icon="rewrite"
              help={`"${step.pattern}" → "${step.replacement}" gives ${step.result ?? ''}`}
            >
              rewritten by <code className="font-mono">{visibleText(step.pattern)}</code>
            </Chip>
          )
        if (step.outcome === 'invalid')
          return (
            <Chip key={index} tone="error" icon="error" help={step.error ?? undefined}>
              skipped: <code className="font-mono">{visibleText(step.pattern)}</code> does not compile
            </Chip>
          )
        return null
      })}
      {rewrites.some((step) => step.outcome === 'unknown') && (
        <Chip tone="warn" icon="rewrite">
          rewrites not computed yet
        </Chip>
      )}
      {credentials === null ? (
        <Chip
          icon="key"
          help="No configs entry with auth for exactly this host and port, so a 401 is not answered with credentials."
        >
          anonymous
        </Chip>
      ) : (
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
      )}
      {attempt.parts.scheme === 'http://' ? (
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
    </div>
  )
}

function Alternatives({ attempt }: { readonly attempt: Attempt }) {
  return (
    <div className="mt-2 rounded-lg bg-warn-soft px-3 py-2 text-[12.5px] text-warn">
      <p>Several rewrites match. containerd draws one at random for every request; it can also be:</p>
      {attempt.alternatives.map((url) => (
        <p key={url} className="mt-1 font-mono [overflow-wrap:anywhere]">
          {visibleText(url)}
        </p>
      ))}
    </div>
  )
}
