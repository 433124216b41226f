import type { Distribution } from '@/lib/k3s/distribution'
import type { NodeOption } from '@/lib/k3s/node-options'
import type { ParsedRegistries, Registries } from '@/lib/registries/model'
import { urlParts } from '@/lib/text/url-parts'
import { certificateUses } from './certificate-files'
import { lacksNothing, type ExportFormat, type ExportInput, type Made, type OpenField } from './exported'
import { flagLines, nodeFlags, releaseOf } from './node-flags'
import { saying, type Saying } from '@/lib/words/saying'

/** The file in the format of another tool. */
export interface Exported extends Made {
  /** Options of the node that are part of it, in the words of the node. */
  readonly carried: readonly string[]
  /** Those that are not, each with where it belongs. */
  readonly notCarried: readonly Saying[]
}

export type ExportResult = Exported | { readonly refused: Saying }

/**
 * Writes a file in a format, with the flags of its node as far as the format has a place for them.
 *
 * A file that K3s rejects, and one with nothing for this format, is refused with a sentence. Never throws.
 */
export function exportAs(format: ExportFormat, input: ExportInput): ExportResult {
  const { parsed, options } = input
  if (parsed.parseError !== null)
    return { refused: saying('K3s rejects this file, and so would every node that gets it. Correct it first.') }
  const lost = lostFields(format, input)
  const lack = format.lacks(parsed.registries)
  if (lack !== null) return { refused: lost.length > 0 ? ofLost(lost) : lack }
  // What a format for one distribution writes is for that one, whatever the node is: so is what is said of it.
  const written = {
    ...input,
    parsed: withoutLists(parsed, lost),
    options: { ...options, distribution: format.only ?? options.distribution },
  }
  const made = format.make(written)
  return {
    ...made,
    notes: [
      ...(lost.length > 0 ? [ofLost(lost)] : []),
      ...made.notes,
      ...notesOn(format, written, options.distribution),
    ],
    ...flagsOf(format, written.options, options.distribution),
  }
}

/** Of a format that says the file in other words, the fields for which it has a value of a kind that is no text. */
function lostFields({ lacks, loses }: ExportFormat, { openFields = [] }: ExportInput): readonly OpenField[] {
  if (lacks === lacksNothing) return []
  return loses === undefined ? openFields : openFields.filter(({ path }) => loses(path))
}

function ofLost(fields: readonly OpenField[]): Saying {
  return saying(
    'This format takes no text in the place of these placeholders, and is written as if they were false or empty: {fields}. Fill them in before the export.',
    {
      fields: fields.map(({ path, written }) =>
        path.length === 0 ? written : saying('{field}: {placeholder}', { field: path.join('.'), placeholder: written }),
      ),
    },
  )
}

/** A placeholder for a list is no item of it. */
function withoutLists(parsed: ParsedRegistries, lost: readonly OpenField[]): ParsedRegistries {
  const open = new Set(lost.flatMap(({ path: [, registry, field] }) => (field === 'endpoint' ? [registry] : [])))
  if (open.size === 0) return parsed
  const mirrors = [...parsed.registries.mirrors].map(
    ([registry, mirror]) => [registry, open.has(registry) ? { ...mirror, endpoint: [] } : mirror] as const,
  )
  return { ...parsed, registries: { ...parsed.registries, mirrors: new Map(mirrors) } }
}

/** Files that the node reads, in text order. */
export function certificateFiles(registries: Registries): readonly string[] {
  return certificateUses(registries).map(({ path }) => path)
}

function notesOn(
  format: ExportFormat,
  { parsed, options, open = [] }: ExportInput,
  distribution: Distribution,
): readonly Saying[] {
  const { certificates } = format
  const files = certificates === null ? [] : certificateFiles(parsed.registries)
  const notes: Saying[] = []
  if (open.length > 0)
    notes.push(
      saying('Not filled in: {placeholders}. A node fills in nothing: fill them in before it gets the file.', {
        placeholders: open,
      }),
    )
  if (format.only !== null && format.only !== distribution)
    notes.push(
      saying('This is for {only} alone, and the node is one of {distribution}.', {
        only: NAMES[format.only],
        distribution: NAMES[distribution],
      }),
    )
  if (format.passwords !== null && hasPasswords(parsed)) notes.push(format.passwords)
  if (certificates !== null && files.length > 0) notes.push(saying('{certificates} {files}.', { certificates, files }))
  if (format.releaseField !== null)
    notes.push(
      saying('{field} is the release that is chosen here, {release}: leave it out where the nodes have another one.', {
        field: format.releaseField,
        release: releaseOf(options),
      }),
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
  distribution: Distribution,
): Pick<Exported, 'carried' | 'notCarried'> {
  const carried: string[] = []
  const notCarried: Saying[] = []
  const sort = (option: NodeOption, words: string, belongs: Saying) =>
    carries.includes(option) ? carried.push(words) : notCarried.push(saying('{words}: {belongs}', { words, belongs }))
  if (only === null)
    sort(
      'distribution',
      NAMES[distribution],
      saying('its file is below {folder}', { folder: `/etc/rancher/${distribution}` }),
    )
  else if (only === distribution) carried.push(NAMES[only])
  if (releaseField === null) notCarried.push(saying('{release}: install that release', { release: releaseOf(options) }))
  else carried.push(releaseOf(options))
  for (const flag of nodeFlags(options))
    sort(
      flag.option,
      flagLines([flag]).join(''),
      flag.isForServersOnly
        ? saying('write it into config.yaml of the servers')
        : saying('write it into config.yaml of every node'),
    )
  return { carried, notCarried }
}
