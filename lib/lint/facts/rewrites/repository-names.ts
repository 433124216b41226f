import type { Language } from '@/lib/go/regexp/engine'

/** What names are taken for repositories that none has, to find out what is wrong with a pattern. */
export interface Allowed {
  /** A slash at the beginning. */
  readonly slash?: boolean
  readonly upperCase?: boolean
  /** A name of Docker Hub without a slash, as `nginx`, which containerd makes `library/nginx`. */
  readonly withoutLibrary?: boolean
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789'
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What was read last, by that letter; `__` is another state than `_`, and the slash at the beginning another one. */
const BEFORE = ['', '/', 'a', '.', '_', '_', '-', '/'] as const
const [BEGIN, SLASH, LETTER, DOT, LOW_LINE, LOW_LINES, DASH, FIRST_SLASH] = [0, 1, 2, 3, 4, 5, 6, 7] as const

/**
 * The repositories that containerd can be asked for, as rewrites see them; those of Docker Hub have a slash. Without the
 * limit of 255 characters.
 * Source: distribution/reference v0.6.0 regexp.go, normalize.go
 */
export function repositoryNames(isDockerHub: boolean, allowed: Allowed = {}): Language {
  const needsSlash = isDockerHub && allowed.withoutLibrary !== true
  const [count, isAlphanumeric] = [BEFORE.length, allowed.upperCase === true ? /[a-zA-Z0-9]/ : /[a-z0-9]/]
  const afterLetter = (state: number, letter: string): number | null => {
    if (isAlphanumeric.test(letter)) return LETTER
    if (letter === '/') return state === LETTER ? SLASH : state === BEGIN && allowed.slash === true ? FIRST_SLASH : null
    if (letter === '-') return state === LETTER || state === DASH ? DASH : null
    if (letter === '_') return state === LETTER ? LOW_LINE : state === LOW_LINE ? LOW_LINES : null
    return state === LETTER ? DOT : null
  }
  return {
    letters: `${LOWER}${allowed.upperCase === true ? UPPER : ''}._-/`,
    // Each a second time, after a slash.
    states: 2 * count,
    start: BEGIN,
    next(state, letter) {
      const after = afterLetter(state % count, letter)
      return after === null ? null : after + (state >= count || after === SLASH ? count : 0)
    },
    isEnd: (state) => state % count === LETTER && (state >= count || !needsSlash),
    before: (state) => BEFORE[state % count] ?? '',
  }
}
