import type { DecodeToml1 } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { RegexpEngine } from '@/lib/go/regexp/engine'

/** What is heavy and not needed for the first plan, so that the browser loads this file late. */
export interface Engines {
  readonly regexp: RegexpEngine
  readonly decodeToml1: DecodeToml1
}

export const engines: Engines = { regexp: re2Engine, decodeToml1 }
