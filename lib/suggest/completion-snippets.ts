import type { Completion } from './completion'
import type { Path } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import type { AuthField, ConfigGroup, TlsField } from '@/lib/registries/fields'

/** The most common blocks, for the map at `parent`. */
export function snippetsFor(parent: Path): readonly Completion[] {
  return SNIPPETS.filter(
    ({ at }) => at.length === parent.length && at.every((key, depth) => key === '' || key === parent[depth]),
  ).map(({ label, help, lines }) => {
    return { label, help, insert: lines.join('\n'), kind: 'snippet' }
  })
}

interface Snippet {
  /** Where it fits; empty for any key. */
  readonly at: readonly string[]
  readonly label: string
  readonly help: string
  readonly lines: readonly string[]
}

/** A line of auth or tls with the example of its field as tab stop `stop` of the snippet. */
function setting(group: ConfigGroup, name: AuthField | TlsField, stop: number): string {
  return `${name}: \${${stop}:${fieldOf(['configs', '', group, name])?.example ?? ''}}`
}

const SNIPPETS: readonly Snippet[] = [
  {
    at: [],
    label: /* SAID */ 'mirrors: a mirror of docker.io' /* END */,
    help: /* SAID */ 'Images of Docker Hub come from an endpoint of your own.' /* END */,
    lines: ['mirrors:', '  docker.io:', '    endpoint:', '      - "https://${1:mirror.example.com}"', '$0'],
  },
  {
    at: [],
    label: /* SAID */ 'configs: credentials and CA of a host' /* END */,
    help: /* SAID */ 'For each host[:port] that is contacted.' /* END */,
    lines: [
      'configs:',
      '  ${1:mirror.example.com}:',
      '    auth:',
      `      ${setting('auth', 'username', 2)}`,
      "      password: '${3}'",
      '    tls:',
      `      ${setting('tls', 'ca_file', 4)}`,
      '$0',
    ],
  },
  {
    at: ['mirrors'],
    label: /* SAID */ 'mirror with an endpoint' /* END */,
    help: /* SAID */ 'The endpoints are asked in this order; the registry itself is asked last.' /* END */,
    lines: ['${1:docker.io}:', '  endpoint:', '    - "https://${2:mirror.example.com}"', '$0'],
  },
  {
    at: ['mirrors'],
    label: /* SAID */ 'mirror with an endpoint and a rewrite' /* END */,
    help: /* SAID */ 'Harbor and others keep the images of each registry in a project.' /* END */,
    lines: [
      '${1:docker.io}:',
      '  endpoint:',
      '    - "https://${2:harbor.example.com}"',
      '  rewrite:',
      '    "^(.*)\\$": "${3:dockerhub}/\\$1"',
      '$0',
    ],
  },
  {
    at: ['mirrors', ''],
    label: /* SAID */ 'rewrite: a prefix for all repositories' /* END */,
    help: /* SAID */ 'Every name is asked for below the project.' /* END */,
    lines: ['rewrite:', '  "^(.*)\\$": "${1:project}/\\$1"', '$0'],
  },
  {
    at: ['configs'],
    label: /* SAID */ 'host with username and password' /* END */,
    help: /* SAID */ 'The key is host[:port] of the endpoint, exactly as in its URL.' /* END */,
    lines: [
      '${1:mirror.example.com}:',
      '  auth:',
      `    ${setting('auth', 'username', 2)}`,
      "    password: '${3}'",
      '$0',
    ],
  },
  {
    at: ['configs', ''],
    label: /* SAID */ 'auth: username and password' /* END */,
    help: /* SAID */ 'Sent after the host answered 401.' /* END */,
    lines: ['auth:', `  ${setting('auth', 'username', 1)}`, "  password: '${2}'", '$0'],
  },
  {
    at: ['configs', ''],
    label: /* SAID */ 'tls: a CA of your own' /* END */,
    help: /* SAID */ 'Trusted besides those of the system. The file must exist on every node.' /* END */,
    lines: ['tls:', `  ${setting('tls', 'ca_file', 1)}`, '$0'],
  },
  {
    at: ['configs', ''],
    label: /* SAID */ 'tls: a client certificate' /* END */,
    help: /* SAID */ 'For mutual TLS. Both files must exist on every node.' /* END */,
    lines: ['tls:', `  ${setting('tls', 'cert_file', 1)}`, `  ${setting('tls', 'key_file', 2)}`, '$0'],
  },
]
