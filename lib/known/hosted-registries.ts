/** A registry, or all registries of one provider, that serve what was pushed to them and nothing else. */
export interface HostedRegistry {
  readonly provider: string
  /** Host names; a `*` matches one or more labels, or a part of one. */
  readonly hosts: readonly string[]
}

/**
 * Asked under the name of an image of another registry, none of these has it. Where a provider can cache another
 * registry, the cache has a repository of its own, which takes a rewrite or a path.
 */
export const HOSTED_REGISTRIES: readonly HostedRegistry[] = [
  { provider: 'Red Hat Quay', hosts: ['quay.io'] },
  { provider: 'GitHub', hosts: ['ghcr.io', 'docker.pkg.github.com', 'containers.pkg.github.com'] },
  { provider: 'GitLab', hosts: ['registry.gitlab.com'] },
  { provider: 'Kubernetes', hosts: ['registry.k8s.io', 'k8s.gcr.io', 'registry-sandbox.k8s.io'] },
  { provider: 'Google Container Registry', hosts: ['gcr.io', '*.gcr.io'] },
  { provider: 'Google Artifact Registry', hosts: ['*.pkg.dev'] },
  { provider: 'Amazon ECR Public', hosts: ['public.ecr.aws', 'ecr-public.aws.com'] },
  {
    provider: 'Amazon ECR',
    hosts: [
      '*.dkr.ecr.*.amazonaws.com',
      '*.dkr.ecr.*.amazonaws.com.cn',
      '*.dkr.ecr-fips.*.amazonaws.com',
      '*.dkr-ecr.*.on.aws',
      '*.dkr-ecr-fips.*.on.aws',
    ],
  },
  { provider: 'Azure Container Registry', hosts: ['*.azurecr.io', '*.azurecr.us', '*.azurecr.cn'] },
  { provider: 'Microsoft', hosts: ['mcr.microsoft.com', 'mcr.azure.cn'] },
  { provider: 'NVIDIA', hosts: ['nvcr.io'] },
  { provider: 'Elastic', hosts: ['docker.elastic.co'] },
  {
    provider: 'Red Hat',
    hosts: ['registry.redhat.io', 'registry.access.redhat.com', 'registry.connect.redhat.com'],
  },
  { provider: 'Fedora', hosts: ['registry.fedoraproject.org'] },
  // registry.suse.com and registry.rancher.com have images of Docker Hub under their own names.
  { provider: 'openSUSE', hosts: ['registry.opensuse.org'] },
  { provider: 'Oracle Cloud', hosts: ['*.ocir.io', 'ocir.*.oci.oraclecloud.com', 'container-registry.oracle.com'] },
  { provider: 'IBM Cloud', hosts: ['icr.io', '*.icr.io'] },
  { provider: 'DigitalOcean', hosts: ['registry.digitalocean.com'] },
  { provider: 'Scaleway', hosts: ['rg.*.scw.cloud'] },
  { provider: 'OVHcloud', hosts: ['*.container-registry.ovh.net', '*.container-registry.ovh.us'] },
  {
    provider: 'Alibaba Cloud',
    hosts: ['registry.aliyuncs.com', 'registry.*.aliyuncs.com', 'registry-*.aliyuncs.com', '*.cr.aliyuncs.com'],
  },
  { provider: 'Tencent Cloud', hosts: ['ccr.ccs.tencentyun.com', '*ccr.ccs.tencentyun.com', '*.tencentcloudcr.com'] },
  { provider: 'Huawei Cloud', hosts: ['swr.*.myhuaweicloud.com', 'swr.*.myhuaweicloud.eu'] },
  { provider: 'Baidu Cloud', hosts: ['registry.baidubce.com', '*.cnc.*.baidubce.com'] },
  { provider: 'Volcano Engine', hosts: ['*.cr.volces.com'] },
  { provider: 'Naver Cloud', hosts: ['*.kr.ncr.ntruss.com', '*.kr.private-ncr.ntruss.com'] },
  { provider: 'Yandex Cloud', hosts: ['cr.yandex'] },
  { provider: 'Vultr', hosts: ['*.vultrcr.com'] },
  { provider: 'Heroku', hosts: ['registry.heroku.com'] },
  { provider: 'Fly.io', hosts: ['registry.fly.io'] },
  { provider: 'Replicated', hosts: ['registry.replicated.com'] },
  { provider: 'Harbor', hosts: ['demo.goharbor.io'] },
  { provider: 'Chainguard', hosts: ['cgr.dev'] },
  { provider: 'LinuxServer', hosts: ['lscr.io'] },
  { provider: 'Docker Hardened Images', hosts: ['dhi.io'] },
  { provider: 'Upbound', hosts: ['xpkg.upbound.io', 'xpkg.crossplane.io'] },
]

/** Public caches that answer under the names of the images of one registry. */
const PUBLIC_MIRRORS: readonly { readonly hosts: readonly string[]; readonly of: string }[] = [
  { hosts: ['mirror.gcr.io'], of: 'docker.io' },
  { hosts: ['*.mirror.aliyuncs.com'], of: 'docker.io' },
  { hosts: ['mirror.ccs.tencentyun.com'], of: 'docker.io' },
  { hosts: ['*.mirror.swr.myhuaweicloud.com'], of: 'docker.io' },
  { hosts: ['quay.tencentcloudcr.com'], of: 'quay.io' },
]

/** Registries that serve the same repositories: one took over from the other, or leads to it. */
const SAME_CONTENT: readonly (readonly [string, string])[] = [
  ['k8s.gcr.io', 'registry.k8s.io'],
  ['registry.access.redhat.com', 'registry.redhat.io'],
  ['lscr.io', 'ghcr.io'],
  ['mcr.azure.cn', 'mcr.microsoft.com'],
]

/** No DNS name is longer. */
const HOSTNAME_MAX = 253

const HOSTED = patternOf(HOSTED_REGISTRIES.flatMap(({ hosts }) => hosts))
const PROVIDERS = HOSTED_REGISTRIES.map(({ hosts }) => patternOf(hosts))
const MIRRORS = PUBLIC_MIRRORS.map(({ hosts, of }) => ({ pattern: patternOf(hosts), of }))

/** True for a registry that a company hosts for the images pushed to it. */
export function isHostedRegistry(hostname: string): boolean {
  return hostname.length <= HOSTNAME_MAX && HOSTED.test(hostname) && publicMirrorOf(hostname) === null
}

/** The registry whose images a public cache answers for under their own names; null for any other host. */
export function publicMirrorOf(hostname: string): string | null {
  if (hostname.length > HOSTNAME_MAX) return null
  return MIRRORS.find(({ pattern }) => pattern.test(hostname))?.of ?? null
}

/** True when two registries serve the same repositories under the same names. */
export function haveSameContent(one: string, other: string): boolean {
  return SAME_CONTENT.some(([a, b]) => (one === a && other === b) || (one === b && other === a))
}

/** True for two registries of one provider, where one account can hold for both. */
export function haveSameProvider(one: string, other: string): boolean {
  if (one.length > HOSTNAME_MAX || other.length > HOSTNAME_MAX) return false
  return haveSameContent(one, other) || PROVIDERS.some((pattern) => pattern.test(one) && pattern.test(other))
}

function patternOf(hosts: readonly string[]): RegExp {
  const alternatives = hosts.map((host) => host.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9][a-z0-9.-]*'))
  return new RegExp(`^(?:${alternatives.join('|')})$`, 'i')
}
