import type { ChapterId } from './chapters'
import type { GuideExample } from './example'

const MIRROR = `mirrors:
  docker.io:
    endpoint:
      - "https://registry.example.com:5000"
`

/** The live examples of each chapter, in the order of their points. */
export const EXAMPLES: Readonly<Record<ChapterId, readonly GuideExample[]>> = {
  names: [{ id: 'names', after: 'request', text: MIRROR, image: 'nginx', views: ['name', 'plan'] }],
  files: [
    {
      id: 'files',
      after: 'config-toml',
      text: `${MIRROR}configs:
  "registry.example.com:5000":
    auth:
      username: puller
      password: change-me
    tls:
      ca_file: /etc/ssl/registry-ca.pem
`,
      image: 'nginx',
      views: ['files'],
      files: ['hosts.toml', 'config.toml'],
    },
    {
      id: 'rejected',
      after: 'rejected',
      text: `mirrors:
  docker.io:
    endpoint: "https://registry.example.com:5000"
`,
      image: 'nginx',
      views: ['problems'],
    },
  ],
  endpoints: [
    {
      id: 'order',
      after: 'default-address',
      text: `mirrors:
  docker.io:
    endpoint:
      - "https://first.example.com"
      - "https://second.example.com:8443/proxy"
`,
      image: 'rancher/mirrored-pause:3.6',
      views: ['plan'],
    },
    {
      id: 'wildcard',
      after: 'wildcard',
      text: `mirrors:
  "*":
    endpoint:
      - "https://registry.example.com:5000"
configs:
  quay.io:
    auth:
      username: puller
      password: change-me
`,
      image: 'quay.io/org/app:1',
      views: ['plan'],
    },
  ],
  'docker-hub': [
    {
      id: 'login',
      after: 'login',
      text: `configs:
  docker.io:
    auth:
      username: puller
      password: change-me
`,
      image: 'nginx',
      controls: ['release'],
      releases: ['v1.33.3+k3s1', 'v1.33.2+k3s1'],
      views: ['plan'],
    },
  ],
  rewrites: [
    {
      id: 'documented',
      after: 'anywhere',
      text: `${MIRROR}    rewrite:
      "^rancher/(.*)": "mirrorproject/rancher-images/$1"
`,
      image: 'rancher/mirrored-pause:3.6',
      views: ['plan'],
    },
    {
      id: 'overlap',
      after: 'one',
      text: `${MIRROR}    rewrite:
      "^team/(.*)": "internal/$1"
      "(.*)": "proxy/$1"
`,
      image: 'team/app',
      views: ['plan'],
    },
  ],
  credentials: [
    {
      id: 'key',
      after: 'key',
      text: `${MIRROR}configs:
  registry.example.com:
    auth:
      username: puller
      password: change-me
`,
      image: 'nginx',
      views: ['plan', 'problems'],
    },
    {
      id: 'token',
      after: 'fields',
      text: `${MIRROR}configs:
  "registry.example.com:5000":
    auth:
      token: change-me
`,
      image: 'nginx',
      views: ['plan', 'problems'],
    },
  ],
  tls: [
    {
      id: 'http',
      after: 'http-with-tls',
      text: `mirrors:
  docker.io:
    endpoint:
      - "http://registry.example.com:5000"
configs:
  "registry.example.com:5000":
    auth:
      username: puller
      password: change-me
`,
      image: 'nginx',
      views: ['plan'],
    },
    {
      id: 'documented',
      after: 'wildcard',
      text: `mirrors:
  "*":
    endpoint:
      - "https://registry.example.com:5000"
configs:
  "docker.io":
  "*":
    tls:
      insecure_skip_verify: true
`,
      image: 'quay.io/org/app:1',
      views: ['plan', 'problems'],
    },
  ],
  failures: [
    {
      id: 'answers',
      after: 'one-error',
      text: `mirrors:
  docker.io:
    endpoint:
      - "https://first.example.com"
      - "https://second.example.com"
`,
      image: 'nginx',
      controls: ['release'],
      releases: ['v1.37.2+k3s1', 'v1.31.5+k3s1'],
      answers: ['unknown-ca', '404', 'no-host'],
      views: ['ending'],
    },
  ],
  'air-gap': [
    {
      id: 'holes',
      after: 'flag-holes',
      text: `mirrors:
  docker.io:
    endpoint:
      - "https://registry.example.com:5000"
configs:
  docker.io:
`,
      image: 'nginx',
      options: { disableDefaultRegistryEndpoint: true },
      controls: ['disableDefaultRegistryEndpoint'],
      views: ['plan', 'problems'],
    },
    {
      id: 'embedded',
      after: 'embedded',
      text: `mirrors:
  docker.io:
`,
      image: 'nginx:1.27',
      options: { embeddedRegistry: true },
      controls: ['embeddedRegistry', 'disableDefaultRegistryEndpoint'],
      views: ['plan'],
    },
  ],
  releases: [
    {
      id: 'releases',
      after: 'turns',
      text: `mirrors:
  docker.io:
    endpoint:
      - "https://registry.example.com:5000"
      - "https://registry-1.docker.io"
`,
      image: 'nginx',
      controls: ['release'],
      releases: ['v1.37.2+k3s1', 'v1.29.3+k3s1', 'v1.29.2+k3s1', 'v1.28.5+k3s1'],
      views: ['plan', 'files'],
      files: ['docker.io/hosts.toml'],
    },
  ],
}
