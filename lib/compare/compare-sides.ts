import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'
import type { ClusterNode } from '@/lib/node'
import { createParser } from '@/lib/registries/parser'
import { comparison, isDifferent } from './compare'
import { hideSecretsOf } from './hide'
import { comparedImages, imagesOfFiles } from './images'
import type { SideNames } from './pulls/pull-words'
import { reportOf, type Report } from './report'
import { createSideReader, type Side } from './side'
import { sideNames } from './side-names'
import { checkUpgrade } from './upgrade/upgrade-check'

export interface CompareRequest {
  readonly before: Side
  readonly after: Side
  /** What the files are called; null for both where it is the same file. */
  readonly files: { readonly before: SideNames['before'] | null; readonly after: SideNames['after'] | null }
  /** Names of images, as typed. */
  readonly images: readonly string[]
  /** `more`: also one of each registry of the files. `instead`: only where no images are given. */
  readonly ownImages: 'more' | 'instead'
}

export interface Compared {
  readonly report: Report
  /** The sides lead to something else, or one of them cannot be read. */
  readonly differs: boolean
  /** Some image could not be decided, or was not compared. */
  readonly isOpen: boolean
  /** Images that were not compared because they are too many. */
  readonly left: number
}

/**
 * Compares two sides, and, where their releases differ, checks each change on the way for the second file. Never throws. No
 * text in the report has a secret.
 */
export function compareSides(
  request: CompareRequest,
  { engines, lint }: { readonly engines: Engines; readonly lint: Lint },
): Compared {
  const { before, after, files } = request
  const parser = createParser()
  const own = request.ownImages === 'more' || request.images.length === 0
  const suggested = own ? imagesOfFiles([before, after].map(({ text }) => parser.read(text).registries)) : []
  const { images, left } = comparedImages([...request.images, ...suggested])
  const means = { engines, lint, images }
  const read = createSideReader(means, parser)
  const sides = [read(before), read(after)] as const
  const compared = comparison(...sides, means)
  const [from, to] = [before.options, after.options]
  const isWay = from.distribution === to.distribution && from.release !== to.release
  const isRead = compared.errors.before === null && compared.errors.after === null
  const upgrade =
    isWay && isRead ? checkUpgrade({ ...after, options: { ...to, release: from.release } }, to.release, means) : null
  const names = sideNames({ file: files.before, options: from }, { file: files.after, options: to })
  const hide = hideSecretsOf(sides.map(({ node }) => ({ parsed: node.parsed, written: writtenIn(node) })))
  return {
    report: reportOf(compared, upgrade, names, files.before === null, hide),
    differs: isDifferent(compared),
    isOpen: compared.pulls.undecided.length > 0 || left > 0,
    left,
  }
}

/** The text with its placeholders. */
export function writtenIn({ template, parsed }: Pick<ClusterNode, 'template' | 'parsed'>): string {
  return template?.written ?? parsed.text
}
