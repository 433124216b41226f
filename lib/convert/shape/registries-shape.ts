import { AUTH_FIELDS, TLS_FIELDS } from '@/lib/registries/fields'
import { closed, each, listOf, TEXT, type Shape } from './shape'

const texts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, TEXT]))

export const MIRROR_SHAPE: Shape = closed({ endpoint: listOf(TEXT), rewrite: each(TEXT) })
export const CONFIG_SHAPE: Shape = closed({ auth: closed(texts(AUTH_FIELDS)), tls: closed(texts(TLS_FIELDS)) })

/** registries.yaml itself. */
export const REGISTRIES_SHAPE: Shape = closed({ mirrors: each(MIRROR_SHAPE), configs: each(CONFIG_SHAPE) })
