import { readInlineRegistries, type ReadInline } from '@/lib/containerd/hosts/inline-registries'
import { writeOldFiles, type WriteOldFiles } from '@/lib/k3s/eras/write-old-files'
import type { DecodeToml1 } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { RegexpEngine } from '@/lib/go/regexp/engine'
import { readTemplate } from '@/lib/placeholders/read-template'
import type { ReadTemplate } from '@/lib/placeholders/template'

/** The engines are large and not needed for the first plan, so the browser loads this file late. */
export interface Engines {
  readonly regexp: RegexpEngine
  readonly decodeToml1: DecodeToml1
  readonly readTemplate: ReadTemplate
  /** What K3s wrote before March 2024. */
  readonly writeOldFiles: WriteOldFiles
  /** What containerd reads of a config.toml of before 2024. */
  readonly readInline: ReadInline
}

export const engines: Engines = {
  regexp: re2Engine,
  decodeToml1,
  readTemplate,
  writeOldFiles,
  readInline: readInlineRegistries,
}
