import { defaultOptions } from '@/lib/k3s/node-options'
import type { Workspace } from './workspace'

/** What a fresh visit opens: Docker Hub through a private mirror with a rewrite, credentials and its own CA. */
const EXAMPLE_TEXT = `# Docker Hub through the company mirror.
# The mirror keeps Rancher's images in a project of its own.
mirrors:
  docker.io:
    endpoint:
      - "https://registry.example.com:5000"
    rewrite:
      "^rancher/(.*)": "mirrorproject/rancher-images/$1"

# Keys are the host and port of an endpoint, exactly as written above.
configs:
  "registry.example.com:5000":
    auth:
      username: puller
      password: change-me # use a read-only account
    tls:
      ca_file: /etc/ssl/certs/registry-ca.pem
`

const EXAMPLE_IMAGE = 'rancher/mirrored-pause:3.6'

export function exampleWorkspace(): Workspace {
  return { text: EXAMPLE_TEXT, options: defaultOptions(), image: EXAMPLE_IMAGE }
}
