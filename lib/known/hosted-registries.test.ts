import { describe, expect, test } from 'vitest'
import {
  haveSameContent,
  haveSameProvider,
  HOSTED_REGISTRIES,
  isHostedRegistry,
  publicMirrorOf,
} from './hosted-registries'

/** One host or more of each provider, as its documents write them. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  'Red Hat Quay': ['quay.io'],
  GitHub: ['ghcr.io', 'docker.pkg.github.com'],
  GitLab: ['registry.gitlab.com'],
  Kubernetes: ['registry.k8s.io', 'k8s.gcr.io'],
  'Google Container Registry': ['gcr.io', 'eu.gcr.io', 'marketplace.gcr.io'],
  'Google Artifact Registry': ['europe-docker.pkg.dev', 'us-central1-docker.pkg.dev'],
  'Amazon ECR Public': ['public.ecr.aws'],
  'Amazon ECR': [
    '123456789012.dkr.ecr.eu-central-1.amazonaws.com',
    '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn',
    '123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com',
    '123456789012.dkr-ecr.eu-west-1.on.aws',
  ],
  'Azure Container Registry': ['acme.azurecr.io', 'acme-a1b2.azurecr.io', 'acme.azurecr.cn'],
  Microsoft: ['mcr.microsoft.com'],
  NVIDIA: ['nvcr.io'],
  Elastic: ['docker.elastic.co'],
  'Red Hat': ['registry.redhat.io', 'registry.access.redhat.com', 'registry.connect.redhat.com'],
  Fedora: ['registry.fedoraproject.org'],
  openSUSE: ['registry.opensuse.org'],
  'Oracle Cloud': ['fra.ocir.io', 'ocir.eu-frankfurt-1.oci.oraclecloud.com', 'container-registry.oracle.com'],
  'IBM Cloud': ['icr.io', 'de.icr.io', 'private.us.icr.io'],
  DigitalOcean: ['registry.digitalocean.com'],
  Scaleway: ['rg.fr-par.scw.cloud'],
  OVHcloud: ['a1b2c3.gra7.container-registry.ovh.net'],
  'Alibaba Cloud': [
    'registry.aliyuncs.com',
    'registry.cn-hangzhou.aliyuncs.com',
    'registry-vpc.cn-beijing.aliyuncs.com',
    'acme-registry.cn-shanghai.cr.aliyuncs.com',
    'crpi-a1b2.cn-hangzhou.personal.cr.aliyuncs.com',
  ],
  'Tencent Cloud': ['ccr.ccs.tencentyun.com', 'hkccr.ccs.tencentyun.com', 'acme.tencentcloudcr.com'],
  'Huawei Cloud': ['swr.cn-north-4.myhuaweicloud.com', 'swr.eu-west-101.myhuaweicloud.eu'],
  'Baidu Cloud': ['registry.baidubce.com'],
  'Volcano Engine': ['acme-cn-beijing.cr.volces.com'],
  'Naver Cloud': ['acme.kr.ncr.ntruss.com'],
  'Yandex Cloud': ['cr.yandex'],
  Vultr: ['sgp.vultrcr.com'],
  Heroku: ['registry.heroku.com'],
  'Fly.io': ['registry.fly.io'],
  Replicated: ['registry.replicated.com'],
  Harbor: ['demo.goharbor.io'],
  Chainguard: ['cgr.dev'],
  LinuxServer: ['lscr.io'],
  'Docker Hardened Images': ['dhi.io'],
  Upbound: ['xpkg.upbound.io'],
}

describe('a hosted registry', () => {
  test.each(HOSTED_REGISTRIES)('of $provider is known by its hosts, and not within other names', ({ provider }) => {
    const hosts = HOSTS[provider] ?? []
    expect(hosts.length).toBeGreaterThan(0)
    for (const host of hosts) {
      expect(isHostedRegistry(host), host).toBe(true)
      expect(isHostedRegistry(host.toUpperCase()), 'DNS knows no case').toBe(true)
      expect(isHostedRegistry(`${host}.example.com`), 'a domain below another').toBe(false)
      expect(publicMirrorOf(host), host).toBeNull()
    }
  })

  test('is one of more than thirty providers', () => {
    expect(HOSTED_REGISTRIES.length).toBeGreaterThan(30)
    expect(Object.keys(HOSTS)).toEqual(HOSTED_REGISTRIES.map(({ provider }) => provider))
  })

  test.each([
    { why: 'is mirrored, and mirrors nothing', host: 'docker.io' },
    { why: 'only ends like one', host: 'notghcr.io' },
    { why: 'is the domain of a company', host: 'azurecr.io' },
    { why: 'has images of Docker Hub under their own names', host: 'registry.rancher.com' },
    { why: 'is a registry of anybody', host: 'registry.example.com' },
    { why: 'is no name at all', host: '' },
    { why: 'is longer than a name can be', host: `${'a.'.repeat(200)}azurecr.io` },
  ])('is not what $why: $host', ({ host }) => {
    expect(isHostedRegistry(host)).toBe(false)
  })
})

test.each([
  { why: 'a cache of Google', host: 'mirror.gcr.io', of: 'docker.io' },
  { why: 'an accelerator of Alibaba, one for each account', host: 'a1b2c3.mirror.aliyuncs.com', of: 'docker.io' },
  { why: 'one of Huawei', host: 'a1b2c3.mirror.swr.myhuaweicloud.com', of: 'docker.io' },
  { why: 'one of Tencent', host: 'mirror.ccs.tencentyun.com', of: 'docker.io' },
  { why: 'one of Tencent for another registry', host: 'quay.tencentcloudcr.com', of: 'quay.io' },
  { why: 'a registry', host: 'gcr.io', of: null },
])('$host answers for images of $of: $why', ({ host, of }) => {
  expect(publicMirrorOf(host)).toBe(of)
  if (of !== null) expect(isHostedRegistry(host)).toBe(false)
})

test('registries with the same content are known in both directions', () => {
  expect(haveSameContent('k8s.gcr.io', 'registry.k8s.io')).toBe(true)
  expect(haveSameContent('registry.k8s.io', 'k8s.gcr.io')).toBe(true)
  expect(haveSameContent('quay.io', 'ghcr.io')).toBe(false)
})

test.each([
  { one: 'a.azurecr.io', other: 'b.azurecr.io', same: true },
  { one: 'gcr.io', other: 'eu.gcr.io', same: true },
  { one: 'lscr.io', other: 'ghcr.io', same: true },
  { one: 'ghcr.io', other: 'quay.io', same: false },
  { one: 'registry.example.com', other: 'registry.example.com', same: false },
])('$one and $other have one provider: $same', ({ one, other, same }) => {
  expect(haveSameProvider(one, other)).toBe(same)
})
