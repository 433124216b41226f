import type { Distribution } from '@/lib/k3s/distribution'
import type { NodeOption, NodeOptions } from '@/lib/k3s/node-options'
import type { Path } from '@/lib/registries/diagnostic'
import type { ParsedRegistries, Registries } from '@/lib/registries/model'
import { mapping, scalar, sequence } from '@/lib/text/print-yaml'
import { saying, type Saying } from '@/lib/words/saying'

/** A field that is no text and has no value yet. */
export interface OpenField {
  /** Empty for entries, wherever they go. */
  readonly path: Path
  /** What decides it. */
  readonly written: string
}

export interface ExportInput {
  readonly parsed: ParsedRegistries
  /** Placeholders in it that something else fills in, as written; left out for none. */
  readonly open?: readonly string[]
  /** Those in the place of a value that is no text, by the field; left out for none. */
  readonly openFields?: readonly OpenField[]
  readonly options: NodeOptions
}

/** What a format makes of a file. */
export interface Made {
  readonly fileName: string
  readonly text: string
  /** What this format cannot express of this file, and what to do about it. Empty when nothing is lost. */
  readonly notes: readonly Saying[]
}

export interface ExportFormat {
  readonly id: string
  readonly title: string
  /** One sentence about its purpose. */
  readonly help: string
  /** For nodes of one distribution alone; null when it is for both. */
  readonly only: Distribution | null
  /** The options of the node that are part of it; `exportAs` says of the others where they belong. */
  readonly carries: readonly NodeOption[]
  /** The field that holds the release; null when none does. */
  readonly releaseField: string | null
  /** Said when a password or token is in it; null when it is a Secret anyway. */
  readonly passwords: Saying | null
  /** Said before the list of the certificate files; null when it says by itself what becomes of them. */
  readonly certificates: Saying | null
  /** Why there is nothing to write for a file that can be read; null when there is. */
  lacks(registries: Registries): Saying | null
  /** Which fields the file loses if they are open; left out for all, if it is said in other words. */
  readonly loses?: (path: Path) => boolean
  /** Text as it is for formats that hold the whole file, which they do for a rejected one too. */
  make(input: ExportInput): Made
}

export const CERTIFICATES_BESIDE = saying(
  'The certificate files are not part of it. Each node needs them before it starts:',
)

/** For `lacks` of a format that holds the file as it is. */
export const lacksNothing = (): null => null

/** For `lacks` of a format that says the file in other words. */
export function lacksEntries({ mirrors, configs }: Registries): Saying | null {
  return mirrors.size + configs.size > 0
    ? null
    : saying('The file has neither mirrors nor configs, so that there is nothing to write in this format.')
}

/** A text in double quotes. */
export function quoted(text: string, tag?: string): object {
  return scalar(text, 'double', tag)
}

/**
 * The mirrors as in registries.yaml, with `value` applied to addresses and replacements; undefined when there are none.
 */
export function mirrorsOf({ mirrors }: Registries, value: (text: string) => object): unknown {
  return mapping(
    [...mirrors].map(([registry, { endpoint, rewrite }]) => [
      quoted(registry),
      {
        endpoint: sequence(endpoint.map((one) => value(one))),
        rewrite: mapping([...rewrite].map(([pattern, replacement]) => [quoted(pattern), value(replacement)])),
      },
    ]),
  )
}

/**
 * For a format whose reader makes tls of what is set alone: an empty one takes the registry out of the wildcard mirror,
 * as an account does too. Source: rancher/rancher pkg/capr/planner/registry.go;
 * rancher/cluster-api-provider-rke2 bootstrap/api (TLSConfig is no pointer)
 */
export function emptyTlsNotes({ parsed, openFields = [] }: ExportInput): readonly Saying[] {
  const isOpen = (host: string): boolean => openFields.some(({ path }) => path[0] === 'configs' && path[1] === host)
  const { configs } = parsed.registries
  const hosts = [...configs]
    .filter(
      ([host, { auth, tls }]) => auth === null && tls !== null && !isOpen(host) && !Object.values(tls).some(isSet),
    )
    .map(([host]) => host)
  return hosts.length === 0
    ? []
    : [
        saying(
          '{hosts}: an empty tls is lost in this format. It takes a registry out of the mirror "*": where that is needed, choose a format that holds the file as it is.',
          { hosts },
        ),
      ]
}

function isSet(value: string | boolean | null): boolean {
  return value !== '' && value !== false && value !== null
}

/** A word that does not occur as a line of the text. */
export function delimiter(text: string, word: string): string {
  const lines = new Set(text.split(/\r?\n/).map((line) => line.trim()))
  let end = word
  for (let number = 1; lines.has(end); number += 1) end = `${word}_${number}`
  return end
}
