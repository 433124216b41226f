import type { DecodeToml1 } from './go-toml'
import { decodeToml1 } from './go-toml-1'
import { re2Engine } from './re2-engine'
import type { RegexpEngine } from './regexp'

/** What is heavy and not needed for the first plan, so that the browser loads this file late. */
export interface Engines {
  readonly regexp: RegexpEngine
  readonly decodeToml1: DecodeToml1
}

export const engines: Engines = { regexp: re2Engine, decodeToml1 }
