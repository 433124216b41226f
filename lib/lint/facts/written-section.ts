import { sectionOf, type Section } from '@/lib/registries/fields'
import { entriesOf, type WrittenEntry } from './written'

/** The section that the settings below a registry or host belong to; null when there are none of a section. */
export function sectionBelow(entry: WrittenEntry | null): Section | null {
  const sections = entriesOf(entry?.value ?? null).map((inside) => sectionOf(inside.name))
  return sections.includes('configs') ? 'configs' : sections.includes('mirrors') ? 'mirrors' : null
}
