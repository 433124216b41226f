import { Suspense, type ComponentProps } from 'react'
import { lazyChunk } from '@/components/late/late'
import { useForm } from './form-context'

// Loaded when something is shared.
const SharedNotes = lazyChunk('sharedNotes', (module) => module.SharedNotes)

/** Says which values other entries share, and for whom a change is made. */
export function Shared(props: ComponentProps<typeof SharedNotes>) {
  const { aliases } = useForm().parsed
  if (aliases.length === 0) return null
  return (
    <Suspense>
      <SharedNotes {...props} />
    </Suspense>
  )
}
