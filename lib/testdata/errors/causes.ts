/** Lines that were published or made, with the cause that was found for each. */
export const CAUSES: readonly {
  readonly id: string
  /** The program and its release. */
  readonly where: string
  readonly text: string
  readonly source: string
  readonly cause: string
}[] = [
  {
    "id": "E01",
    "where": "kubelet event, 2021 (containerd 1.5)",
    "text": "Failed to pull image \"localhost:50000/hello-app:1.0\": rpc error: code = Unknown desc = failed to pull and unpack image \"localhost:50000/hello-app:1.0\": failed to resolve reference \"localhost:50000/hello-app:1.0\": failed to do request: Head \"http://kind-registry:50000/v2/hello-app/manifests/1.0?ns=localhost%3A50000\": dial tcp 172.18.0.3:50000: connect: connection refused",
    "source": "https://github.com/kubernetes-sigs/kind/pull/2480",
    "cause": "The mirror is used and resolves; the registry container listens on 5000, the published port exists only on the host. Right: endpoint http://kind-registry:5000"
  },
  {
    "id": "E03",
    "where": "kubelet event, k3d with K3s v1.22",
    "text": "Failed to pull image \"localhost:5000/nginx\": rpc error: code = Unknown desc = failed to pull and unpack image \"localhost:5000/nginx:latest\": failed to resolve reference \"localhost:5000/nginx:latest\": failed to do request: Head \"http://localhost:5000/v2/nginx/manifests/latest\": dial tcp 127.0.0.1:5000: connect: connection refused",
    "source": "https://github.com/k3d-io/k3d/issues/1019",
    "cause": "localhost is the node, in k3d a container; the registry runs on the host. Use its name in the Docker network or host.k3d.internal"
  },
  {
    "id": "E05",
    "where": "containerd.log, K3s of March 2024",
    "text": "level=error msg=\"failed to decode hosts.toml\" error=\"invalid `host` tree\"",
    "source": "https://github.com/containerd/stargz-snapshotter/pull/1600",
    "cause": "A registry that has only a configs entry: hosts.toml without [host], TLS settings ignored. Fixed in v1.29.4, v1.28.9, v1.27.13"
  },
  {
    "id": "E06",
    "where": "journal of rke2-server, v1.25.10",
    "text": "level=warning msg=\"Failed to get image from endpoint: Get \\\"https://harbor.example.com:5000/service/token?scope=repository%3Arancher%2Frke2-runtime%3Apull&service=harbor-registry\\\": http: server gave HTTP response to HTTPS client\"",
    "source": "https://github.com/rancher/rke2/issues/4333",
    "cause": "RKE2's own image puller at the start, not containerd: it asked the token server of an http registry over https. Fixed June 2023; today: the realm that the registry announces is https"
  },
  {
    "id": "E07",
    "where": "containerd 1.6",
    "text": "failed to unpack image on snapshotter overlayfs: unexpected media type text/html for sha256:34d70ea66cf31c2cffa020863d58e993ccdaa1e06b52af3f96bf9517d1bd9995: not found",
    "source": "https://github.com/siderolabs/talos/issues/5195",
    "cause": "An endpoint answered a web page with 200 (path instead of a rewrite); it ended the pull, no other endpoint was asked"
  },
  {
    "id": "E10",
    "where": "kubelet event, K3s v1.36.1 (June 2026)",
    "text": "Failed to create pod sandbox: rpc error: code = NotFound desc = failed to start sandbox \"47a726e8\": failed to get sandbox image \"rancher/mirrored-pause:3.6\": image \"rancher/mirrored-pause:3.6\": not found",
    "source": "https://github.com/k3s-io/k3s/issues/14187",
    "cause": "Not a registry problem: a distribution package of K3s with a containerd 2.3 of its own, which does not normalise the pause image name. pause-image: docker.io/rancher/mirrored-pause:3.6"
  },
  {
    "id": "E12",
    "where": "journal of K3s v1.17 (April 2020), old form without quotes",
    "text": "failed to get sandbox image \"docker.io/rancher/pause:3.1\": failed to pull image \"docker.io/rancher/pause:3.1\": failed to pull and unpack image \"docker.io/rancher/pause:3.1\": failed to resolve reference \"docker.io/rancher/pause:3.1\": failed to do request: Head https://registry-1.docker.io/v2/rancher/pause/manifests/3.1: dial tcp: lookup registry-1.docker.io: Try again",
    "source": "https://github.com/k3s-io/k3s/issues/1629",
    "cause": "DNS of the node gave a temporary failure; registries.yaml is not at fault"
  },
  {
    "id": "E13",
    "where": "K3s of 2019 (containerd 1.2), oldest form",
    "text": "failed to get sandbox image \"k8s.gcr.io/pause:3.1\": failed to pull image \"k8s.gcr.io/pause:3.1\": failed to resolve image \"k8s.gcr.io/pause:3.1\": no available registry endpoint: failed to do request: Head https://k8s.gcr.io/v2/pause/manifests/3.1: x509: certificate has expired",
    "source": "https://github.com/rancher/k3os/issues/155",
    "cause": "For a public registry: the clock of the node is wrong (or a proxy re-signs)"
  },
  {
    "id": "E14",
    "where": "K3s, constructed from case 01",
    "text": "level=info msg=\"Waiting to retrieve agent configuration; server is not ready: yaml: line 4: did not find expected '-' indicator\"",
    "source": "own, K1 and later",
    "cause": "registries.yaml does not parse; the node waits. The line is that of registries.yaml, one before the fault"
  }
]
