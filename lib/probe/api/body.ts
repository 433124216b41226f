import * as z from 'zod'
import { readNodeOptions } from '@/lib/k3s/node-options'
import { LIST_MAX } from '@/lib/probe/list/list-event'

/** Characters of registries.yaml that are probed; larger ones are for the editor only. */
const TEXT_MAX = 200_000
const FILES_MAX = 40
/** Characters of a certificate file; the bundle of a distribution has a quarter of it. */
const FILE_MAX = 1024 * 1024
/** Of all files of a probe. */
const ALL_FILES_MAX = 2 * FILE_MAX

/** Hosts that a plan may have; more are refused in words. */
export const CONTACTS_MAX = 200

/** Secrets of a file that is probed, each searched in every answer; more are refused in words. */
export const SECRETS_MAX = 2_000

const contact = z.object({ host: z.string().max(1_000), credentials: z.string().max(1_000).nullable() })
const consent = z.object({
  kind: z.enum(['realm', 'redirect', 'account']),
  registry: z.string().max(300),
  realm: z.string().max(300),
})

/** What the page sends to start a probe. */
export const probeBody = z.object({
  text: z.string().max(TEXT_MAX),
  options: z
    .unknown()
    .refine((value) => readNodeOptions(value).wrong.length === 0)
    .transform((value) => readNodeOptions(value).options),
  image: z.string().max(1_000),
  deep: z.boolean(),
  platform: z.string().regex(/^[a-z0-9]{1,20}\/[a-z0-9]{1,20}$/),
  diagnostics: z.boolean(),
  consents: z.array(consent).max(20),
  /** PEM texts by the path that registries.yaml has. */
  files: z
    .record(z.string().max(1_000), z.string().max(FILE_MAX))
    .refine((files) => Object.keys(files).length <= FILES_MAX)
    .refine((files) => Object.values(files).reduce((sum, { length }) => sum + length, 0) <= ALL_FILES_MAX),
  /** Hosts and accounts that the person saw. Others are not asked. */
  contacts: z.array(contact).max(10_000),
  /** The one attempt that is asked; left out for all of them. */
  only: z.number().int().min(0).max(1_000).optional(),
})

/** What the page sends to run the plans of many images. */
export const listBody = probeBody
  .pick({ text: true, options: true, files: true, contacts: true })
  .extend({ images: z.array(z.string().max(1_000)).min(1).max(LIST_MAX) })

export type ProbeBody = z.infer<typeof probeBody>

/** What the page sends to have certificates looked at. */
export const certificateBody = z.object({
  certificate: z.string().max(FILE_MAX),
  key: z.string().max(100_000).nullable(),
  hosts: z.array(z.string().max(300)).max(50),
})
