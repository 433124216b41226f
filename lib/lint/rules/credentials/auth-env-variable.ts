import type { Rule } from '@/lib/lint/rule'
import { AUTH_FIELDS } from '@/lib/registries/fields'
import { isVariable } from '@/lib/secrets/unfilled'

export const authEnvVariable: Rule = {
  code: 'auth-env-variable',
  severity: 'warning',
  title: 'A variable that nobody expands',
  why: 'K3s reads the file as it is. ${NAME} is sent to the registry as these letters; k3d and compose expand it, K3s does not. Templates of Ansible, Helm and Terraform have to be filled in before the file reaches the node.',
  evidence: ['k3s#1685', 'k3d#983'],
  bad: {
    text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: ${REGISTRY_PASSWORD}\n',
  },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: s3cret\n' },
  *check(context) {
    for (const {
      path,
      config: { auth },
    } of context.configs) {
      for (const field of AUTH_FIELDS) {
        if (auth === null || !isVariable(auth[field])) continue
        yield {
          message: `K3s does not expand variables: the registry gets this ${field} as it is written. Fill it in before the file is put on the node.`,
          path: [...path, 'auth', field],
        }
      }
    }
    for (const { written, path } of context.endpoints) {
      if (/\$\{?[A-Za-z_]\w*|\{\{[^{}]{0,200}\}\}|\$\(/.test(written))
        yield {
          message:
            'K3s does not expand variables: this endpoint is contacted as it is written. Fill it in before the file is put on the node.',
          path,
        }
    }
  },
}
