import type { Registries, RegistryConfig } from '@/lib/registries/model'
import { onlyForK3s, quoted, registriesPath, textValue, type ExportFormat, type ExportInput } from './exported'

/** The roles that take the file as it is, in a variable. */
const textRoles: readonly ExportFormat[] = [
  { id: 'ansible-k3s-io', role: 'k3s-io/k3s-ansible', name: 'registries_config_yaml', before: '' },
  {
    id: 'ansible-techno-tim',
    role: 'techno-tim/k3s-ansible',
    name: 'custom_registries_yaml',
    before: 'custom_registries: true\n',
  },
].map(({ id, role, name, before }) => ({
  id,
  title: `Ansible: ${role}`,
  help: `The variable ${name} of the role.`,
  make: ({ parsed: { text, registries }, options }) => ({
    fileName: 'group_vars.yml',
    text: `${before}${name}: ${unsafe(text)}${textValue(text, 2)}`,
    notes: [...onlyForK3s(options), ...vaultNotes(registries)],
  }),
}))

/** Source: PyratLabs/ansible-role-k3s and rlex/ansible-role-k3s, templates/registries.yaml.j2: the variable, printed as YAML. */
const mapRole: ExportFormat = {
  id: 'ansible-map',
  title: 'Ansible: PyratLabs/ansible-role-k3s',
  help: 'The variable k3s_registries of the role, a map.',
  make: ({ parsed: { registries, text }, options }) => {
    const lines = ['k3s_registries:']
    if (registries.mirrors.size > 0) lines.push('  mirrors:')
    for (const [registry, { endpoint, rewrite }] of registries.mirrors) {
      lines.push(`    ${quoted(registry)}:${endpoint.length + rewrite.size === 0 ? ' {}' : ''}`)
      if (endpoint.length > 0) lines.push('      endpoint:', ...endpoint.map((one) => `        - ${unsafeQuoted(one)}`))
      if (rewrite.size > 0)
        lines.push(
          '      rewrite:',
          ...[...rewrite].map(([pattern, replacement]) => `        ${quoted(pattern)}: ${unsafeQuoted(replacement)}`),
        )
    }
    if (registries.configs.size > 0) lines.push('  configs:')
    for (const [host, config] of registries.configs) {
      const own = configLines(config, 6)
      lines.push(`    ${quoted(host)}:${own.length === 0 ? ' {}' : ''}`, ...own)
    }
    if (lines.length === 1) lines[0] += ' {}'
    return {
      fileName: 'group_vars.yml',
      text: `${lines.join('\n')}\n`,
      notes: [...onlyForK3s(options), ...vaultNotes(registries), ...modelNotes(text)],
    }
  },
}

/** Source: lablabs/ansible-role-rke2, templates/registries.yaml.j2 (2026): names and endpoints stand in double quotes there, hosts and rewrites as they are. */
const listRole: ExportFormat = {
  id: 'ansible-lists',
  title: 'Ansible: lablabs/ansible-role-rke2',
  help: 'The variables rke2_custom_registry_mirrors and rke2_custom_registry_configs of the role.',
  make: ({ parsed: { registries, text } }) => {
    const lines: string[] = []
    if (registries.mirrors.size > 0) lines.push('rke2_custom_registry_mirrors:')
    for (const [registry, { endpoint, rewrite }] of registries.mirrors) {
      lines.push(`  - name: ${unsafeQuoted(inside(registry))}`)
      if (endpoint.length > 0)
        lines.push('    endpoint:', ...endpoint.map((one) => `      - ${unsafeQuoted(inside(one))}`))
      if (rewrite.size > 0)
        lines.push(
          `    rewrite: ${unsafeQuoted([...rewrite].map(([pattern, replacement]) => `${quoted(pattern)}: ${quoted(replacement)}`).join('\n      '))}`,
        )
    }
    if (registries.configs.size > 0) lines.push('rke2_custom_registry_configs:')
    for (const [host, config] of registries.configs) {
      const own = configLines(config, 6)
      lines.push(`  - endpoint: ${unsafeQuoted(quoted(host))}`, `    config:${own.length === 0 ? ' {}' : ''}`, ...own)
    }
    return {
      fileName: 'group_vars.yml',
      text: `${lines.join('\n')}\n`,
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
  const services =
    distribution === 'rke2' ? ['rke2-server.service', 'rke2-agent.service'] : ['k3s.service', 'k3s-agent.service']
  return [
    '- name: Registries of the nodes',
    '  hosts: all',
    '  become: true',
    '  serial: 1',
    '  tasks:',
    '    - name: Services of the node',
    '      ansible.builtin.service_facts:',
    '    - name: Folder of registries.yaml',
    '      ansible.builtin.file:',
    `        path: ${registriesPath({ distribution }).replace(/\/[^/]*$/, '')}`,
    '        state: directory',
    "        mode: '0755'",
    '    - name: registries.yaml',
    '      ansible.builtin.copy:',
    `        dest: ${registriesPath({ distribution })}`,
    '        owner: root',
    '        group: root',
    "        mode: '0600'",
    `        content: ${unsafe(text)}${textValue(text, 10)}      no_log: true`,
    '      notify: Restart the node',
    '  handlers:',
    '    - name: Restart the node',
    '      ansible.builtin.service:',
    '        name: "{{ item }}"',
    '        state: restarted',
    `      loop: "{{ ['${services.join("', '")}'] | intersect(ansible_facts.services | list) }}"`,
    '',
  ].join('\n')
}

function configLines({ auth, tls }: RegistryConfig, columns: number): readonly string[] {
  const indent = ' '.repeat(columns)
  const group = (name: string, fields: object | null): readonly string[] => {
    if (fields === null) return []
    const used = Object.entries(fields).filter(([, value]) => value !== '' && value !== false)
    if (used.length === 0) return [`${indent}${name}: {}`]
    return [
      `${indent}${name}:`,
      ...used.map(
        ([field, value]) => `${indent}  ${field}: ${typeof value === 'string' ? unsafeQuoted(value) : String(value)}`,
      ),
    ]
  }
  return [...group('auth', auth), ...group('tls', tls)]
}

/** A text as it stands between double quotes. */
function inside(text: string): string {
  return quoted(text).slice(1, -1)
}

/** The tag that keeps Ansible from reading braces in a value as a template. */
function unsafe(text: string): string {
  return /\{[{%#]/.test(text) ? '!unsafe ' : ''
}

function unsafeQuoted(text: string): string {
  return unsafe(text) + quoted(text)
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
