import { DOTS } from '@/lib/text/dots'
import { fileSecrets } from '@/lib/secrets/file-secrets'
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
  const secrets = reveal ? [] : fileSecrets(file.text, file.secrets)
  let at = 0
  let next = 0
  for (const text of file.text.replace(/\n$/, '').split('\n')) {
    // The next one may begin on an earlier line.
    while ((secrets[next]?.end ?? Infinity) <= at) next += 1
    lines.push(reveal ? { text, isMasked: false } : maskLine(secrets, text, at, next))
    at += text.length + 1
  }
  return lines
}

/** `next`: the first secret that does not end before the line. */
function maskLine(secrets: GeneratedFile['secrets'], text: string, start: number, next: number): FileLine {
  let masked = ''
  let at = 0
  for (let index = next; index < secrets.length; index += 1) {
    const secret = secrets[index]!
    if (secret.start >= start + text.length) break
    masked += text.slice(at, Math.max(0, secret.start - start)) + DOTS
    at = Math.min(text.length, secret.end - start)
  }
  return at === 0 && masked === '' ? { text, isMasked: false } : { text: masked + text.slice(at), isMasked: true }
}
