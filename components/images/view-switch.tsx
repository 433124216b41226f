import { Button } from '@/components/ui/button'
import { useSay } from '@/components/words/use-say'

export type View = 'table' | 'map'

interface ViewSwitchProps {
  readonly view: View
  readonly onView: (view: View) => void
}

/** The images as rows, or the ways that lead to their hosts as a drawing. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const say = useSay()
  const titles: Readonly<Record<View, string>> = { table: say('Table'), map: say('Map') }
  return (
    <div role="group" aria-label={say('View')} className="mt-4 flex gap-1.5">
      {(['table', 'map'] as const).map((one) => (
        <Button
          key={one}
          aria-pressed={view === one}
          onClick={() => onView(one)}
          className={view === one ? 'bg-accent-soft! font-semibold text-accent' : ''}
        >
          {titles[one]}
        </Button>
      ))}
    </div>
  )
}
