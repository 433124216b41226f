import { accountOf } from './login/account'
import { contactsOf, type Contact } from './contact'
import type { Plan } from '@/lib/containerd/plan'
import type { Release } from '@/lib/k3s/releases/releases'
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
  /** Those of them that are placeholders of a template which are not filled in. */
  readonly openAccounts: readonly string[]
  /** Everything in the file that must not be shown. */
  readonly secrets: readonly string[]
  /** The file has something that logs in. */
  readonly hasAccounts: boolean
}

/**
 * What is not filled in of a template is in it as it is written. Never throws. Rewrites are tried, and all of the file is read: a
 * stranger's file decides how long that takes.
 */
export function targetOf({ parsed, template, containerd, plan: planOf }: ClusterNode, image: string): ProbeTarget {
  const plan = planOf(image)
  const started = containerd.start()
  const credentials = 'credentials' in started ? started.credentials : new Map<string, boolean>()
  const target: ProbeTarget = {
    plan,
    contacts: contactsOf(plan),
    release: containerd.release,
    registries: parsed.registries,
    credentials,
    openAccounts: [...credentials.keys()].filter((key) => {
      const account = accountOf(parsed.registries.configs.get(key)?.auth ?? null)
      return (
        account !== null &&
        account !== 'invalid' &&
        (template?.openIn(`${account.username}\n${account.secret}`).length ?? 0) > 0
      )
    }),
    secrets: [...new Set(secretsOf(parsed))],
    hasAccounts: hasSecrets(parsed),
  }
  return template?.show(target) ?? target
}
