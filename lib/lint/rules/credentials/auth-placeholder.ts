import type { Finding, Rule } from '@/lib/lint/rule'
import type { Path } from '@/lib/registries/diagnostic'
import { AUTH_FIELDS, type AuthField } from '@/lib/registries/fields'
import type { Auth } from '@/lib/registries/model'
import { USER_PART_PLACEHOLDER } from '@/lib/secrets/placeholder'
import { mayBeChosen, unfilledName, unfilledPair, unfilledSecret, type Unfilled } from '@/lib/secrets/unfilled'

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
      if (auth !== null) yield* findingsIn(auth, [...path, 'auth'])
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

/** One for all fields that hold a placeholder, at the first of them, and one for all that were taken out. */
function* findingsIn(auth: Auth, path: Path): Iterable<Finding> {
  const unfilled = unfilledFields(auth)
  const fieldsOf = (kind: Unfilled): readonly AuthField[] =>
    unfilled.flatMap(([field, found]) => (found === kind ? [field] : []))
  const [out, words] = [fieldsOf('taken-out'), fieldsOf('word')]
  if (out[0] !== undefined)
    yield {
      message: `The ${out.join(' and the ')} ${areOr(out, 'was')} taken out when this file was shared or stored. Fill ${itOr(out)} in before the file is used.`,
      path: [...path, out[0]],
    }
  if (words[0] !== undefined)
    yield {
      // Somebody may have chosen it all the same.
      severity: words.every((field) => mayBeChosen(auth[field])) ? 'info' : 'warning',
      message: `The ${words.join(' and the ')} ${areOr(words, 'is')} ${words.length > 1 ? 'placeholders' : 'a placeholder'}. Fill ${itOr(words)} in before the file is used: running the plan does not send ${itOr(words)}, and a node does.`,
      path: [...path, words[0]],
    }
}

function areOr(fields: readonly AuthField[], one: 'is' | 'was'): string {
  if (fields.length === 1) return one
  return one === 'is' ? 'are' : 'were'
}

function itOr(fields: readonly AuthField[]): string {
  return fields.length > 1 ? 'them' : 'it'
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
