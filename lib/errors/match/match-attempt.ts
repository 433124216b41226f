import { DOCKER_HUB, isWrittenDockerHub } from '@/lib/known/docker-hub'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { partsOfPath } from '@/lib/errors/read/request'
import type { Message } from '@/lib/errors/read/read-message'
import type { Matched } from './matched'
import { bestOf, hostIndex, isTakenOut, matchPlan, namedImages, NONE } from './match-plan'
import { matchOwn } from './match-own'
import type { OpenFile } from '@/lib/errors/open-file'

/** Plans that are made for one line. */
const PLANS_MAX = 24
const MIRRORS_MAX = 60

/**
 * Finds the attempt that a line is about, in the plans of the images it may be about. A file that K3s rejects has none, and
 * so have programs that do not read it. Never throws.
 */
export function matchAttempt(message: Message, file: OpenFile | null): Matched {
  if (
    file === null ||
    file.parsed.parseError !== null ||
    message.by === 'ctr' ||
    message.by === 'docker' ||
    message.by === 'nerdctl'
  )
    return NONE
  if (message.by === 'own-puller') return matchOwn(message, file)
  const { asked, host } = message
  if (isTakenOut(asked?.host ?? host ?? '')) return NONE
  const named = namedImages(message)
  const { rewrittenTokenScope } = releaseOf(file.options)
  const comparing = { isNamed: named.length > 0, rewrittenScope: rewrittenTokenScope }
  const found = bestOf(named.length > 0 ? named : imagesOf(message, file), (image) =>
    matchPlan(message, file.plan(image), comparing),
  )
  return found.kind === 'none' && named.length === 0 ? ofHostAlone(message, file) : found
}

/** Of a line that names only a host: whose endpoint it is, by the plan of an image of each mirror that has it. */
function ofHostAlone(message: Message, file: OpenFile): Matched {
  const { asked, host, lookedUp } = message
  const registries =
    asked?.ns != null
      ? [asked.ns]
      : [
          ...[...file.parsed.registries.mirrors.keys()].slice(0, MIRRORS_MAX).map((key) => (key === '*' ? ANY : key)),
          registryOf(asked?.host ?? host ?? lookedUp?.name ?? ''),
        ]
  const found = [...new Set(registries)].flatMap((registry) => {
    if (registry === '') return []
    const plan = file.plan(`${registry}/any/image`)
    const index = hostIndex(message, plan)
    return index === -1 ? [] : [{ plan, index, registry: registry === ANY ? '*' : registry }]
  })
  const [first] = found
  return first === undefined
    ? NONE
    : {
        kind: 'attempt',
        plan: first.plan,
        index: first.index,
        how: 'host',
        ofRegistries: found.map(({ registry }) => registry),
      }
}

/** A registry without a mirror of its own. */
const ANY = 'registry.invalid'

/** The images that a line may be about, when it names none. */
function imagesOf({ asked, host, lookedUp }: Message, file: OpenFile): readonly string[] {
  if (asked === null && host === null && lookedUp === null) return []
  const parts = asked === null ? null : partsOfPath(asked.path)
  const repository = asked?.token?.repository ?? parts?.before.replace(/^.*?\/v2\//, '').replace(/^\//, '') ?? null
  const tag =
    parts === null || parts.kind === 'blobs' ? '' : parts.object.includes(':') ? `@${parts.object}` : `:${parts.object}`
  const registries = [
    asked?.ns,
    // A token is of the registry of an image, and of each mirror of it.
    asked?.token == null ? registryOf(asked?.host ?? host ?? lookedUp?.name ?? '') : null,
  ].filter((one): one is string => typeof one === 'string' && one !== '')
  const keys = [...file.parsed.registries.mirrors.keys()].slice(0, MIRRORS_MAX)
  return [
    ...(repository === null ? [] : registries.slice(0, 1).map((one) => `${one}/${repository}${tag}`)),
    ...file.images.slice(0, PLANS_MAX / 2),
    ...(repository === null ? [] : keys.map((key) => `${key === '*' ? ANY : key}/${repository}${tag}`)),
  ].slice(0, PLANS_MAX)
}

function registryOf(host: string): string {
  return isWrittenDockerHub(host) ? DOCKER_HUB : host
}
