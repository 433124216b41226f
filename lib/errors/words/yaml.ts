import { yamlFileOf } from '@/lib/errors/read/yaml-file'
import type { Message } from '@/lib/errors/read/read-message'
import { saying, type Saying } from '@/lib/words/saying'
import type { Facts, Told } from './told'

/**
 * Which file of a node an error of YAML is about; null when the line does not say. Of the two, only registries.yaml is read
 * again and again, and only into types.
 * Source: k3s pkg/agent/config/config.go, Get; pkg/configfilearg/parser.go, readConfigFile
 */
export function whichYaml({ file, text, isFatal, isFramed }: Message): 'registries' | 'config' | null {
  if (file !== null) return yamlFileOf(file)
  if (/into yaml\.MapSlice/.test(text)) return 'config'
  if (
    /server is not ready|Waiting to retrieve|agent config(?:uration)?:|Failed to configure agent|cannot unmarshal/.test(
      text,
    )
  )
    return 'registries'
  return isFatal || isFramed ? null : 'registries'
}

/** What an error of YAML at the start of a node means. */
export function yamlInvalid(facts: Facts): Told {
  const { message } = facts
  const which = whichYaml(message)
  if (which === 'config')
    return {
      kind: 'file',
      says: saying('config.yaml of this node, which has its flags, cannot be read as YAML{place}.', {
        place: placeIn(message),
      }),
      causes: [
        notStarting(facts),
        saying('It is not registries.yaml: look at config.yaml and at the files of config.yaml.d.'),
      ],
    }
  if (which === 'registries')
    return {
      kind: 'file',
      says: saying('registries.yaml on this node cannot be read as YAML{place}.', { place: placeIn(message) }),
      causes: [waits(facts)],
    }
  return {
    kind: 'file',
    says: saying('A YAML file of this node cannot be read{place}: registries.yaml, or config.yaml with its flags.', {
      place: placeIn(message),
    }),
    causes: [
      notStarting(facts),
      ...(facts.distribution === 'k3s' && facts.release.era !== 'K0'
        ? [
            saying(
              'Since the releases of January 2024, K3s waits where it cannot read registries.yaml: if it ends at once, it is config.yaml or a file of config.yaml.d.',
            ),
          ]
        : []),
      saying('A line “Using private registry config file” just before it says that it is registries.yaml.'),
    ],
  }
}

/** yaml.v2 counts from 0 where its parser fails, and from 1 where its scanner or a type does; it says not which. */
function placeIn({ fileLine, text }: Message): Saying | string {
  if (fileLine === null) return ''
  return /cannot unmarshal/.test(text)
    ? saying(', at line {line}', { line: fileLine })
    : saying(', at line {line} or the one after it', { line: fileLine })
}

function notStarting({ distribution }: Facts): Saying {
  return distribution === 'rke2'
    ? saying('RKE2 does not start until it is corrected.')
    : saying('K3s does not start until it is corrected.')
}

function waits(facts: Facts): Saying {
  const { message, release, distribution } = facts
  // Only K3s asks again and again, and says so.
  const isWaiting = /server is not ready|Waiting to retrieve/.test(message.text)
  if (!isWaiting && (message.isFatal || distribution === 'rke2' || release.era === 'K0')) return notStarting(facts)
  return saying(
    'The node waits, without containerd and kubelet, and reads the file again every few seconds: correct it, no restart is needed.',
  )
}
