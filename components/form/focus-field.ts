import { pathKey, type Path } from '@/lib/registries/diagnostic'

/** Moves to the form's field for the path, or for the nearest entry around it. False when the form has none. */
export function focusField(path: Path): boolean {
  for (let length = path.length; length >= 2; length--) {
    const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(pathKey(path.slice(0, length)))}"]`)
    if (field === null) continue
    field.scrollIntoView({ block: 'center' })
    field.focus()
    return true
  }
  return false
}
