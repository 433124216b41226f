import { engines } from '@/lib/containerd/engines'
import type { ListedImage } from '@/lib/images/image-list'
import { parseReference } from '@/lib/containerd/reference'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { lintNode } from '@/lib/lint/lint-text'
import { createNodeReader, type ClusterNode } from '@/lib/node'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import type { Path } from '@/lib/registries/diagnostic'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { saying, type Saying } from '@/lib/words/saying'
import { type CheckSettings, type Must, type NodeSettings } from './check-settings'
import { nodesOf } from './nodes-of'
import { readSettings } from './read-settings'
import { holdingRange } from './release-range'
import { runCheck, type Against, type CheckResult, type Findings } from './run-check'
import { suggestMusts } from './suggest'

export interface CheckQuestion {
  /** The text of pullpath.yaml. */
  readonly settings: string
  /** The open file, which is used in place of the files that the text names. */
  readonly text: string
  readonly values?: PlaceholderValues | undefined
  readonly fileName: string | null
  /** The node of the page. */
  readonly options: NodeOptions
  /** In their normal form; they stand for the lists that the text names. */
  readonly images: readonly string[]
  readonly inside: readonly string[]
  /** Which entry of `check`, from 0. */
  readonly entry: number
  /** Whether the nodes that the text names are checked, or that of the page. */
  readonly on: 'settings' | 'page'
}

export interface CheckedText {
  readonly problems: readonly TextProblem[]
  /** What the entries of `check` are about, in their order. */
  readonly entries: readonly Pick<CheckSettings, 'files' | 'images'>[]
  /** Whether the text names nodes; without, the command checks the newest K3s without flags. */
  readonly namesNodes: boolean
  readonly nodes: readonly NodeOptions[]
  readonly musts: readonly CheckedMust[]
  readonly suggested: readonly Must[]
  /** Nodes that the text could name: that of the page, and a range of releases on which all of it holds. */
  readonly suggestedNodes: readonly SuggestedNode[]
}

export interface TextProblem {
  /** In pullpath.yaml, from 1. */
  readonly line: number
  readonly where: string
  readonly why: Saying
}

export interface CheckedMust {
  readonly must: Must
  /** Its line in pullpath.yaml, from 1. */
  readonly line: number
  /** The worst of all nodes. */
  readonly state: CheckResult['state']
  /** Of how many images it was asked. */
  readonly images: number
  /** Indices of nodes on which it does not hold, or is not known. */
  readonly against: readonly {
    readonly node: number
    readonly found: readonly FoundAgainst[]
    readonly count: number
  }[]
}

export interface FoundAgainst extends Against {
  /** In the open file, from 1; null where nothing in it leads to it. */
  readonly line: number | null
}

export interface SuggestedNode {
  readonly node: NodeSettings
  /** How many releases it is. */
  readonly releases: number
}

/** For each node of an assertion; more are counted. */
const AGAINST_MAX = 10
/** Nodes whose reasons are told. */
const NODES_TOLD_MAX = 10

/** What a text of pullpath.yaml says of the open file: the same checks as `pullpath check`. Never throws. */
export function checkText(question: CheckQuestion): CheckedText {
  const { settings, text, values, options, images: names, inside, entry, on } = question
  const { checks, levels, problems, written } = readSettings(settings)
  const images = names.flatMap(listed)
  const chosen = checks[entry] ?? checks[0] ?? null
  const named = chosen === null || on === 'page' ? [options] : nodesIn(chosen, options)
  const read = createNodeReader()
  const nodeOf = (of: NodeOptions): ClusterNode => read(text, of, engines, values)
  const findingsOf = (node: ClusterNode): Findings =>
    lintNode(node, { images: names, fileName: question.fileName, levels })
  const nodes = 'wrong' in named ? [] : named
  const hasFindings = chosen?.must.some((must) => 'findings' in must) === true
  const checked = nodes.map((of) => {
    const node = nodeOf(of)
    const findings = hasFindings ? findingsOf(node) : null
    return (chosen?.must ?? []).map((must) => {
      const result = runCheck(must, node, images, findings)
      return {
        ...result,
        against: result.against.slice(0, AGAINST_MAX).map((one) => located(one, node)),
        count: result.against.length,
      }
    })
  })
  const at =
    checks.length > 1 || Array.isArray(valueOf(written.value))
      ? ['check', checks.indexOf(chosen!), 'must']
      : ['check', 'must']
  const here = nodeOf(options)
  return {
    problems: [
      ...problems.map(({ line, path, why }) => ({ line, where: path.map(String).join('.'), why })),
      ...('wrong' in named ? [{ line: written.lineOf(['check']), where: 'check', why: named.wrong }] : []),
    ],
    entries: checks.map(({ files, images: lists }) => ({ files, images: lists })),
    namesNodes: chosen?.nodes !== undefined,
    nodes,
    musts: (chosen?.must ?? []).flatMap((must, index): readonly CheckedMust[] => {
      const results = checked.map((one) => one[index]!)
      if (results.length === 0) return []
      return [
        {
          must,
          line: written.lineOf([...at, index]),
          state: worst(results.map(({ state }) => state)),
          images: Math.max(...results.map((one) => one.images)),
          against: results
            .flatMap(({ against, count }, node) => (count === 0 ? [] : [{ node, found: against, count }]))
            .map((one, told) => (told < NODES_TOLD_MAX ? one : { ...one, found: [] })),
        },
      ]
    }),
    suggested: suggestMusts(here, { images, inside, findings: findingsOf(here), known: chosen?.must ?? [] }),
    suggestedNodes: chosen === null ? [] : suggestedNodes(chosen, question, images, nodeOf),
  }
}

function worst(states: readonly CheckResult['state'][]): CheckResult['state'] {
  return (['fails', 'undecided'] as const).find((one) => states.includes(one)) ?? 'holds'
}

function valueOf(root: unknown): unknown {
  return typeof root === 'object' && root !== null && 'check' in root ? root.check : null
}

function listed(name: string): readonly ListedImage[] {
  const parsed = parseReference(name, 'without-domain')
  if ('error' in parsed) return []
  const { normalised, registry } = parsed.reference
  return [{ name, normalised, registry, count: 1, isTagOpen: false, isGuess: false }]
}

/** Without nodes in the text, that of the page. */
function nodesIn({ nodes }: CheckSettings, options: NodeOptions): readonly NodeOptions[] | { readonly wrong: Saying } {
  if (nodes === undefined) return [options]
  const all: NodeOptions[] = []
  for (const node of nodes) {
    const found = nodesOf(node)
    if ('unknownRelease' in found)
      return { wrong: saying('the release "{release}" is not known', { release: found.unknownRelease }) }
    if ('noReleases' in found) return { wrong: saying('there is no release in {range}', { range: found.noReleases }) }
    all.push(...found)
  }
  return all
}

/** The line of the open file that leads to something. */
function located(against: Against, node: ClusterNode): FoundAgainst {
  return { ...against, line: lineOf(against.path, node) }
}

function lineOf(path: Path | null, { template, parsed }: ClusterNode): number | null {
  const file = template?.file() ?? parsed
  const found = path === null ? null : file.locate(path)
  return found === null ? null : positionOf(indexLines(file.text), (found.key ?? found.value).start).line
}

/** That of the page, and the releases around it on which all of the text holds. */
function suggestedNodes(
  { nodes = [], must }: CheckSettings,
  { options }: CheckQuestion,
  images: readonly ListedImage[],
  nodeOf: (options: NodeOptions) => ClusterNode,
): readonly SuggestedNode[] {
  const { distribution, release, disableDefaultRegistryEndpoint, embeddedRegistry } = options
  const flags = {
    ...(distribution === 'rke2' && { distribution }),
    ...(disableDefaultRegistryEndpoint && { 'disable-default-registry-endpoint': true }),
    ...(embeddedRegistry && { 'embedded-registry': true }),
  }
  const own: NodeSettings = { ...flags, release }
  const range = holdingRange(options, must, images, nodeOf)
  const found: readonly SuggestedNode[] = [
    { node: own, releases: 1 },
    ...(range === null
      ? []
      : [{ node: { ...flags, releases: { from: range.from, to: range.to } }, releases: range.count }]),
  ]
  const key = (node: NodeSettings) =>
    JSON.stringify(Object.entries(node).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return found.filter(({ node }) => !nodes.some((one) => key(one) === key(node)))
}
