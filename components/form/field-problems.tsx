import { Suspense } from 'react'
import { latePart } from '@/components/late/late'
import type { Path } from '@/lib/registries/diagnostic'
import { useForm, useProblems } from './form-context'

const ProblemTexts = latePart('ProblemTexts')

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
