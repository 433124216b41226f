import type { IconName } from '@/components/ui/icon'
import type { Tone } from '@/components/ui/chip'
import type { Attempt, RewriteStep } from '@/lib/containerd/plan'
import { fewOf, sayNames } from '@/lib/words/few-names'
import { commaOf, type Say } from '@/lib/words/say'

/** A short word of how an attempt is made. */
export interface Badge {
  readonly tone: Tone
  readonly icon?: IconName
  readonly help?: string
  readonly pieces: readonly BadgePiece[]
  /** What its list goes on with, once it is opened. */
  readonly others?: readonly string[]
}

export type BadgePiece = { readonly text: string } | { readonly code: string }

/** Everything that is said of an attempt in short: open placeholders, names, login and TLS. */
export function badgesOf(attempt: Attempt, say: Say): readonly Badge[] {
  return [
    ...openBadges(attempt, say),
    ...attempt.rewrites.filter(isTold).map((step) => rewriteBadge(step, say)),
    ...otherRewriteBadges(attempt, say),
    credentialsBadge(attempt, say),
    ...tlsBadges(attempt, say),
  ]
}

/** Whether a rewrite has a badge of its own. */
export function isTold({ outcome }: RewriteStep): boolean {
  return outcome === 'changes' || outcome === 'invalid'
}

export function openBadges({ open }: Attempt, say: Say): readonly Badge[] {
  if (open === undefined) return []
  const few = fewOf(open)
  const others = open.slice(few.length)
  const names = few.join(commaOf(say))
  return [
    {
      tone: 'warn',
      icon: 'warning',
      ...textOf(say('not filled in: {names}', { names })),
      ...(others.length > 0 && { others }),
    },
  ]
}

export function rewriteBadge({ outcome, pattern, replacement, result, error }: RewriteStep, say: Say): Badge {
  return outcome === 'invalid'
    ? {
        tone: 'error',
        icon: 'error',
        ...(error !== null && { help: error }),
        pieces: withCode(say.pieces('skipped: {pattern} does not compile'), pattern),
      }
    : {
        tone: 'good',
        icon: 'rewrite',
        help: say('"{pattern}" → "{replacement}" gives {result}', { pattern, replacement, result: result ?? '' }),
        pieces: withCode(say.pieces('rewritten by {pattern}'), pattern),
      }
}

/** What is said of all rewrites together. */
export function otherRewriteBadges({ rewrites }: Attempt, say: Say): readonly Badge[] {
  const unknown = rewrites.find(({ outcome }) => outcome === 'unknown')
  return [
    ...(rewrites.length > 0 && rewrites.every(({ outcome }) => outcome === 'same')
      ? [{ tone: 'plain', icon: 'rewrite', ...textOf(say('no rewrite changes the name')) } as const]
      : []),
    ...(unknown !== undefined
      ? [
          {
            tone: 'warn',
            icon: 'rewrite',
            ...(unknown.error !== null && { help: unknown.error }),
            ...textOf(say('rewrites not computed')),
          } as const,
        ]
      : []),
  ]
}

export function credentialsBadge({ credentials, credentialsUsable, openAccess }: Attempt, say: Say): Badge {
  if (openAccess !== undefined)
    return {
      tone: 'warn',
      icon: 'key',
      help: say('Which entry of configs is for this host is not known before {names} is filled in.', {
        names: sayNames(openAccess, say),
      }),
      ...textOf(say('login undecided')),
    }
  if (credentials === null)
    return {
      tone: 'plain',
      icon: 'key',
      help: say(
        'No configs entry with auth for exactly this host and port, so a 401 is not answered with credentials.',
      ),
      ...textOf(say('anonymous')),
    }
  return credentialsUsable
    ? {
        tone: 'good',
        icon: 'key',
        help: say('Sent only after the registry answered 401.'),
        pieces: withCode(say.pieces('credentials of {host}'), credentials),
      }
    : {
        tone: 'warn',
        icon: 'key',
        help: say('That auth entry holds nothing that containerd can use.'),
        pieces: withCode(say.pieces('nothing usable in {host}'), credentials),
      }
}

export function tlsBadges({ parts, tls, tlsFiles, openAccess }: Attempt, say: Say): readonly Badge[] {
  const encryption: Badge =
    parts.scheme === 'http://'
      ? {
          tone: 'warn',
          icon: 'unlock',
          help: say('The endpoint says http://: nothing is encrypted, the password neither.'),
          ...textOf(say('plain http')),
        }
      : openAccess !== undefined
        ? { tone: 'warn', icon: 'lock', ...textOf(say('TLS undecided')) }
        : {
            tone: tls.skipVerify ? 'warn' : tls.ca ? 'good' : 'plain',
            icon: tls.skipVerify ? 'unlock' : 'lock',
            help:
              tlsFiles.ca.length > 0
                ? say("{files} in addition to the node's own CAs", { files: tlsFiles.ca.join(', ') })
                : say("The certificate must be signed by a CA in the node's own store."),
            ...textOf(
              tls.skipVerify ? say('certificate not verified') : tls.ca ? say('own CA') : say("node's CAs only"),
            ),
          }
  return [
    encryption,
    ...(tls.client
      ? [
          {
            tone: 'good',
            icon: 'lock',
            help: tlsFiles.client
              .map(([cert, key]) => say('{certificate} with {key}', { certificate: cert, key }))
              .join(', '),
            ...textOf(say('client certificate')),
          } as const,
        ]
      : []),
    ...(tls.httpsThenHttp
      ? [
          {
            tone: 'warn',
            icon: 'warning',
            help: say(
              'The endpoint is http with TLS settings: containerd tries TLS first and repeats the request without it when that fails.',
            ),
            ...textOf(say('https first, then http')),
          } as const,
        ]
      : []),
  ]
}

function textOf(text: string): Pick<Badge, 'pieces'> {
  return { pieces: [{ text }] }
}

function withCode(pieces: ReturnType<Say['pieces']>, code: string): readonly BadgePiece[] {
  return pieces.map((piece) => ('name' in piece ? { code } : piece))
}
