'use client'

import { useState } from 'react'
import { recogniseSoon } from '@/components/convert/recognise-soon'
import { FileButton } from '@/components/ui/file-intake'
import { useSay } from '@/components/words/use-say'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Say } from '@/lib/words/say'
import type { OtherSide } from './other-side'

type File_ = Extract<OtherSide, { readonly kind: 'file' }>

interface OtherFileProps {
  readonly file: File_
  readonly options: NodeOptions
  readonly onFile: (file: File_) => void
}

/** The other file: chosen, or pasted. It is kept in memory alone. */
export function OtherFile({ file, options, onFile }: OtherFileProps) {
  const say = useSay()
  const [message, setMessage] = useState<((say: Say) => string) | null>(null)
  const choose = async (files: readonly File[]) => {
    const { readFiles } = await import('@/components/workspace/read-files')
    const read = await readFiles(files, [], options)
    setMessage(() => read.message)
    if (read.opened === null) return
    const { text, fileName } = read.opened
    onFile({ kind: 'file', text: await registriesIn(text, fileName), name: fileName })
  }
  return (
    <div className="mt-3">
      <FileButton label={say('Other file')} onFiles={(files) => void choose(files)}>
        {say('Choose a file…')}
      </FileButton>
      {message !== null && (
        <p role="alert" className="mt-2 text-[13px] text-warn [overflow-wrap:anywhere]">
          {message(say)}
        </p>
      )}
      <label className="mt-2 block text-[13px] text-muted">
        {say('Or paste its text')}
        <textarea
          value={file.text}
          onChange={(event) => onFile({ kind: 'file', text: event.target.value, name: null })}
          onBlur={() =>
            void registriesIn(file.text, file.name).then((text) => text !== file.text && onFile({ ...file, text }))
          }
          rows={6}
          spellCheck={false}
          autoComplete="off"
          data-own-undo
          className="mt-1 block w-full resize-y rounded-lg border border-line bg-page p-2.5 font-mono text-[13px] text-ink"
        />
      </label>
    </div>
  )
}

/** The registries.yaml that a file of another format holds first; the text itself where it is one, or nothing is known of it. */
async function registriesIn(text: string, fileName: string | null): Promise<string> {
  const { isRegistriesFile } = await import('@/lib/convert/source/is-registries')
  if (text.trim() === '' || isRegistriesFile(text)) return text
  const found = await recogniseSoon(text, fileName).found
  return found?.parts[0]?.text ?? text
}
