import type { NodeOption } from '@/lib/k3s/node-options'
import type { ParsedRegistries, Registries } from '@/lib/registries/model'
import { urlParts } from '@/lib/text/url-parts'
import { certificateUses } from './certificate-files'
import type { ExportFormat, ExportInput, Made } from './exported'
import { flagLines, nodeFlags, releaseOf } from './node-flags'

/** The file in the format of another tool. */
export interface Exported extends Made {
  /** Options of the node that are part of it, in the words of the node. */
  readonly carried: readonly string[]
  /** Those that are not, each with where it belongs. */
  readonly notCarried: readonly string[]
}

export type ExportResult = Exported | { readonly refused: string }

/**
 * Writes a file in a format, with the flags of its node as far as the format has a place for them.
 *
 * A file that K3s rejects, and one with nothing for this format, is refused with a sentence. Never throws.
 */
export function exportAs(format: ExportFormat, input: ExportInput): ExportResult {
  const { parsed, options } = input
  if (parsed.parseError !== null)
    return { refused: 'K3s rejects this file, and so would every node that gets it. Correct it first.' }
  const lack = format.lacks(parsed.registries)
  if (lack !== null) return { refused: lack }
  const made = format.make(input)
  return { ...made, notes: [...made.notes, ...notesOn(format, input)], ...flagsOf(format, options) }
}

/** Files that the node reads, in text order. */
export function certificateFiles(registries: Registries): readonly string[] {
  return certificateUses(registries).map(({ path }) => path)
}

function notesOn(format: ExportFormat, { parsed, options }: ExportInput): readonly string[] {
  const files = format.certificates === null ? [] : certificateFiles(parsed.registries)
  const notes: string[] = []
  if (format.only !== null && format.only !== options.distribution)
    notes.push(`This is for ${NAMES[format.only]} alone, and the node is one of ${NAMES[options.distribution]}.`)
  if (format.passwords !== null && hasPasswords(parsed)) notes.push(format.passwords)
  if (files.length > 0) notes.push(`${format.certificates ?? ''} ${files.join(', ')}.`)
  if (format.releaseField !== null)
    notes.push(
      `${format.releaseField} is the release that is chosen here, ${releaseOf(options)}: leave it out where the nodes have another one.`,
    )
  return notes
}

const NAMES = { k3s: 'K3s', rke2: 'RKE2' } as const

/** True when a password or token is in the file, in an account or in an address. */
function hasPasswords({ registries: { mirrors, configs } }: ParsedRegistries): boolean {
  return (
    [...configs.values()].some(
      ({ auth }) => auth !== null && [auth.password, auth.auth, auth.identity_token].some((value) => value !== ''),
    ) || [...mirrors.values()].some(({ endpoint }) => endpoint.some((one) => urlParts(one).user !== null))
  )
}

function flagsOf(
  { carries, only, releaseField }: ExportFormat,
  options: ExportInput['options'],
): Pick<Exported, 'carried' | 'notCarried'> {
  const carried: string[] = []
  const notCarried: string[] = []
  const sort = (option: NodeOption, words: string, belongs: string) =>
    carries.includes(option) ? carried.push(words) : notCarried.push(`${words}: ${belongs}`)
  const { distribution } = options
  if (only === null) sort('distribution', NAMES[distribution], `its file is below /etc/rancher/${distribution}`)
  else if (only === distribution) carried.push(NAMES[only])
  if (releaseField === null) notCarried.push(`${releaseOf(options)}: install that release`)
  else carried.push(releaseOf(options))
  for (const flag of nodeFlags(options))
    sort(
      flag.option,
      flagLines([flag]).join(''),
      flag.isForServersOnly ? 'write it into config.yaml of the servers' : 'write it into config.yaml of every node',
    )
  return { carried, notCarried }
}
