import * as z from 'zod/mini'
import { describe } from './field-tree'

// Zod otherwise compiles validators with `new Function`, which a strict content security policy forbids.
z.config({ jitless: true })

const HOST = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?::[0-9]+)?|\\[[0-9A-Fa-f:.]+\\](?::[0-9]+)?'
const HOST_OR_WILDCARD = `^(?:\\*|_default|${HOST})$`
const WITHOUT_BLANKS = '^[^\\s]+$'
const ABSOLUTE = '^(?:/.*)?$'

const mirror = z.object({
  endpoint: z.optional(
    describe(
      z.array(
        describe(z.string(), {
          label: 'Endpoint',
          help: 'URL of a registry that serves the images. Without a path /v2 is added; with a path it is used as written.',
          example: 'https://mirror.example.com:5000',
          kind: 'text',
          pattern: WITHOUT_BLANKS,
        }),
      ),
      {
        label: 'Endpoints',
        help: 'Asked in this order until one has the image. Unless disabled, the registry itself is asked last.',
        example: '["https://mirror.example.com"]',
        kind: 'list',
      },
    ),
  ),
  rewrite: z.optional(
    describe(
      z.record(
        describe(z.string(), {
          label: 'Pattern',
          help: 'Regular expression (Go RE2) matched anywhere in the repository. Write ^ and $ to match all of it.',
          example: '^rancher/(.*)',
          kind: 'text',
        }),
        describe(z.string(), {
          label: 'Replacement',
          help: 'Takes the place of every match; $1 or ${1} stands for the first group. The result is not checked.',
          example: 'mirrored/rancher/$1',
          kind: 'text',
        }),
      ),
      {
        label: 'Rewrites',
        help: 'Change the repository in requests to the endpoints, not to the default endpoint. If several match, a random one counts.',
        example: '{"^rancher/(.*)": "mirrored/rancher/$1"}',
        kind: 'map',
      },
    ),
  ),
})

const authFields = {
  username: z.optional(
    describe(z.string(), {
      label: 'Username',
      help: 'Sent with the password, after the registry answered 401. When set, auth and identity token are not used.',
      example: 'robot',
      kind: 'text',
    }),
  ),
  password: z.optional(
    describe(z.string(), {
      label: 'Password',
      help: 'Password or access token of the user. It ends up in config.toml on the node.',
      example: 's3cret',
      kind: 'secret',
    }),
  ),
  auth: z.optional(
    describe(z.string(), {
      label: 'Auth',
      help: 'username:password in Base64, as in ~/.docker/config.json. Used when neither username nor identity token is set.',
      example: 'cm9ib3Q6czNjcmV0',
      kind: 'secret',
    }),
  ),
  identity_token: z.optional(
    describe(z.string(), {
      label: 'Identity token',
      help: 'Refresh token, exchanged at the token server of the registry. Used when no username is set.',
      example: 'eyJhbGciOi…',
      kind: 'secret',
    }),
  ),
}

const tls = z.object({
  ca_file: z.optional(
    describe(z.string(), {
      label: 'CA file',
      help: 'PEM file on the node with the certificate authority to trust besides those of the system. If it is missing, every pull fails.',
      example: '/etc/ssl/registry-ca.crt',
      kind: 'path',
      pattern: ABSOLUTE,
    }),
  ),
  cert_file: z.optional(
    describe(z.string(), {
      label: 'Client certificate',
      help: 'PEM file on the node, shown to the registry. Needs the client key too, else every pull fails.',
      example: '/etc/ssl/registry-client.crt',
      kind: 'path',
      pattern: ABSOLUTE,
    }),
  ),
  key_file: z.optional(
    describe(z.string(), {
      label: 'Client key',
      help: 'PEM file on the node with the key of the client certificate.',
      example: '/etc/ssl/registry-client.key',
      kind: 'path',
      pattern: ABSOLUTE,
    }),
  ),
  insecure_skip_verify: z.optional(
    describe(z.boolean(), {
      label: 'Skip verification',
      help: 'Accepts any certificate of the registry. Anyone on the way can then read the credentials and change images.',
      example: 'true',
      kind: 'boolean',
    }),
  ),
})

const registryConfig = z.object({
  auth: z.optional(
    z.nullable(
      describe(z.object(authFields), {
        label: 'Credentials',
        help: 'What containerd answers when this host asks for authentication. A pull secret of the pod replaces it.',
        example: '{username: robot, password: s3cret}',
        kind: 'group',
        goType: 'registries.AuthConfig',
      }),
    ),
  ),
  tls: z.optional(
    z.nullable(
      describe(tls, {
        label: 'TLS',
        help: 'How the connection to this host is secured. Even an empty one counts as configured.',
        example: '{ca_file: /etc/ssl/registry-ca.crt}',
        kind: 'group',
        goType: 'registries.TLSConfig',
      }),
    ),
  ),
})

const host = {
  label: 'Registry host',
  help: 'Host of an endpoint or registry, with the port if the URL has one. Credentials are found by this exact name.',
  example: 'mirror.example.com:5000',
  kind: 'text',
  pattern: HOST_OR_WILDCARD,
} as const

/**
 * The only description of registries.yaml: types, form, hover, completion, decoding and JSON Schema follow from it.
 * What needs only the fields reads `fields.generated.ts`, which is generated from it, so that no page loads Zod.
 */
export const registriesSchema = describe(
  z.object({
    mirrors: z.optional(
      describe(
        z.record(
          describe(z.string(), {
            label: 'Registry',
            help: 'Registry of the image names, host[:port]. "*" stands for every registry that has no entry of its own.',
            example: 'docker.io',
            kind: 'text',
            pattern: HOST_OR_WILDCARD,
          }),
          describe(mirror, {
            label: 'Mirror',
            help: 'Where images of this registry are pulled from.',
            example: '{endpoint: ["https://mirror.example.com"]}',
            kind: 'group',
            goType: 'registries.Mirror',
          }),
        ),
        {
          label: 'Mirrors',
          help: 'For each registry, the endpoints to ask instead. Each entry becomes a directory in certs.d.',
          example: '{docker.io: {endpoint: ["https://mirror.example.com"]}}',
          kind: 'map',
        },
      ),
    ),
    configs: z.optional(
      describe(
        z.record(
          describe(z.string(), host),
          describe(registryConfig, {
            label: 'Registry config',
            help: 'Credentials and TLS settings for one host.',
            example: '{auth: {username: robot, password: s3cret}}',
            kind: 'group',
            goType: 'registries.RegistryConfig',
          }),
        ),
        {
          label: 'Login and TLS, by host',
          help: 'Credentials and TLS settings for each host that is contacted: endpoints as well as registries.',
          example: '{mirror.example.com: {tls: {ca_file: /etc/ssl/registry-ca.crt}}}',
          kind: 'map',
        },
      ),
    ),
    auths: z.optional(
      describe(
        z.record(
          describe(z.string(), host),
          describe(z.object(authFields), {
            label: 'Credentials',
            help: 'Read but never used.',
            example: '{username: robot, password: s3cret}',
            kind: 'group',
            goType: 'registries.AuthConfig',
          }),
        ),
        {
          label: 'Auths',
          help: 'This is read and never used. Write credentials to configs.<host>.auth.',
          example: '{}',
          kind: 'map',
          unused: true,
        },
      ),
    ),
  }),
  {
    label: 'registries.yaml',
    help: 'How this node pulls images. Read once, when K3s or RKE2 starts.',
    example: '{mirrors: {}, configs: {}}',
    kind: 'group',
    goType: 'registries.Registry',
  },
)

/** Maps stay maps: `__proto__` is a key like any other. */
type Decoded<T> = T extends string | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Decoded<Item>[]
    : string extends keyof T
      ? ReadonlyMap<string, Decoded<T[keyof T]>>
      : { readonly [Key in keyof T]-?: Decoded<Exclude<T[Key], undefined>> }

/**
 * What K3s decodes according to the schema, including `auths`, which `Registries` leaves out because nothing uses it.
 */
export type DecodedRegistries = Decoded<z.infer<typeof registriesSchema>>
