export interface Evidence {
  readonly label: string
  readonly url: string
}

/** Short names of the repositories that are cited most. */
const REPOSITORIES: Readonly<Record<string, string>> = {
  k3s: 'k3s-io/k3s',
  docs: 'k3s-io/docs',
  rke2: 'rancher/rke2',
  k3d: 'k3d-io/k3d',
  containerd: 'containerd/containerd',
  rancher: 'rancher/rancher',
  dashboard: 'rancher/dashboard',
}

/**
 * Where a rule comes from, in short form: `k3s#9626` or `owner/repository#12` for an issue or pull request,
 * `k3s:pkg/agent/containerd/config.go` or `owner/repository@ref:path` for source, or a whole URL. Anything else is
 * shown as it is, without a link.
 */
export function readEvidence(short: string): Evidence {
  const thread = /^([\w./-]+)#(\d+)$/.exec(short)
  if (thread !== null) return { label: short, url: `https://github.com/${repositoryOf(thread[1])}/issues/${thread[2]}` }
  const source = /^([\w./-]+?)(?:@([\w.-]+))?:([\w./-]+)$/.exec(short)
  if (source !== null && !short.includes('://')) {
    const [, repository, ref = 'HEAD', path] = source
    return { label: `${repository} ${path}`, url: `https://github.com/${repositoryOf(repository)}/blob/${ref}/${path}` }
  }
  return short.startsWith('https://')
    ? { label: short.slice('https://'.length), url: short }
    : { label: short, url: '' }
}

function repositoryOf(name = ''): string {
  return REPOSITORIES[name] ?? name
}
