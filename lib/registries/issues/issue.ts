import type { Path } from '@/lib/registries/diagnostic'
import type { Field } from '@/lib/registries/field'
import type { YamlNode } from '@/lib/go/yaml/node'

/** Something the decoder noticed, at the node it is about. */
export type Issue =
  | { readonly kind: 'type'; readonly node: YamlNode; readonly field: Field; readonly path: Path }
  | {
      readonly kind: 'unknown-key'
      readonly node: YamlNode
      readonly name: string
      readonly value: YamlNode
      readonly field: Field
      readonly path: Path
    }
  | {
      readonly kind: 'duplicate-key'
      readonly node: YamlNode
      readonly first: YamlNode
      readonly field: Field
      readonly path: Path
    }
  | { readonly kind: 'unused'; readonly node: YamlNode; readonly path: Path }
  | { readonly kind: 'fatal'; readonly node: YamlNode; readonly problem: string; readonly path: Path }
