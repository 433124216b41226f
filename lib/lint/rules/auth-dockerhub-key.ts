import { authUses, usedKind } from '@/lib/lint/auth-use'
import { changeFix } from '@/lib/lint/fix'
import type { Rule } from '@/lib/lint/rule'

export const authDockerhubKey: Rule = {
  code: 'auth-dockerhub-key',
  severity: 'error',
  title: 'Credentials of Docker Hub under docker.io',
  releases: 'Used since July 2025: v1.31.11, v1.32.7 and v1.33.3. Under registry-1.docker.io they are used by every release.',
  why: 'containerd looks for credentials by the host that answered 401, and for Docker Hub that is registry-1.docker.io. Releases before July 2025 never use those filed under docker.io. TLS settings are found under both names.',
  evidence: ['k3s#12561', 'k3s#12613', 'k3s#12614', 'containerd#12053'],
  bad: { text: 'configs:\n  docker.io:\n    auth: {username: robot, password: s3cret}\n', options: { release: 'v1.31.4+k3s1' } },
  good: { text: 'configs:\n  registry-1.docker.io:\n    auth: {username: robot, password: s3cret}\n', options: { release: 'v1.31.4+k3s1' } },
  *check(context) {
    const use = authUses(context.configs).find(({ host }) => host === 'docker.io')
    if (use === undefined || usedKind(use.auth) === null || context.config('registry-1.docker.io') !== null) return
    const isUsed = context.release.dockerHubAlias
    const message = isUsed ? 'Releases before July 2025 (v1.31.11, v1.32.7, v1.33.3) do not use credentials under docker.io. The key registry-1.docker.io works in all.' : 'This release never uses credentials under docker.io: Docker Hub is asked anonymously. Write registry-1.docker.io, which works in every release.'
    yield { severity: isUsed ? 'info' : 'error', message, path: use.path, fixes: [changeFix(context, { title: 'Rename to "registry-1.docker.io"', safe: !isUsed }, { rename: use.path, to: 'registry-1.docker.io' })] }
  },
}
