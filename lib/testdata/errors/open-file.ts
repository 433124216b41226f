import { engines } from '@/lib/containerd/engines'
import type { OpenFile } from '@/lib/errors/open-file'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { lintNode } from '@/lib/lint/lint-text'
import { readNode } from '@/lib/node'
import { ownPuller } from '@/lib/wharfie/own-plan'

/** A registries.yaml as page and command open it, with the images that are asked about. */
export function openFileOf(
  text: string,
  options: Partial<NodeOptions> = {},
  images: readonly string[] = [],
  asked: readonly string[] = images,
): OpenFile {
  const node = readNode(text, { ...defaultOptions(), ...options }, engines)
  const plan: OpenFile['plan'] = (image) => node.shownPlan(image)
  const parsed = node.template?.asWritten(node.parsed) ?? node.parsed
  return {
    parsed,
    options: node.options,
    diagnostics: lintNode(node, { images: asked }),
    images,
    plan,
    own: ownPuller(parsed, node.options, engines.regexp, plan),
  }
}
