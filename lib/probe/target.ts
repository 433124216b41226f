import { contactsOf, type Contact } from './contact'
import type { Plan } from '@/lib/containerd/plan'
import type { Release } from '@/lib/k3s/releases'
import type { ClusterNode } from '@/lib/node'
import type { Registries } from '@/lib/registries/model'
import { hasSecrets, secretsOf } from '@/lib/secrets/secrets-of'

/** All that a run needs to know of a node and an image: data alone, so that another thread can make it. */
export interface ProbeTarget {
  readonly plan: Plan
  readonly contacts: readonly Contact[]
  readonly release: Release
  readonly registries: Registries
  /** Keys of configs that containerd has an account for, and whether it can be used. */
  readonly credentials: ReadonlyMap<string, boolean>
  /** Everything in the file that must not be shown. */
  readonly secrets: readonly string[]
  /** The file has something that logs in. */
  readonly hasAccounts: boolean
}

/** Never throws. Rewrites are tried, and all of the file is read: a stranger's file decides how long that takes. */
export function targetOf({ parsed, containerd, plan: planOf }: ClusterNode, image: string): ProbeTarget {
  const plan = planOf(image)
  const started = containerd.start()
  return {
    plan,
    contacts: contactsOf(plan),
    release: containerd.release,
    registries: parsed.registries,
    credentials: 'credentials' in started ? started.credentials : new Map<string, boolean>(),
    secrets: [...new Set(secretsOf(parsed))],
    hasAccounts: hasSecrets(parsed),
  }
}
