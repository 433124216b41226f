import { lazy, Suspense } from 'react'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { useForm } from './form-context'

// In the HTML of the page, and hydrated after the first paint.
const ProblemTexts = lazy(() => import('./problem-texts').then((module) => ({ default: module.ProblemTexts })))

/** What is wrong with a field, directly below it, with the fixes. */
export function FieldProblems({ problems }: { readonly problems: readonly Diagnostic[] }) {
  const { fix } = useForm()
  if (problems.length === 0) return null
  return (
    <Suspense>
      <ProblemTexts problems={problems} onFix={fix} />
    </Suspense>
  )
}
