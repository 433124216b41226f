import { checkAirGap } from '@/lib/airgap/airgap'
import { imageRow } from '@/lib/images/image-row'
import type { ListedImage } from '@/lib/images/image-list'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import type { ClusterNode } from '@/lib/node'
import type { Diagnostic, Path } from '@/lib/registries/diagnostic'
import { DOCKER_HUB, isDockerHub } from '@/lib/known/docker-hub'
import { serverOf } from '@/lib/text/same-server'
import { splitPort, urlParts } from '@/lib/text/url-parts'
import { listOf, type Must } from './check-settings'
import { imageMatcherOf, matcherOf } from './image-pattern'

export interface CheckResult {
  readonly must: Must
  /** `holds` for every image; `undecided` when for none it fails and for one it is not known. */
  readonly state: 'holds' | 'fails' | 'undecided'
  /** Of how many images it was asked; 0 for what is about the file. */
  readonly images: number
  /** Images, hosts or findings for which it does not hold or is not known, in their order. */
  readonly against: readonly Against[]
}

export interface Against {
  readonly state: 'fails' | 'undecided'
  /** The image in its normal form, the host, or the code of a finding. */
  readonly subject: string
  /** What was found instead. */
  readonly why: AgainstWhy
  /** Where in registries.yaml it comes from; null for what the file does not say. */
  readonly path: Path | null
}

export type AgainstWhy =
  | { readonly kind: 'no-image' }
  | { readonly kind: 'pull-fails'; readonly error: string }
  | { readonly kind: 'not-known' }
  | { readonly kind: 'asked'; readonly hosts: readonly string[] }
  | { readonly kind: 'login'; readonly host: string }
  | { readonly kind: 'repository'; readonly repository: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'side-unknown' }
  | { readonly kind: 'finding'; readonly message: string; readonly line: number }
  | { readonly kind: 'rejected'; readonly error: string }

/** What the rules found, by the caller, who loads them only if an assertion asks for it. */
export type Findings = readonly Pick<Diagnostic, 'code' | 'severity' | 'message' | 'path' | 'range'>[]

/**
 * Whether an assertion holds on a node, for the images of a list. Never throws. Where no image matches, it is undecided:
 * nothing was looked at.
 */
export function runCheck(
  must: Must,
  node: ClusterNode,
  images: readonly ListedImage[],
  findings: Findings | null,
): CheckResult {
  const started = node.containerd.start()
  if ('error' in started) return result(must, 0, [against('fails', '', { kind: 'rejected', error: started.error })])
  if ('sealed' in must) return sealed(must, node, images)
  if ('findings' in must) return withoutFindings(must, findings ?? [])
  const isMeant = imageMatcherOf(listOf(must.images))
  const meant = images.filter(isMeant)
  if (meant.length === 0)
    return result(must, 0, [against('undecided', listOf(must.images).join(', ') || '*', { kind: 'no-image' })])
  return result(
    must,
    meant.length,
    meant.flatMap(({ normalised }) => planAgainst(must, node.shownPlan(normalised), normalised)),
  )
}

function result(must: Must, images: number, found: readonly Against[]): CheckResult {
  const state = found.some((one) => one.state === 'fails') ? 'fails' : found.length > 0 ? 'undecided' : 'holds'
  return { must, state, images, against: found }
}

function against(state: Against['state'], subject: string, why: AgainstWhy, path: Path | null = null): Against {
  return { state, subject, why, path }
}

type PlanMust = Exclude<Must, { sealed: true } | { findings: string }>

function planAgainst(must: PlanMust, plan: Plan, image: string): readonly Against[] {
  const row = imageRow(plan)
  if (row.state === 'fails')
    return [against('fails', image, { kind: 'pull-fails', error: plan.fails ?? 'no endpoint is asked' })]
  const isOpen = plan.pending || plan.attempts.some(({ open = [] }) => open.length > 0)
  const hosts = plan.attempts.map(({ parts }) => parts.host)
  const [first] = plan.attempts
  const undecided = [against('undecided', image, { kind: 'not-known' })]
  if ('first' in must) {
    if (row.state === 'undecided' || first === undefined) return undecided
    return isHost(first, [must.first])
      ? []
      : [against('fails', image, { kind: 'asked', hosts: hosts.slice(0, 1) }, first.path)]
  }
  if ('rewritten-to' in must) {
    if (row.state === 'undecided' || first === undefined) return undecided
    const isMeant = matcherOf([must['rewritten-to']])
    const { repository } = first.parts
    return isMeant({ normalised: repository })
      ? []
      : [against('fails', image, { kind: 'repository', repository }, first.path)]
  }
  const bad = plan.attempts.filter((attempt) => {
    // Which host it is, or whether a mirror comes before or instead of it, is not known.
    if (plan.openMirrors !== undefined || plan.openEntry !== undefined) return false
    if (attempt.open?.some((one) => attempt.parts.host.includes(one))) return false
    if ('only' in must) return !isHost(attempt, listOf(must.only))
    if ('never' in must) return isHost(attempt, listOf(must.never))
    return attempt.credentials !== null && isHost(attempt, listOf(must['no-login-at']))
  })
  const [worst] = bad
  const isLoginOpen =
    'no-login-at' in must &&
    plan.attempts.some((attempt) => attempt.openAccess !== undefined && isHost(attempt, listOf(must['no-login-at'])))
  if (worst === undefined) return isOpen || isLoginOpen ? undecided : []
  const why: AgainstWhy =
    'no-login-at' in must
      ? { kind: 'login', host: worst.parts.host }
      : { kind: 'asked', hosts: [...new Set(bad.map(({ parts }) => parts.host))] }
  return [against('fails', image, why, worst.path)]
}

/** `host` is meant with any port, `host:port` with that one, also where it is the port that is not written. */
function isHost({ parts }: Attempt, meant: readonly string[]): boolean {
  const [hostname, port] = serverOf(parts.scheme, parts.host)
  return meant.some((one) => {
    const [wanted, wantedPort] = splitPort(urlParts(one).host.toLowerCase())
    return (wanted === hostname || isHubAsWritten(wanted, hostname)) && (wantedPort === '' || wantedPort === port)
  })
}

/** People call Docker Hub by its name in images. */
function isHubAsWritten(wanted: string, hostname: string): boolean {
  return wanted === DOCKER_HUB && isDockerHub(hostname)
}

function sealed(must: Extract<Must, { sealed: true }>, node: ClusterNode, images: readonly ListedImage[]): CheckResult {
  const found = checkAirGap(node, {
    images: images.map(({ normalised }) => normalised),
    inside: listOf(must.inside),
  })
  const open = found.hosts.filter(({ side }) => side !== 'inside')
  // What may name other hosts.
  const unknown = found.verdict === 'undecided' && open.length === 0 ? found.open : []
  return result(must, images.length, [
    ...unknown.map((placeholder) => against('undecided', placeholder, { kind: 'side-unknown' })),
    ...open.map(({ host, side, uses }) =>
      against(
        side === 'outside' ? 'fails' : 'undecided',
        host ?? '*',
        { kind: side === 'outside' ? 'outside' : 'side-unknown' },
        uses.find(({ path }) => path !== null)?.path ?? null,
      ),
    ),
  ])
}

function withoutFindings(must: Extract<Must, { findings: string }>, findings: Findings): CheckResult {
  const bad = findings.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && must.findings === 'no-warnings'),
  )
  return result(
    must,
    0,
    bad.map(({ code, message, path }) => against('fails', code, { kind: 'finding', message, line: 0 }, path)),
  )
}
