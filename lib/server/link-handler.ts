import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import { answerJson, readJson, refuse } from '@/lib/probe/api/http'
import { inboundProblem } from '@/lib/probe/api/inbound'
import type { ApiHandler } from '@/lib/probe/api/handler'
import { defaultOptions, readNodeOptions } from '@/lib/k3s/node-options'
import { encodeFragment, FRAGMENT_MAX } from '@/lib/share/fragment'
import { redactText } from '@/lib/secrets/redact-text'

/** The options of the node are next to the text; those that are left out get their default. */
const linkBody = z
  .looseObject({
    yaml: z.string().max(200_000),
    image: z
      .string()
      .max(1_000)
      .regex(/^[^\n]*$/)
      .default(''),
  })
  .transform(({ yaml, image, ...given }) => ({
    yaml,
    image,
    ...readNodeOptions({ ...defaultOptions(), ...given, dataDir: null }),
  }))
  .refine(({ wrong }) => wrong.length === 0)

/**
 * `POST /api/link` makes a link from a file, for scripts: without its secrets, and nothing is stored. No token is
 * required, because it has no effect; a known host name and JSON are, so that no other site can use it.
 */
export function createLinkHandler(hosts: ReadonlySet<string>): ApiHandler {
  return (request, response) => {
    if ((request.url ?? '').replace(/\?.*$/s, '') !== '/api/link') return false
    response.setHeader('Cache-Control', 'no-store')
    const problem = inboundProblem(request, { hosts, token: null })
    if (problem !== null) refuse(response, problem)
    else if (request.method !== 'POST') refuse(response, { status: 405, text: 'Only POST is answered.' })
    else void makeLink(request, response)
    return true
  }
}

async function makeLink(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const read = await readJson(request)
  if ('status' in read) return refuse(response, read)
  const parsed = linkBody.safeParse(read.value)
  if (!parsed.success)
    return refuse(response, {
      status: 400,
      text: 'The request must be JSON with the text of registries.yaml as "yaml".',
    })
  const { yaml, image, options } = parsed.data
  const { text, edits, left } = redactText(yaml)
  if (left.length > 0)
    return refuse(response, {
      status: 422,
      text: 'A secret stands in a place where it cannot be taken out: no link is made.',
    })
  const fragment = encodeFragment({ text, image, tab: 'plan', options })
  if (fragment.length > FRAGMENT_MAX)
    return refuse(response, {
      status: 413,
      text: `The link would have ${fragment.length} characters, and more than ${FRAGMENT_MAX} do not travel: share the file.`,
    })
  answerJson(response, { path: `/preview#${fragment}`, redacted: edits.length })
}
