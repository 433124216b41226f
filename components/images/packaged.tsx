import { useSay } from '@/components/words/use-say'
import type { PackagedRow } from '@/lib/images/packaged-rows'
import { packagedWords } from '@/lib/images/packaged-words'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'

interface PackagedProps {
  readonly packaged: readonly PackagedRow[]
  readonly onDisabled: (names: readonly string[]) => void
  readonly options: NodeOptions
  readonly listed: number
}

/** What a release pulls by itself, which the verdict counts too; what the node is told to leave out is switched off. */
export function Packaged({ packaged, onDisabled, options, listed }: PackagedProps) {
  const say = useSay()
  const disabled = packaged.flatMap(({ name, isDisabled }) => (isDisabled ? [name] : []))
  return (
    <details className="mt-1 text-[13px]">
      <summary className="cursor-pointer text-muted">
        {packagedWords(options, listed)
          .map((one) => sayingIn(say, one))
          .join(say.gap)}
      </summary>
      <ul aria-label={say('Components of the release')} className="mt-1.5 grid gap-1">
        {packaged.map(({ name, canDisable, isDisabled, images }) => (
          <li key={name} className="flex flex-wrap gap-x-3 gap-y-0.5">
            <label className="flex min-h-6 w-56 items-center gap-2">
              <input
                type="checkbox"
                checked={!isDisabled}
                disabled={!canDisable}
                onChange={() => onDisabled(isDisabled ? disabled.filter((one) => one !== name) : [...disabled, name])}
                className="size-4 shrink-0 accent-[var(--accent)]"
              />
              <span translate="no">{name}</span>
            </label>
            <ul className="min-w-0 flex-1 basis-72 text-muted">
              {!isDisabled &&
                images.map(({ image, first }) => (
                  <li key={image} translate="no" className="font-mono text-[12px] [overflow-wrap:anywhere]">
                    {visibleText(image)} → {first === null ? '?' : visibleText(`${first.host}/${first.repository}`)}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}
