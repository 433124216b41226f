import { recogniseSoon } from './recognise-soon'

/** True for a text that may be meant as a registries.yaml, by its name or its keys, or that is of a known format. */
export async function isKnown(text: string, fileName: string): Promise<boolean> {
  if (/\.ya?ml(?:\.[\w-]+)?$/i.test(fileName) || text.trim() === '') return true
  if (/^[ \t]*["']?(?:mirrors|configs)["']?[ \t]*:/m.test(text)) return true
  return (await recogniseSoon(text, fileName).found) !== null
}
