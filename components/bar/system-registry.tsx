import { useId, useState } from 'react'
import { useSay } from '@/components/words/use-say'
import { GATES } from '@/lib/k3s/gates'
import type { Distribution } from '@/lib/k3s/distribution'
import { isSystemRegistry } from '@/lib/k3s/node-options'

interface SystemRegistryProps {
  readonly distribution: Distribution
  readonly registry: string | null
  readonly onChange: (registry: string | null) => void
}

/** Where the images of K3s and RKE2 themselves come from. What is no registry stays in the field. */
export function SystemRegistry({ distribution, registry, onChange }: SystemRegistryProps) {
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState(registry ?? '')
  const written = typed.trim() === '' ? null : typed.trim()
  const isWrong = !isSystemRegistry(written, distribution)
  return (
    <div className="w-full">
      <label htmlFor={id} className="block text-[12.5px] font-semibold">
        {say('System default registry')}
      </label>
      <input
        id={id}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value)
          const next = value.trim() === '' ? null : value.trim()
          if (isSystemRegistry(next, distribution)) onChange(next)
        }}
        placeholder="docker.io"
        aria-invalid={isWrong}
        aria-describedby={`${id}-help${isWrong ? ` ${id}-wrong` : ''}`}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        className="mt-1 h-9 w-full rounded-lg border border-line-strong bg-page px-2.5 font-mono text-[13px] text-ink"
      />
      {isWrong && (
        <p id={`${id}-wrong`} role="status" className="mt-1 text-[12.5px] text-error">
          {isSystemRegistry(written)
            ? say('RKE2 refuses a path here: write a host with its port alone.')
            : say('Write a host with its port and path, without a scheme or an account.')}
        </p>
      )}
      <p id={`${id}-help`} className="mt-1 text-[12.5px] text-muted">
        {say(GATES.systemDefaultRegistry.help)}
      </p>
    </div>
  )
}
