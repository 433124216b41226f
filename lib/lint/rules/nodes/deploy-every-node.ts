import { say } from '@/lib/words/en/nodes'
import type { Rule } from '@/lib/lint/rule'

export const deployEveryNode: Rule = {
  code: 'deploy-every-node',
  severity: 'info',
  title: 'File belongs on every node',
  why: 'Each node pulls for itself and reads its own file, servers as well as agents, once at its start. It is made into the configuration of the containerd that comes with K3s: with --docker or --container-runtime-endpoint nothing reads it, and the runtime is configured by its own files. Certificate files have to be there too. It holds secrets, so mode 0600.',
  evidence: ['k3s#3639', 'k3s#2187', 'k3s#5568', 'lablabs/ansible-role-rke2#91'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  good: { text: '# nothing to deploy\n' },
  *check(context) {
    if (context.mirrors.length + context.configs.length === 0) return
    const { distribution } = context.options
    const isRke2 = distribution === 'rke2'
    yield {
      ...say('deploy-every-node', {
        distribution,
        services: isRke2 ? ['rke2-server', 'rke2-agent'] : ['k3s', 'k3s-agent'],
        flags: isRke2 ? ['--container-runtime-endpoint'] : ['--docker', '--container-runtime-endpoint'],
      }),
      path: null,
      range: { start: 0, end: 0 },
    }
  },
}
