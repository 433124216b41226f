import { readInlineRegistries, type ReadInline } from '@/lib/containerd/hosts/inline-registries'
import type { DecodeToml1 } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { writeOldFiles, type WriteOldFiles } from '@/lib/k3s/eras/write-old-files'
import { readTemplate } from '@/lib/placeholders/read-template'
import type { ReadTemplate } from '@/lib/placeholders/template'

/** All engines but the one for rewrites, which is larger than these together. */
export interface OtherEngines {
  readonly decodeToml1: DecodeToml1
  readonly readTemplate: ReadTemplate
  /** What K3s wrote before March 2024. */
  readonly writeOldFiles: WriteOldFiles
  /** What containerd reads of a config.toml of before 2024. */
  readonly readInline: ReadInline
}

export const otherEngines: OtherEngines = {
  decodeToml1,
  readTemplate,
  writeOldFiles,
  readInline: readInlineRegistries,
}
