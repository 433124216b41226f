import type { NodeOptions } from '@/lib/k3s/node-options'
import type { ParsedRegistries, Registries } from '@/lib/registries/model'
import { mapping, scalar, sequence } from '@/lib/text/print-yaml'

export interface ExportInput {
  readonly parsed: ParsedRegistries
  readonly options: NodeOptions
}

/** The file in the format of another tool. */
export interface Exported {
  readonly fileName: string
  readonly text: string
  /** What the format cannot express, and what to do about it. Empty when nothing is lost. */
  readonly notes: readonly string[]
}

export interface ExportFormat {
  readonly id: string
  readonly title: string
  /** One sentence about its purpose. */
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
