import { withoutSecrets } from '@/lib/secrets/without-secrets'
import { ansibleVariable } from './ansible'
import { ansibleLists } from './ansible-lists'
import { cloudInit } from './cloud-init'
import { clusterApi } from './cluster-api'
import { containerdConfig } from './containerd-config'
import type { Converter } from './converter'
import { dockerConfig } from './docker-config'
import { dockerDaemon } from './docker-daemon'
import { harvester } from './harvester'
import { helmValues } from './helm-values'
import { heredoc } from './heredoc'
import { hostsToml } from './hosts-toml'
import { k3dConfig } from './k3d'
import { kubernetesObject } from './kubernetes-object'
import { rancherCluster } from './rancher'
import { printDraft } from './registries-draft'
import { registriesConf } from './registries-conf'
import { rke1 } from './rke1'
import { isRegistries, readSource } from '@/lib/convert/source/source'
import { talos } from './talos'

/** What holds the file as it is comes first; the others say it in other words. */
export const CONVERTERS: readonly Converter[] = [
  kubernetesObject,
  cloudInit,
  ansibleVariable,
  ansibleLists,
  k3dConfig,
  helmValues,
  heredoc,
  rancherCluster,
  clusterApi,
  talos,
  harvester,
  rke1,
  dockerConfig,
  dockerDaemon,
  hostsToml,
  containerdConfig,
  registriesConf,
]

export interface Recognised {
  readonly id: string
  /** As in "This is …". */
  readonly title: string
  /** The file stood in there as it is, comments and all. */
  readonly isUnwrapped: boolean
  /** As registries.yaml. */
  readonly text: string
  /** What could not be taken along, each a sentence. */
  readonly notes: readonly string[]
}

/** Larger texts are none of these. */
const LENGTH_MAX = 512 * 1024

/**
 * The format of a text that is not registries.yaml, with what it is as one; null when it may be one. `only`: it is of that
 * format or none, also when it could be a registries.yaml. Never throws.
 */
export function recognise(text: string, fileName: string | null = null, only: string | null = null): Recognised | null {
  if (text.length > LENGTH_MAX || (only === null && isRegistries(text))) return null
  const source = readSource(text, fileName)
  for (const { id, title, convert } of CONVERTERS.filter((one) => only === null || one.id === only)) {
    const converted = convert(source)
    if (converted === null) continue
    if ('text' in converted)
      return {
        id,
        title,
        isUnwrapped: true,
        text: converted.text,
        notes: converted.notes.map((note) => withoutSecrets(note)),
      }
    return {
      id,
      title,
      isUnwrapped: false,
      text: printDraft(converted.draft),
      notes: converted.draft.notes.map((note) => withoutSecrets(note)),
    }
  }
  return null
}
