import { recognise } from '@/lib/convert/recognise'

/** True for a text that may be meant as a registries.yaml, by its name or its keys, or that is of a known format. */
export function isKnown(text: string, fileName: string): boolean {
  if (/\.ya?ml(?:\.[\w-]+)?$/i.test(fileName) || text.trim() === '') return true
  return /^[ \t]*["']?(?:mirrors|configs)["']?[ \t]*:/m.test(text) || recognise(text, fileName) !== null
}
