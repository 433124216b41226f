'use client'

import { FocusKeeper } from '@/components/ui/focus-keeper'
import { LiveRegion } from '@/components/ui/live-region'
import { TipLayer } from '@/components/ui/tip-layer'

/** What serves the whole page and shows nothing by itself. */
export function Around() {
  return (
    <>
      <TipLayer />
      <FocusKeeper />
      <LiveRegion />
    </>
  )
}
