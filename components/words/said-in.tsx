import { visibleText } from '@/lib/text/visible-text'
import type { Worded } from '@/lib/words/worded'
import type { Words } from '@/lib/words/words'

/** What a problem says, each part in its own line: what is wrong, what the node does, what to write. */
export function SaidIn({ words, of }: { readonly words: Words; readonly of: Worded }) {
  const { wrong, effect, remedy, note = '' } = words.partsOf(of)
  // Spaces keep the sentences apart where the text is copied or read aloud as one.
  return (
    <span lang={words.tag} className="grid gap-0.5">
      <span className="font-medium">{shown(wrong)} </span>
      {effect !== '' && <span>{shown(effect)} </span>}
      {remedy !== '' && (
        <span>
          <span aria-hidden="true">→ </span>
          {shown(remedy)}{' '}
        </span>
      )}
      {note !== '' && <span className="opacity-80">{shown(note)}</span>}
    </span>
  )
}

function shown(text: string): string {
  return text.split('\n').map(visibleText).join(' ')
}
