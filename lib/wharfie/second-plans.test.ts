import { describe, expect, test } from 'vitest'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { RKE2_NOW, rke2Node } from '@/lib/testdata/rke2-node'
import { secondPlans } from './second-plans'

const mirror = (rest: string) => `mirrors:\n  docker.io:\n${rest}`

describe('the second plan', () => {
  const plans = (yaml: string, options: Partial<NodeOptions> = {}, images: readonly string[] = []) =>
    secondPlans(rke2Node(yaml, RKE2_NOW, options), images)
  const first = (yaml: string, options?: Partial<NodeOptions>) => plans(yaml, options)[0]

  test('is none where it is as that of containerd, and none for K3s', () => {
    const yaml = mirror('    endpoint: ["https://m.test"]\n    rewrite: {"^rancher/(.*)": "p/$1"}\n')
    expect(plans(yaml)).toEqual([])
    expect(
      plans('configs: {"*": {auth: {username: a, password: b}}}\n', { distribution: 'k3s', release: 'v1.36.2+k3s1' }),
    ).toEqual([])
  })

  test('is there for the image that RKE2 pulls itself', () => {
    expect(
      plans('mirrors: {}\n', {}, ['nginx', 'rancher/rke2-runtime:v1.36.2-rke2r1']).map(({ plan }) => plan.image),
    ).toEqual(['index.docker.io/rancher/rke2-runtime:v1.36.2-rke2r1'])
  })

  test.each<{
    readonly why: string
    readonly yaml: string
    readonly differences: readonly (readonly string[])[]
    readonly options?: Partial<NodeOptions>
    readonly notAsked?: number
  }>([
    {
      why: 'the registry in spite of the flag',
      yaml: mirror('    endpoint: ["https://m.test"]\n'),
      options: { disableDefaultRegistryEndpoint: true },
      differences: [[], ['only-here']],
    },
    {
      why: 'the login of the wildcard',
      yaml: `${mirror('    endpoint: ["https://m.test"]\n')}configs: {"*": {auth: {username: a, password: b}}}\n`,
      differences: [['login'], ['login']],
    },
    {
      why: 'no login of registry-1.docker.io',
      yaml: 'configs: {registry-1.docker.io: {auth: {username: a, password: b}}}\n',
      differences: [['login']],
    },
    {
      why: 'TLS of the wildcard beside a wildcard mirror',
      yaml: 'mirrors: {"*": {endpoint: ["https://m.test"]}}\nconfigs: {"*": {tls: {insecure_skip_verify: true}}}\n',
      differences: [['tls'], ['tls']],
    },
    {
      why: 'a key that containerd does not know',
      yaml: 'mirrors: {index.docker.io: {endpoint: ["https://m.test"]}}\n',
      differences: [['only-here'], []],
    },
    {
      why: 'another name by a backslash',
      yaml: mirror(String.raw`    endpoint: ["https://m.test"]
    rewrite: {'^rancher/rke2\\-(.*)': "p/$1"}
`),
      differences: [['name'], []],
    },
    {
      why: 'a mirror that a backslash takes from containerd',
      yaml: mirror(String.raw`    endpoint: ["https://m.test"]
    rewrite: {'^rancher/rke2\-(.*)': "p/$1"}
`),
      differences: [['only-here'], []],
    },
  ])('shows $why', ({ yaml, options, differences, notAsked = 0 }) => {
    const found = first(yaml, options)
    expect(found?.isDifferent).toBe(true)
    expect(found?.differences).toEqual(differences)
    expect(found?.notAsked).toHaveLength(notAsked)
  })
})
