import type { Registries, RegistryConfig } from '@/lib/registries/model'
import { inDoubleQuotes, mapping, printYaml, scalar, sequence } from '@/lib/text/print-yaml'
import { unsafe, unsafeQuoted, VAULT } from './ansible-values'
import { CERTIFICATES_BESIDE, lacksEntries, lacksNothing, mirrorsOf, quoted, type ExportFormat } from './exported'
import { flagEntries, flagFile, flagLines, flagsFor, nodeFlags, releaseOf } from './node-flags'
import { saying, type Saying } from '@/lib/words/saying'

const SHARED = { passwords: VAULT, certificates: CERTIFICATES_BESIDE } as const

/** Source: k3s-io/k3s-ansible inventory-sample.yml@046d6d4 */
const k3sIo: ExportFormat = {
  ...SHARED,
  id: 'ansible-k3s-io',
  title: 'Ansible: k3s-io/k3s-ansible',
  help: 'The variable registries_config_yaml of the role.',
  only: 'k3s',
  carries: ['disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: 'k3s_version',
  lacks: lacksNothing,
  make: ({ parsed: { text }, options }) => {
    const [server, agent] = [flagFile(flagsFor('server', options)), flagFile(flagsFor('agent', options))]
    return {
      fileName: 'group_vars.yml',
      text: printYaml({
        k3s_version: releaseOf({ ...options, distribution: 'k3s' }),
        ...(server !== '' && { server_config_yaml: scalar(server, 'literal') }),
        ...(agent !== '' && { agent_config_yaml: scalar(agent, 'literal') }),
        registries_config_yaml: scalar(text, 'literal', unsafe(text)),
      }),
      notes:
        server === ''
          ? []
          : [
              saying(
                'server_config_yaml and agent_config_yaml are the whole of config.yaml: add what yours say already.',
              ),
            ],
    }
  },
}

/** Source: techno-tim/k3s-ansible inventory/sample/group_vars/all.yml@00be3f5: extra_args has what its clusters need. */
const technoTim: ExportFormat = {
  ...SHARED,
  id: 'ansible-techno-tim',
  title: 'Ansible: techno-tim/k3s-ansible',
  help: 'The variable custom_registries_yaml of the role. Its flags are in extra_args beside others that it needs.',
  only: 'k3s',
  carries: [],
  releaseField: 'k3s_version',
  lacks: lacksNothing,
  make: ({ parsed: { text }, options }) => ({
    fileName: 'group_vars.yml',
    text: printYaml({
      k3s_version: releaseOf({ ...options, distribution: 'k3s' }),
      custom_registries: true,
      custom_registries_yaml: scalar(text, 'literal', unsafe(text)),
    }),
    notes: [],
  }),
}

/**
 * Source: PyratLabs/ansible-role-k3s and rlex/ansible-role-k3s, templates/registries.yaml.j2 and config.yaml.j2: the
 * variables, printed as YAML.
 */
const mapRole: ExportFormat = {
  ...SHARED,
  id: 'ansible-map',
  title: 'Ansible: PyratLabs/ansible-role-k3s',
  help: 'The variable k3s_registries of the role, a map.',
  only: 'k3s',
  carries: ['disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: 'k3s_release_version',
  lacks: lacksEntries,
  make: ({ parsed: { registries, text }, options }) => ({
    fileName: 'group_vars.yml',
    text: printYaml({
      k3s_release_version: releaseOf({ ...options, distribution: 'k3s' }),
      k3s_server: flagEntries(flagsFor('server', options)),
      k3s_agent: flagEntries(flagsFor('agent', options)),
      k3s_registries: {
        mirrors: mirrorsOf(registries, unsafeQuoted),
        configs: mapping([...registries.configs].map(([host, config]) => [quoted(host), configOf(config)])),
      },
    }),
    notes: [...replacedNotes(nodeFlags(options).length, 'k3s_server', 'k3s_agent'), ...modelNotes(text)],
  }),
}

/**
 * Source: lablabs/ansible-role-rke2, templates/registries.yaml.j2 (2026): it puts names and endpoints in double quotes,
 * hosts and rewrites unquoted; templates/config.yaml.j2@04c77eb: it prints each option as a line.
 */
const listRole: ExportFormat = {
  ...SHARED,
  id: 'ansible-lists',
  title: 'Ansible: lablabs/ansible-role-rke2',
  help: 'The variables rke2_custom_registry_mirrors and rke2_custom_registry_configs of the role.',
  only: 'rke2',
  carries: ['disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: 'rke2_version',
  lacks: lacksEntries,
  make: ({ parsed: { registries, text }, options }) => {
    const linesFor = (role: 'server' | 'agent') =>
      // The role writes a data-dir itself.
      sequence(
        flagLines(flagsFor(role, options).filter(({ option }) => option !== 'dataDir')).map((line) => quoted(line)),
      )
    const mirrors = [...registries.mirrors].map(([registry, { endpoint, rewrite }]) => ({
      name: unsafeQuoted(inside(registry)),
      endpoint: sequence(endpoint.map((one) => unsafeQuoted(inside(one)))),
      rewrite: rewrite.size > 0 ? unsafeQuoted(rewritesAsText(rewrite)) : undefined,
    }))
    const configs = [...registries.configs].map(([host, config]) => ({
      endpoint: unsafeQuoted(inDoubleQuotes(host)),
      config: configOf(config),
    }))
    return {
      fileName: 'group_vars.yml',
      text: printYaml({
        rke2_version: releaseOf({ ...options, distribution: 'rke2' }),
        rke2_data_path: options.dataDir === null || options.dataDir === '' ? undefined : quoted(options.dataDir),
        rke2_server_options: linesFor('server'),
        rke2_agent_options: linesFor('agent'),
        rke2_custom_registry_mirrors: sequence(mirrors),
        rke2_custom_registry_configs: sequence(configs),
      }),
      notes: [
        ...replacedNotes(nodeFlags(options).length, 'rke2_server_options', 'rke2_agent_options'),
        ...modelNotes(text),
        ...indentNotes(registries),
      ],
    }
  },
}

export const ansibleRoles: readonly ExportFormat[] = [k3sIo, technoTim, mapRole, listRole]

function configOf({ auth, tls }: RegistryConfig): object {
  const group = (fields: object | null) =>
    fields === null
      ? undefined
      : Object.fromEntries(
          Object.entries(fields)
            .filter(([, value]) => value !== '' && value !== false)
            .map(([field, value]) => [field, typeof value === 'string' ? unsafeQuoted(value) : value]),
        )
  return { auth: group(auth), tls: group(tls) }
}

/** The role prints it below the key, at this column. */
function rewritesAsText(rewrite: ReadonlyMap<string, string>): string {
  return [...rewrite]
    .map(([pattern, replacement]) => `${inDoubleQuotes(pattern)}: ${inDoubleQuotes(replacement)}`)
    .join('\n      ')
}

/** A text escaped for double quotes. */
function inside(text: string): string {
  return inDoubleQuotes(text).slice(1, -1)
}

function replacedNotes(count: number, server: string, agent: string): readonly Saying[] {
  return count === 0
    ? []
    : [
        saying('{server} and {agent} replace those of other files of variables: add what yours say already.', {
          server,
          agent,
        }),
      ]
}

/** Older templates of the role print the second of two groups at the beginning of the line. */
function indentNotes({ configs }: Registries): readonly Saying[] {
  const both = [...configs].filter(([, { auth, tls }]) => auth !== null && tls !== null).map(([host]) => host)
  return both.length > 0
    ? [
        saying(
          '{hosts}: auth and tls of one host need a release of the role whose templates/registries.yaml.j2 indents them.',
          { hosts: both },
        ),
      ]
    : []
}

function modelNotes(text: string): readonly Saying[] {
  return /(?:^|\s)#/m.test(text) ? [saying('The role prints the file anew: comments are not part of it.')] : []
}
