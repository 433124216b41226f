import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import type { Offered } from './offered'

/** In the place of what follows from the text: it is of another format, and its conversion is offered above. */
export function OtherFormat({ offered: { title, button } }: { readonly offered: Offered }) {
  const say = useSay()
  return (
    <section
      lang={say.tag}
      aria-label={say('Why the file is not read')}
      className="m-4 rounded-xl bg-soft px-4 py-3 text-[13px]"
    >
      <h3 className="flex items-center gap-2 font-semibold">
        <Icon name="info" />
        {say('This is {format}, and not registries.yaml.', { format: say(title) })}
      </h3>
      <p className="mt-1">
        {button !== null && (
          <>
            {say('Choose “{button}” above to see what a node does with it.', { button: say(button) })}
            {say.gap}
          </>
        )}
        {say('The node cannot read it as it is.')}
      </p>
    </section>
  )
}
