import { say } from '@/lib/words/en/credentials'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { Path } from '@/lib/registries/diagnostic'
import { AUTH_FIELDS, type AuthField } from '@/lib/registries/fields'
import type { Auth } from '@/lib/registries/model'
import { USER_PART_PLACEHOLDER } from '@/lib/secrets/placeholder'
import { mayBeChosen, unfilledName, unfilledPair, unfilledSecret, type Unfilled } from '@/lib/secrets/unfilled'

export const authPlaceholder: Rule = {
  code: 'auth-placeholder',
  severity: 'warning',
  title: 'Account not filled in',
  why: 'A link or a shared copy of a file has words in place of its passwords and tokens, and so have examples: changeme, xxxxxx, your-password. They keep the file valid, so that everything but the login can be examined. On a node the registry gets these words and answers 401, and a real user name with a wrong password counts towards its lock. Running the plan does not send them.',
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
      if (auth !== null) yield* findingsIn(auth, [...path, 'auth'])
    }
    for (const { written, path } of context.endpoints) {
      if (written.includes(`://${USER_PART_PLACEHOLDER}@`))
        yield {
          ...say('auth-placeholder.url'),
          path,
        }
    }
  },
}

/** One for all fields that hold a placeholder, at the first of them, and one for all that were taken out. */
function* findingsIn(auth: Auth, path: Path): Iterable<Finding> {
  const unfilled = unfilledFields(auth)
  const fieldsOf = (kind: Unfilled): readonly AuthField[] =>
    unfilled.flatMap(([field, found]) => (found === kind ? [field] : []))
  const [out, words] = [fieldsOf('taken-out'), fieldsOf('word')]
  if (out[0] !== undefined)
    yield {
      ...say('auth-placeholder.taken-out', { fields: out }),
      path: [...path, out[0]],
    }
  if (words[0] !== undefined)
    yield {
      // Somebody may have chosen it all the same.
      severity: words.every((field) => mayBeChosen(auth[field])) ? 'info' : 'warning',
      ...say('auth-placeholder.word', { fields: words }),
      path: [...path, words[0]],
    }
}

/** Variables are told by another rule. */
function unfilledFields(auth: Auth): readonly (readonly [AuthField, Unfilled])[] {
  return AUTH_FIELDS.flatMap((field) => {
    const unfilled = (field === 'username' ? unfilledName : field === 'auth' ? unfilledPair : unfilledSecret)(
      auth[field],
    )
    return unfilled === null ? [] : [[field, unfilled] as const]
  })
}
