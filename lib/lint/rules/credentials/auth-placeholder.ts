import type { Rule } from '@/lib/lint/rule'
import { AUTH_FIELDS, type AuthField } from '@/lib/registries/fields'
import type { Auth } from '@/lib/registries/model'
import { USER_PART_PLACEHOLDER } from '@/lib/secrets/placeholder'
import { unfilledName, unfilledPair, unfilledSecret, type Unfilled } from '@/lib/secrets/unfilled'

export const authPlaceholder: Rule = {
  code: 'auth-placeholder',
  severity: 'warning',
  title: 'An account that is not filled in',
  why: 'A link or a shared copy of a file has words in place of its passwords and tokens, and so has an example: changeme, xxxxxx, your-password. They keep the file valid, so that everything but the login can be looked at. On a node the registry gets these words and answers 401, and a real user name with a wrong password counts towards its lock. Running the plan does not send them.',
  evidence: ['https://docs.k3s.io/installation/private-registry#configs'],
  worksOnRejected: true,
  bad: {
    text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: REDACTED_PASSWORD\n',
  },
  good: { text: 'configs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: s3cret\n' },
  *check(context) {
    for (const {
      path,
      config: { auth },
    } of context.configs) {
      if (auth === null) continue
      for (const [field, unfilled] of unfilledFields(auth)) {
        const words = WORDS[unfilled]
        if (words !== null) yield { ...words(field), path: [...path, 'auth', field] }
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

type Words = (field: AuthField) => { readonly message: string; readonly severity?: 'info' }

const WORDS: Readonly<Record<Unfilled, Words | null>> = {
  'taken-out': (field) => ({
    message: `The ${field} was taken out when this file was shared or stored. Fill it in before the file is used.`,
  }),
  // Somebody may have chosen it all the same.
  word: (field) => ({
    message: `The ${field} is a placeholder. Fill it in before the file is used: running the plan does not send it, and a node does.`,
    severity: 'info',
  }),
  // Another rule tells them.
  variable: null,
}

function unfilledFields(auth: Auth): readonly (readonly [AuthField, Unfilled])[] {
  return AUTH_FIELDS.flatMap((field) => {
    const unfilled = (field === 'username' ? unfilledName : field === 'auth' ? unfilledPair : unfilledSecret)(
      auth[field],
    )
    return unfilled === null ? [] : [[field, unfilled] as const]
  })
}
