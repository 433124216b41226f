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

  test.each<{
    readonly why: string
    readonly yaml: string
    readonly likeness: string
    readonly options?: Partial<NodeOptions>
  }>([
    { why: 'all but the name of Docker Hub', yaml: 'mirrors: {}\n', likeness: 'hub-address' },
    {
      why: 'all but the name of Docker Hub, after a mirror with a rewrite',
      yaml: mirror('    endpoint: ["https://m.test"]\n    rewrite: {"^rancher/(.*)": "p/$1"}\n'),
      likeness: 'hub-address',
    },
    {
      why: 'all',
      yaml: 'mirrors: {r.test: {endpoint: ["https://m.test"], rewrite: {"^rancher": "p"}}}\nconfigs: {m.test: {auth: {username: a, password: b}, tls: {ca_file: /ca}}}\n',
      options: { systemDefaultRegistry: 'r.test' },
      likeness: 'same',
    },
    {
      why: 'all, with an entry that has no login',
      yaml: 'configs: {r.test: {auth: {}}}\n',
      options: { systemDefaultRegistry: 'r.test' },
      likeness: 'same',
    },
    {
      why: 'all, where nothing is asked',
      yaml: 'mirrors: [',
      options: { systemDefaultRegistry: 'r.test' },
      likeness: 'same',
    },
    {
      why: 'not all names, which are more than can be tried',
      yaml: `mirrors:\n  r.test:\n    endpoint: ["https://m.test"]\n    rewrite:\n      ? "^${'a'.repeat(5000)}"\n      : p\n`,
      options: { systemDefaultRegistry: 'r.test' },
      likeness: 'undecided',
    },
  ])('of what is asked for is as in containerd: $why', ({ yaml, likeness, options = {} }) => {
    const image = `${options.systemDefaultRegistry ?? 'docker.io'}/rancher/rke2-runtime:v1.36.2-rke2r1`
    expect(plans(yaml, options, [image]).map((compared) => compared.likeness)).toEqual([likeness])
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
    readonly ends?: string
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
      differences: [['login'], ['hub-address', 'login']],
    },
    {
      why: 'no login of registry-1.docker.io',
      yaml: 'configs: {registry-1.docker.io: {auth: {username: a, password: b}}}\n',
      differences: [['hub-address', 'login']],
    },
    {
      why: 'TLS of the wildcard beside a wildcard mirror',
      yaml: 'mirrors: {"*": {endpoint: ["https://m.test"]}}\nconfigs: {"*": {tls: {insecure_skip_verify: true}}}\n',
      differences: [['tls'], ['hub-address', 'tls']],
    },
    {
      why: 'the registry itself as a mirror, which containerd asks once',
      yaml: mirror('    endpoint: ["https://registry-1.docker.io"]\n'),
      differences: [['again'], ['hub-address']],
    },
    {
      why: 'another ns for the names of Docker Hub among the mirrors',
      yaml: mirror('    endpoint: ["https://registry-1.docker.io", "https://index.docker.io", "https://m.test"]\n'),
      differences: [['namespace'], ['namespace'], [], ['hub-address']],
    },
    {
      why: 'https before http, where TLS is set',
      yaml: `${mirror('    endpoint: ["http://m.test:5000"]\n')}configs: {"m.test:5000": {tls: {insecure_skip_verify: true}}}\n`,
      differences: [['scheme', 'tls'], ['hub-address']],
    },
    {
      why: 'a CA of another entry',
      yaml: 'mirrors: {docker.io: {}}\nconfigs: {"*": {tls: {ca_file: /a}}, registry-1.docker.io: {tls: {ca_file: /b}}}\n',
      differences: [['hub-address', 'tls']],
    },
    {
      why: 'half a pair, with which containerd asks nothing',
      yaml: `${mirror('    endpoint: ["https://m.test"]\n')}configs: {m.test: {tls: {cert_file: /c}}}\n`,
      differences: [['only-here'], ['only-here']],
      ends: 'is a directory',
    },
    {
      why: 'a key that containerd does not know',
      yaml: 'mirrors: {index.docker.io: {endpoint: ["https://m.test"]}}\n',
      differences: [['only-here'], ['hub-address']],
    },
    {
      why: 'another name by a backslash',
      yaml: mirror(String.raw`    endpoint: ["https://m.test"]
    rewrite: {'^rancher/rke2\\-(.*)': "p/$1"}
`),
      differences: [['name'], ['hub-address']],
    },
    {
      why: 'a mirror that a backslash takes from containerd',
      yaml: mirror(String.raw`    endpoint: ["https://m.test"]
    rewrite: {'^rancher/rke2\-(.*)': "p/$1"}
`),
      differences: [['only-here'], ['hub-address']],
    },
  ])('shows $why', ({ yaml, options, differences, notAsked = 0, ends }) => {
    const found = first(yaml, options)
    expect(found?.likeness).toBe('different')
    expect(found?.differences).toEqual(differences)
    expect(found?.notAsked).toHaveLength(notAsked)
    if (ends === undefined) expect(found?.containerdEnds).toBeNull()
    else expect(found?.containerdEnds).toContain(ends)
  })
})
