import { blockScalar, isBlockable, quoted, registriesPath, type ExportFormat, type ExportInput } from './exported'

/** The whole text as a YAML value below a key that stands at `columns`. */
function value(text: string, columns: number): string {
  return isBlockable(text) ? blockScalar(text, columns) : `${quoted(text)}\n`
}

function service({ options: { distribution } }: ExportInput): string {
  return distribution
}

export const cloudInit: ExportFormat = {
  id: 'cloud-init',
  title: 'cloud-init',
  help: 'user-data that writes the file before K3s starts.',
  make: ({ parsed, options }) => ({
    fileName: 'user-data.yaml',
    text: `#cloud-config\nwrite_files:\n  - path: ${registriesPath(options)}\n    owner: root:root\n    permissions: '0600'\n    content: ${value(parsed.text, 6)}`,
    notes: [],
  }),
}

export const ansible: readonly ExportFormat[] = [
  { id: 'ansible-k3s-io', title: 'Ansible: k3s-io/k3s-ansible', key: 'registries_config_yaml', before: '' },
  { id: 'ansible-techno-tim', title: 'Ansible: techno-tim/k3s-ansible', key: 'custom_registries_yaml', before: 'custom_registries: true\n' },
  { id: 'ansible-plain', title: 'Ansible: a copy task', key: '', before: '' },
].map(({ id, title, key, before }) => ({
  id,
  title,
  help: key === '' ? 'A task that writes the file and restarts the service where it changed.' : `The variable ${key} of the role.`,
  make: (input) => ({
    fileName: key === '' ? 'registries-task.yml' : 'group_vars.yml',
    text: key === '' ? task(input) : `${before}${key}: ${value(raw(input.parsed.text), 2)}`,
    notes: /\{[{%#]/.test(input.parsed.text) ? ['The text holds braces that Jinja would read; they stand between raw marks.'] : [],
  }),
}))

function task(input: ExportInput): string {
  return [
    '- name: Registries of the node',
    '  ansible.builtin.copy:',
    `    dest: ${registriesPath(input.options)}`,
    '    owner: root',
    '    group: root',
    "    mode: '0600'",
    `    content: ${value(raw(input.parsed.text), 6)}  no_log: true`,
    `  notify: Restart ${service(input)}`,
    '',
  ].join('\n')
}

/** Jinja reads braces in variables and task parameters. */
function raw(text: string): string {
  return /\{[{%#]/.test(text) ? `{% raw %}${text.endsWith('\n') ? text.slice(0, -1) : text}{% endraw %}${text.endsWith('\n') ? '\n' : ''}` : text
}

export const terraform: ExportFormat = {
  id: 'terraform',
  title: 'Terraform',
  help: 'A local value as a heredoc; ${ and %{ are escaped.',
  make: ({ parsed }) => {
    const end = delimiter(parsed.text, 'REGISTRIES')
    const body = parsed.text.replace(/[$%]\{/g, (mark) => mark.charAt(0) + mark)
    return {
      fileName: 'registries.tf',
      text: `locals {\n  registries_yaml = <<${end}\n${body}${body.endsWith('\n') ? '' : '\n'}${end}\n}\n`,
      notes: [...(parsed.text.endsWith('\n') ? [] : ['A heredoc ends with a line end, which the file has not.']), ...(parsed.text.includes('\r') ? ['Terraform keeps carriage returns, and so does the node.'] : [])],
    }
  },
}

export const shell: ExportFormat = {
  id: 'shell',
  title: 'Shell script',
  help: 'A quoted heredoc: nothing in the text is expanded.',
  make: (input) => {
    const { text } = input.parsed
    const path = registriesPath(input.options)
    const end = delimiter(text, 'REGISTRIES')
    return {
      fileName: 'write-registries.sh',
      text: `#!/bin/sh\nset -eu\nfile=\${REGISTRIES_FILE:-${path}}\numask 077\nmkdir -p "$(dirname "$file")"\n${text.endsWith('\n') ? 'cat' : "printf '%s' \"$(cat"} ${text.endsWith('\n') ? '> "$file" ' : ''}<<'${end}'\n${text}${text.endsWith('\n') ? '' : '\n'}${end}\n${text.endsWith('\n') ? '' : ')" > "$file"\n'}chmod 0600 "$file"\n`,
      notes: text.includes('\0') ? ['A shell cannot hold the null character that is in the text.'] : [],
    }
  },
}

export const k3d: ExportFormat = {
  id: 'k3d',
  title: 'k3d configuration',
  help: 'For k3d cluster create --config.',
  make: ({ parsed }) => ({
    fileName: 'k3d.yaml',
    text: `apiVersion: k3d.io/v1alpha5\nkind: Simple\nregistries:\n  config: ${value(parsed.text, 4)}`,
    notes: ['k3d runs nodes in containers: certificate files must be mounted into them under the same path.', ...(/\$\{?\w/.test(parsed.text) ? ['k3d expands $NAME in its configuration: write $$ for a $ that is to stay.'] : [])],
  }),
}

export const configMap: ExportFormat = {
  id: 'secret',
  title: 'Kubernetes Secret',
  help: 'The file as a Secret, for tools that bring it to the nodes.',
  make: ({ parsed, options }) => ({
    fileName: 'registries-secret.yaml',
    text: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${options.distribution}-registries\ntype: Opaque\nstringData:\n  registries.yaml: ${value(parsed.text, 4)}`,
    notes: [],
  }),
}

/** A word that no line of the text is. */
function delimiter(text: string, word: string): string {
  const lines = new Set(text.split(/\r?\n/).map((line) => line.trim()))
  let end = word
  for (let number = 1; lines.has(end); number += 1) end = `${word}_${number}`
  return end
}
