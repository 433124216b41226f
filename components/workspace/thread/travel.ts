import type { GeneratedFile } from '@/lib/k3s/generated-file'
import { isSameValue } from '@/lib/same-value'
import type { Answer } from './thread-messages'

type Analysed = Extract<Answer, { readonly kind: 'analyse' }>

/** An answer as it travels: files that are as they were in the answer before are their positions in that. */
export type Travelling =
  | Exclude<Answer, Analysed>
  | (Omit<Analysed, 'rendered'> & {
      readonly rendered: Omit<Analysed['rendered'], 'files'> & { readonly files: readonly (GeneratedFile | number)[] }
    })

/** What a thread says of a question: null when it begins with it, then the answer. */
export interface Returned {
  readonly number: number
  readonly answer: Travelling | null
}

/** Makes answers ready to travel. Each of them has to arrive: the next one builds on it. */
export function createPacker(): (answer: Answer) => Travelling {
  let before: ReadonlyMap<string, { readonly file: GeneratedFile; readonly at: number }> = new Map()
  return (answer) => {
    if (answer.kind !== 'analyse') return answer
    const { files } = answer.rendered
    const packed = files.map((file) => {
      const known = before.get(file.path)
      return known !== undefined && isSameValue(known.file, file) ? known.at : file
    })
    before = new Map(files.map((file, at) => [file.path, { file, at }]))
    return { ...answer, rendered: { ...answer.rendered, files: packed } }
  }
}

/** Makes the answers of one packer whole again. A file that did not change is the same object. */
export function createUnpacker(): (travelling: Travelling) => Answer {
  let before: readonly GeneratedFile[] = []
  return (travelling) => {
    if (travelling.kind !== 'analyse') return travelling
    before = travelling.rendered.files.flatMap((one) => (typeof one === 'number' ? (before[one] ?? []) : one))
    return { ...travelling, rendered: { ...travelling.rendered, files: before } }
  }
}
