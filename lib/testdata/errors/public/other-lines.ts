import { GITHUB } from './public-line'

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
