import { printYaml, scalar } from '@/lib/text/print-yaml'
import { CERTIFICATES_BESIDE, lacksNothing, type ExportFormat } from './exported'
import { registriesPath } from './registries-path'
import { flagFile, flagsPath, nodeFlags, roleNotes } from './node-flags'
import { saying } from '@/lib/words/saying'

export const cloudInit: ExportFormat = {
  id: 'cloud-init',
  title: 'cloud-init',
  help: 'user-data that writes the file before the node starts.',
  only: null,
  carries: ['distribution', 'disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: null,
  passwords: saying(
    'Passwords are in the user-data in plain text: the metadata service of a cloud shows it to every program on the node.',
  ),
  certificates: CERTIFICATES_BESIDE,
  lacks: lacksNothing,
  make: ({ parsed, options }) => ({
    fileName: 'user-data.yaml',
    text: `#cloud-config\n${printYaml({
      write_files: [
        file(registriesPath(options), parsed.text),
        ...(nodeFlags(options).length > 0 ? [file(flagsPath(options), flagFile(nodeFlags(options)))] : []),
      ],
    })}`,
    notes: roleNotes(options),
  }),
}

function file(path: string, text: string): object {
  return { path, owner: 'root:root', permissions: '0600', content: scalar(text, 'literal') }
}
