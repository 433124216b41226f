import type { ReactNode, Ref } from 'react'
import { Button } from '@/components/ui/button'
import { useSay } from '@/components/words/use-say'
import type { Contact } from '@/lib/probe/contact'
import { ContactList } from './contact-list'
import type { Where } from './where'

interface ConsentBoxProps {
  readonly contacts: readonly Contact[]
  readonly takesCredentials: boolean
  /** The file has credentials, and this server refuses all files that have some. */
  readonly isRefused: boolean
  /** Certificate files of the plan whose content nobody has given. */
  readonly missingFiles: number
  readonly where: Where
  readonly onAsk: () => void
  readonly onClose: () => void
  /** The certificate files; first, because all that follows depends on them. */
  readonly files: ReactNode
  /** What can be chosen before the hosts are asked. */
  readonly children: ReactNode
  readonly ref: Ref<HTMLDivElement>
}

/** Who will be asked and what they may get. Nothing is sent before a click here. */
export function ConsentBox(props: ConsentBoxProps) {
  const { contacts, takesCredentials, isRefused, missingFiles, where, onAsk, onClose, files, children, ref } = props
  const say = useSay()
  return (
    <div
      ref={ref}
      lang={say.tag}
      className="mt-2.5 rounded-xl border border-line-strong bg-panel px-3.5 py-3 text-[13px]"
    >
      {files}
      <h3 className="font-semibold">{say('These hosts will be asked, each only if those before it fail')}</h3>
      <ContactList contacts={contacts} takesCredentials={takesCredentials} />
      {isRefused && (
        <p role="alert" className="mt-2 rounded-lg bg-error-soft px-3 py-2 text-error">
          {say(
            'This server takes no credentials. Remove the accounts from the file to try it here, or run the plan on your own computer or on a node.',
          )}
        </p>
      )}
      {children}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button look="primary" disabled={isRefused} onClick={onAsk}>
          {missingFiles === 0
            ? say('Ask these hosts')
            : missingFiles === 1
              ? say('Ask without it')
              : say('Ask without them')}
        </Button>
        <Button onClick={onClose}>{say('Not now')}</Button>
        <p className="text-[12.5px] text-muted">
          {say('They are asked from {where}, without its proxy settings.', { where: say(where) })}
          {where === 'this computer' ? '' : ` ${say('The text goes there and is forgotten afterwards.')}`}
        </p>
      </div>
    </div>
  )
}
