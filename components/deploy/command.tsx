import { CopyButton } from '@/components/ui/copy-button'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import type { NodeCommand } from '@/lib/export/deploy/steps'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'

/** What it does, and the command with a button that copies it; of a list of definitions. */
export function Command({ command: { what, text, prints } }: { readonly command: NodeCommand }) {
  const say = useSay()
  const shown = visibleText(sayingIn(say, what))
  return (
    <div className="min-w-0">
      <dt className="text-[12.5px] [overflow-wrap:anywhere]">{shown}</dt>
      <dd className="mt-0.5 flex items-start gap-1 rounded-lg border border-line bg-page py-0.5 pr-0.5 pl-2.5">
        <code className="min-w-0 flex-1 py-1.5 font-mono text-[12.5px] leading-[1.55] [overflow-wrap:anywhere]">
          {visibleText(text)}
        </code>
        <span className="max-sm:[&_button>span]:sr-only">
          <CopyButton text={text} name={say('Copy: {what}', { what: shown })} />
        </span>
      </dd>
      {prints !== undefined && (
        <dd className="mt-0.5 text-[12.5px] text-muted">
          <Phrase text="prints {text}" values={{ text: <code className="font-mono">{prints}</code> }} />
        </dd>
      )}
    </div>
  )
}
