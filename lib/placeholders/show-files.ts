import type { Path } from '@/lib/registries/diagnostic'

export interface MadeFiles {
  readonly files: readonly MadeFile[]
}

export interface MadeFile {
  readonly text: string
  readonly origins: readonly (Path | null)[]
  readonly secrets: readonly { readonly start: number; readonly end: number }[]
}

/** A file made of a filled text, with the placeholders as they are written. */
export function showFile<File extends MadeFile>(show: <T>(value: T) => T, file: File): File {
  let text = ''
  let at = 0
  const secrets = file.secrets
    .toSorted((a, b) => a.start - b.start)
    .filter((secret, index, all) => secret.start >= (all[index - 1]?.end ?? 0))
    .map(({ start, end }) => {
      text += show(file.text.slice(at, start))
      const from = text.length
      text += show(file.text.slice(start, end))
      at = end
      return { start: from, end: text.length }
    })
  text += show(file.text.slice(at))
  return { ...show({ ...file, text: '', secrets: [] }), text, secrets }
}
