import type { Engines } from '@/lib/containerd/engines'
import { routeEnd, type RouteEnd } from '@/lib/containerd/route-end'
import type { Plan } from '@/lib/containerd/plan'
import { planFindings } from '@/lib/explain/attempt-findings'
import { rejectionOf, type Rejection } from '@/lib/explain/rejection'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { readNode } from '@/lib/node'
import type { Registries } from '@/lib/registries/model'
import type { Severity } from '@/lib/registries/diagnostic'
import { decodeFragment, type ReadLinkState } from '@/lib/share/fragment'

/** What an embedded plan shows of a link. */
export type Shown =
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'too-long'; readonly state: ReadLinkState }
  /** Wants the engines, without which it is not known. */
  | { readonly kind: 'loading'; readonly state: ReadLinkState }
  | { readonly kind: 'rejected'; readonly state: ReadLinkState; readonly rejection: Rejection | null }
  | ({ readonly kind: 'plan'; readonly state: ReadLinkState } & ShownPlan)

export interface ShownPlan {
  readonly plan: Plan
  readonly registries: Registries
  readonly end: RouteEnd
  /** The worst of what K3s or containerd itself rejects or drops and that concerns the image; null for nothing. */
  readonly worst: Severity | null
}

/** A frame in somebody's page has no thread and no patience: longer files are read in pullpath itself. */
export const EMBED_TEXT_MAX = 64 * 1024

/** What only the engines can tell: rewrites, placeholders, which all begin with one of these signs, and old releases. */
const FOR_ENGINES = /rewrite|[{$<%@]|__/

/** Reads the fragment of a link. `engines` null: they are not loaded. Never throws; bounded in time for any input. */
export function shownPlan(fragment: string, engines: Engines | null): Shown {
  const state = decodeFragment(fragment)
  if ('error' in state) return { kind: 'broken', why: state.error }
  const { text, options, image } = state
  if (text.length > EMBED_TEXT_MAX) return { kind: 'too-long', state }
  if (engines === null && (FOR_ENGINES.test(text) || releaseOf(options).registriesWriter !== 'merged'))
    return { kind: 'loading', state }
  const node = readNode(text, options, engines)
  const { template } = node
  const problems = template?.showProblems(node.problems) ?? node.problems
  if (node.parsed.parseError !== null) return { kind: 'rejected', state, rejection: rejectionOf(problems) }
  const plan = node.shownPlan(image)
  const { ofAttempts, ofImage } = planFindings(plan, problems)
  const severities = [...ofAttempts.flat(), ...ofImage].map(({ severity }) => severity)
  const { registries } = template?.file() ?? node.parsed
  return {
    kind: 'plan',
    state,
    plan,
    registries,
    end: routeEnd(plan, registries, options),
    worst: (['error', 'warning'] as const).find((one) => severities.includes(one)) ?? null,
  }
}
