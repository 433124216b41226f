import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { readNode } from '@/lib/node'
import { accountsOf } from '@/lib/whatif/accounts'
import { answerOf } from '@/lib/whatif/answer'
import type { WhatIf } from '@/lib/whatif/simulate'

const CONFIGS =
  'configs:\n  "m1.test": {auth: {username: a, password: b}}\n  "m2.test:5000": {tls: {insecure_skip_verify: true}}\n  "10.0.0.1:5443": {tls: {ca_file: /ca.pem}}\n'
const ENDPOINTS = ['https://m1.test', 'http://m2.test:5000', 'https://10.0.0.1:5443']

export interface Given {
  readonly name?: string
  readonly release?: string
  readonly hasPod?: boolean
  /** Endpoints of the mirror; as many as there are answers unless it is given. */
  readonly endpoints?: number
  readonly more?: Partial<WhatIf>
}

/** A pull of an image by two or three endpoints, with what they answer by name; null for one that is not chosen. */
export function whatIf(
  answers: readonly (string | null)[],
  {
    name = 'busybox:1.36',
    release = 'v1.33.4+k3s1',
    hasPod = false,
    endpoints: count = answers.length,
    more = {},
  }: Given = {},
): WhatIf {
  const options = { ...defaultOptions(), release, disableDefaultRegistryEndpoint: true }
  const endpoints = ENDPOINTS.slice(0, count)
  const text = `mirrors:\n  docker.io:\n    endpoint: ${JSON.stringify(endpoints)}\n${CONFIGS}`
  const node = readNode(text, options, engines)
  const plan = node.plan(name)
  return {
    plan,
    release: releaseOf(options),
    answers: answers.map((id) => (id === null ? null : answerOf(id))),
    accounts: accountsOf(plan.attempts, node.parsed.registries, hasPod),
    image: { isIndex: true, layers: 2 },
    policy: 'Always',
    isPresent: false,
    ...more,
  }
}

export const DIGEST = `sha256:${'a'.repeat(64)}`
/** A release with containerd 1.7, and one with 2.3.4. */
export const OLD = 'v1.28.9+k3s1'
export const NEW = 'v1.37.1+k3s1'
