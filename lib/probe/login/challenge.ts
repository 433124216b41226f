/** One `WWW-Authenticate` header line as containerd reads it. */
export interface Challenge {
  readonly scheme: 'bearer' | 'digest' | 'basic'
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string>
}

const PRIORITY: readonly Challenge['scheme'][] = ['bearer', 'digest', 'basic']

/**
 * The usable challenges of an answer, the best first. Lines with another scheme are left out.
 * Source: containerd v2.3.4 core/remotes/docker/auth/parse.go, ParseAuthHeader
 */
export function parseChallenges(headers: readonly (readonly [name: string, value: string])[]): readonly Challenge[] {
  const challenges = headers.flatMap(([name, value]) =>
    name === 'www-authenticate' ? (parseChallenge(value) ?? []) : [],
  )
  return challenges.toSorted((a, b) => PRIORITY.indexOf(a.scheme) - PRIORITY.indexOf(b.scheme))
}

// A token or a quoted string; neither can match a text in two ways.
const PARAMETER = /^[\s,]*([^\s=,"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))/

function parseChallenge(value: string): Challenge | null {
  const [, word = '', rest = ''] = /^\s*([^\s,]+)\s*(.*)$/s.exec(value) ?? []
  const scheme = PRIORITY.find((one) => one === word.toLowerCase())
  if (scheme === undefined) return null
  const parameters = new Map<string, string>()
  let left = rest
  for (let match = PARAMETER.exec(left); match !== null; match = PARAMETER.exec(left)) {
    const [all, name = '', quoted, plain = ''] = match
    parameters.set(name.toLowerCase(), quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1'))
    left = left.slice(all.length)
  }
  return { scheme, parameters }
}
