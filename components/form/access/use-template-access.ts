'use client'

import { useEffect, useState } from 'react'
import { useForm, useLiveForm } from '@/components/form/form-context'
import type { templateAccess, AccessOf } from './template-access'

let loaded: typeof templateAccess | null = null

/** How the hosts of a template are asked; null for a file that is none, and until that can be found out. */
export function useTemplateAccess(): AccessOf | null {
  const { options } = useForm()
  const { template } = useLiveForm().analysis
  const [find, setFind] = useState(() => loaded)
  const isWanted = template !== null && find === null
  useEffect(() => {
    if (!isWanted) return
    // Without it, nothing is said of logins below endpoints.
    import('./template-access').then(
      (module) => {
        loaded = module.templateAccess
        setFind(() => loaded)
      },
      () => undefined,
    )
  }, [isWanted])
  return template === null || find === null ? null : find({ template, options })
}
