'use client'

import { memo, useEffect, useMemo } from 'react'
import { InSteps } from '@/components/ui/in-steps'
import { useRowSteps } from '@/components/ui/row-steps'
import { highlightTouchesLine, type Highlight } from '@/components/workspace/highlight'
import { CopyButton } from '@/components/ui/copy-button'
import { visibleText } from '@/lib/text/visible-text'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import { fileLines } from './file-lines'
import { lineId } from './line-id'
import { tokenizeTomlLine, type TokenKind } from './toml-tokens'

interface FileViewProps {
  readonly file: GeneratedFile
  readonly changed: ReadonlySet<number> | undefined
  readonly reveal: boolean
  readonly highlight: Highlight | null
  readonly onHighlight: (highlight: Highlight | null) => void
}

const LINES_PER_STEP = 400

const COLOURS: Record<TokenKind, string> = {
  comment: 'text-code-comment italic',
  header: 'font-semibold',
  key: 'text-code-key',
  string: 'text-code-string',
  literal: 'text-accent',
  plain: '',
}

/**
 * One generated file. What comes from registries.yaml stands out; pointing at a line highlights its origin in the YAML.
 */
export const FileView = memo(function FileView({ file, changed, reveal, highlight, onHighlight }: FileViewProps) {
  const ownLines = file.path === 'config.toml'
  const lines = useMemo(() => fileLines(file, reveal), [file, reveal])
  const steps = useRowSteps(lines.length, LINES_PER_STEP)
  const { show } = steps
  const pointed = highlight?.in === 'file' && highlight.file === file.path ? highlight.line : null
  useEffect(() => {
    if (pointed !== null) show(pointed)
  }, [pointed, show])
  const point = (line: number) => onHighlight({ in: 'file', file: file.path, line, path: file.origins[line] ?? null })
  return (
    <section aria-label={visibleText(file.path)} className="mb-4 overflow-hidden rounded-xl border border-line">
      <header className="flex items-center gap-2 border-b border-line bg-soft py-1 pr-1 pl-3">
        <h3 className="flex min-w-0 flex-1 items-baseline font-mono text-[12.5px]" title={visibleText(file.fullPath)}>
          <span className="hidden min-w-0 shrink truncate text-muted sm:inline">
            {visibleText(file.fullPath.slice(0, -file.path.length))}
          </span>
          <span className="max-w-full font-semibold break-all sm:shrink-0">{visibleText(file.path)}</span>
        </h3>
        <CopyButton
          text={file.text}
          name={`Copy ${file.path}`}
          help={file.secrets.length > 0 ? 'Copies the whole file, secrets included.' : undefined}
        />
      </header>
      <pre className="overflow-x-auto py-2 font-mono text-[12.5px] leading-[1.65]" tabIndex={0}>
        <code className="grid min-w-max">
          <InSteps steps={steps} as="span" className="px-3 py-1 font-sans">
            {(index) => {
              const origin = file.origins[index] ?? null
              const lit = highlightTouchesLine(highlight, file, index)
              return (
                <span
                  id={lineId(file.path, index)}
                  data-lit={lit || undefined}
                  data-changed={changed?.has(index) || undefined}
                  data-own={(ownLines && origin !== null) || undefined}
                  // Not when it comes under a pointer that rests, as it does after a jump to another line.
                  onPointerMove={() => index !== pointed && point(index)}
                  onPointerLeave={() => onHighlight(null)}
                  className={`file-line border-l-[3px] pr-4 pl-3 whitespace-pre ${lit ? 'border-accent bg-accent-soft' : changed?.has(index) ? 'border-warn bg-warn-soft' : ownLines && origin !== null ? 'border-mirror bg-mirror-soft' : 'border-transparent'} ${ownLines && origin === null && !lit ? 'saturate-0' : ''}`}
                >
                  {tokenizeTomlLine(lines[index]?.text ?? '').map((token, at) => (
                    <span key={at} className={COLOURS[token.kind]}>
                      {visibleText(token.text)}
                    </span>
                  ))}
                  {'\n'}
                </span>
              )
            }}
          </InSteps>
        </code>
      </pre>
    </section>
  )
})
