import { checkAirGap, type AirGap } from '@/lib/airgap/airgap'
import { remediesOf, type Remedy } from '@/lib/airgap/remedies'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import { engines } from '@/lib/containerd/engines'
import type { Concerning } from '@/lib/explain/attempt-findings'
import { imageRow, type ImageRow } from '@/lib/images/image-row'
import { packagedRows, type PackagedRow } from '@/lib/images/packaged-rows'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { createNodeReader } from '@/lib/node'
import { isSameValue } from '@/lib/same-value'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import { contactsOf, type Contact } from '@/lib/probe/contact'
import { createParser } from '@/lib/registries/parser'
import { namedWays, plansOfFile } from './file-ways'
import { meansOf } from './means'
import { waysOf, type Way } from './way'
import { findingsOfWays, type WayFindings } from './way-findings'

/** Which hosts can be asked for the images of a list and any other. */
export interface AirGapFound {
  readonly airGap: AirGap
  readonly remedies: readonly Remedy[]
  /** What the release pulls by itself, which is looked at too. */
  readonly packaged: readonly PackagedRow[]
}

/** What an attempt says of its certificate files. */
export interface TlsUse extends Pick<Attempt, 'tlsFiles'> {
  readonly parts: Pick<Attempt['parts'], 'host'>
}

/** Where each image is asked for, in their order. */
export interface ImageRoutes {
  readonly rows: readonly ImageRow[]
  readonly ways: readonly Way[]
  /** What concerns each way; null while the findings are not known. */
  readonly wayFindings: readonly WayFindings[] | null
  /** Who is asked for the images of each way. */
  readonly wayContacts: readonly (readonly Contact[])[]
  /** The attempts of each way for which registries.yaml names certificate files. */
  readonly wayTls: readonly (readonly TlsUse[])[]
  /** Without a list: the ways are those of the registries of the file, each of which counts as one. */
  readonly isOfFile: boolean
}

function tlsOf({ attempts }: Plan): readonly TlsUse[] {
  return attempts.flatMap(({ tlsFiles, parts: { host } }) =>
    tlsFiles.ca.length + tlsFiles.client.length === 0 ? [] : [{ tlsFiles, parts: { host } }],
  )
}

interface ListQuestion {
  readonly text: string
  readonly options: NodeOptions
  readonly values?: PlaceholderValues | undefined
  readonly images: readonly string[]
}

export interface AirGapQuestion extends ListQuestion {
  /** Hosts that a person says are inside. */
  readonly inside: readonly string[]
  /** Components of the release that are switched off, as `--disable` takes them. */
  readonly disabled: readonly string[]
}

export interface RoutesQuestion extends ListQuestion {
  /** Of this text, by position; null while they are not known. */
  readonly findings: readonly Concerning[] | null
}

export interface ListPlanner {
  readonly routes: (question: RoutesQuestion) => ImageRoutes
  /** Of more than one node, with what would seal it: more work than the routes. */
  readonly airGap: (question: AirGapQuestion) => AirGapFound
}

/** What a thread is sent is another object each time: the one before is kept if it says the same. */
function keepSame<T>(): (next: T) => T {
  let last: T | undefined
  return (next) => {
    if (last === undefined || !isSameValue(last, next)) last = next
    return last
  }
}

/** Plans all images of a list, and keeps what did not change since the last time. Never throws. */
export function createListPlanner(): ListPlanner {
  // A text is read once, for both nodes.
  const parser = createParser()
  const reader = createNodeReader(parser)
  const openReader = createNodeReader(parser)
  const keptOptions = keepSame<NodeOptions>()
  const keptValues = keepSame<PlaceholderValues | undefined>()
  const nodeOf = ({ text, options, values }: ListQuestion) =>
    reader(text, keptOptions(options), engines, keptValues(values))
  return {
    routes(question) {
      const { images, findings } = question
      const node = nodeOf(question)
      const isOfFile = images.length === 0
      const planned = isOfFile ? plansOfFile(node) : images.map((image) => node.plan(image))
      const { ways, plans } = waysOf(planned, meansOf(node, openReader))
      return {
        rows: isOfFile ? [] : planned.map(imageRow),
        ways: isOfFile ? namedWays(ways) : ways,
        isOfFile,
        wayContacts: plans.map(contactsOf),
        wayTls: plans.map(tlsOf),
        wayFindings: findings && findingsOfWays(plans, findings),
      }
    },
    airGap(question) {
      const { options, images, inside, disabled } = question
      const node = nodeOf(question)
      const packaged = packagedRows(options, disabled, node.shownPlan)
      const own = packaged.flatMap((one) => (one.isDisabled ? [] : one.images.map(({ image }) => image)))
      const asked = { images, packaged: own, inside }
      const airGap = checkAirGap(node, asked)
      return { airGap, remedies: remediesOf(node, asked, airGap), packaged }
    },
  }
}
