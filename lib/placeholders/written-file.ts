import type { ParsedRegistries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import { readTemplate } from './read-template'
import { NO_VALUES } from './values'

export interface WrittenFile {
  /** With the placeholders as they are written. */
  readonly parsed: ParsedRegistries
  /** The placeholders, as written, each once; empty for a file that is no template. */
  readonly open: readonly string[]
}

/** Reads a text whose placeholders nobody fills in here. Never throws. */
export function writtenFile(text: string): WrittenFile {
  const template = readTemplate(text, NO_VALUES)
  return template === null
    ? { parsed: parseRegistries(text), open: [] }
    : { parsed: template.file(), open: template.openIn(template.text) }
}
