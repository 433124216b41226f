'use client'

import { DOTS } from '@/lib/text/dots'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { siteAddress } from '@/components/site/site-address'
import { saveFile } from '@/components/ui/save-file'
import { Hunks } from '@/components/problems/hunks'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import { lineHunks, type LineHunk } from '@/lib/text/line-hunks'
import { applyEdits, type TextEdit } from '@/lib/text/text-edit'
import { encodeFragment, FRAGMENT_MAX, type LinkTab } from '@/lib/share/fragment'
import { LINK_LIMITS, redactLink, isReplaced } from '@/lib/secrets/redact/redact-link'
import { redactText } from '@/lib/secrets/redact/redact-text'
import type { WorkspaceState } from '@/lib/workspace/reduce'
import { LeftComments } from './left-comments'
import { SecondLook } from './second-look'

const EmbedCode = lazy(() => import('./embed-code').then((module) => ({ default: module.EmbedCode })))

interface ShareDialogProps {
  readonly workspace: Pick<WorkspaceState, 'text' | 'options' | 'image' | 'settings'>
  readonly tab: LinkTab
  readonly onClose: () => void
}

const NO_LINES: ReadonlySet<number> = new Set()
/** Chat programs cut what is longer. */
const CHAT_MAX = 2_000

/** A link that holds the file without its secrets. Opening this sends nothing; the link is all there is. */
export function ShareDialog({ workspace, tab, onClose }: ShareDialogProps) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  const [kind, setKind] = useState<'preview' | 'editor'>('preview')
  const { text, options, image } = workspace
  const [isEmbedding, setEmbedding] = useState(false)
  const [kept, setKept] = useState<ReadonlySet<number>>(NO_LINES)
  const [read, setRead] = useState<string | null>(null)
  const redacted = useMemo(() => redactLink(text, image, kept), [text, image, kept])
  const settings = workspace.settings?.text ?? ''
  const [wantsSettings, setWantsSettings] = useState(false)
  const beside = useMemo(
    () => (wantsSettings && settings !== '' ? redactText(settings, NO_LINES) : null),
    [wantsSettings, settings],
  )
  const fragment = useMemo(
    () =>
      encodeFragment({
        text: redacted.text,
        options,
        image: redacted.image,
        tab,
        ...(beside !== null && { settings: beside.text }),
      }),
    [redacted, options, tab, beside],
  )
  const url = `${location.origin}${siteAddress(kind === 'preview' ? '/preview' : '/')}#${fragment}`
  const secrets = redacted.edits.filter(({ insert }) => isReplaced(insert))
  const hunks = hunksWithDots(text, secrets)
  const keepComment = (line: number, isKept: boolean) =>
    setKept(new Set(isKept ? [...kept, line] : [...kept].filter((one) => one !== line)))
  const isTooLong = fragment.length > FRAGMENT_MAX
  const count = url.length.toLocaleString('en')
  const markdown = `[![pull plan](${location.origin}${siteAddress('/badge.svg')})](${url})`
  return (
    <Dialog ref={dialog} title={say('Share')} onClose={onClose} className="w-[min(44rem,calc(100vw-2rem))]">
      <div lang={say.tag} className="min-h-0 overflow-auto px-5 pb-5 text-[13.5px]">
        {settings !== '' && (
          <label className="mb-3 flex gap-2">
            <input
              type="checkbox"
              checked={wantsSettings}
              onChange={(event) => setWantsSettings(event.target.checked)}
              className="mt-0.5 size-4 shrink-0 accent-[var(--accent)]"
            />
            {say('With pullpath.yaml, without its secrets and comments. The editor shows it under Images, Checks.')}
          </label>
        )}
        {beside !== null && (
          <pre
            role="region"
            aria-label={say('pullpath.yaml in the link')}
            tabIndex={0}
            translate="no"
            className="mb-3 max-h-40 overflow-auto rounded-lg border border-line bg-page p-2.5 font-mono text-[12px]"
          >
            {beside.text}
          </pre>
        )}
        {redacted.left.length > 0 || (beside?.left.length ?? 0) > 0 ? (
          <p className="rounded-lg bg-error-soft px-3 py-2 text-error">
            {say(
              'A secret stands in a place where it cannot be taken out for sure, so no link is made. Remove it, or share the file by hand.',
            )}
          </p>
        ) : !redacted.isUnderstood && read !== redacted.text ? (
          <SecondLook text={redacted.text} onConfirm={() => setRead(redacted.text)} />
        ) : isTooLong ? (
          <div className="rounded-lg bg-warn-soft px-3 py-2.5 text-warn">
            <p>
              {say(
                'The link would have {count} characters, and nothing carries more than {most}. Share the file instead; its secrets are taken out.',
                { count: fragment.length.toLocaleString('en'), most: FRAGMENT_MAX.toLocaleString('en') },
              )}
            </p>
            <Button
              className="mt-2"
              onClick={() => saveFile('registries.redacted.yaml', redacted.text, 'application/yaml')}
            >
              <Icon name="download" size={14} /> {say('Download without secrets')}
            </Button>
          </div>
        ) : (
          <>
            <fieldset className="mb-2 flex flex-wrap gap-x-4 gap-y-1">
              <legend className="sr-only">{say('What the link opens')}</legend>
              {(['preview', 'editor'] as const).map((one) => (
                <label key={one} className="flex items-center gap-1.5">
                  <input
                    type="radio"
                    name="share-kind"
                    checked={kind === one}
                    onChange={() => setKind(one)}
                    className="accent-[var(--accent)]"
                  />
                  {one === 'preview' ? say('A page for reading') : say('The editor')}
                </label>
              ))}
            </fieldset>
            <div className="flex items-start gap-2 rounded-xl border border-line bg-page p-2.5">
              <label className="min-w-0 flex-1">
                <span className="sr-only">{say('Link')}</span>
                <textarea
                  readOnly
                  value={url}
                  rows={3}
                  onFocus={(event) => event.target.select()}
                  data-own-undo
                  className="block w-full resize-none bg-transparent font-mono text-[12px] break-all outline-none"
                />
              </label>
              <CopyButton text={url} name={say('Copy link')} />
            </div>
            <p className="mt-1.5 text-[12.5px] text-muted">
              {url.length > CHAT_MAX
                ? say('{count} characters, more than some chat programs carry in one piece.', { count })
                : say('{count} characters.', { count })}
              {say.gap}
              {say('The text is in the link itself, behind the #, and reaches no server.')}
            </p>
            <h3 className="mt-4 mb-1.5 font-semibold">
              {secrets.length === 0 && redacted.image === image
                ? say('No known kind of secret was found')
                : say('Taken out of the link')}
            </h3>
            {secrets.length > 0 && <Hunks hunks={hunks} isWithoutSecrets />}
            {redacted.image !== image && <p className="mt-1.5">{say('The account in the image name.')}</p>}
            <p className="mt-1.5 text-[12.5px] text-muted">{say(LINK_LIMITS)}</p>
            <details className="mt-4">
              <summary className="w-fit rounded text-muted hover:text-ink">
                {say('Markdown for a README or a pull request')}
              </summary>
              <div className="mt-1.5 flex items-start gap-2 rounded-lg bg-soft py-1.5 pr-1.5 pl-3">
                <code className="max-h-24 min-w-0 flex-1 overflow-auto font-mono text-[12px] break-all">
                  {markdown}
                </code>
                <CopyButton text={markdown} name={say('Copy Markdown')} />
              </div>
            </details>
            <details className="mt-2" onToggle={({ currentTarget }) => setEmbedding(currentTarget.open)}>
              <summary className="w-fit rounded text-muted hover:text-ink">
                {say('Embed in a page of documentation')}
              </summary>
              {isEmbedding && (
                <Suspense>
                  <EmbedCode fragment={`#${fragment}`} image={redacted.image} />
                </Suspense>
              )}
            </details>
          </>
        )}
        {redacted.left.length === 0 && <LeftComments comments={redacted.comments} onKeep={keepComment} />}
      </div>
    </Dialog>
  )
}

/** What was taken out, as dots: the lines before must not show it either. */
function hunksWithDots(text: string, edits: readonly TextEdit[]): readonly LineHunk[] {
  const dotted = edits.map(({ start, end }) => ({ start, end, insert: DOTS }))
  let moved = 0
  const back = edits.map(({ start, end, insert }) => {
    const at = start + moved
    moved += DOTS.length - (end - start)
    return { start: at, end: at + DOTS.length, insert }
  })
  return lineHunks(applyEdits(text, dotted), back)
}
