import { clusterApi, harvester, rancherCluster, rke1, talos } from './cluster-specs'
import { containerdConfig, hostsToml, registriesConf } from './containerd-files'
import type { Converter } from './converter'
import { dockerConfig, dockerDaemon } from './docker'
import { printDraft } from './registries-draft'
import { isRegistries, readSource } from './source'
import { ansibleVariable, cloudInit, heredoc, k3dConfig, kubernetesObject } from './unwrap'

/** What holds the file as it is comes first; the others say it in other words. */
export const CONVERTERS: readonly Converter[] = [kubernetesObject, cloudInit, ansibleVariable, k3dConfig, heredoc, rancherCluster, clusterApi, talos, harvester, rke1, dockerConfig, dockerDaemon, hostsToml, containerdConfig, registriesConf]

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

/** The format of a text that is not registries.yaml, with what it is as one; null when it may be one. Never throws. */
export function recognise(text: string, fileName: string | null = null): Recognised | null {
  if (text.length > LENGTH_MAX || isRegistries(text)) return null
  const source = readSource(text, fileName)
  for (const { id, title, convert } of CONVERTERS) {
    const converted = convert(source)
    if (converted === null) continue
    if ('text' in converted) return { id, title, isUnwrapped: true, text: converted.text, notes: converted.notes }
    return { id, title, isUnwrapped: false, text: printDraft(converted.draft), notes: converted.draft.notes }
  }
  return null
}
