import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'

/** Placeholders that follow the first ones of a long list, to be opened. */
export function OtherNames({ names }: { readonly names: readonly string[] }) {
  const say = useSay()
  return (
    <details className="max-w-full text-xs text-warn open:basis-full">
      <summary className="w-fit rounded py-1 hover:text-ink">
        {say('… and {count} more', { count: names.length })}
      </summary>
      <ul aria-label={say('Other placeholders')} className="flex flex-wrap gap-x-3 gap-y-0.5 py-1">
        {names.map((name) => (
          <li key={name} translate="no" className="font-mono [overflow-wrap:anywhere]">
            {visibleText(name)}
          </li>
        ))}
      </ul>
    </details>
  )
}
