import { octal, printYaml, scalar } from '@/lib/text/print-yaml'
import { CERTIFICATES_BESIDE, lacksNothing, type ExportFormat } from './exported'
import { registriesPath } from './registries-path'
import { flagFile, flagsPath, nodeFlags, roleNotes } from './node-flags'
import { saying } from '@/lib/words/saying'

/** Source: coreos/butane docs/config-fcos-v1_5.md */
export const butane: ExportFormat = {
  id: 'butane',
  title: 'Butane',
  help: 'For Fedora CoreOS and Flatcar: butane makes Ignition of it. Of the variant flatcar the version is 1.1.0.',
  only: null,
  carries: ['distribution', 'disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: null,
  passwords: saying(
    'Passwords are in it in plain text, and in the Ignition made of it, which is user-data: who reads that reads them.',
  ),
  certificates: CERTIFICATES_BESIDE,
  lacks: lacksNothing,
  make: ({ parsed, options }) => ({
    fileName: 'registries.bu',
    text: printYaml({
      variant: 'fcos',
      version: '1.5.0',
      storage: {
        files: [
          file(registriesPath(options), parsed.text),
          ...(nodeFlags(options).length > 0 ? [file(flagsPath(options), flagFile(nodeFlags(options)))] : []),
        ],
      },
    }),
    notes: roleNotes(options),
  }),
}

function file(path: string, text: string): object {
  return { path, mode: octal(0o600), overwrite: true, contents: { inline: scalar(text, 'literal') } }
}
