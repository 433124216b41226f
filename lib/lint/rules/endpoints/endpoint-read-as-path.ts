import { say } from '@/lib/words/en/endpoints'
import type { Rule } from '@/lib/lint/rule'

export const endpointReadAsPath: Rule = {
  code: 'endpoint-read-as-path',
  severity: 'error',
  title: 'Endpoint that loses /v2',
  releases: 'Up to January 2024: v1.26.13+k3s1, v1.27.10+k3s1, v1.28.6+k3s1 and v1.29.1+k3s1.',
  why: 'Until December 2023 containerd used the path of an endpoint as it is, even a single slash. The releases of January 2024 read an endpoint without a scheme as nothing but a path, and set override_path for it. Either way requests lack /v2, and a registry answers them with 404 or with its web page.',
  evidence: ['k3s#9310', 'k3s:pkg/agent/containerd/config.go'],
  writers: ['inline', 'verbatim'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["mirror.example.com"]\n',
    options: { release: 'v1.29.1+k3s1' },
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
    options: { release: 'v1.29.1+k3s1' },
  },
  *check({ endpoints, release }) {
    const isInline = release.registriesWriter === 'inline'
    for (const { written, path } of endpoints) {
      if (isInline && /^[^/?#]*:\/\/[^/?#]+\/+$/.test(written)) yield { ...say('endpoint-read-as-path.slash'), path }
      // What has a colon is read as a scheme, or dropped.
      if (!isInline && /^[^/:?#][^:?#]*$/.test(written)) yield { ...say('endpoint-read-as-path'), path }
    }
  },
}
