import { DIFF_ROWS, DiffSign } from '@/components/ui/diff-sign'
import { visibleText } from '@/lib/text/visible-text'
import type { FileRow } from '@/lib/compare/file-rows'
import { lineId } from './line-id'
import { tokenizeTomlLine, type TokenKind } from './toml-tokens'

interface FileLineProps {
  readonly row: FileRow
  readonly path: string
  readonly isDiff: boolean
  /** Belongs to what the person points at. */
  readonly isLit: boolean
  /** Comes from registries.yaml. */
  readonly isOwn: boolean
  /** In config.toml most lines do not: those that do stand out. */
  readonly isConfig: boolean
  readonly onPoint: () => void
  readonly onLeave: () => void
}

const COLOURS: Record<TokenKind, string> = {
  comment: 'text-code-comment italic',
  header: 'font-semibold',
  key: 'text-code-key',
  string: 'text-code-string',
  literal: 'text-accent',
  plain: '',
}

/** One line of a generated file, or of the diff of two. */
export function FileLine(props: FileLineProps) {
  const { row, isDiff, isLit, isOwn, isConfig } = props
  const { kind } = row
  const look = isLit
    ? 'border-accent bg-accent-soft'
    : kind !== 'same'
      ? `border-transparent ${DIFF_ROWS[kind]}`
      : isConfig && isOwn
        ? 'border-mirror bg-mirror-soft'
        : 'border-transparent'
  return (
    <span
      {...(row.line !== null && { id: lineId(props.path, row.line) })}
      data-number={row.number}
      data-lit={isLit || undefined}
      data-diff={kind === 'same' ? undefined : kind}
      data-own={(isConfig && isOwn) || undefined}
      // Not when it comes under a pointer that rests, as it does after a jump to another line.
      onPointerMove={props.onPoint}
      onPointerLeave={props.onLeave}
      className={`file-line border-l-[3px] pr-4 whitespace-pre ${look} ${isConfig && !isOwn && !isLit && kind === 'same' ? 'saturate-0' : ''}`}
    >
      {isDiff && <DiffSign kind={kind} />}
      {kind === 'same'
        ? tokenizeTomlLine(row.text).map((token, at) => (
            <span key={at} className={COLOURS[token.kind]}>
              {visibleText(token.text)}
            </span>
          ))
        : visibleText(row.text)}
      {'\n'}
    </span>
  )
}
