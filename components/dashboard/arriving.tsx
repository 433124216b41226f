import { useSay } from '@/components/words/use-say'

/** Placeholder for a pane whose code is still loading. */
export function Arriving() {
  const say = useSay()
  return <p className="p-6 text-center text-[13px] text-muted">{say('Loading…')}</p>
}
