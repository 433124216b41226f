import { re2Engine } from '@/lib/go/regexp/re2'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { lintText } from '@/lib/lint/lint-text'

/** A file at the boundary of a rule. */
export interface BoundaryRow {
  readonly why: string
  readonly text: string
  readonly options?: Partial<NodeOptions>
  readonly images?: readonly string[]
  readonly fileName?: string | null
  /** Codes of errors and warnings. */
  readonly codes: readonly string[]
  /** Codes of notes; left out if they do not matter. */
  readonly notes?: readonly string[]
}

/** The findings in it, without two notes that nearly every file has. */
export function foundIn({
  text,
  options,
  images = [],
  fileName = null,
}: Omit<BoundaryRow, 'why' | 'codes' | 'notes'>): Required<Pick<BoundaryRow, 'codes' | 'notes'>> {
  const found = lintText(text, {
    ...(options && { options }),
    images,
    fileName,
    regexp: re2Engine,
  })
  const codesOf = (isNote: boolean) =>
    found.filter(({ severity }) => (severity === 'info') === isNote).map(({ code }) => code)
  return {
    codes: codesOf(false),
    notes: codesOf(true).filter((code) => code !== 'deploy-every-node' && code !== 'auth-plain-text'),
  }
}
