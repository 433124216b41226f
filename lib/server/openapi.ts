import * as z from 'zod'
import { DISTRIBUTIONS } from '@/lib/k3s/distribution'
import { certificateBody, listBody, probeBody } from '@/lib/probe/api/body'
import type { ProbeStatus } from '@/lib/probe/event'
import { listEvent } from '@/lib/probe/list/read-list-event'
import { inspection, probeEvent, said, SAID_HEADER } from '@/lib/probe/read-answer'
import { LINK_LIMITS } from '@/lib/secrets/redact/redact-link'
import { linkRequest } from './link-handler'
import type { MadeLink } from './make-link'

type Json = Readonly<Record<string, unknown>>

const status: z.ZodType<ProbeStatus> = z.object({
  mode: z.enum(['off', 'local', 'allowlist', 'demo']),
  startToken: z.string(),
  takesCredentials: z.boolean(),
  readsFiles: z.boolean(),
})

const madeLink: z.ZodType<MadeLink> = z.object({
  path: z.string(),
  redacted: z.number(),
  imageRedacted: z.boolean(),
  commentsLeftOut: z.number(),
  isUnderstood: z.boolean(),
  limits: z.literal(LINK_LIMITS),
})

/** All shapes of the API, by the names that they have in its description. */
const SHAPES = {
  Saying: said,
  ProbeStatus: status,
  ProbeRequest: probeBody,
  ProbeEvent: probeEvent,
  ListRequest: listBody,
  ListEvent: listEvent,
  CertificateRequest: certificateBody,
  CertificateInspection: inspection,
  LinkRequest: linkRequest,
  MadeLink: madeLink,
}

const NODE_OPTIONS = {
  distribution: { type: 'string', enum: DISTRIBUTIONS },
  release: { type: 'string', examples: ['v1.33.4+k3s1'] },
  disableDefaultRegistryEndpoint: { type: 'boolean' },
  embeddedRegistry: { type: 'boolean' },
}

/** Statuses with which a request is refused, and why. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request is not one of this API.',
  403: 'It comes from another page, without the token, or asks for what is switched off.',
  405: 'Another method.',
  408: 'It did not arrive in time.',
  409: 'The plan has other hosts or accounts than those in `contacts`.',
  413: 'It is too large.',
  415: 'It is not JSON.',
  421: 'The Host header is not a name of this server.',
  422: 'The file cannot be taken, for the reason in the text.',
  429: 'Other probes are running.',
  500: 'An error of the server.',
  503: 'The server is busy.',
}

/** The description of what `pullpath serve` answers below /api, as OpenAPI 3.1, made from the schemas that check it. */
export function openApi(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'pullpath',
      version,
      description:
        'What the page asks its server for, and scripts may too. Nothing is stored. A request must carry a Host header that is a name of this server, and is answered to no other site. What is refused is answered as a sentence in English.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: {
      '/api/link': {
        post: post('Make a link', 'The path of a link to a file, without its secrets.', 'Link', json('MadeLink')),
      },
      '/api/probe': {
        get: {
          operationId: 'probeStatus',
          summary: 'Ask for the mode and the token',
          parameters: [
            header('X-Pullpath-Page', 'Says that a program asks and not a page of another site; any value.'),
          ],
          responses: {
            200: { description: 'What this server may ask, and the token of its start.', ...json('ProbeStatus') },
            ...refusals(),
          },
        },
        post: post(
          'Run a plan',
          'What is found, line by line: each line is JSON of this schema.',
          'Probe',
          lines('ProbeEvent'),
          true,
        ),
      },
      '/api/probe-list': {
        post: post(
          'Run the plans of many images',
          'What is found of each image, line by line: each line is JSON of this schema.',
          'List',
          lines('ListEvent'),
          true,
        ),
      },
      '/api/certificates': {
        post: post(
          'Look at certificates',
          'What is in a text of certificates.',
          'Certificate',
          json('CertificateInspection'),
          true,
        ),
      },
    },
    components: {
      schemas: schemas(),
      responses: {
        Refusal: {
          description: 'Why the request is refused.',
          headers: {
            [SAID_HEADER]: {
              description:
                'The same with its values apart, as JSON of the schema Saying in a component of a URL; only where it has some.',
              schema: { type: 'string' },
            },
          },
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
      },
    },
  }
}

function post(summary: string, description: string, name: string, content: Json, needsToken = false): Json {
  const token = header('X-Pullpath-Token', 'What GET /api/probe answers as startToken.')
  return {
    operationId: `make${name}`,
    summary,
    ...(needsToken && { parameters: [token] }),
    requestBody: { required: true, ...json(`${name}Request`) },
    responses: { 200: { description, ...content }, ...refusals() },
  }
}

function refusals(): Json {
  return Object.fromEntries(
    Object.entries(REFUSALS).map(([code, description]) => [
      code,
      { description, $ref: '#/components/responses/Refusal' },
    ]),
  )
}

function header(name: string, description: string): Json {
  return { name, in: 'header', required: true, description, schema: { type: 'string' } }
}

function json(name: string): Json {
  return { content: { 'application/json': { schema: { $ref: reference(name) } } } }
}

function lines(name: string): Json {
  return { content: { 'application/x-ndjson': { schema: { $ref: reference(name) } } } }
}

function reference(name: string): string {
  return `#/components/schemas/${name}`
}

function schemas(): Json {
  const named = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries(SHAPES)) named.add(shape as z.ZodType, { id })
  const made = z.toJSONSchema(named, { uri: reference, io: 'input', target: 'draft-2020-12' }).schemas
  return Object.fromEntries(Object.entries(made).map(([name, schema]) => [name, withOptions(name, schema as Json)]))
}

/** The options of the node are read by their own rules, which a schema of the request does not have. */
function withOptions(name: string, { $schema: _, $id: __, ...schema }: Json): Json {
  const properties = schema['properties'] as Json | undefined
  if (name === 'LinkRequest') return { ...schema, properties: { ...properties, ...NODE_OPTIONS } }
  if (properties?.['options'] === undefined) return schema
  const options = { type: 'object', properties: { ...NODE_OPTIONS, dataDir: { type: ['string', 'null'] } } }
  return { ...schema, properties: { ...properties, options } }
}
