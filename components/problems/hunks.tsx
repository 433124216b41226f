import { DOTS } from '@/lib/text/dots'
import { visibleText } from '@/lib/text/visible-text'
import { withoutSecrets } from '@/lib/secrets/without-secrets'
import { isPlaceholder } from '@/lib/secrets/placeholder'
import { isSecretName } from '@/lib/secrets/secret-name'
import type { LineHunk } from '@/lib/text/line-hunks'
import { DIFF_ROWS, DiffSign } from '@/components/ui/diff-sign'
import { useSay } from '@/components/words/use-say'

/** Changed lines with their context. Secrets are shown as dots: only their position changes. */
export function Hunks({
  hunks,
  isWithoutSecrets = false,
}: {
  readonly hunks: readonly LineHunk[]
  readonly isWithoutSecrets?: boolean
}) {
  const say = useSay()
  return (
    <div
      role="region"
      aria-label={say('Changed lines')}
      tabIndex={0}
      className="overflow-x-auto rounded-xl border border-line bg-page font-mono text-[12.5px] leading-[1.6]"
    >
      {hunks.map((hunk) => (
        <div key={hunk.start} className="w-max min-w-full border-line [&+&]:border-t">
          {hunk.lines.map((line, index) => (
            <div key={index} className={`px-3 whitespace-pre ${DIFF_ROWS[line.kind] || 'text-muted'}`}>
              <DiffSign kind={line.kind} />
              {visibleText(isWithoutSecrets ? line.text : withoutSecret(line.text)) || ' '}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

const ENTRY = /(["']?)([\w-]{3,20})\1[ \t]*:[ \t]+("[^"]*"|'[^']*'|[^\s,{}[\]&*|>#"'][^,}]*)/g

/** By the name of the key, because K3s often cannot read a line that is about to be fixed. */
function withoutSecret(text: string): string {
  return withoutSecrets(text).replace(ENTRY, (entry, _quote: string, key: string, value: string) =>
    isSecretName(key) && !isPlaceholder(value.replace(/^["']|["']\s*$/g, '').trim())
      ? `${entry.slice(0, entry.length - value.length)}${DOTS}`
      : entry,
  )
}
