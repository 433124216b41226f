import { Button } from '@/components/ui/button'
import { useSay } from '@/components/words/use-say'
import { showView, type View } from './view'

/** The images as rows, the ways that lead to their hosts as a drawing, or what must hold of them. */
export function ViewSwitch({ view }: { readonly view: View }) {
  const say = useSay()
  const titles: Readonly<Record<View, string>> = { table: say('Table'), map: say('Map'), checks: say('Checks') }
  return (
    <div role="group" aria-label={say('View')} className="mt-4 flex gap-1.5">
      {(['table', 'map', 'checks'] as const).map((one) => (
        <Button
          key={one}
          aria-pressed={view === one}
          onClick={() => showView(one)}
          className={view === one ? 'bg-accent-soft! font-semibold text-accent' : ''}
        >
          {titles[one]}
        </Button>
      ))}
    </div>
  )
}
