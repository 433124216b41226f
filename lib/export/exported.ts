import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ParsedRegistries, Registries } from '@/lib/registries/model'
import { mapping, scalar, sequence } from '@/lib/text/print-yaml'

export interface ExportInput {
  readonly parsed: ParsedRegistries
  readonly options: NodeOptions
}

/** The file in the form that another tool wants. */
export interface Exported {
  readonly fileName: string
  readonly text: string
  /** What the format cannot say, and what is to be done about it. Empty when everything is in it. */
  readonly notes: readonly string[]
}

export interface ExportFormat {
  readonly id: string
  readonly title: string
  /** One sentence: what it is for. */
  readonly help: string
  make(input: ExportInput): Exported
}

/** Where the file is on a node. */
export function registriesPath({ distribution }: Pick<NodeOptions, 'distribution'>): string {
  return `/etc/rancher/${distribution}/registries.yaml`
}

export function onlyForK3s({ distribution }: Pick<NodeOptions, 'distribution'>): readonly string[] {
  return distribution === 'k3s' ? [] : ['This is for K3s alone, and the node is one of RKE2.']
}

/** A text in double quotes. */
export function quoted(text: string, tag?: string): object {
  return scalar(text, 'double', tag)
}

/** The mirrors as they are in registries.yaml, with addresses and replacements as `value` makes them; undefined when there are none. */
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
