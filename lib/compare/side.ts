import type { Engines } from '@/lib/containerd/engines'
import type { Plan } from '@/lib/containerd/plan'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Lint } from '@/lib/lint/lint'
import { createNodeReader, type ClusterNode } from '@/lib/node'
import { NO_VALUES, type PlaceholderValues } from '@/lib/placeholders/values'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { createParser, type Parser } from '@/lib/registries/parser'

/** A registries.yaml on a node. */
export interface Side {
  readonly text: string
  readonly options: NodeOptions
  /** Of placeholders, by name. */
  readonly values?: PlaceholderValues | undefined
}

/** What a node makes of a file. */
export interface Consequences {
  readonly node: ClusterNode
  /** Why containerd does not start with it, in the words of K3s; null when it does. */
  readonly error: string | null
  /** As they are shown: of a template with its placeholders. */
  readonly files: readonly GeneratedFile[]
  /** Of the images, in their order, as they are shown. */
  readonly plans: readonly Plan[]
  /** Without those that are about the release itself, whatever the file says. */
  readonly findings: readonly Diagnostic[]
}

/** What decides the consequences besides the sides themselves. */
export interface Means {
  readonly engines: Engines
  readonly lint: Lint
  readonly images: readonly string[]
}

export type ReadSide = (side: Side) => Consequences

/** That a release is newer than what is known is said of the release, not of the file. */
const OF_RELEASE = ['release-newer']
/** For rules that look at a plan, where no image is given. */
const ANY_IMAGE = 'nginx'

/** Reads sides, one after the other. What is the same as in the one before is not made again. Never throws. */
export function createSideReader({ engines, lint, images }: Means, parser: Parser = createParser()): ReadSide {
  const read = createNodeReader(parser)
  return ({ text, options, values = NO_VALUES }) => {
    const node = read(text, options, engines, values)
    const { template, parsed, rendered, containerd, regexp } = node
    const error = parsed.parseError ?? rendered.error
    const plans = error === null ? images.map((image) => node.plan(image)) : []
    const plan = node.plan(images[0] ?? ANY_IMAGE)
    const findings = lint({
      template,
      parsed,
      rendered,
      containerd,
      options,
      plan,
      images,
      fileName: null,
      regexp,
    })
    return {
      node,
      error: error === null ? null : (template?.show(error) ?? error),
      files: template === null ? rendered.files : rendered.files.map((file) => template.showFile(file)),
      plans: template?.show(plans) ?? plans,
      findings: findings.filter(({ code }) => !OF_RELEASE.includes(code)),
    }
  }
}
