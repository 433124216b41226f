import type { Range } from '@/lib/registries/diagnostic'

const HOST_AFTER = /^@(?:\[|localhost\b|[\w-]+(?:\.[\w-]+)+|(?!sha\d)[\w-]+:\d{2,5}(?!\w))/
/** A run without a space or quote in which a user part could be. */
const RUN = /[^\s"]+/g
const RUN_MAX = 20_000
const NEXT_URL = /[,;|[({<][\w+.-]{1,20}:\/\//g

/**
 * User parts of URLs, up to the last @ before white space or the closing quote, because a password may hold an @, a slash
 * or a quote; and `user:password@host` without a scheme. Digests are not meant.
 */
export function userParts(text: string): readonly Range[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    if (!run.includes('@')) return []
    if (run.length > RUN_MAX) return [{ start: index, end: index + run.lastIndexOf('@') }]
    return urlsIn(run, index)
  })
}

/** The same where slashes or the @ are written as in JSON, in a text that nothing else reads. */
const ESCAPED = /:(?:\\?\/){2}([^\s"]+)(?:\\u0040|\\x40)|:(?:\\\/){2}([^\s"]+)@/gi

export function escapedUserParts(text: string): readonly Range[] {
  return [...text.matchAll(ESCAPED)].map(({ 0: whole, 1: first, 2: second, index }) => {
    const start = index + (/^:[\\/]+/.exec(whole)?.[0].length ?? 0)
    return { start, end: start + (first ?? second ?? '').length }
  })
}

function urlsIn(run: string, from: number): readonly Range[] {
  const found: Range[] = []
  const cuts = [0, ...[...run.matchAll(NEXT_URL)].map(({ index }) => index + 1), run.length]
  for (const [place, cut] of cuts.slice(0, -1).entries()) {
    const part = run.slice(cut, cuts[place + 1])
    const range = userPartOf(part)
    if (range !== null) found.push({ start: from + cut + range.start, end: from + cut + range.end })
  }
  return found
}

function userPartOf(part: string): Range | null {
  const slashes = part.indexOf('//')
  const quote = /^[^\w]*?(['`])/.exec(part)?.[1] ?? null
  const start = slashes < 0 ? (/^[^\w$%.+-]*/.exec(part)?.[0].length ?? 0) : slashes + 2
  const closed = quote === null ? -1 : part.lastIndexOf(quote)
  const inside = closed > start ? part.slice(0, closed) : part
  for (let at = inside.lastIndexOf('@'); at > start; at = inside.lastIndexOf('@', at - 1)) {
    const after = inside.slice(at, at + 300)
    if (slashes >= 0 ? /^@(?!sha\d+:)/.test(after) : isSchemeless(inside.slice(start, at), after))
      return { start, end: at }
  }
  return null
}

function isSchemeless(user: string, after: string): boolean {
  return /^[^\s/@"'<>,{}[\]:]{1,200}:/.test(user) && HOST_AFTER.test(after)
}

/** Parameters that registries, token servers and containerd use, which are no secrets. */
const OPEN = /^(?:ns|service|scope|account|client_id|n|last|ref|tag|version|v|api-version|offline_token|se|sv|sp|sr)$/i
const PARAMETER = /[?&#]([\w.\-%[\]]{1,80})=([^&\s"'#<>]+)/g

/** The values of the query of a URL, but for what is known to be open. */
export function queryValues(text: string): readonly Range[] {
  return [...text.matchAll(PARAMETER)].flatMap(({ 0: whole, 1: name = '', 2: value = '', index }) => {
    const end = index + whole.length
    return OPEN.test(name) ? [] : [{ start: end - value.length, end }]
  })
}
