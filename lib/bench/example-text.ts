// The lines of one registry: nine lines of a mirror, nine of a registry config.
const LINES_OF_A_REGISTRY = 18

/** A registries.yaml of that many lines, with everything that a registry can have. */
export function exampleOfLines(lines: number): string {
  const count = Math.max(1, Math.floor((lines - 2) / LINES_OF_A_REGISTRY))
  const indices = Array.from({ length: count }, (_, index) => index)
  const text = `mirrors:\n${indices.map(fullMirror).join('')}configs:\n${indices.map(fullConfig).join('')}`
  return text + '# end\n'.repeat(lines - 2 - count * LINES_OF_A_REGISTRY)
}

/**
 * A registries.yaml with that many short mirrors: 10,000 must stay below the 1 MiB that is read. Docker Hub is the
 * last.
 */
export function exampleOfMirrors(count: number): string {
  const mirrors = Array.from({ length: count }, (_, index) => {
    const registry = index === count - 1 ? 'docker.io' : `r${index}.example.com`
    return `  ${registry}:\n    endpoint:\n      - https://mirror-${index}.example.net:5000\n`
  })
  return `mirrors:\n${mirrors.join('')}`
}

function fullMirror(index: number): string {
  const registry = index === 0 ? 'docker.io' : `registry-${index}.example.com`
  return `  # What the team of ${registry} asked for.
  "${registry}":
    endpoint:
      - "https://mirror-${index}.example.net:5000"
      - "https://backup-${index}.example.net"
    rewrite:
      "^rancher/(.*)": "project-${index}/rancher/$1"
      "^library/(.*)": "project-${index}/hub/$1"

`
}

function fullConfig(index: number): string {
  return `  "mirror-${index}.example.net:5000":
    auth:
      username: puller
      password: invented-${index} # read only
    tls:
      ca_file: /etc/ssl/certs/mirror-${index}.pem
      cert_file: /etc/ssl/certs/node-${index}.pem
      key_file: /etc/ssl/private/node-${index}.pem
      insecure_skip_verify: false
`
}
