'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useSay } from '@/components/words/use-say'

interface AddressFieldProps {
  /** Resolves to what is wrong, or to null once the file is open. */
  readonly onAddress: (address: string) => Promise<string | null>
}

/** A shared link, or a file of this site. */
export function AddressField({ onAddress }: AddressFieldProps) {
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState('')
  const [isReading, setReading] = useState(false)
  const id = useId()
  const say = useSay()
  const open = async () => {
    setReading(true)
    setProblem((await onAddress(address)) ?? '')
    setReading(false)
  }
  return (
    <form
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <label htmlFor={id} className="block text-[13px] text-muted">
        {say('Or a shared link, or the address of a file on this site')}
      </label>
      <div className="mt-1 flex gap-2">
        <input
          id={id}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          maxLength={100_000}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          data-own-undo
          className="min-w-0 flex-1 rounded-lg border border-line bg-page px-2.5 py-1.5 font-mono text-[13px] text-ink"
        />
        <Button type="submit" disabled={address.trim() === '' || isReading}>
          {say('Open it')}
        </Button>
      </div>
      <p id={`${id}-problem`} role="status" className="mt-1 text-[12.5px] text-error empty:hidden">
        {problem}
      </p>
    </form>
  )
}
