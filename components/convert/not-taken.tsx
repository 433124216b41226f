import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'
import { keepConverted, useConverted } from './converted'

/** What a conversion left out, until the person says that it is seen to. */
export function NotTaken({ className = '' }: { readonly className?: string }) {
  const say = useSay()
  const converted = useConverted()
  if (converted === null) return null
  const { title, notes } = converted
  return (
    <section
      lang={say.tag}
      aria-label={say('Left out of the conversion')}
      className={`rounded-xl bg-warn-soft px-3.5 py-2.5 text-[13px] text-warn ${className}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
        <h3 className="flex items-center gap-2 font-semibold">
          <Icon name="warning" size={15} />
          {say('This was {format}. Not all of it is in the file:', { format: say(title) })}
        </h3>
        <Button onClick={() => keepConverted(null)}>{say('I have seen to it')}</Button>
      </div>
      <ul className="mt-1 list-disc pl-6">
        {notes.map((note, at) => (
          <li key={at} className="[overflow-wrap:anywhere]">
            {visibleText(sayingIn(say, note))}
          </li>
        ))}
      </ul>
    </section>
  )
}
