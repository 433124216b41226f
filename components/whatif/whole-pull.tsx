'use client'

import { lazy, Suspense, useState } from 'react'
import { useSay } from '@/components/words/use-say'
import type { WholePullProps } from './whole-pull-props'

const WholePullView = lazy(() =>
  import('./whole-pull-parts').then(({ wholePullParts }) => ({ default: wholePullParts.WholePullView })),
)

/** Below the plan: what the whole pull costs, once somebody wants to know. */
export function WholePull(props: WholePullProps) {
  const say = useSay()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="mt-4 pl-11 text-[13px]" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded text-muted hover:text-ink">
        {say('The whole pull: requests, waiting, policy')}
      </summary>
      {isOpen && (
        <Suspense>
          <WholePullView {...props} />
        </Suspense>
      )}
    </details>
  )
}
