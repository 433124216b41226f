/**
 * The fields that a converter takes, to tell which of a file it does not. `open` maps also have fields that are about
 * something else, which are passed over unless they look like a misspelt one.
 */
export type Shape =
  | { readonly kind: 'text' }
  /** One text, or a list of texts or of lists of them. */
  | { readonly kind: 'texts' }
  /** Taken whatever is in it, or said elsewhere why not. */
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly of: Shape }
  /** A map whose keys are names of registries, hosts or patterns. */
  | { readonly kind: 'each'; readonly of: Shape }
  | FieldsShape

export interface FieldsShape {
  readonly kind: 'fields'
  readonly fields: Readonly<Record<string, Shape>>
  readonly open: boolean
}

export const TEXT: Shape = { kind: 'text' }
export const TEXTS: Shape = { kind: 'texts' }
export const ANY: Shape = { kind: 'any' }

export function listOf(of: Shape): Shape {
  return { kind: 'list', of }
}

export function each(of: Shape): Shape {
  return { kind: 'each', of }
}

export function closed(known: Readonly<Record<string, Shape>>): FieldsShape {
  return { kind: 'fields', fields: known, open: false }
}

export function open(known: Readonly<Record<string, Shape>>): FieldsShape {
  return { kind: 'fields', fields: known, open: true }
}
