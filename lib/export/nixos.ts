import { CERTIFICATES_BESIDE, lacksNothing, type ExportFormat } from './exported'
import { flagWords, nodeFlags, roleNotes } from './node-flags'
import { saying } from '@/lib/words/saying'

/** Source: nixpkgs nixos/modules/services/cluster/rancher, extraFlags; Nix manual, String literals */
export const nixos: ExportFormat = {
  id: 'nixos',
  title: 'NixOS',
  help: 'A module with the file below environment.etc, for services.k3s or services.rke2.',
  only: null,
  carries: ['distribution', 'disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: null,
  passwords: saying(
    'Passwords are in it in plain text, and Nix copies them into its store, which every user of the machine can read.',
  ),
  certificates: CERTIFICATES_BESIDE,
  lacks: lacksNothing,
  make: ({ parsed, options }) => {
    const { distribution } = options
    const words = flagWords(nodeFlags(options))
    const flags =
      words.length === 0
        ? ''
        : `  services.${distribution}.extraFlags = [${words.map((word) => ` ${inQuotes(word)}`).join('')} ];\n`
    return {
      fileName: 'registries.nix',
      text: `{\n  environment.etc."rancher/${distribution}/registries.yaml" = {\n    mode = "0600";\n    text = ${nixText(parsed.text)};\n  };\n${flags}}\n`,
      notes: roleNotes(options),
    }
  },
}

const INDENTATION = ' '.repeat(6)

/** In two single quotes, which take away the indentation that all lines have, where the text has none of its own. */
function nixText(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  // A quote before a dollar sign would be read with the marks that escape it.
  const isAwkward = !text.endsWith('\n') || /\r|^ *\n|'\$/.test(text)
  if (isAwkward || lines.every((line) => line.startsWith(' '))) return inQuotes(text)
  const body = text
    .replaceAll("''", "'''")
    .replace(/\$(?=\{)/g, "''$")
    .split('\n')
    .map((line) => (line === '' ? '' : INDENTATION + line))
    .join('\n')
  return `''\n${body}    ''`
}

function inQuotes(text: string): string {
  return `"${text
    .replace(/["\\]|\$(?=\{)/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)}"`
}
