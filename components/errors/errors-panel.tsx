import { Suspense, useState } from 'react'
import { lazyChunk } from '@/components/late/late'
import { TabPanel } from '@/components/ui/tabs'
import type { ErrorsPaneProps } from './errors-pane'

// Loaded on demand.
const ErrorsPane = lazyChunk('errorsPane', (module) => module.ErrorsPane)

interface ErrorsPanelProps extends ErrorsPaneProps {
  readonly tabs: ErrorsPaneProps['tabs'] & { readonly both: boolean; readonly source: string }
}

/** The panel of errors; what is in it comes when it is shown for the first time, and then stays. */
export function ErrorsPanel(props: ErrorsPanelProps) {
  const isShown = !props.tabs.both && props.tabs.source === 'errors'
  const [wasShown, setWasShown] = useState(false)
  if (isShown && !wasShown) setWasShown(true)
  return (
    <TabPanel id="errors" isShown={isShown} className="min-h-0 min-w-0 flex-1 overflow-auto">
      {wasShown && (
        <Suspense>
          <ErrorsPane {...props} />
        </Suspense>
      )}
    </TabPanel>
  )
}
