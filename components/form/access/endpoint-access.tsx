'use client'

import { lazy, Suspense, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import type { Attempt } from '@/lib/containerd/plan'
import { accessKeys, accessWords } from '@/lib/explain/access-words'
import { isHostAsWritten } from '@/lib/explain/endpoint-access'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { visibleText } from '@/lib/text/visible-text'
import { sayNames } from '@/lib/words/few-names'
import { useForm, useLiveForm } from '@/components/form/form-context'
import { LinkButton } from '@/components/form/link-button'
import { useAccess } from './use-access'

// Loaded where there is one.
const NearMisses = lazy(() => import('./near-misses').then((module) => ({ default: module.NearMisses })))

interface EndpointAccessProps {
  readonly registry: string
  readonly index: number
  /** As written. */
  readonly endpoint: string
}

/** With which login and TLS an endpoint is asked, and a way to change that. */
export function EndpointAccess({ registry, index, endpoint }: EndpointAccessProps) {
  const { options } = useForm()
  const { template } = useLiveForm().analysis
  const say = useSay()
  const attempt = useAccess(registry)?.endpoints.get(index)
  if (attempt === undefined) return null
  // That of a template was compared when it was filled in.
  if (template === null && !isHostAsWritten(endpoint, attempt, releaseOf(options))) return null
  return <Access attempt={attempt} name={say('endpoint {number} ({registry})', { number: index + 1, registry })} />
}

/** What is asked besides the endpoints: the other nodes before them, the registry itself after them. */
export function OwnAccess({ registry }: { readonly registry: string }) {
  const { options } = useForm()
  const say = useSay()
  const access = useAccess(registry)
  if (access === null) return null
  const { endpoints, own, isByWildcard } = access
  const isWildcard = registry === '*' || registry === '_default'
  const isThen = endpoints.size > 0
  if (isByWildcard) return <Line>{say('No endpoint of its own: the mirror for all other registries is used.')}</Line>
  // The last endpoint may be the registry itself.
  if (own === null)
    return options.disableDefaultRegistryEndpoint ? (
      <Line>{say('The registry itself is not asked: the default endpoint is disabled.')}</Line>
    ) : null
  if (isWildcard)
    return (
      <Line>
        {isThen
          ? say('Then each registry itself, with the login and TLS of its own host.')
          : say('Only each registry itself, with the login and TLS of its own host.')}
      </Line>
    )
  const host = <code className="font-mono text-ink">{visibleText(own.parts.host)}</code>
  return (
    <div className="border-l-2 border-line pl-2.5">
      <Line>
        {isThen ? (
          <Phrase text="Then the registry itself: {host}" values={{ host }} />
        ) : (
          <Phrase text="Only the registry itself: {host}" values={{ host }} />
        )}
      </Line>
      <Access attempt={own} name={say('{registry} itself', { registry })} />
    </div>
  )
}

function Line({ children }: { readonly children: ReactNode }) {
  return <p className="text-[12.5px] text-muted [overflow-wrap:anywhere]">{children}</p>
}

interface AccessProps {
  readonly attempt: Attempt
  /** What is asked. */
  readonly name: string
}

function Access({ attempt, name }: AccessProps) {
  const { hasMisses } = useLiveForm()
  const say = useSay()
  return (
    <div
      role="group"
      aria-label={visibleText(say('Login and TLS of {name}', { name }))}
      className="mt-1 grid gap-1 text-[12.5px] text-muted"
    >
      {attempt.openAccess === undefined ? <Known attempt={attempt} /> : <Undecided open={attempt.openAccess} />}
      {hasMisses && attempt.open === undefined && attempt.openAccess === undefined && (
        <Suspense>
          <NearMisses attempt={attempt} />
        </Suspense>
      )}
    </div>
  )
}

/** Which entry is for the host depends on what takes the place of placeholders. */
function Undecided({ open }: { readonly open: readonly string[] }) {
  const say = useSay()
  const names = visibleText(sayNames(open, say))
  return (
    <Line>
      {open.length === 1
        ? say('Login and TLS: undecided until {name} is filled in.', { name: names })
        : say('Login and TLS: undecided until {names} are filled in.', { names })}
    </Line>
  )
}

function Known({ attempt }: { readonly attempt: Attempt }) {
  const { openConfig, readOnly } = useForm()
  const { registries } = useLiveForm().analysis.parsed
  const say = useSay()
  const { host } = attempt.parts
  const used = accessKeys(attempt)
  const linked = used.length === 0 && registries.configs.has(host) ? [host] : used
  const isPlain = attempt.parts.scheme === 'http://'
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      {accessWords(attempt, registries, say).map(({ icon, text, isWeak }) => (
        <span
          key={text}
          className={`inline-flex min-w-0 items-center gap-1 [overflow-wrap:anywhere] ${isWeak ? 'text-warn' : ''}`}
        >
          <Icon name={icon} size={13} />
          <span className="min-w-0">{visibleText(text)}</span>
        </span>
      ))}
      {linked.map((key) => (
        <LinkButton key={key} label={say('from {key}: show login and TLS', { key })} onClick={() => openConfig(key)}>
          <span>
            <Phrase text="from {key}" values={{ key: <span className="font-mono">{visibleText(key)}</span> }} />
          </span>
        </LinkButton>
      ))}
      {linked.length === 0 && host !== '' && attempt.open === undefined && (
        <LinkButton disabled={readOnly} onClick={() => openConfig(host)}>
          <Icon name="plus" size={12} />{' '}
          {visibleText(isPlain ? say('Add login for {host}', { host }) : say('Add login or CA for {host}', { host }))}
        </LinkButton>
      )}
    </p>
  )
}
