import type { Rule } from '@/lib/lint/rule'
import { isPlaceholder, USER_PART_PLACEHOLDER } from '@/lib/secrets/placeholder'
import { SECRET_FIELDS } from '@/lib/registries/fields'

export const authPlaceholder: Rule = {
  code: 'auth-placeholder',
  severity: 'warning',
  title: 'A secret that was taken out for sharing',
  why: 'A link or a shared copy of a file has words in place of its passwords and tokens. They keep the file valid, so that everything but the login can be looked at. On a node the registry would get these words and answer 401.',
  evidence: ['https://docs.k3s.io/installation/private-registry#configs'],
  bad: {
    text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: REDACTED_PASSWORD\n',
  },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: s3cret\n' },
  *check(context) {
    for (const {
      path,
      config: { auth },
    } of context.configs) {
      for (const field of SECRET_FIELDS) {
        if (auth !== null && isPlaceholder(auth[field]))
          yield {
            message: `The ${field} was taken out when this file was shared or stored. Fill it in before the file is used.`,
            path: [...path, 'auth', field],
          }
      }
    }
    for (const { written, path } of context.endpoints) {
      if (written.includes(`://${USER_PART_PLACEHOLDER}@`))
        yield {
          message:
            'User and password of this URL were taken out when the file was shared or stored. K3s does not use them; write the account below configs.',
          path,
        }
    }
  },
}
