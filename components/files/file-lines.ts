import { DOTS } from '@/lib/text/dots'
import type { GeneratedFile } from '@/lib/k3s/generated-file'

export interface FileLine {
  readonly text: string
  /** True when a secret on this line was replaced by dots. */
  readonly isMasked: boolean
}

/**
 * The file line by line, with secrets replaced by dots unless `reveal`. The final newline does not make another line.
 */
export function fileLines(file: GeneratedFile, reveal: boolean): readonly FileLine[] {
  const lines: FileLine[] = []
  let at = 0
  for (const text of file.text.replace(/\n$/, '').split('\n')) {
    lines.push(maskLine(file, text, at, reveal))
    at += text.length + 1
  }
  return lines
}

function maskLine(file: GeneratedFile, text: string, start: number, reveal: boolean): FileLine {
  if (reveal) return { text, isMasked: false }
  let masked = ''
  let at = 0
  for (const secret of file.secrets) {
    if (secret.end <= start || secret.start >= start + text.length) continue
    masked += text.slice(at, Math.max(0, secret.start - start)) + DOTS
    at = Math.min(text.length, secret.end - start)
  }
  return at === 0 && masked === '' ? { text, isMasked: false } : { text: masked + text.slice(at), isMasked: true }
}
