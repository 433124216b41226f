'use client'

import { useState } from 'react'
import { tip } from '@/components/ui/tip'
import { recallImages, rememberImage } from './recent-images'

interface ImageFieldProps {
  readonly image: string
  /** Why the name is no reference; null when it is one. */
  readonly problem: string | null
  readonly onChange: (image: string) => void
}

const EXAMPLES = [
  'rancher/mirrored-pause:3.6',
  'nginx',
  'registry.k8s.io/pause:3.10',
  'quay.io/jetstack/cert-manager-controller:v1.18.2',
  'ghcr.io/fluxcd/source-controller:v1.6.2',
]

export function ImageField({ image, problem, onChange }: ImageFieldProps) {
  const [recent, setRecent] = useState<readonly string[]>([])
  return (
    <div className="px-3 py-2.5">
      <label
        className={`flex h-10 items-center gap-2.5 rounded-lg border bg-panel pl-3 focus-within:outline-2 focus-within:outline-accent ${problem ? 'border-error' : 'border-line-strong'}`}
      >
        <span
          className="text-xs text-muted"
          {...tip('The image name as a pod would write it. The plan below is made for it.')}
        >
          Image
        </span>
        <input
          aria-label="Image"
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'image-problem' : undefined}
          list="image-suggestions"
          value={image}
          onChange={(event) => onChange(event.target.value)}
          onFocus={() => setRecent(recallImages())}
          onBlur={() => problem === null && rememberImage(image)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          data-own-undo
          className="h-full min-w-0 flex-1 rounded-r-lg bg-transparent pr-2 font-mono text-[13.5px] outline-none"
        />
      </label>
      <datalist id="image-suggestions">
        {[...new Set([...recent, ...EXAMPLES])].map((name) => (
          <option key={name} value={name} aria-label={name} />
        ))}
      </datalist>
      {problem && (
        <p id="image-problem" role="status" className="mt-1.5 px-1 text-[12.5px] text-error [overflow-wrap:anywhere]">
          {problem}
        </p>
      )}
    </div>
  )
}
