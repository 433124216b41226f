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
    label: 'mirrors: a mirror of docker.io',
    help: 'Images of Docker Hub come from an endpoint of your own.',
    lines: ['mirrors:', '  docker.io:', '    endpoint:', '      - "https://${1:mirror.example.com}"', '$0'],
  },
  {
    at: [],
    label: 'configs: credentials and CA of a host',
    help: 'For each host[:port] that is contacted.',
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
    label: 'mirror with an endpoint',
    help: 'The endpoints are asked in this order; the registry itself is asked last.',
    lines: ['${1:docker.io}:', '  endpoint:', '    - "https://${2:mirror.example.com}"', '$0'],
  },
  {
    at: ['mirrors'],
    label: 'mirror with an endpoint and a rewrite',
    help: 'Harbor and others keep the images of each registry in a project.',
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
    label: 'rewrite: a prefix for all repositories',
    help: 'Every name is asked for below the project.',
    lines: ['rewrite:', '  "^(.*)\\$": "${1:project}/\\$1"', '$0'],
  },
  {
    at: ['configs'],
    label: 'host with username and password',
    help: 'The key is host[:port] of the endpoint, exactly as in its URL.',
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
    label: 'auth: username and password',
    help: 'Sent after the host answered 401.',
    lines: ['auth:', `  ${setting('auth', 'username', 1)}`, "  password: '${2}'", '$0'],
  },
  {
    at: ['configs', ''],
    label: 'tls: a CA of your own',
    help: 'Trusted besides those of the system. The file must exist on every node.',
    lines: ['tls:', `  ${setting('tls', 'ca_file', 1)}`, '$0'],
  },
  {
    at: ['configs', ''],
    label: 'tls: a client certificate',
    help: 'For mutual TLS. Both files must exist on every node.',
    lines: ['tls:', `  ${setting('tls', 'cert_file', 1)}`, `  ${setting('tls', 'key_file', 2)}`, '$0'],
  },
]
