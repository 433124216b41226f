import type { RegexpEngine } from '@/lib/go/regexp/engine'
import { re2Engine } from '@/lib/go/regexp/re2'
import { otherEngines, type OtherEngines } from './other-engines'

/** The engines are large and not needed for the first plan, so the browser loads this file late. */
export interface Engines extends OtherEngines {
  readonly regexp: RegexpEngine
}

export const engines: Engines = { regexp: re2Engine, ...otherEngines }
