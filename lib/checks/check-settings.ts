import * as z from 'zod/mini'
import { DISTRIBUTIONS } from '@/lib/k3s/distribution'

z.config({ jitless: true })

const MANY = 1_000
const name = z.string().check(z.minLength(1), z.maxLength(1_000))
const names = z.union([name, z.array(name).check(z.minLength(1), z.maxLength(MANY))])
/** Images that an assertion is about: patterns of registry/repository, `*` for anything. All of them without it. */
const images = z.optional(names)

/** What must hold of a file. One of the keys says what; `images` for which images. */
export const mustSchema = z.union([
  z.strictObject({ images, first: name }),
  z.strictObject({ images, only: names }),
  z.strictObject({ images, never: names }),
  z.strictObject({ images, 'no-login-at': names }),
  z.strictObject({ images, 'rewritten-to': name }),
  z.strictObject({ sealed: z.literal(true), inside: z.optional(names) }),
  z.strictObject({ findings: z.enum(['no-errors', 'no-warnings']) }),
])

export const nodeSchema = z.strictObject({
  distribution: z.optional(z.enum(DISTRIBUTIONS)),
  release: z.optional(name),
  /** Every release that is known between the two, both included. */
  releases: z.optional(z.strictObject({ from: name, to: name })),
  'disable-default-registry-endpoint': z.optional(z.boolean()),
  'embedded-registry': z.optional(z.boolean()),
})

export const checkSchema = z.strictObject({
  /** Files, from the folder of the settings. */
  files: names,
  nodes: z.optional(z.array(nodeSchema).check(z.minLength(1), z.maxLength(100))),
  /** Image lists, from the same folder, of any kind that `pullpath images` reads. */
  images: z.optional(names),
  must: z.array(mustSchema).check(z.minLength(1), z.maxLength(MANY)),
})

export type Must = z.infer<typeof mustSchema>
export type NodeSettings = z.infer<typeof nodeSchema>
export type CheckSettings = z.infer<typeof checkSchema>

export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
