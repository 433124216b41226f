import { CERTIFICATES_BESIDE, delimiter, lacksNothing, type ExportFormat } from './exported'
import { registriesPath } from './registries-path'
import { flagFile, flagsPath, nodeFlags, roleNotes } from './node-flags'
import { saying } from '@/lib/words/saying'

export const shell: ExportFormat = {
  id: 'shell',
  title: 'Shell script',
  help: 'Quoted heredocs: nothing in the text is expanded.',
  only: null,
  carries: ['distribution', 'disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: null,
  passwords: saying(
    'Passwords are in the script in plain text: keep it out of repositories, and delete it from the node.',
  ),
  certificates: CERTIFICATES_BESIDE,
  lacks: lacksNothing,
  make: ({ parsed: { text }, options }) => {
    const folder = registriesPath(options).replace(/\/[^/]*$/, '')
    const flags = flagFile(nodeFlags(options))
    const flagsName = flagsPath(options).slice(folder.length)
    return {
      fileName: 'write-registries.sh',
      text: [
        '#!/bin/sh',
        '# Run as root on a node. Another folder is for a trial.',
        'set -eu',
        `folder=\${REGISTRIES_FOLDER:-${folder}}`,
        'umask 077',
        'mkdir -p "$folder"',
        written('$folder/registries.yaml', text, 'REGISTRIES'),
        ...(flags === '' ? [] : ['mkdir -p "$folder/config.yaml.d"', written(`$folder${flagsName}`, flags, 'CONFIG')]),
        '',
      ].join('\n'),
      notes: [
        ...(text.includes('\0') ? [saying('A shell cannot hold the null character that is in the text.')] : []),
        ...roleNotes(options),
      ],
    }
  },
}

/** The file keeps the mode that an older one has, so that it is set. */
function written(path: string, text: string, word: string): string {
  const end = delimiter(text, word)
  const file = `"${path}"`
  return text.endsWith('\n')
    ? `cat > ${file} <<'${end}'\n${text}${end}\nchmod 0600 ${file}`
    : `printf '%s' "$(cat <<'${end}'\n${text}\n${end}\n)" > ${file}\nchmod 0600 ${file}`
}
