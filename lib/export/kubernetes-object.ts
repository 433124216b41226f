import { printYaml, scalar } from '@/lib/text/print-yaml'
import { CERTIFICATES_BESIDE, lacksNothing, type ExportFormat, type ExportInput } from './exported'
import { flagFile, nodeFlags, roleNotes } from './node-flags'
import { saying } from '@/lib/words/saying'

const CARRIES = ['disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'] as const

export const secret: ExportFormat = {
  id: 'secret',
  title: 'Kubernetes Secret',
  help: 'The file as a Secret, for tools that bring it to the nodes.',
  only: null,
  carries: CARRIES,
  releaseField: null,
  passwords: saying('Passwords are in the manifest in plain text: keep it out of the repository, or seal it.'),
  certificates: CERTIFICATES_BESIDE,
  lacks: lacksNothing,
  make: (input) => ({
    fileName: 'registries-secret.yaml',
    text: objectText(input, { kind: 'Secret', type: 'Opaque' }, 'stringData'),
    notes: roleNotes(input.options),
  }),
}

export const configMap: ExportFormat = {
  id: 'config-map',
  title: 'Kubernetes ConfigMap',
  help: 'The file as a ConfigMap, for tools that bring it to the nodes.',
  only: null,
  carries: CARRIES,
  releaseField: null,
  passwords: saying('Passwords are in it in plain text, and who may read ConfigMaps reads them: use a Secret.'),
  certificates: CERTIFICATES_BESIDE,
  lacks: lacksNothing,
  make: (input) => ({
    fileName: 'registries-configmap.yaml',
    text: objectText(input, { kind: 'ConfigMap' }, 'data'),
    notes: roleNotes(input.options),
  }),
}

/** The flags are beside the file, as config.yaml. */
function objectText(
  { parsed, options }: ExportInput,
  { kind, type }: { readonly kind: string; readonly type?: string },
  field: 'data' | 'stringData',
): string {
  const flags = flagFile(nodeFlags(options))
  return printYaml({
    apiVersion: 'v1',
    kind,
    metadata: { name: `${options.distribution}-registries` },
    ...(type !== undefined && { type }),
    [field]: {
      'registries.yaml': scalar(parsed.text, 'literal'),
      ...(flags !== '' && { 'config.yaml': scalar(flags, 'literal') }),
    },
  })
}
