import { printYaml, scalar } from '@/lib/text/print-yaml'
import { onlyForK3s, quoted, registriesPath, type ExportFormat } from './exported'

export const cloudInit: ExportFormat = {
  id: 'cloud-init',
  title: 'cloud-init',
  help: 'user-data that writes the file before the node starts.',
  make: ({ parsed, options }) => ({
    fileName: 'user-data.yaml',
    text: `#cloud-config\n${printYaml({
      write_files: [
        {
          path: registriesPath(options),
          owner: 'root:root',
          permissions: '0600',
          content: scalar(parsed.text, 'literal'),
        },
      ],
    })}`,
    notes: [],
  }),
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
      notes: [
        ...(parsed.text.endsWith('\n') ? [] : ['A heredoc ends with a line end, which the file has not.']),
        ...(parsed.text.includes('\r') ? ['Terraform keeps carriage returns, and so does the node.'] : []),
      ],
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

/** Source: k3d-io/k3d#643: os.ExpandEnv on the whole file, before it is read as YAML. */
export const k3d: ExportFormat = {
  id: 'k3d',
  title: 'k3d configuration',
  help: 'For k3d cluster create --config.',
  make: ({ parsed, options }) => ({
    fileName: 'k3d.yaml',
    text: printYaml({
      apiVersion: 'k3d.io/v1alpha5',
      kind: 'Simple',
      registries: { config: parsed.text.includes('$') ? quoted(parsed.text) : scalar(parsed.text, 'literal') },
    }).replaceAll('$', String.raw`\u0024`),
    notes: [
      'k3d runs nodes in containers: certificate files must be mounted into them under the same path.',
      ...(parsed.text.includes('$')
        ? [String.raw`Each $ is written as \u0024, because k3d expands $NAME in its configuration and knows no escape.`]
        : []),
      ...onlyForK3s(options),
    ],
  }),
}

export const secret: ExportFormat = {
  id: 'secret',
  title: 'Kubernetes Secret',
  help: 'The file as a Secret, for tools that bring it to the nodes.',
  make: ({ parsed, options }) => ({
    fileName: 'registries-secret.yaml',
    text: printYaml({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: `${options.distribution}-registries` },
      type: 'Opaque',
      stringData: { 'registries.yaml': scalar(parsed.text, 'literal') },
    }),
    notes: [],
  }),
}

/** A word that does not occur as a line of the text. */
function delimiter(text: string, word: string): string {
  const lines = new Set(text.split(/\r?\n/).map((line) => line.trim()))
  let end = word
  for (let number = 1; lines.has(end); number += 1) end = `${word}_${number}`
  return end
}
