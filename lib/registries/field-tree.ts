import * as z from 'zod/mini'
import type { Field, FieldKind } from './field'

export interface FieldMeta {
  readonly label: string
  /** What it does on the node, in one or two short sentences. */
  readonly help: string
  readonly example: string
  readonly kind: FieldKind
  /** Go's name of the structure, used in error texts. */
  readonly goType?: string
  /** K3s decodes it and does nothing with it. */
  readonly unused?: boolean
  /** For the JSON Schema: what a useful value looks like. */
  readonly pattern?: string
}

/** Metadata of the schemas; read by `fieldTree` and by the JSON Schema. */
export const fieldMetas = z.registry<FieldMeta>()

export function describe<T extends z.ZodMiniType>(schema: T, meta: FieldMeta): T {
  fieldMetas.add(schema, meta)
  return schema
}

/** The fields of a schema. Every part must have a description; a missing one is a bug and throws. */
export function fieldTree(schema: z.core.$ZodType, name = '', nullable = false): Field {
  if (schema instanceof z.ZodMiniOptional) return fieldTree(schema.def.innerType, name, nullable)
  if (schema instanceof z.ZodMiniNullable) return fieldTree(schema.def.innerType, name, true)
  const meta = fieldMetas.get(schema)
  if (meta === undefined) throw new Error(`${name}: the schema says nothing about it`)

  const parts = partsOf(schema)
  const { label, help, example, kind } = meta
  return {
    label,
    help,
    example,
    kind,
    name,
    nullable,
    unused: meta.unused ?? false,
    goType: meta.goType ?? goTypeOf(meta.kind, parts.entry),
    ...parts,
  }
}

function partsOf(schema: z.core.$ZodType): Pick<Field, 'children' | 'entry' | 'key'> {
  if (schema instanceof z.ZodMiniObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.def.shape
    const children = Object.entries(shape).map(([name, child]) => fieldTree(child, name))
    return { children, entry: null, key: null }
  }
  if (schema instanceof z.ZodMiniRecord) {
    const { keyType, valueType } = schema.def
    return { children: [], entry: fieldTree(valueType), key: fieldTree(keyType) }
  }
  if (schema instanceof z.ZodMiniArray) return { children: [], entry: fieldTree(schema.def.element), key: null }
  return { children: [], entry: null, key: null }
}

function goTypeOf(kind: FieldKind, entry: Field | null): string {
  if (kind === 'map') return `map[string]${entry?.goType ?? ''}`
  if (kind === 'list') return `[]${entry?.goType ?? ''}`
  return kind === 'boolean' ? 'bool' : 'string'
}
