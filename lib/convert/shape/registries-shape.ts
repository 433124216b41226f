import { AUTH_FIELDS, TLS_FIELDS } from '@/lib/registries/fields'
import { each, fields, listOf, TEXT, type Shape } from './shape'

const texts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, TEXT]))

export const MIRROR_SHAPE: Shape = fields({ endpoint: listOf(TEXT), rewrite: each(TEXT) })
export const CONFIG_SHAPE: Shape = fields({ auth: fields(texts(AUTH_FIELDS)), tls: fields(texts(TLS_FIELDS)) })

/** registries.yaml itself. */
export const REGISTRIES_SHAPE: Shape = fields({ mirrors: each(MIRROR_SHAPE), configs: each(CONFIG_SHAPE) })
