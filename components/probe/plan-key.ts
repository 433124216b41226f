import type { Plan } from '@/lib/containerd/plan'
import { keepLast } from '@/lib/keep-last'
import type { ParsedRegistries } from '@/lib/registries/model'

/** One word for all that a probe's result depends on: the requests, their accounts and their TLS settings. Stays in memory. */
export function planKey(plan: Plan, { registries }: ParsedRegistries, release: string): string {
  return keyOf({ plan, registries, release })
}

interface KeyInputs extends Pick<ParsedRegistries, 'registries'> {
  readonly plan: Plan
  readonly release: string
}

/** Made once for all attempts that compare it. */
const keyOf = keepLast(({ plan, registries, release }: KeyInputs) =>
  JSON.stringify([
    release,
    plan.image,
    plan.attempts.map(({ url, credentials, tls, tlsFiles }) => [
      url,
      credentials === null ? null : registries.configs.get(credentials)?.auth,
      tls,
      tlsFiles,
    ]),
  ]),
)
