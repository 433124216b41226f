'use client'

import { useDocumentTitle } from './document-title'
import { useSay } from './use-say'

/** The title of the document, in the chosen language. */
export function PageTitle({ text }: { readonly text: string }) {
  const say = useSay()
  useDocumentTitle(say(text), say.tag)
  return null
}
