'use client'

import { useRef, type Dispatch } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { GuideLink, ReleasesLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { GATES } from '@/lib/k3s/gates'
import type { Action } from '@/lib/workspace/reduce'
import { NodeControls } from './node-controls'
import { SystemRegistry } from './system-registry'

interface NodeSheetProps {
  readonly options: NodeOptions
  readonly dispatch: Dispatch<Action>
  readonly onClose: () => void
}

/** All node options, with what they do as text: a narrow screen has no pointer to rest on them, and a wide one no room for all. */
export function NodeSheet({ options, dispatch, onClose }: NodeSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const say = useSay()
  return (
    <Dialog ref={dialog} title={say('Node options')} onClose={onClose} className="w-[min(26rem,calc(100vw-1rem))]">
      <div className="min-h-0 overflow-auto px-5 pb-5 text-[13.5px]">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
          <NodeControls options={options} dispatch={dispatch} />
          <SystemRegistry
            key={options.distribution}
            distribution={options.distribution}
            registry={options.systemDefaultRegistry}
            onChange={(systemDefaultRegistry) => dispatch({ type: 'options', options: { systemDefaultRegistry } })}
          />
        </div>
        <dl className="mt-4 grid gap-2 text-[12.5px] text-muted">
          <div>
            <dt className="font-semibold">{say('Disable default registry endpoint')}</dt>
            <dd>
              {say(GATES.disableDefaultRegistryEndpoint.help)}{' '}
              <GuideLink to="air-gap#flag" about={say('Disable default registry endpoint')} />
            </dd>
          </div>
          <div>
            <dt className="font-semibold">{say('Embedded registry')}</dt>
            <dd>
              {say(GATES.embeddedRegistry.help)} <GuideLink to="air-gap#embedded" about={say('Embedded registry')} />
            </dd>
          </div>
          <div>
            <dt className="font-semibold">{say('Release')}</dt>
            <dd>
              {say('Decides which files are written and how containerd reads them.')} <ReleasesLink />
            </dd>
          </div>
        </dl>
      </div>
    </Dialog>
  )
}
