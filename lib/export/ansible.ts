import type { Registries, RegistryConfig } from '@/lib/registries/model'
import { inDoubleQuotes, mapping, printYaml, scalar, sequence } from '@/lib/text/print-yaml'
import { mirrorsOf, onlyForK3s, quoted, registriesPath, type ExportFormat, type ExportInput } from './exported'

/** The roles that take the unchanged file in a variable. */
const textRoles: readonly ExportFormat[] = [
  { id: 'ansible-k3s-io', role: 'k3s-io/k3s-ansible', name: 'registries_config_yaml', before: {} },
  {
    id: 'ansible-techno-tim',
    role: 'techno-tim/k3s-ansible',
    name: 'custom_registries_yaml',
    before: { custom_registries: true },
  },
].map(({ id, role, name, before }) => ({
  id,
  title: `Ansible: ${role}`,
  help: `The variable ${name} of the role.`,
  make: ({ parsed: { text, registries }, options }) => ({
    fileName: 'group_vars.yml',
    text: printYaml({ ...before, [name]: scalar(text, 'literal', unsafe(text)) }),
    notes: [...onlyForK3s(options), ...vaultNotes(registries)],
  }),
}))

/** Source: PyratLabs/ansible-role-k3s and rlex/ansible-role-k3s, templates/registries.yaml.j2: the variable, printed as YAML. */
const mapRole: ExportFormat = {
  id: 'ansible-map',
  title: 'Ansible: PyratLabs/ansible-role-k3s',
  help: 'The variable k3s_registries of the role, a map.',
  make: ({ parsed: { registries, text }, options }) => ({
    fileName: 'group_vars.yml',
    text: printYaml({
      k3s_registries: {
        mirrors: mirrorsOf(registries, unsafeQuoted),
        configs: mapping([...registries.configs].map(([host, config]) => [quoted(host), configOf(config)])),
      },
    }),
    notes: [...onlyForK3s(options), ...vaultNotes(registries), ...modelNotes(text)],
  }),
}

/**
 * Source: lablabs/ansible-role-rke2, templates/registries.yaml.j2 (2026): it puts names and endpoints in double quotes,
 * hosts and rewrites unquoted.
 */
const listRole: ExportFormat = {
  id: 'ansible-lists',
  title: 'Ansible: lablabs/ansible-role-rke2',
  help: 'The variables rke2_custom_registry_mirrors and rke2_custom_registry_configs of the role.',
  make: ({ parsed: { registries, text } }) => {
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
        rke2_custom_registry_mirrors: sequence(mirrors),
        rke2_custom_registry_configs: sequence(configs),
      }),
      notes: [...vaultNotes(registries), ...modelNotes(text), ...indentNotes(registries)],
    }
  },
}

const play: ExportFormat = {
  id: 'ansible-plain',
  title: 'Ansible: a playbook',
  help: 'Writes the file on one node after the other, and restarts its service where it changed.',
  make: (input) => ({
    fileName: 'registries-playbook.yml',
    text: playText(input),
    notes: vaultNotes(input.parsed.registries),
  }),
}

export const ansible: readonly ExportFormat[] = [...textRoles, mapRole, listRole, play]

function playText({ parsed: { text }, options: { distribution } }: ExportInput): string {
  const path = registriesPath({ distribution })
  const services =
    distribution === 'rke2' ? ['rke2-server.service', 'rke2-agent.service'] : ['k3s.service', 'k3s-agent.service']
  const files = { path: path.replace(/\/[^/]*$/, ''), state: 'directory', mode: '0755' }
  const copy = {
    dest: path,
    owner: 'root',
    group: 'root',
    mode: '0600',
    content: scalar(text, 'literal', unsafe(text)),
  }
  return printYaml([
    {
      name: 'Registries of the nodes',
      hosts: 'all',
      become: true,
      serial: 1,
      tasks: [
        { name: 'Services of the node', 'ansible.builtin.service_facts': null },
        { name: 'Folder of registries.yaml', 'ansible.builtin.file': files },
        { name: 'registries.yaml', 'ansible.builtin.copy': copy, no_log: true, notify: 'Restart the node' },
      ],
      handlers: [
        {
          name: 'Restart the node',
          'ansible.builtin.service': { name: quoted('{{ item }}'), state: 'restarted' },
          loop: quoted(`{{ ['${services.join("', '")}'] | intersect(ansible_facts.services | list) }}`),
        },
      ],
    },
  ])
}

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

/** The tag that keeps Ansible from reading braces in a value as a template. */
function unsafe(text: string): string | undefined {
  return /\{[{%#]/.test(text) ? '!unsafe' : undefined
}

function unsafeQuoted(text: string): object {
  return quoted(text, unsafe(text))
}

function vaultNotes({ configs }: Registries): readonly string[] {
  return [...configs.values()].some(({ auth }) => auth !== null)
    ? ['Accounts stand in it in plain text: encrypt it with ansible-vault.']
    : []
}

/** Older templates of the role print the second of two groups at the beginning of the line. */
function indentNotes({ configs }: Registries): readonly string[] {
  const both = [...configs].filter(([, { auth, tls }]) => auth !== null && tls !== null).map(([host]) => host)
  return both.length > 0
    ? [
        `${both.join(', ')}: auth and tls of one host need a release of the role whose templates/registries.yaml.j2 indents them.`,
      ]
    : []
}

function modelNotes(text: string): readonly string[] {
  return /(?:^|\s)#/m.test(text) ? ['The role prints the file anew: comments are not part of it.'] : []
}
