import type { NodeOptions } from '@/lib/k3s/node-options'

/** Lines of public issues with the file of the same issue. Hosts are invented where they were private. */
export interface ReportedLine {
  readonly source: string
  readonly options: Partial<NodeOptions>
  readonly yaml: string
  readonly text: string
  /** Of the first explanation. */
  readonly code: string
  /** `attempt 1 of 2`; null where the line names no endpoint. */
  readonly attempt: string | null
  /** The first finding, and the line of the file, from 1, that it is on; null for none. */
  readonly finding: readonly [code: string, line: number] | null
  /** In what is said, in order of appearance, and in the commands. */
  readonly says: readonly string[]
  readonly silent?: readonly string[]
}

const ONE_MIRROR = 'mirrors:\n  docker.io:\n    endpoint:\n      - https://harbor.example.com\n'
const DIGEST = 'sha256:4f9725b23c8560eae25be0a9fac01c74c9d4a9fee8200e31aad9842f7c338433'

export const REPORTED_LINES: readonly ReportedLine[] = [
  {
    source: 'rancher/rke2#5658',
    options: { distribution: 'rke2', release: 'v1.29.3+rke2r1' },
    yaml: 'configs:\n  pvt-registry.example.com:\n    tls:\n      ca_file: /home/ubuntu/ca.pem\n',
    text: `Events:
  Type     Reason     Age                    From               Message
  ----     ------     ----                   ----               -------
  Normal   Scheduled  6m37s                  default-scheduler  Successfully assigned pvt-reg-test/pvt-reg-test-58487d4cbf-wm2tm to node-1
  Normal   Pulling    5m13s (x4 over 6m37s)  kubelet            Pulling image "pvt-registry.example.com/nginx:latest"
  Warning  Failed     5m13s (x4 over 6m37s)  kubelet            Failed to pull image "pvt-registry.example.com/nginx:latest": failed to pull and unpack image "pvt-registry.example.com/nginx:latest": failed to resolve reference "pvt-registry.example.com/nginx:latest": failed to do request: Head "https://pvt-registry.example.com/v2/nginx/manifests/latest": tls: failed to verify certificate: x509: certificate signed by unknown authority
  Warning  Failed     5m13s (x4 over 6m37s)  kubelet            Error: ErrImagePull
  Normal   BackOff    92s (x21 over 6m37s)   kubelet            Back-off pulling image "pvt-registry.example.com/nginx:latest"`,
    code: 'tls-unknown-authority',
    attempt: 'attempt 1 of 1',
    finding: ['hosts-toml-undecodable', 2],
    says: ['openssl s_client -connect pvt-registry.example.com:443'],
    silent: ['No ca_file is set'],
  },
  {
    source: 'k3s-io/k3s#11340',
    options: { release: 'v1.30.6+k3s1' },
    yaml: 'mirrors:\n  registry.example.com:\n    endpoint:\n      - "http://registry.example.com"\nconfigs:\n  registry.example.com:\n    auth: {username: robot, password: s3cret-of-it}\n',
    text: String.raw`Nov 18 21:20:24 server k3s[163970]: E1118 21:20:24.257888  163970 pod_workers.go:1298] "Error syncing pod, skipping" err="failed to \"StartContainer\" for \"web\" with ErrImagePull: \"failed to pull and unpack image \\\"registry.example.com/user/web@${DIGEST}\\\": failed to resolve reference \\\"registry.example.com/user/web@${DIGEST}\\\": failed to do request: Head \\\"https://registry.example.com/v2/user/web/manifests/${DIGEST}\\\": dial tcp 192.0.2.10:443: connect: connection refused\"" pod="default/web-5b6d9d7d5c-abcde"`,
    code: 'refused',
    attempt: 'attempt 2 of 2',
    finding: null,
    says: [
      'The file has http://registry.example.com, which is asked first and failed: look for its line.',
      'Before it, http://registry.example.com answered 404',
    ],
  },
  {
    source: 'k3s-io/k3s#4637',
    options: { release: 'v1.24.1+k3s1' },
    yaml: 'mirrors:\n  docker.io:\n    endpoint:\n    - https://docker-public.example.com\nconfigs:\n  docker.io:\n    auth:\n      username: robot\n      password: s3cret-of-it\n',
    text: `FailedCreatePodSandBox:  failed to pull and unpack
 image "docker.io/rancher/mirrored-pause:3.1":
 failed to resolve reference 
"docker.io/rancher/mirrored-pause:3.1": failed to authorize:
 failed to fetch anonymous token: unexpected status: 401 Unauthorized `,
    code: 'no-credentials',
    attempt: null,
    finding: ['config-keyed-by-mirrored-registry', 6],
    says: ['https://docker-public.example.com and https://registry-1.docker.io are asked'],
  },
  {
    source: 'k3s-io/k3s#11185',
    options: { release: 'v1.30.5+k3s1' },
    yaml: 'mirrors:\n  icr.io:\n    endpoint:\n      - "https://docker-na-public.artifactory.example.com"\nconfigs:\n  icr.io:\n    auth:\n      username: robot\n      password: s3cret-of-it\n',
    text: `  Warning  Failed     9s    kubelet            Failed to pull image "icr.io/cpopen/edge-operator-catalog@${DIGEST}": failed to pull and unpack image "icr.io/cpopen/edge-operator-catalog@${DIGEST}": failed to resolve reference "icr.io/cpopen/edge-operator-catalog@${DIGEST}": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://docker-na-public.artifactory.example.com/artifactory/api/docker/docker-na-public/v2/token?scope=repository%3Acpopen%2Fedge-operator-catalog%3Apull&service=docker-na-public.artifactory.example.com: 401 Unauthorized`,
    code: 'no-credentials',
    attempt: 'attempt 1 of 2',
    finding: ['config-keyed-by-mirrored-registry', 6],
    says: ['The token was asked for cpopen/edge-operator-catalog.'],
    silent: ['after rewriting'],
  },
  {
    source: 'rancher/rke2#4666',
    options: { distribution: 'rke2', release: 'v1.25.12+rke2r1' },
    yaml: 'mirrors: {}\n',
    text: String.raw`level=fatal msg="failed to get runtime image index.docker.io/rancher/rke2-runtime:v1.25.12-rke2r1: all endpoints failed: Get \"https://index.docker.io/v2/\": read tcp 192.0.2.84:55774->192.0.2.163:443: read: connection reset by peer"`,
    code: 'reset',
    attempt: 'endpoint 1 of 1',
    finding: null,
    says: ['RKE2 itself said this', 'curl -sS -I https://index.docker.io/v2/'],
  },
  {
    source: 'rancher/rke2#3244',
    options: { distribution: 'rke2', release: 'v1.24.9+rke2r1' },
    yaml: ONE_MIRROR,
    text: `WARN[0030] Failed to get image from endpoint: Get "https://auth.docker.io/token?scope=repository%3Arancher%2Frke2-runtime%3Apull&service=registry.docker.io": dial tcp: i/o timeout
FATA[0030] failed to get runtime image index.docker.io/rancher/rke2-runtime:v1.23.9-rke2r1: all endpoints failed: Get "https://auth.docker.io/token?scope=repository%3Arancher%2Frke2-runtime%3Apull&service=registry.docker.io": dial tcp: i/o timeout`,
    code: 'connect-timeout',
    attempt: 'endpoint 2 of 2',
    finding: null,
    says: [
      'auth.docker.io did not answer: no connection came about.',
      'the failures of all endpoints, 1, and with this file they would be 2',
      'curl -sS -I https://auth.docker.io/',
    ],
    silent: ['Before it'],
  },
  {
    source: 'rancher/rke2#3498',
    options: { distribution: 'rke2', release: 'v1.24.7+rke2r1' },
    yaml: ONE_MIRROR,
    text: String.raw`time="2022-10-28T02:08:44.626250910-07:00" level=info msg="PullImage \"index.docker.io/rancher/hardened-etcd:v3.5.1-k3s1-build20220112\""
time="2022-10-28T02:08:48.608337405-07:00" level=error msg="PullImage \"index.docker.io/rancher/hardened-etcd:v3.5.1-k3s1-build20220112\" failed" error="failed to pull and unpack image \"docker.io/rancher/hardened-etcd:v3.5.1-k3s1-build20220112\": failed to copy: httpReadSeeker: failed open: failed to authorize: failed to fetch anonymous token: Get \"https://auth.docker.io/token?scope=repository%3Arancher%2Fhardened-etcd%3Apull&service=registry.docker.io\": read tcp 192.0.2.66:40218->192.0.2.176:443: read: connection reset by peer"`,
    code: 'reset',
    attempt: 'attempt 2 of 2',
    finding: null,
    says: ['This does not fit the open file: https://harbor.example.com would have been asked before'],
    silent: ['after rewriting', 'older release'],
  },
  {
    source: 'rancher/rke2#9439',
    options: { distribution: 'rke2', release: 'v1.34.1+rke2r1' },
    yaml: 'mirrors:\n  docker.io:\n    endpoint:\n      - https://nexus.example.com:9000\n  quay.io:\n    endpoint:\n      - https://nexus.example.com:9001\nconfigs:\n  docker.io:\n    tls:\n      insecure_skip_verify: true\n  quay.io:\n    tls:\n      insecure_skip_verify: true\n',
    text: ` Normal   BackOff    93s (x19 over 7m44s)    kubelet            Back-off pulling image "quay.io/argoproj/argocd:latest"
  Warning  Failed     24s                     kubelet            Failed to pull image "quay.io/argoproj/argocd:latest": failed to pull and unpack image "quay.io/argoproj/argocd:latest": failed to resolve reference "quay.io/argoproj/argocd:latest": failed to do request: Head "https://nexus.example.com:9001/v2/argoproj/argocd/manifests/latest?ns=quay.io": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    code: 'tls-unknown-authority',
    attempt: 'attempt 1 of 2',
    finding: ['config-keyed-by-mirrored-registry', 12],
    says: ['After it, https://quay.io failed too, without an answer', 'openssl s_client -connect nexus.example.com:9001'],
    silent: ['"docker.io"'],
  },
  {
    source: 'rancher/rke2#4308',
    options: { distribution: 'rke2', release: 'v1.27.2+rke2r1' },
    yaml: 'mirrors:\n  harbor.example.com:5000:\n    endpoint:\n      - "http://harbor.example.com:5000"\nconfigs:\n  harbor.example.com:5000:\n    auth: {username: admin, password: s3cret-of-it}\n',
    text: String.raw`Jun 22 15:54:46 node-1 rke2[641876]: time="2023-06-22T15:54:46Z" level=warning msg="Failed to get image from endpoint: Get \"https://harbor.example.com:5000/service/token?scope=repository%3Arancher%2Frke2-runtime%3Apull&service=harbor-registry\": http: server gave HTTP response to HTTPS client"
Jun 22 15:54:46 node-1 rke2[641876]: time="2023-06-22T15:54:46Z" level=fatal msg="failed to get runtime image harbor.example.com:5000/rancher/rke2-runtime:v1.27.2-rke2r1: all endpoints failed: Get \"https://harbor.example.com:5000/service/token?scope=repository%3Arancher%2Frke2-runtime%3Apull&service=harbor-registry\": http: server gave HTTP response to HTTPS client; Get \"https://harbor.example.com:5000/v2/\": http: server gave HTTP response to HTTPS client"
Jun 22 15:54:46 node-1 systemd[1]: rke2-server.service: Main process exited, code=exited, status=1/FAILURE`,
    code: 'http-to-https',
    attempt: 'endpoint 1 of 2',
    finding: null,
    says: ["RKE2's own puller before the releases of June 2023", 'It is the token server'],
  },
  {
    source: 'k3d-io/k3d#631',
    options: { release: 'v1.24.1+k3s1' },
    yaml: ONE_MIRROR,
    text: `  Normal   Pulling    56s (x3 over 2m10s)  kubelet            Pulling image "calico/cni:v3.15.0"
  Warning  Failed     41s (x3 over 114s)   kubelet            Error: ErrImagePull
  Warning  Failed     41s (x3 over 114s)   kubelet            Failed to pull image "calico/cni:v3.15.0": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/calico/cni:v3.15.0": failed to copy: httpReaderSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/calico/cni/manifests/sha256:0534a6ec32a1a8790f7762437ec2eda62e58ef1cef88fde67cf894016817fddc: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit`,
    code: 'rate-limited',
    attempt: 'attempt 2 of 2',
    finding: null,
    says: [
      'This does not fit the open file: https://harbor.example.com would have been asked before',
      'Set an account for it below configs: for Docker Hub with the key registry-1.docker.io.',
    ],
  },
  {
    source: 'k3s-io/k3s#13255',
    options: { release: 'v1.33.5+k3s1' },
    yaml: 'mirrors:\n  "https://reg.example.com:5000":\n    endpoint:\n      - "https://reg.example.com:5000/v2"\nconfigs:\n  "https://reg.example.com:5000":\n    tls:\n      insecure_skip_verify: true\n',
    text: '  Warning  Failed                  64m (x5 over 66m)       kubelet            Failed to pull image "reg.example.com:5000/apachephp:v1": failed to pull and unpack image "reg.example.com:5000/apachephp:v1": failed to resolve reference "reg.example.com:5000/apachephp:v1": failed to do request: Head "https://reg.example.com:5000/v2/apachephp/manifests/v1": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    code: 'tls-unknown-authority',
    attempt: 'attempt 1 of 1',
    finding: ['key-has-scheme', 6],
    says: ['openssl s_client -connect reg.example.com:5000'],
  },
]
