import { say } from '@/lib/words/en/credentials'
import type { Rule } from '@/lib/lint/rule'

export const configDockerIo: Rule = {
  code: 'config-docker-io',
  severity: 'error',
  title: 'Entry of docker.io leads to a website',
  releases: 'Only v1.26.13+k3s1, v1.27.10+k3s1, v1.28.6+k3s1 and v1.29.1+k3s1, of January 2024.',
  why: 'For an entry of configs without endpoints under mirrors, these releases write https:// and its key as the only endpoint. For docker.io that is the website of Docker: images of Docker Hub are asked for there, and nowhere else.',
  evidence: ['k3s:pkg/agent/containerd/config.go'],
  writers: ['verbatim'],
  bad: {
    text: 'configs:\n  docker.io:\n    auth: {username: robot, password: s3cret}\n',
    options: { release: 'v1.29.1+k3s1' },
  },
  good: {
    text: 'configs:\n  registry-1.docker.io:\n    auth: {username: robot, password: s3cret}\n',
    options: { release: 'v1.29.1+k3s1' },
  },
  *check({ config, mirror, options }) {
    const entry = config('docker.io')
    const endpoints = mirror('docker.io')?.endpoints.length ?? 0
    const isShared = options.embeddedRegistry && mirror('docker.io') !== null
    if (entry !== null && endpoints === 0 && !isShared) yield { ...say('config-docker-io'), path: entry.path }
  },
}
