import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import { answering, answerJson, readJson, refuse } from '@/lib/probe/api/http'
import { inboundProblem } from '@/lib/probe/api/inbound'
import type { ApiHandler } from '@/lib/probe/api/handler'
import { defaultOptions, readNodeOptions } from '@/lib/k3s/node-options'
import type { BoundedWork } from './bounded-work'

/** What is sent for a link, without the options of the node, which are next to it. */
export const linkRequest = z.looseObject({
  yaml: z.string().max(200_000),
  image: z
    .string()
    .max(1_000)
    .regex(/^[^\n]*$/)
    .default(''),
  /** Without what looks like a secret in them. */
  keepComments: z.boolean().default(false),
})

/** The options of the node are next to the text; those that are left out get their default. */
const linkBody = linkRequest
  .transform(({ yaml, image, keepComments, ...given }) => ({
    yaml,
    image,
    keepComments,
    ...readNodeOptions({ ...defaultOptions(), ...given, dataDir: null }),
  }))
  .refine(({ wrong }) => wrong.length === 0)

/**
 * `POST /api/link` makes a link from a file, for scripts: without its secrets, and nothing is stored. No token is
 * required, because it has no effect; a known host name and JSON are, so that no other site can use it.
 */
export function createLinkHandler(hosts: ReadonlySet<string>, link: BoundedWork['link']): ApiHandler {
  return (request, response) => {
    if ((request.url ?? '').replace(/\?.*$/s, '') !== '/api/link') return false
    response.setHeader('Cache-Control', 'no-store')
    void answering(response, () => {
      const problem = inboundProblem(request, { hosts, token: null })
      if (problem !== null) return refuse(response, problem)
      if (request.method !== 'POST') return refuse(response, { status: 405, text: 'Only POST is answered.' })
      return answerLink(request, response, link)
    })
    return true
  }
}

async function answerLink(
  request: IncomingMessage,
  response: ServerResponse,
  link: BoundedWork['link'],
): Promise<void> {
  const read = await readJson(request)
  if ('status' in read) return refuse(response, read)
  const parsed = linkBody.safeParse(read.value)
  if (!parsed.success)
    return refuse(response, {
      status: 400,
      text: 'The request must be JSON with the text of registries.yaml as "yaml".',
    })
  const { yaml, image, options, keepComments } = parsed.data
  const made = await link({ yaml, image, options, keepComments })
  if ('status' in made) return refuse(response, made)
  answerJson(response, made)
}
