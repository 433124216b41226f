import { CERTIFICATES_BESIDE, delimiter, lacksNothing, type ExportFormat } from './exported'
import { registriesPath } from './registries-path'
import { flagFile, flagsPath, nodeFlags, releaseOf, roleNotes } from './node-flags'
import { saying } from '@/lib/words/saying'

export const terraform: ExportFormat = {
  id: 'terraform',
  title: 'Terraform',
  help: 'Local values, texts as heredocs; ${ and %{ are escaped.',
  only: null,
  carries: ['distribution', 'disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: 'kubernetes_version',
  passwords: saying(
    'Passwords are in it in plain text, and Terraform writes what it uses of it into its state: keep both out of the repository.',
  ),
  certificates: CERTIFICATES_BESIDE,
  lacks: lacksNothing,
  make: ({ parsed, options }) => {
    const flags = flagFile(nodeFlags(options))
    return {
      fileName: 'registries.tf',
      text: [
        'locals {',
        `  kubernetes_version = "${releaseOf(options)}"`,
        '',
        `  # ${registriesPath(options)}`,
        `  registries_yaml = ${heredoc(parsed.text, 'REGISTRIES')}`,
        ...(flags === '' ? [] : ['', `  # ${flagsPath(options)}`, `  config_yaml = ${heredoc(flags, 'CONFIG')}`]),
        '}',
        '',
      ].join('\n'),
      notes: [
        ...(parsed.text.endsWith('\n')
          ? []
          : [saying('A heredoc ends with a line end, which the file does not have.')]),
        ...(parsed.text.includes('\r') ? [saying('Terraform keeps carriage returns, and so does the node.')] : []),
        ...roleNotes(options),
      ],
    }
  },
}

function heredoc(text: string, word: string): string {
  const end = delimiter(text, word)
  const body = text.replace(/[$%]\{/g, (mark) => mark.charAt(0) + mark)
  return `<<${end}\n${body}${body.endsWith('\n') ? '' : '\n'}${end}`
}
