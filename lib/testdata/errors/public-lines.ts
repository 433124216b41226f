import type { ErrorCode } from '@/lib/errors/read/codes'
import type { Speaker } from '@/lib/errors/read/speaker'

/** A line that somebody made public, and what it says. Hosts of people are replaced by those of examples. */
export interface PublicLine {
  readonly source: string
  readonly text: string
  readonly code: ErrorCode
  readonly by: Speaker
  /** The image of the line, in its longest form; left out where it has none. */
  readonly image?: string
  /** The host that was asked; left out where it has none. */
  readonly host?: string
  /** A part of what is said of it. */
  readonly says: string
}

const GITHUB = 'https://github.com'

export const PUBLIC_LINES: readonly PublicLine[] = [
  {
    source: `${GITHUB}/k3s-io/k3s/issues/2149`,
    text: String.raw`22m         Warning   Failed                    pod/pod1      Failed to pull image "registry.example.net:443/my_image": rpc error: code = Unknown desc = failed to pull and unpack image "registry.example.net:443/my_image:latest": failed to resolve reference "registry.example.net:443/my_image:latest": failed to do request: Head "https://registry.example.net/v2/my_image/manifests/latest": x509: certificate relies on legacy Common Name field, use SANs or temporarily enable Common Name matching with GODEBUG=x509ignoreCN=0`,
    code: 'tls-common-name',
    by: 'kubelet',
    image: 'registry.example.net:443/my_image:latest',
    host: 'registry.example.net',
    says: 'Common Name',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/12551`,
    text: '  Warning  Failed     <invalid>  kubelet            Failed to pull image "10.15.0.12:8082/helloworld:latest": failed to pull and unpack image "10.15.0.12:8082/helloworld:latest": failed to resolve reference "10.15.0.12:8082/helloworld:latest": failed to do request: Head "https://10.15.0.12:8082/v2/helloworld/manifests/latest": http: server gave HTTP response to HTTPS client',
    code: 'http-to-https',
    by: 'kubelet',
    image: '10.15.0.12:8082/helloworld:latest',
    host: '10.15.0.12:8082',
    says: 'speaks http on this port',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/11340`,
    text: String.raw`Nov 18 21:20:24 server k3s[163970]: E1118 21:20:24.257888  163970 pod_workers.go:1298] "Error syncing pod, skipping" err="failed to \"StartContainer\" for \"web\" with ErrImagePull: \"failed to pull and unpack image \\\"registry.example/user/web@sha256:34d70ea66cf31c2cffa020863d58e993ccdaa1e06b52af3f96bf9517d1bd9995\\\": failed to resolve reference \\\"registry.example/user/web@sha256:34d70ea66cf31c2cffa020863d58e993ccdaa1e06b52af3f96bf9517d1bd9995\\\": failed to do request: Head \\\"https://registry.example/v2/user/web/manifests/sha256:34d70ea66cf31c2cffa020863d58e993ccdaa1e06b52af3f96bf9517d1bd9995\\\": dial tcp 10.0.0.5:443: connect: connection refused\"" pod="default/web-0" podUID="0f0c1c5e-8e5b-4c3e-9a56-0e1f2d3c4b5a"`,
    code: 'refused',
    by: 'kubelet',
    image: 'registry.example/user/web@sha256:34d70ea66cf31c2cffa020863d58e993ccdaa1e06b52af3f96bf9517d1bd9995',
    host: 'registry.example',
    says: 'nothing listens on that port',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/10358`,
    text: String.raw`E0615 12:48:39.145915   20670 remote_image.go:180] "PullImage from image service failed" err="rpc error: code = Unknown desc = failed to pull and unpack image \"docker-registry.default.svc.cluster.local:5000/symfony-api:1\": failed to resolve reference \"docker-registry.default.svc.cluster.local:5000/symfony-api:1\": failed to do request: Head \"https://docker-registry.default.svc.cluster.local:5000/v2/symfony-api/manifests/1\": dial tcp: lookup docker-registry.default.svc.cluster.local: no such host" image="docker-registry.default.svc.cluster.local:5000/symfony-api:1"`,
    code: 'dns-no-host',
    by: 'kubelet',
    image: 'docker-registry.default.svc.cluster.local:5000/symfony-api:1',
    host: 'docker-registry.default.svc.cluster.local:5000',
    says: 'has no address for docker-registry.default.svc.cluster.local',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/12674`,
    text: String.raw`STDERR: E0728 11:00:55.135575      55 remote_runtime.go:201] "RunPodSandbox from runtime service failed" err="rpc error: code = Unknown desc = failed to get sandbox image \"rancher/mirrored-pause:3.6\": failed to pull image \"rancher/mirrored-pause:3.6\": failed to pull and unpack image \"docker.io/rancher/mirrored-pause:3.6\": failed to resolve reference \"docker.io/rancher/mirrored-pause:3.6\": failed to do request: Head \"https://registry-1.docker.io/v2/rancher/mirrored-pause/manifests/3.6\": dial tcp: lookup registry-1.docker.io on 192.168.65.7:53: no such host"`,
    code: 'dns-no-host',
    by: 'kubelet',
    image: 'docker.io/rancher/mirrored-pause:3.6',
    host: 'registry-1.docker.io',
    says: 'has no address for registry-1.docker.io',
  },
  {
    source: `${GITHUB}/k3d-io/k3d/issues/192`,
    text: String.raw`failed: rpc error: code = Unknown desc = failed to get sandbox image \"docker.io/rancher/pause:3.1\": failed to pull image \"docker.io/rancher/pause:3.1\": failed to pull and unpack image \"docker.io/rancher/pause:3.1\": failed to resolve reference \"docker.io/rancher/pause:3.1\": failed to do request: Head https://registry-1.docker.io/v2/rancher/pause/manifests/3.1: dial tcp 54.210.105.17:443: i/o timeout"`,
    code: 'connect-timeout',
    by: 'unknown',
    image: 'docker.io/rancher/pause:3.1',
    host: 'registry-1.docker.io',
    says: 'no connection came about',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/9626`,
    text: 'time="2024-07-17T11:00:37.598063252+08:00" level=info msg="trying next host - response was http.StatusNotFound" host=mirror.example.net',
    code: 'not-found',
    by: 'containerd',
    host: 'mirror.example.net',
    says: 'mirror.example.net does not have what was asked for',
  },
  {
    source: `${GITHUB}/k0sproject/k0s/issues/5478`,
    text: String.raw`Jan 25 19:34:57 worker0.example.net k0s-v1.30.5[818854]: time="2025-01-25 19:34:57" level=info msg="time=\"2025-01-25T19:34:57.415825726Z\" level=info msg=\"trying next host\" error=\"failed to do request: Head \\\"https://docker.io/v2/nginxinc/nginx-unprivileged/manifests/v1.25.1\\\": dial tcp: lookup docker.io on 172.16.0.4:53: server misbehaving\" host=docker.io" component=containerd stream=stderr`,
    code: 'dns-failing',
    by: 'containerd',
    host: 'docker.io',
    says: 'could not answer for docker.io',
  },
  {
    source: `${GITHUB}/goharbor/harbor/issues/11108`,
    text: 'FATA[0000] pulling image failed: rpc error: code = Unknown desc = failed to pull and unpack image "k8s.gcr.io/etcd:3.2.24": failed to resolve reference "k8s.gcr.io/etcd:3.2.24": failed to authorize: failed to fetch oauth token: unexpected status: 500 Internal Server Error',
    code: 'token-server',
    by: 'crictl',
    image: 'k8s.gcr.io/etcd:3.2.24',
    says: 'did not give a token',
  },
  {
    source: `${GITHUB}/ciiiii/cloudflare-docker-proxy/issues/62`,
    text: String.raw`time="2024-09-13T10:48:04.953565547+08:00" level=error msg="PullImage \"docker.io/redis:latest\" failed" error="rpc error: code = DeadlineExceeded desc = failed to pull and unpack image \"docker.io/library/redis:latest\": failed to resolve reference \"docker.io/library/redis:latest\": failed to authorize: failed to fetch anonymous token: Get \"https://auth.docker.io/token?scope=repository%!A(MISSING)library%!F(MISSING)redis%!A(MISSING)pull&service=registry.docker.io\": dial tcp 108.160.165.48:443: i/o timeout"`,
    code: 'connect-timeout',
    by: 'containerd',
    image: 'docker.io/library/redis:latest',
    host: 'auth.docker.io',
    says: 'auth.docker.io did not answer',
  },
  {
    source: `${GITHUB}/ketches/registry-proxy/issues/3`,
    text: 'ctr: failed to resolve reference "docker.example.cn/library/nginx:latest": failed to authorize: failed to fetch anonymous token: Get "https://auth.docker.io/token?scope=repository%3Alibrary%2Fnginx%3Apull&service=registry.docker.io": dial tcp 199.59.148.222:443: i/o timeout',
    code: 'connect-timeout',
    by: 'ctr',
    image: 'docker.example.cn/library/nginx:latest',
    host: 'auth.docker.io',
    says: 'auth.docker.io did not answer',
  },
  {
    source: `${GITHUB}/kata-containers/kata-containers/issues/10109`,
    text: `Warning  Failed     76s                 kubelet            Failed to pull image "busybox": rpc error: code = Unknown
desc = failed to pull and unpack image "docker.io/library/busybox:latest": failed to copy: httpReadSeeker: failed open:
unexpected status code https://registry-1.docker.io/v2/library/busybox/manifests/sha256:50aa4698fa6262977cff89181b2664b99d8a56dbca847bf62f2ef04854597cf8:
429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.
You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit`,
    code: 'rate-limited',
    by: 'kubelet',
    image: 'docker.io/library/busybox:latest',
    host: 'registry-1.docker.io',
    says: 'answered 429',
  },
  {
    source: `${GITHUB}/namespacelabs/foundation/issues/846`,
    text: '  Warning  Failed     50s (x4 over 2m24s)  kubelet            Failed to pull image "index.docker.io/jaegertracing/all-in-one@sha256:8d0bff43db3ce5c528cb6f957520511d263d7cceee012696e4afdc9087919bb9": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/jaegertracing/all-in-one@sha256:8d0bff43db3ce5c528cb6f957520511d263d7cceee012696e4afdc9087919bb9": failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/jaegertracing/all-in-one/manifests/sha256:8d0bff43db3ce5c528cb6f957520511d263d7cceee012696e4afdc9087919bb9: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.',
    code: 'rate-limited',
    by: 'kubelet',
    image:
      'docker.io/jaegertracing/all-in-one@sha256:8d0bff43db3ce5c528cb6f957520511d263d7cceee012696e4afdc9087919bb9',
    host: 'registry-1.docker.io',
    says: 'answered 429',
  },
  {
    source: `${GITHUB}/containerd/containerd/issues/2306`,
    text: 'Failed to pull image "someone/k8s-dns-sidecar-amd64:1.14.7": rpc error: code = Unknown desc = failed to pull image "docker.io/someone/k8s-dns-sidecar-amd64:1.14.7": failed commit on ref "layer-sha256:a413d646ee118a8ca25fb59e56351633a386088e0f603f3b9ca173daf945ccf8": "layer-sha256:a413d646ee118a8ca25fb59e56351633a386088e0f603f3b9ca173daf945ccf8" failed size validation: 10068781 != 9333267',
    code: 'wrong-size',
    by: 'kubelet',
    image: 'someone/k8s-dns-sidecar-amd64:1.14.7',
    says: 'another size',
  },
  {
    source: `${GITHUB}/containerd/containerd/issues/4908`,
    text: '>   Warning  Failed     20m (x4 over 22m)     kubelet            Failed to pull image "mongo:4.4": rpc error: code = FailedPrecondition desc = failed to pull and unpack image "docker.io/library/mongo:4.4": failed commit on ref "layer-sha256:16ec32c2132b43494832a05f2b02f7a822479f8250c173d0ab27b3de78b2f058": unexpected commit digest sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, expected sha256:16ec32c2132b43494832a05f2b02f7a822479f8250c173d0ab27b3de78b2f058: failed precondition',
    code: 'no-content',
    by: 'kubelet',
    image: 'docker.io/library/mongo:4.4',
    says: 'without any content',
  },
  {
    source: `${GITHUB}/containerd/containerd/issues/10018`,
    text: String.raw`E0329 11:48:45.599768   79755 remote_image.go:180] "PullImage from image service failed" err="rpc error: code = FailedPrecondition desc = failed to pull and unpack image \"docker.io/library/alpine:latest\": failed commit on ref \"unknown-sha256:af89989c3ce1878e9a7c89a7f335a7b808720e5de6a155df2c5f64e03480a475\": \"unknown-sha256:af89989c3ce1878e9a7c89a7f335a7b808720e5de6a155df2c5f64e03480a475\" failed size validation: 172170 != 171797: failed precondition" image="alpine:latest"`,
    code: 'wrong-size',
    by: 'kubelet',
    image: 'docker.io/library/alpine:latest',
    says: 'another size',
  },
  {
    source: `${GITHUB}/rancher/rancher/issues/22415`,
    text: 'ctr: failed commit on ref "manifest-sha256:77d2544c9dfcdfcf23fa2fcf4351b43bf3a124c54f2da1f7d611ac54669e3336": commit failed: "manifest-sha256:77d2544c9dfcdfcf23fa2fcf4351b43bf3a124c54f2da1f7d611ac54669e3336" failed size validation: 1357 != 1069: failed precondition',
    code: 'wrong-size',
    by: 'ctr',
    says: 'another size',
  },
  {
    source: `${GITHUB}/rancher/k3os/issues/254`,
    text: String.raw`Failed to pull image \"traefik:1.7.14\": rpc error: code = Unknown desc = failed to pull and unpack image \"docker.io/library/traefik:1.7.14\": unpack: failed to extract layer sha256:4231b33a0f9e54a79cd47e9908b94d576f2304d0506c7e014ee43f94b74eda76: write /var/lib/rancher/k3s/agent/contai
nerd/io.containerd.snapshotter.v1.overlayfs/snapshots/27/fs/traefik: no space left on device: unknown`,
    code: 'disk-full',
    by: 'kubelet',
    image: 'docker.io/library/traefik:1.7.14',
    says: 'The disk of the node is full',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/2754`,
    text: 'E1228 16:46:47.176310    2869 remote_image.go:113] PullImage "rancher/klipper-helm:v0.3.2" from image service failed: rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/rancher/klipper-helm:v0.3.2": failed to extract layer sha256:d870250d9815ed31516d3a031055aa9a05349fe9f15a182dea54a59916ac563b: mount callback failed on /var/lib/rancher/k3s/agent/containerd/tmpmounts/containerd-mount571813358: write /var/lib/rancher/k3s/agent/containerd/tmpmounts/containerd-mount571813358/usr/bin/helm_v3: no space left on device: unknown',
    code: 'disk-full',
    by: 'kubelet',
    image: 'docker.io/rancher/klipper-helm:v0.3.2',
    says: 'The disk of the node is full',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/5445`,
    text: 'Failed to pull image "[quay.io/cilium/operator-generic:v1.11.3@sha256:5b81db7a32cb7e2d00bb3cf332277ec2b3be239d9e94a8d979915f4e6648c787](http://quay.io/cilium/operator-generic:v1.11.3@sha256:5b81db7a32cb7e2d00bb3cf332277ec2b3be239d9e94a8d979915f4e6648c787)": rpc error: code = NotFound desc = failed to pull and unpack image "[quay.io/cilium/operator-generic@sha256:5b81db7a32cb7e2d00bb3cf332277ec2b3be239d9e94a8d979915f4e6648c787](http://quay.io/cilium/operator-generic@sha256:5b81db7a32cb7e2d00bb3cf332277ec2b3be239d9e94a8d979915f4e6648c787)": no match for platform in manifest: not found',
    code: 'no-platform',
    by: 'kubelet',
    image: 'quay.io/cilium/operator-generic@sha256:5b81db7a32cb7e2d00bb3cf332277ec2b3be239d9e94a8d979915f4e6648c787',
    says: 'not built for the processor',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/176`,
    text: '  Warning  FailedCreatePodSandBox  3m41s (x2182 over 10h)  kubelet, node01  Failed create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "k8s.gcr.io/pause:3.1": failed to pull image "k8s.gcr.io/pause:3.1": failed to pull and unpack image "k8s.gcr.io/pause:3.1": failed to unpack image on snapshotter overlayfs: no match for platform in manifest sha256:f78411e19d84a252e53bff71a4407a5686c46983a2c2eeed83929b888179acea: not found',
    code: 'no-platform',
    by: 'kubelet',
    image: 'k8s.gcr.io/pause:3.1',
    says: 'not built for the processor',
  },
  {
    source: `${GITHUB}/rancher/rancher/issues/32340`,
    text: '1. pod/operator-init-monitoring-operator-lng8l                     Failed to pull image “rancher/istio-kubectl:1.5.10”: rpc error: code = NotFound desc = failed to pull and unpack image “docker.io/rancher/istio-kubectl:1.5.10”: no match for platform in manifest: not found',
    code: 'no-platform',
    by: 'kubelet',
    image: 'docker.io/rancher/istio-kubectl:1.5.10',
    says: 'not built for the processor',
  },
  {
    source: `${GITHUB}/rancher/rancher/issues/32340`,
    text: 'standard_init_linux.go:219: exec user process caused: exec format error',
    code: 'exec-format',
    by: 'unknown',
    says: 'for another processor',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/1887`,
    text: 'Failed to pull image "registry.example.com/derp.com/herp:1.0.0": rpc error: code = Unknown desc = failed to pull and unpack image "registry.example.com/derp.com/herp:1.0.0": failed to resolve reference "registry.example.com/derp.com/herp:1.0.0": failed to do request: Head "https://registry.example.com/v2/derp.com/herp/manifests/1.0.0": x509: certificate is valid for ingress.local, not registry.example.com',
    code: 'tls-name',
    by: 'kubelet',
    image: 'registry.example.com/derp.com/herp:1.0.0',
    host: 'registry.example.com',
    says: 'is for ingress.local, and not for this name',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/9439`,
    text: '  Warning  Failed     24s                     kubelet            Failed to pull image "quay.io/argoproj/argocd:latest": failed to pull and unpack image "quay.io/argoproj/argocd:latest": failed to resolve reference "quay.io/argoproj/argocd:latest": failed to do request: Head "https://nexus.example.com:9001/v2/argoproj/argocd/manifests/latest?ns=quay.io": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    code: 'tls-unknown-authority',
    by: 'kubelet',
    image: 'quay.io/argoproj/argocd:latest',
    host: 'nexus.example.com:9001',
    says: 'does not know who signed the certificate of nexus.example.com:9001',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/10351`,
    text: String.raw`time="2024-06-13T22:28:38.407225150+02:00" level=error msg="RunPodSandbox for &PodSandboxMetadata{Name:longhorn-ui-966cf4bb4-fkk69,Uid:eebdc890-fac8-4b99-b2ea-c5d8e3b8fbbd,Namespace:kube-system,Attempt:0,} failed, error" error="failed to get sandbox image \"rancher/mirrored-pause:3.6\": failed to pull image \"rancher/mirrored-pause:3.6\": failed to pull and unpack image \"docker.io/rancher/mirrored-pause:3.6\": failed to resolve reference \"docker.io/rancher/mirrored-pause:3.6\": unexpected status from HEAD request to https://127.0.0.1:6443/v2/rancher/mirrored-pause/manifests/3.6?ns=docker.io: 500 Internal Server Error"`,
    code: 'server-error',
    by: 'containerd',
    image: 'docker.io/rancher/mirrored-pause:3.6',
    host: '127.0.0.1:6443',
    says: 'answered 500',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/10388`,
    text: 'ErrImagePull: Failed to pull image "example/myimage:1.0.0": failed to pull and unpack image "docker.io/example/myimage:1.0.0": failed to resolve reference "docker.io/example/myimage:1.0.0": unexpected status from HEAD request to https://127.0.0.1:6443/v2/example/myimage/manifests/1.0.0?ns=docker.io: 500 Internal Server Error',
    code: 'server-error',
    by: 'kubelet',
    image: 'docker.io/example/myimage:1.0.0',
    host: '127.0.0.1:6443',
    says: 'answered 500',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/9665`,
    text: String.raw`k3s[9799]: time="2024-03-14T22:24:54Z" level=info msg="spegel 2024/03/14 22:24:54 \"msg\"=\"\" \"error\"=\"mirror resolve retries exhausted for key: sha256:9325057706239e408ed417b19356cd892ee67b046ee08ff11798777d67288bd5\" \"path\"=\"/v2/rancher/local-path-provisioner/manifests/sha256:9325057706239e408ed417b19356cd892ee67b046ee08ff11798777d67288bd5\" \"status\"=500 \"method\"=\"GET\" \"latency\"=\"345.041µs\" \"ip\"=\"127.0.0.1\" \"handler\"=\"mirror\""`,
    code: 'embedded-miss',
    by: 'node',
    says: 'found no other node',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/5217`,
    text: '  Warning  Failed   4m17s                    kubelet  Failed to pull image "rancher/mirrored-metrics-server:v0.5.2": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/rancher/mirrored-metrics-server:v0.5.2": failed to copy: httpReaderSeeker: failed open: failed to do request: Get "https://production.cloudflare.docker.com/registry-v2/docker/registry/v2/blobs/sha256/f7/f73640fb506199d02192ef1dc99404aeb1afec43a9f7dad5de96c09eda17cd71/data?verify=1646639722-2wX9zENAiV": EOF',
    code: 'closed',
    by: 'kubelet',
    image: 'docker.io/rancher/mirrored-metrics-server:v0.5.2',
    host: 'production.cloudflare.docker.com',
    says: 'closed the connection',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/762`,
    text: 'Failed to pull image "docker.io/nginx:1.17.3": rpc error: code = Unknown desc = failed to resolve image "docker.io/library/nginx:1.17.3": no available registry endpoint: failed to do request: Head https://registry-1.docker.io/v2/library/nginx/manifests/1.17.3: AuthRequired',
    code: 'proxy',
    by: 'kubelet',
    image: 'docker.io/library/nginx:1.17.3',
    host: 'registry-1.docker.io',
    says: 'went to a proxy',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/627`,
    text: 'RunPodSandbox from runtime service failed: rpc error: code = Unknown desc = failed to get sandbox image "k8s.gcr.io/pause:3.1": failed to pull image "k8s.gcr.io/pause:3.1": failed to resolve image "k8s.gcr.io/pause:3.1": no available registry endpoint: failed to do request: Head https://k8s.gcr.io/v2/pause/manifests/3.1: proxyconnect tcp: EOF',
    code: 'proxy',
    by: 'containerd',
    image: 'k8s.gcr.io/pause:3.1',
    host: 'k8s.gcr.io',
    says: 'went to a proxy',
  },
  {
    source: `${GITHUB}/rancher/rke2/pull/289`,
    text: 'FATA[0000] Failed to pull runtime image "reg.lan.example.org:443/rancher/rke2-runtime:v1.18.4-dev-97f4e876": Get "https://reg.lan.example.org:443/v2/": dial tcp: lookup reg.lan.example.org on 10.0.1.1:53: no such host',
    code: 'dns-no-host',
    by: 'own-puller',
    image: 'reg.lan.example.org:443/rancher/rke2-runtime:v1.18.4-dev-97f4e876',
    host: 'reg.lan.example.org:443',
    says: 'has no address for reg.lan.example.org',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/4308`,
    text: String.raw`Jun 22 15:54:46 ip-172-31-2-72 rke2[641876]: time="2023-06-22T15:54:46Z" level=fatal msg="failed to get runtime image harbor.example.com:5000/rancher/rke2-runtime:v1.27.2-rke2r1: all endpoints failed: Get \"https://harbor.example.com:5000/service/token?scope=repository%3Arancher%2Frke2-runtime%3Apull&service=harbor-registry\": http: server gave HTTP response to HTTPS client; Get \"https://harbor.example.com:5000/v2/\": http: server gave HTTP response to HTTPS client"`,
    code: 'http-to-https',
    by: 'own-puller',
    image: 'harbor.example.com:5000/rancher/rke2-runtime:v1.27.2-rke2r1',
    host: 'harbor.example.com:5000',
    says: 'speaks http on this port',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/1246`,
    text: 'ERRO[0000] Failed to load runtime image index.docker.io/rancher/rke2-runtime:v1.21.2-rke2r1: no local image available for index.docker.io/rancher/rke2-runtime:v1.21.2-rke2r1: not found in any file in /var/lib/rancher/rke2/agent/images: image not found ',
    code: 'no-local-archive',
    by: 'own-puller',
    image: 'index.docker.io/rancher/rke2-runtime:v1.21.2-rke2r1',
    says: 'no archive with this image',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/7626`,
    text: 'ERRO[0145] Error encountered while importing /var/lib/rancher/rke2/agent/images/runtime-image.txt: failed to pull images from /var/lib/rancher/rke2/agent/images/runtime-image.txt: image "index.docker.io/rancher/rke2-runtime:v1.31.3-rke2r1": not found',
    code: 'no-local-archive',
    by: 'node',
    says: 'no archive with this image',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/7828`,
    text: String.raw`Mar 19 23:58:31 ip-172-31-22-161 rke2[34847]: time="2025-03-19T23:58:31Z" level=error msg="Error encountered while importing /var/lib/rancher/rke2/agent/images/etcd-image.txt: failed to pull images from /var/lib/rancher/rke2/agent/images/etcd-image.txt: rpc error: code = NotFound desc = failed to pull and unpack image \"docker.io/rancher/hardened-etcd:v3.5.18-k3s1-build20250210\": failed to resolve reference \"docker.io/rancher/hardened-etcd:v3.5.18-k3s1-build20250210\": docker.io/rancher/hardened-etcd:v3.5.18-k3s1-build20250210: not found"`,
    code: 'not-found',
    by: 'node',
    image: 'docker.io/rancher/hardened-etcd:v3.5.18-k3s1-build20250210',
    says: 'was not found',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/7827`,
    text: 'FATA[0000] pulling image: rpc error: code = NotFound desc = failed to pull and unpack image "registry.suse.com/suse/sle15:15.7": failed to resolve reference "registry.suse.com/suse/sle15:15.7": registry.suse.com/suse/sle15:15.7: not found ',
    code: 'not-found',
    by: 'crictl',
    image: 'registry.suse.com/suse/sle15:15.7',
    says: 'was not found',
  },
  {
    source: `${GITHUB}/containerd/containerd/pull/5351`,
    text: String.raw`ERRO[2021-04-14T08:16:30.751322381-05:00] trying next host                              error="failed to do request: Head \"http://172.18.0.7:5000/v2/hello-world/manifests/latest?ns=gcr.io\": dial tcp 172.18.0.7:5000: connect: no route to host" host="172.18.0.7:5000"`,
    code: 'no-route',
    by: 'containerd',
    host: '172.18.0.7:5000',
    says: 'has no route to 172.18.0.7:5000',
  },
  {
    source: `${GITHUB}/kubernetes/kubernetes/issues/43924`,
    text: String.raw`Warning		Failed		Failed to pull image "10.78.0.228:5000/monitorms": Error response from daemon: {"message":"Get https://10.78.0.228:5000/v1/_ping: x509: certificate signed by unknown authority"}`,
    code: 'tls-unknown-authority',
    by: 'docker',
    image: '10.78.0.228:5000/monitorms',
    host: '10.78.0.228:5000',
    says: 'does not know who signed the certificate of 10.78.0.228:5000',
  },
  {
    source: `${GITHUB}/kubernetes/website/issues/14257`,
    text: `Failed to pull image "someone-auth:latest": rpc error: code = Unknown desc = Error response from daemon: pull access denied for someone-auth, repository does not exist or may require 'docker login'`,
    code: 'no-access',
    by: 'docker',
    image: 'someone-auth:latest',
    says: 'gives it only to those who log in',
  },
]

/** Lines of the same logs that are not about a pull that failed. */
export const OTHER_LINES: readonly { readonly source: string; readonly text: string }[] = [
  {
    source: `${GITHUB}/rancher/rke2/issues/1246`,
    text: 'W0705 10:24:51.926377    1027 clientconn.go:1223] grpc: addrConn.createTransport failed to connect to {https://127.0.0.1:2379  <nil> 0 <nil>}. Err :connection error: desc = "transport: Error while dialing dial tcp 127.0.0.1:2379: connect: connection refused". Reconnecting...',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/1806`,
    text: 'Sep 11 12:18:46 new-haven-tmp rke2[13737]: time="2021-09-11T12:18:46+02:00" level=info msg="Waiting to retrieve kube-proxy configuration; server is not ready: https://127.0.0.1:9345/v1-rke2/readyz: 500 Internal Server Error"',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/1806`,
    text: 'Sep 11 12:18:51 new-haven-tmp rke2[13737]: time="2021-09-11T12:18:51+02:00" level=info msg="Cluster-Http-Server 2021/09/11 12:18:51 http: TLS handshake error from 127.0.0.1:58220: remote error: tls: bad certificate"',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/5249`,
    text: 'Jan 11 18:49:07 ecs2u rke2[495556]: time="2024-01-11T18:49:07Z" level=debug msg="Kubelet image credential provider bin directory check failed: stat /var/lib/rancher/credentialprovider/bin: no such file or directory"',
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/4580`,
    text: String.raw`Nov 25 14:42:18 raspberrypi k3s[8346]: E1125 14:42:18.555026    8346 nestedpendingoperations.go:301] Operation for "{volumeName:kubernetes.io/projected/eb4ae87c-ea92-4bdf-92d7-c05298ddb138-kube-api-access-gwk9t podName:eb4ae87c-ea92-4bdf-92d7-c05298ddb138 nodeName:}" failed. No retries permitted until 2021-11-25 14:42:19.054900832 +0000 GMT (durationBeforeRetry 500ms). Error: "MountVolume.SetUp failed for volume \"kube-api-access-gwk9t\" : [failed to fetch token: serviceaccounts \"metrics-server\" is forbidden: User \"system:node:raspberrypi\" cannot create resource \"serviceaccounts/token\"]"`,
  },
  {
    source: `${GITHUB}/k3s-io/k3s/issues/10351`,
    text: 'time="2024-06-13T22:28:38.407288713+02:00" level=info msg="stop pulling image docker.io/rancher/mirrored-pause:3.6: active requests=0, bytes read=0"',
  },
  {
    source: `${GITHUB}/rancher/rke2/issues/5249`,
    text: 'Jan 11 18:49:07 ecs2u rke2[495556]: time="2024-01-11T18:49:07Z" level=info msg="Imported images from /var/lib/rancher/rke2/agent/images/rke2-images.linux-amd64.tar in 1m31.392378348s"',
  },
  {
    source: `${GITHUB}/namespacelabs/foundation/issues/846`,
    text: '  Normal   Pulling    50s (x4 over 2m25s)  kubelet            Pulling image "index.docker.io/jaegertracing/all-in-one@sha256:8d0bff43db3ce5c528cb6f957520511d263d7cceee012696e4afdc9087919bb9"',
  },
]
