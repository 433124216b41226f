'use client'

import { useImperativeHandle, useState, type Ref } from 'react'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { useSay } from '@/components/words/use-say'
import type { Registries, RegistryConfig } from '@/lib/registries/model'
import type { CardFacts } from './card-facts'
import { Cards } from './cards'
import { ConfigCard } from './config-card'
import { focusField } from './focus-field'
import { useForm } from './form-context'
import { Kept } from './kept'

export interface ConfigCardsHandle {
  /** Goes to the card of a host, or to a new one. */
  readonly open: (host: string) => void
}

interface ConfigCardsProps {
  readonly configs: Registries['configs']
  /** What the card of a host shows. */
  readonly facts: CardFacts['ofConfig']
  /** What is shown follows from no file that K3s reads. */
  readonly isUnread: boolean
  readonly ref: Ref<ConfigCardsHandle>
}

const NOTHING: RegistryConfig = { auth: null, tls: null }

/** Login and TLS by host. A new card is a draft until its first value: an entry without any sets nothing. */
export function ConfigCards({ configs, facts, isUnread, ref }: ConfigCardsProps) {
  const say = useSay()
  const form = useForm()
  const [drafts, setDrafts] = useState<readonly string[]>([])
  const unwritten = drafts.filter((host) => !configs.has(host))
  useUnsavedWarning(unwritten.length > 0)
  const names = [...configs.keys(), ...unwritten]
  const steps = useRowSteps(names.length)
  const draft = (host: string) => {
    if (!configs.has(host) && !drafts.includes(host)) setDrafts([...drafts, host])
  }
  const open = (host: string) => {
    const at = names.indexOf(host)
    steps.show(at < 0 ? names.length : at)
    draft(host)
    requestAnimationFrame(() => focusField(configs.has(host) ? ['configs', host] : next(host)))
  }
  useImperativeHandle(ref, () => ({ open }))
  return (
    <Cards
      root="configs"
      names={names}
      steps={steps}
      empty={
        isUnread
          ? say('No login and no TLS settings can be read.')
          : say("No login and no CA for any host: all are asked anonymously, and trusted by the node's own CAs.")
      }
      placeholder="registry.example.com:5000"
      newName={say('New host')}
      action={say('Add login or TLS')}
      next={next}
      onAdd={draft}
      card={(host, place) => (
        <Kept form={form} facts={[...facts(host), place.index, place.count]}>
          <ConfigCard
            host={host}
            config={configs.get(host) ?? NOTHING}
            {...place}
            isDraft={!configs.has(host)}
            onGone={() => setDrafts((before) => before.filter((one) => one !== host))}
          />
        </Kept>
      )}
    />
  )
}

function next(host: string): readonly string[] {
  return ['configs', host, 'auth', 'username']
}
