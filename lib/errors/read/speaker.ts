/** The program that wrote a line. `own-puller`: the one of RKE2 for its first images. `node`: K3s or RKE2 itself. */
export type Speaker =
  | 'kubelet'
  | 'containerd'
  | 'crictl'
  | 'node'
  | 'own-puller'
  | 'ctr'
  | 'nerdctl'
  | 'docker'
  | 'unknown'

/** What is around a message: who wrote it, when, how often. */
export interface Framed {
  readonly by: Speaker
  /** As it is written; null when it is not. */
  readonly time: string | null
  /** How often an event was seen; 1 for a line of a log. */
  readonly count: number
  /** What is said: the text with the error and the other fields. */
  readonly text: string
  readonly fields: ReadonlyMap<string, string>
}

interface Sign {
  readonly by: Speaker
  readonly pattern: RegExp
}

/**
 * Signs of the programs, the surest first.
 * Sources: rancher/rke2 pkg/bootstrap, rancher/wharfie pkg/registries (the own puller); containerd v2.0
 * core/remotes/docker/resolver.go, internal/cri (containerd); Kubernetes v1.33 pkg/kubelet (kubelet). Of a rewrite that does not
 * compile both have a warning, and only that of K3s' containerd has a comma before the pattern, and an error of its own.
 */
const SIGNS: readonly Sign[] = [
  {
    by: 'own-puller',
    pattern:
      /Failed to get image from endpoint|all endpoints failed|Failed to (?:get|pull|load|extract) runtime image|Pulling runtime image|Failed to get (?:override|default) registry|Invalid repository rewrite|Failed to compile rewrite \\*`|Ignoring (?:relative|invalid)? ?endpoint URL (?:for registry|without host)|Failed to get TLS config for endpoint|Registry endpoint URL modified|Failed to get registry endpoints|rke2.{0,600}?\b(?:GET|HEAD) https?:\/\/[^\s"]{1,4000}: (?:unexpected status code \d|[A-Z_]{4,40}: )/i,
  },
  {
    by: 'docker',
    pattern: /Error response from daemon|docker: Error|dockerd\[|docker\[\d|Handler for POST \/v[\d.]+\/images/,
  },
  { by: 'ctr', pattern: /^ctr: |(?:^|[\s:$#])ctr: (?:failed|rpc|image|content)|^\[?ctr\b.*\bpull\b/ },
  {
    by: 'nerdctl',
    pattern:
      /\bnerdctl\b|^(?:FATA|ERRO|INFO|WARN)\[\d{4}\] (?:failed to (?:resolve|do request|pull)|trying next host|server ")/,
  },
  {
    by: 'crictl',
    pattern:
      /^(?:FATA|ERRO|INFO|WARN)\[\d{4}\] (?:pulling image|pull image|getting|validate|connect)|level=fatal msg="?pull(?:ing)? image|\bcrictl\b/,
  },
  {
    by: 'kubelet',
    pattern:
      /Failed to pull image|Back-off pulling image|ErrImage|ImagePullBackOff|Failed to create pod sandbox|Failed to inspect image|kuberuntime_|pod_workers\.go|remote_image\.go|remote_runtime\.go|image_manager|FailedCreatePodSandBox|kubelet|PullImage from image service failed/,
  },
  {
    by: 'containerd',
    pattern:
      /trying next host|fetch failed|Failed to compile rewrite, |PullImage |RunPodSandbox|hosts\.toml|containerd(?:\[|:|\b.*level=)|stop pulling image|PullImage"|"PullImage/,
  },
  {
    by: 'node',
    pattern:
      /(?:k3s|rke2)(?:-agent|-server)?(?:\.service)?(?:\[|:)|"SYSLOG_IDENTIFIER": ?"(?:k3s|rke2)|registries\.yaml|server is not ready|registry configuration|Waiting to retrieve|endpoint URL|private registry|distributed registry|Error encountered while importing|Failed to import/i,
  },
]

/** Who wrote a line, by what is in it. */
export function speakerOf(line: string): Speaker {
  return SIGNS.find(({ pattern }) => pattern.test(line))?.by ?? 'unknown'
}
