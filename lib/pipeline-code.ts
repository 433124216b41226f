import { FILE_CODES } from '@/lib/containerd/file-diagnostics'
import { DROPPED_CODES } from '@/lib/k3s/dropped-diagnostics'
import { WRITE_CODES } from '@/lib/k3s/write-problem'
import { PARSE_CODES } from '@/lib/registries/parse-code'

/** Codes of what K3s and containerd themselves reject, drop or cannot write. Each has a rule with its name, and therefore a page. */
export const PIPELINE_CODES = [...PARSE_CODES, ...DROPPED_CODES, ...WRITE_CODES, ...FILE_CODES] as const

export type PipelineCode = (typeof PIPELINE_CODES)[number]
