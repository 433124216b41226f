'use client'

import { useId, useState } from 'react'
import { useSay } from '@/components/words/use-say'

interface ImageListProps {
  readonly images: readonly string[]
  readonly onChange: (images: readonly string[]) => void
}

/** The images that the nodes pull, for the rules that compare them with the file. */
export function ImageList({ images, onChange }: ImageListProps) {
  const id = useId()
  const say = useSay()
  // As typed: the last line may be empty, and what is not a name yet may become one.
  const [typed, setTyped] = useState(images.join('\n'))
  return (
    <details className="mt-4 rounded-xl border border-line px-3 py-2 text-[13px]">
      <summary className="cursor-pointer text-muted hover:text-ink">
        {say('Compare with the images of your cluster')}
        {images.length > 0 && ` · ${images.length}`}
      </summary>
      <label htmlFor={id} className="mt-2 block text-[12.5px] text-muted">
        {say(
          'One image in each line. Registries that no image has, images that no mirror matches and rewrites that collide are then found.',
        )}
      </label>
      <textarea
        id={id}
        aria-label={say('Images of the cluster')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(namesIn(event.target.value))
        }}
        rows={5}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        data-own-undo
        placeholder={'docker.io/library/nginx:1.27\nquay.io/cilium/cilium:v1.18.1'}
        className="mt-1.5 mb-1 block w-full resize-y rounded-lg border border-line-strong bg-page p-2.5 font-mono text-[13px] text-ink placeholder:text-muted/60"
      />
      <code className="block text-[12px] [overflow-wrap:anywhere] text-muted">
        kubectl get pods -A -o jsonpath=&quot;{'{..image}'}&quot; | tr &apos; &apos; &apos;\n&apos; | sort -u
      </code>
    </details>
  )
}

/** Longer lists could not be compared as fast as one types. */
const IMAGES_MAX = 2000

function namesIn(typed: string): readonly string[] {
  return [...new Set(typed.split(/\s+/).filter((name) => name !== ''))].slice(0, IMAGES_MAX)
}
