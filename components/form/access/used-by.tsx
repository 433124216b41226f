'use client'

import { useState } from 'react'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { configUsers, type ConfigUser } from '@/lib/explain/config-users'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { visibleText } from '@/lib/text/visible-text'
import { useForm, useLiveForm } from '@/components/form/form-context'
import { LinkButton } from '@/components/form/link-button'
import { useContainerd } from './use-containerd'

/** So many mirrors are looked at first, and so many with each step. */
const MIRRORS_FIRST = 6
const MIRRORS_PER_STEP = 60

/* SAID */
const ITSELF = '{registry} itself'
const ENDPOINT = 'endpoint {number} ({registry})'
/* END */

/** What is asked with the login and the TLS settings of an entry, each leading to where it is written. */
export function UsedBy({ host }: { readonly host: string }) {
  const { options } = useForm()
  const { analysis } = useLiveForm()
  const containerd = useContainerd()
  const say = useSay()
  const [atMost, setAtMost] = useState(MIRRORS_FIRST)
  const { registries } = analysis.parsed
  const found =
    containerd === null ? null : configUsers(host, { registries, rules: releaseOf(options) }, containerd, atMost)
  if (found === null) return null
  const { users, unseen } = found
  const isOwnAlone = users.every(({ index }) => index === null) && unseen === 0
  return (
    <p
      role="group"
      aria-label={visibleText(say('What uses {key}', { key: host }))}
      className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-[12.5px] text-muted"
    >
      <span>
        {users.length === 0
          ? say('Nothing uses this entry.')
          : isOwnAlone
            ? say('No endpoint has this host and port. Used only for images of:')
            : say('Used by:')}
      </span>
      {users.map((user) => (
        <User key={`${user.index} ${user.registry}`} user={user} />
      ))}
      {unseen > 0 && (
        <LinkButton onClick={() => setAtMost(atMost + MIRRORS_PER_STEP)}>
          {say('and {count} more mirrors', { count: unseen })}
        </LinkButton>
      )}
    </p>
  )
}

function User({ user: { registry, index } }: { readonly user: ConfigUser }) {
  const { openMirror } = useForm()
  const { parsed } = useLiveForm().analysis
  const name = <span className="font-mono">{visibleText(registry)}</span>
  if (!parsed.registries.mirrors.has(registry)) return <span className="[overflow-wrap:anywhere]">{name}</span>
  return (
    <LinkButton onClick={() => openMirror(registry, index)}>
      <span>
        <Phrase
          text={index === null ? ITSELF : ENDPOINT}
          values={{ registry: name, number: index === null ? '' : index + 1 }}
        />
      </span>
    </LinkButton>
  )
}
