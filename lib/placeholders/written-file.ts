import type { ParsedRegistries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import { openFields, type OpenField } from './open-fields'
import { readTemplate } from './read-template'
import { NO_VALUES } from './values'

export interface WrittenFile {
  /** With the placeholders as they are written. */
  readonly parsed: ParsedRegistries
  /** The placeholders, as written, each once; empty for a file that is no template. */
  readonly open: readonly string[]
  readonly openFields: readonly OpenField[]
}

/** Reads a text whose placeholders nobody fills in here. Never throws. */
export function writtenFile(text: string): WrittenFile {
  const template = readTemplate(text, NO_VALUES)
  if (template === null) return { parsed: parseRegistries(text), open: [], openFields: [] }
  const parsed = template.file()
  const open = template.placeholders.map(({ written }) => written)
  return { parsed, open: [...new Set(open)], openFields: openFields(template, parsed) }
}
