import type { Plan } from '@/lib/containerd/plan'
import { partsOfPath } from '@/lib/errors/read/request'
import type { Message } from '@/lib/errors/read/read-message'
import { bestOf, matchPlan, namedImages, NONE } from './match-plan'
import type { Matched } from './matched'
import type { OpenFile } from '@/lib/errors/open-file'

/** Names that are tried for a line without one. */
const IMAGES_MAX = 24

/** Finds the attempt of RKE2's own puller that a line of it is about. None where its rules are not loaded. Never throws. */
export function matchOwn(message: Message, file: OpenFile): Matched {
  const { own } = file
  if (own === null) return NONE
  const named = namedImages(message)
  return bestOf(named.length > 0 ? named : imagesOf(message, file, own.runtime), (image) => {
    const made = own.plan(image)
    if (made === null) return NONE
    const comparing = { isNamed: named.length > 0, rewrittenScope: true, pings: made.pings }
    const found = inTurn(message, made.plan) ?? matchPlan(message, made.plan, comparing)
    return found.kind === 'none' ? found : { ...found, own: made }
  })
}

/** Where one endpoint failed after the other, the first failure is that of the first. Only a token does not tell by itself. */
function inTurn({ asked, ofAll }: Message, plan: Plan): Matched | null {
  if (asked?.token == null || ofAll === null || ofAll.count !== plan.attempts.length) return null
  return { kind: 'attempt', plan, index: ofAll.index, how: 'token' }
}

/** It pulls its runtime image, from the registry of the default flags or of --system-default-registry, which a line need not name. */
function imagesOf({ asked, host }: Message, { parsed }: OpenFile, runtime: string): readonly string[] {
  const { object } = partsOfPath(asked?.path ?? '') ?? {}
  const name = runtime.slice(runtime.indexOf('/') + 1)
  const tagged = object === undefined || object.includes(':') ? name : name.replace(/:[^:]*$/, `:${object}`)
  const registries = [
    runtime.slice(0, runtime.indexOf('/')),
    asked?.ns,
    ...parsed.registries.mirrors.keys(),
    asked?.token == null ? asked?.host : null,
    host,
  ]
  return registries
    .flatMap((one) => (one == null || one === '' || one === '*' ? [] : `${one}/${tagged}`))
    .slice(0, IMAGES_MAX)
}
