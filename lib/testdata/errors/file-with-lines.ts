import { PUBLIC_LINES } from './public-lines'
import { CAUSES } from './causes'

/** A file of a node on which lines that people made public could have been written. */
export const FILE_WITH_LINES = `mirrors:
  localhost:50000:
    endpoint:
      - "http://kind-registry:50000"
  localhost:5000:
    endpoint:
      - "http://localhost:5000"
  quay.io:
    endpoint:
      - "https://nexus.example.com:9001"
  10.15.0.12:8082:
    endpoint:
      - "https://10.15.0.12:8082"
  registry.example.com:
    endpoint:
      - "https://registry.example.com"
  gcr.io:
    endpoint:
      - "http://172.18.0.7:5000"
  k8s.gcr.io:
    endpoint:
      - "https://harbor.example.com/v2/k8s"
  docker.io:
    endpoint:
      - "https://mirror.example.net"
    rewrite:
      "^rancher/(.*)": "hub/rancher/$1"
configs:
  quay.io:
    tls:
      ca_file: /etc/ssl/nexus.pem
  docker-registry.default.svc.cluster.local:
    tls:
      insecure_skip_verify: true
  harbor.example.com:5000:
    auth:
      username: robot
      password: s3cret-of-harbor
`

export interface LeadingLine {
  readonly text: string
  /** A part of what is said of it. */
  readonly says: string
  /** Where its endpoint or its mirror is, counted from 1, and where the finding is that explains it, with its code. */
  readonly line?: number
  readonly finding?: { readonly code: string; readonly line: number }
}

/** Ten of them, each with the line of the file that it leads to. */
export const LEADING_LINES: readonly LeadingLine[] = [
  { text: cause('E01'), says: 'kind-registry:50000 is 172.18.0.3:50000', line: 4 },
  { text: cause('E03'), says: 'localhost:5000 is 127.0.0.1:5000', line: 5 },
  {
    text: said('rke2/issues/9439'),
    says: 'does not know who signed the certificate of nexus.example.com:9001',
    line: 10,
    finding: { code: 'config-keyed-by-mirrored-registry', line: 29 },
  },
  { text: said('k3s/issues/12551'), says: '10.15.0.12:8082 speaks http on this port', line: 11 },
  { text: said('rke2/issues/1887'), says: 'is for ingress.local', line: 14 },
  { text: said('containerd/pull/5351'), says: 'has no route to 172.18.0.7:5000', line: 19 },
  { text: said('k3s/issues/9626'), says: 'mirror.example.net does not have what was asked for', line: 25 },
  {
    text: said('goharbor/harbor/issues/11108'),
    says: 'did not give a token',
    line: 20,
    finding: { code: 'endpoint-path-after-v2', line: 22 },
  },
  {
    text: said('k3s/issues/10358'),
    says: 'has no address for docker-registry.default.svc.cluster.local',
    finding: { code: 'endpoint-cluster-dns', line: 32 },
  },
  { text: cause('E06'), says: 'harbor.example.com:5000 speaks http on this port' },
]

function cause(id: string): string {
  return CAUSES.find((one) => one.id === id)?.text ?? ''
}

function said(source: string): string {
  return PUBLIC_LINES.find((one) => one.source.endsWith(source))?.text ?? ''
}
