'use client'

import { useId, useMemo, useRef, useState, type Dispatch } from 'react'
import { Button } from '@/components/ui/button'
import { DropArea, FileButton } from '@/components/ui/file-intake'
import { Icon } from '@/components/ui/icon'
import { saveFile } from '@/components/ui/save-file'
import { say as sayAloud } from '@/components/ui/say'
import { Select } from '@/components/ui/select'
import { useSay } from '@/components/words/use-say'
import type { Addition } from '@/lib/checks/add-to-settings'
import type { CheckedText, CheckQuestion } from '@/lib/checks/check-text'
import { checkedNode } from '@/lib/checks/check-words'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import { applyEdits } from '@/lib/text/text-edit'
import { visibleText } from '@/lib/text/visible-text'
import type { Action, WorkspaceState } from '@/lib/workspace/reduce'
import type { Say } from '@/lib/words/say'
import { commaOf } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import { MustList } from './must-list'
import { readSettingsFile } from './read-settings-file'
import { SettingsEditor } from './settings-editor'
import { Suggestions } from './suggestions'
import { useChecks } from './use-checks'

interface ChecksViewProps {
  readonly state: WorkspaceState
  readonly values: PlaceholderValues
  readonly images: readonly string[]
  /** Hosts that the person says are inside. */
  readonly inside: readonly string[]
  readonly dispatch: Dispatch<Action>
}

const NAME = 'pullpath.yaml'
const LIST = 'images.txt'

/** What must hold of the file: pullpath.yaml, checked as it is written, as `pullpath check` does it. */
export function ChecksView({ state, values, images, inside, dispatch }: ChecksViewProps) {
  const say = useSay()
  const problemList = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [on, setOn] = useState<CheckQuestion['on']>('settings')
  const [wantedEntry, setEntry] = useState(0)
  const [message, setMessage] = useState('')
  const { settings, text, options } = state
  const written = settings?.text ?? ''
  const fileName = state.fileName ?? null
  const question = useMemo(
    () => ({ settings: written, text, values, fileName, options, images, inside, entry: wantedEntry, on }),
    [written, text, values, fileName, options, images, inside, wantedEntry, on],
  )
  const { checked, isCurrent, isFailed, add } = useChecks(question)
  const entry = Math.min(wantedEntry, Math.max(0, (checked?.entries.length ?? 0) - 1))
  const change = (next: string, isTyped = false) => {
    setMessage('')
    dispatch({ type: 'settings', text: next, isTyped, atMs: Date.now() })
  }
  const showLine = (line: number) => {
    const lines = (field.current?.value ?? '').split('\n')
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
    field.current?.focus()
    field.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
    field.current?.parentElement?.scrollTo({ top: (line - 4) * 20 })
  }
  const open = async (file: File | undefined) => {
    if (file === undefined) return
    const read = await readSettingsFile(file)
    if (typeof read === 'object') change(read.text)
    setMessage(typeof read === 'object' ? '' : say(MESSAGES[read], { name: visibleText(file.name) }))
    if (typeof read === 'object') dispatch({ type: 'settings-saved' })
  }
  const openFirst = (files: readonly File[]) => void open(files[0])
  const addOne = async (addition: Addition, words: string) => {
    const about = { entry, file: fileName ?? 'registries.yaml', images: images.length === 0 ? null : LIST }
    const added = await add(written, addition, about)
    if (added === null) return setMessage(say('It was not added: that takes too long here.'))
    if ('refused' in added) return setMessage(sayingIn(say, added.refused))
    change(applyEdits(written, [added.edit]))
    sayAloud(say('Added: {what}', { what: words }))
  }
  const problems = checked?.problems ?? []
  return (
    <DropArea onFiles={openFirst}>
      <section aria-label={say('Checks')} aria-busy={!isCurrent} className="mt-3">
        <p className="max-w-[46rem] text-[13px] text-muted">
          {say(
            'What must hold of the open file, as pullpath.yaml says it. It is checked here as it is written; pullpath check runs the same in CI.',
          )}
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <FileButton label={say('pullpath.yaml to open')} onFiles={openFirst}>
            <Icon name="open" size={14} /> {say('Open pullpath.yaml…')}
          </FileButton>
          <Button
            disabled={written === ''}
            onClick={() => {
              saveFile(NAME, written, 'application/yaml')
              dispatch({ type: 'settings-saved' })
            }}
          >
            <Icon name="download" size={14} /> {NAME}
          </Button>
          {images.length > 0 && (
            <Button onClick={() => saveFile(LIST, `${images.join('\n')}\n`, 'text/plain')}>
              <Icon name="download" size={14} /> {LIST}
            </Button>
          )}
          <Button
            disabled={(settings?.history.past.length ?? 0) === 0}
            onClick={() => dispatch({ type: 'settings-undo' })}
            aria-label={say('Undo in pullpath.yaml')}
          >
            <Icon name="undo" size={14} /> {say('Undo')}
          </Button>
          <Button
            disabled={(settings?.history.future.length ?? 0) === 0}
            onClick={() => dispatch({ type: 'settings-redo' })}
            aria-label={say('Redo in pullpath.yaml')}
          >
            <Icon name="redo" size={14} /> {say('Redo')}
          </Button>
        </div>
        <SettingsEditor
          ref={field}
          text={written}
          wrong={isCurrent ? problems.map(({ line }) => line) : []}
          describedBy={problems.length > 0 ? problemList : undefined}
          onType={(next) => change(next, true)}
          onUndo={() => dispatch({ type: 'settings-undo' })}
          onRedo={() => dispatch({ type: 'settings-redo' })}
        />
        <p role="status" className="mt-1 text-[13px] text-warn empty:hidden">
          {message}
        </p>
        <ul
          id={problemList}
          aria-label={say('Mistakes in pullpath.yaml')}
          className="mt-1 text-[13px] text-error empty:hidden"
        >
          {problems.map(({ line, where, why }, at) => (
            <li key={at} className="[overflow-wrap:anywhere]">
              <button
                type="button"
                onClick={() => showLine(line)}
                className="min-h-6 rounded underline underline-offset-2"
              >
                {say('line {line}', { line })}
              </button>
              {where === '' ? ': ' : ` (${visibleText(where)}): `}
              {sayingIn(say, why)}
            </li>
          ))}
        </ul>
        {isFailed && (
          <p role="status" className="mt-2 rounded-lg bg-warn-soft px-3 py-2 text-[13px] text-warn">
            {say('This takes too long to check here. The command line takes longer: pullpath check.')}
          </p>
        )}
        {checked !== null && (
          <>
            {checked.entries.length > 0 && (
              <div className="mt-3 flex flex-wrap items-center gap-2">
                {checked.entries.length > 1 && (
                  <Select label={say('Entry of check')} value={entry} onChoose={(value) => setEntry(Number(value))}>
                    {checked.entries.map(({ files: named }, at) => (
                      <option key={at} value={at}>
                        {`${at + 1}. ${namesOf(named, say)}`}
                      </option>
                    ))}
                  </Select>
                )}
                <Select
                  label={say('Checked on')}
                  value={on}
                  onChoose={(value) => setOn(value === 'page' ? 'page' : 'settings')}
                >
                  <option value="settings">{say('the nodes of pullpath.yaml')}</option>
                  <option value="page">{say('the node of this page')}</option>
                </Select>
                <p role="status" className="min-w-0 flex-1 basis-60 text-[13px] text-muted">
                  {summary(checked, say)}
                  {!isCurrent && ` · ${say('checking…')}`}
                </p>
              </div>
            )}
            <StandsFor checked={checked} entry={entry} images={images.length} />
            <MustList checked={checked} onLine={showLine} />
            <Suggestions
              checked={checked}
              hasImages={images.length > 0}
              onAdd={(addition, words) => void addOne(addition, words)}
            />
          </>
        )}
        <p className="mt-4 text-[12.5px] text-muted">
          {say('This text is kept in this tab without secrets, and is in no link unless you say so under Share.')}
        </p>
      </section>
    </DropArea>
  )
}

const MESSAGES = {
  /* SAID */
  tooLarge: '{name} was not opened: it is larger than 256 KiB.',
  notText: '{name} was not opened: it is not UTF-8 text.',
  /* END */
} as const

function summary({ musts, nodes, namesNodes }: CheckedText, say: Say): string {
  if (musts.length === 0) return ''
  const count = (state: string) => musts.filter((one) => one.state === state).length
  const counts = say('{holds} hold, {fails} do not, {undecided} undecided', {
    holds: count('holds'),
    fails: count('fails'),
    undecided: count('undecided'),
  })
  const [first] = nodes
  const where =
    nodes.length === 1 && first !== undefined
      ? say('on {node}', { node: checkedNode(first) })
      : say('on {count} nodes', { count: nodes.length })
  const note = namesNodes ? '' : say('It names no nodes: the command checks the newest K3s without flags.')
  return [`${counts}, ${where}.`, note].filter((one) => one !== '').join(say.gap)
}

function namesOf(named: string | readonly string[] | undefined, say: Say): string {
  return (typeof named === 'string' ? [named] : (named ?? [])).map(visibleText).join(commaOf(say))
}

interface StandsForProps {
  readonly checked: CheckedText
  readonly entry: number
  readonly images: number
}

/** What is looked at in the place of the files that the text names. */
function StandsFor({ checked: { entries, musts }, entry, images }: StandsForProps) {
  const say = useSay()
  const one = entries[entry]
  if (one === undefined) return null
  const lists = namesOf(one.images, say)
  const isAboutImages = musts.some(({ must }) => !('sealed' in must) && !('findings' in must))
  return (
    <p className="mt-1 text-[12.5px] text-muted [overflow-wrap:anywhere]">
      {say('The open file is used in place of {files}.', { files: namesOf(one.files, say) })}
      {say.gap}
      {images === 0
        ? isAboutImages &&
          say('There is no list of images here: open one above, or what is about images stays undecided.')
        : lists === ''
          ? say('The list above is looked at; the command needs it under images, or with --images.')
          : say('The list above is used in place of {lists}.', { lists })}
    </p>
  )
}
