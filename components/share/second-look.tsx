import { Button } from '@/components/ui/button'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'

interface SecondLookProps {
  /** What the link will hold. */
  readonly text: string
  readonly onConfirm: () => void
}

/** Shows what a link holds before there is one: nothing but reading tells whether a secret is in it. */
export function SecondLook({ text, onConfirm }: SecondLookProps) {
  const say = useSay()
  return (
    <section lang={say.tag} aria-labelledby="second-look" className="rounded-xl bg-warn-soft px-3 py-2.5">
      <h3 id="second-look" className="font-semibold text-warn">
        {say('Read what the link will hold')}
      </h3>
      <p className="mt-0.5 mb-2 text-warn">
        {say(
          'Not all of this is a registries.yaml that can be read, so secrets are known by their names and shapes alone.',
        )}
      </p>
      <textarea
        readOnly
        aria-label={say('Text of the link')}
        rows={10}
        value={text.split('\n').map(visibleText).join('\n')}
        data-own-undo
        className="block w-full rounded-lg border border-line bg-page p-2.5 font-mono text-[12.5px]"
      />
      <Button look="primary" className="mt-2" onClick={onConfirm}>
        {say('I have read it: make the link')}
      </Button>
    </section>
  )
}
