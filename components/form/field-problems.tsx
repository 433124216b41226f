import { Suspense } from 'react'
import { lazyPart } from '@/components/ui/lazy-part'
import type { Path } from '@/lib/registries/diagnostic'
import { useForm, useProblems } from './form-context'

const ProblemTexts = lazyPart(async () => (await import('./late-parts')).formParts.ProblemTexts)

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
