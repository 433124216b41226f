import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useSay } from '@/components/words/use-say'

/** Offers to show the new version. Nobody is taken away from what they write. */
export function NewVersion() {
  const say = useSay()
  const [isOver, setOver] = useState(false)
  if (isOver) return null
  return (
    <p
      lang={say.tag}
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 bg-accent-soft px-4 py-2 text-[13px]"
    >
      {say(
        'A new version is ready. Your text is still there after a reload, but not its secrets, which are never stored.',
      )}
      <Button look="primary" onClick={() => location.reload()}>
        {say('Reload')}
      </Button>
      <Button onClick={() => setOver(true)}>{say('Later')}</Button>
    </p>
  )
}
