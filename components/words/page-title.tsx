'use client'

import { useEffect } from 'react'
import { useSay } from './use-say'

/** The title of the document, in the chosen language. */
export function PageTitle({ text }: { readonly text: string }) {
  const say = useSay()
  const title = say(text)
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}
