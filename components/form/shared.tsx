import { lazy, Suspense, type ComponentProps } from 'react'
import { useForm } from './form-context'

// Loaded when something is shared.
const SharedNotes = lazy(() => import('./shared-note').then((module) => ({ default: module.SharedNotes })))

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
