import { useState } from 'react'
import { useSay } from '@/components/words/use-say'
import type { Registries } from '@/lib/registries/model'
import { imageForFile, registryOf } from '@/lib/suggest/image-names'
import { visibleText } from '@/lib/text/visible-text'

interface ImageOfferProps {
  readonly image: string
  readonly registries: Registries
  readonly onChoose: (name: string) => void
}

/** After a file was opened: an image of it, while the field has one about which the file says nothing. */
export function ImageOffer({ image, registries, onChoose }: ImageOfferProps) {
  const say = useSay()
  const [before] = useState(image)
  const [isOpen, setIsOpen] = useState(true)
  // A name that was typed since is what the person wants.
  const offered = isOpen && image === before ? imageForFile(image, registries) : null
  if (offered === null) return null
  return (
    <p role="status" className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 px-1 text-[12.5px] text-muted">
      <span className="[overflow-wrap:anywhere]">
        {say('This file has no mirror of {registry}, where this image is from.', {
          registry: visibleText(registryOf(image) ?? ''),
        })}
      </span>
      <button
        type="button"
        onClick={() => onChoose(offered)}
        className="text-left font-semibold text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
      >
        {say('Show a pull of {image}', { image: visibleText(offered) })}
      </button>
      <button type="button" onClick={() => setIsOpen(false)} className="underline underline-offset-2">
        {say('Keep this one')}
      </button>
    </p>
  )
}
