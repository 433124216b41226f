import { lazy, Suspense } from 'react'
import type { Path } from '@/lib/registries/diagnostic'
import { useForm, useProblems } from './form-context'

// In the HTML of the page, and hydrated after the first paint.
const ProblemTexts = lazy(() => import('./problem-texts').then((module) => ({ default: module.ProblemTexts })))

/** What is wrong with a field, directly below it, with the fixes. The field names it with `describedBy`. */
export function FieldProblems({ path }: { readonly path: Path }) {
  const { fix } = useForm()
  const problems = useProblems(path)
  if (problems.length === 0) return null
  return (
    <Suspense>
      <ProblemTexts path={path} problems={problems} onFix={fix} />
    </Suspense>
  )
}
