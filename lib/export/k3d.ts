import { printYaml, scalar } from '@/lib/text/print-yaml'
import { lacksNothing, quoted, type ExportFormat } from './exported'
import { flagsFor, flagWords, nodeFlags, releaseOf } from './node-flags'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { saying } from '@/lib/words/saying'

/**
 * Source: k3d-io/k3d#643: os.ExpandEnv on the whole file, before it is read as YAML; k3d.io, Using Config Files,
 * options.k3s.extraArgs
 */
export const k3d: ExportFormat = {
  id: 'k3d',
  title: 'k3d configuration',
  help: 'For k3d cluster create --config.',
  only: 'k3s',
  carries: ['disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: 'image',
  passwords: saying('Passwords are in it in plain text: keep it out of the repository.'),
  certificates: saying(
    'k3d runs nodes in containers: the certificate files must be mounted into them under the same path:',
  ),
  lacks: lacksNothing,
  make: ({ parsed, options }) => ({
    fileName: 'k3d.yaml',
    text: printYaml({
      apiVersion: 'k3d.io/v1alpha5',
      kind: 'Simple',
      // Tags of images have no plus.
      image: `rancher/k3s:${releaseOf({ ...options, distribution: 'k3s' }).replace('+', '-')}`,
      registries: { config: parsed.text.includes('$') ? quoted(parsed.text) : scalar(parsed.text, 'literal') },
      ...(nodeFlags(options).length > 0 && { options: { k3s: { extraArgs: extraArgs(options) } } }),
    }).replaceAll('$', String.raw`\u0024`),
    notes: parsed.text.includes('$')
      ? [saying('Each $ is written as \\u0024, because k3d expands $NAME in its configuration and knows no escape.')]
      : [],
  }),
}

function extraArgs(options: NodeOptions): readonly object[] {
  const onAgents = flagWords(flagsFor('agent', options))
  return flagWords(nodeFlags(options)).map((arg) => ({
    arg: quoted(arg),
    nodeFilters: onAgents.includes(arg) ? [quoted('server:*'), quoted('agent:*')] : [quoted('server:*')],
  }))
}
