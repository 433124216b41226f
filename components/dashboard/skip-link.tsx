import { panelId } from '@/components/ui/tabs'
import { useSay } from '@/components/words/use-say'

/** The first stop of the keyboard: past the file, to the plan. The address stays as it is: its fragment is for shared files. */
export function SkipLink({ onSkip }: { readonly onSkip: () => void }) {
  const plan = panelId('plan')
  const say = useSay()
  return (
    <a
      lang={say.tag}
      href={`#${plan}`}
      className="skip-link"
      onClick={(event) => {
        event.preventDefault()
        onSkip()
        // A hidden panel can have the focus only once it is shown.
        requestAnimationFrame(() => document.getElementById(plan)?.focus())
      }}
    >
      {say('Skip to the plan')}
    </a>
  )
}
