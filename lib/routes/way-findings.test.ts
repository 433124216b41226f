import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { planFindings } from '@/lib/explain/attempt-findings'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lintText } from '@/lib/lint/lint-text'
import { readNode } from '@/lib/node'
import { findingsOfWays } from './way-findings'

const FILE = `mirrors:
  docker.io:
    endpoint: [http://localhost:5000, https://harbor.example.com]
    rewrite: {"^library/(.*": "hub/$1"}
  Quay.io:
    endpoint: [https://harbor.example.com/quay/]
  hub.docker.com:
    endpoint: [https://harbor.example.com]
  "*":
    endpoint: [https://all.example.com:443]
configs:
  harbor.example.com:8443:
    auth: {username: u}
  harbor.example.com:
    tls: {insecure_skip_verify: true}
  other.example.com:
    auth: {username: u, password: x}
extra: 1
`
const IMAGES = ['nginx', 'quay.io/a/b', 'Quay.io/a/b', 'ghcr.io/a/b', 'other.example.com/x', 'harbor.example.com/y']

describe('what concerns each way is what concerns its plan alone', () => {
  const node = readNode(FILE, defaultOptions(), engines)
  const plans = IMAGES.map((image) => node.plan(image))
  const diagnostics = lintText(FILE, { images: IMAGES, regexp: engines.regexp })
  test('there is something to find', () => expect(diagnostics.length).toBeGreaterThan(5))
  const found = findingsOfWays(plans, diagnostics)
  for (const [index, image] of IMAGES.entries())
    test(`${image}`, () => {
      const plan = plans[index]!
      const alone = planFindings(plan, diagnostics)
      const back = (some: readonly number[]) => some.map((at) => diagnostics[at]!.code)
      expect(found[index]?.ofStops.map(back)).toEqual(alone.ofAttempts.map((some) => some.map(({ code }) => code)))
      expect(back(found[index]?.ofEntry ?? [])).toEqual(alone.ofImage.map(({ code }) => code))
    })
})
