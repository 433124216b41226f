import type { Range } from '@/lib/registries/diagnostic'
import { isSecretName } from './secret-name'

const VALUE = `"[^"\\n]*(?:"|$)|'[^'\\n]*(?:'|$)|[^\\s"']\\S*`
const OPTION = new RegExp(`(?<![\\w-])(--?[A-Za-z][\\w-]{0,40})(?:[ \\t]+|=|(?<=-[up])(?=[^\\s-]))(${VALUE})`, 'gm')
/** Options whose value is an account or a secret, beside those that are called like one. */
const ACCOUNTS = /^(?:-[upUP]|-nbB?|-b?[Bb]n|--(?:user(?:name)?|docker-username|(?:src|dest)-creds|proxy-user))$/
const HEADERS = /^(?:-H|--header)$/
const FED = /password-stdin|passwd[ \t]+--stdin|\bchpasswd\b/
const ECHO = /(?:\becho|\bprintf|<<<)[ \t]+(?:-[neE]+[ \t]+)*([^|\n<]*[^|\s<])/g
/** Words after a command that takes a secret as it is. */
const LOGIN =
  /\b(?:vault[ \t]+login|htpasswd[ \t]+(?:-\S+[ \t]+)+(?:\S+[ \t]+)?\S+|login\s+\S+\s+(?:account\s+\S+\s+)?password)\s+(\S+)|^[ \t]*password[ \t]+(\S+)/gm

/** What commands are given: accounts, headers, and what is fed to a login from its left. */
export function optionValues(text: string): readonly Range[] {
  const found: Range[] = []
  for (const { 0: whole, 1: name = '', 2: value = '', index } of text.matchAll(OPTION)) {
    const end = index + whole.length
    if (ACCOUNTS.test(name) || (name.startsWith('--') && isSecretName(name)) || isSecretHeader(name, value))
      found.push(withoutQuotes(value, end))
  }
  for (const { 0: whole, 1: first, 2: second, index } of text.matchAll(LOGIN)) {
    const value = first ?? second ?? ''
    found.push({ start: index + whole.length - value.length, end: index + whole.length })
  }
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (!FED.test(line)) continue
    for (const { 0: whole, 1: value = '', index: at } of line.matchAll(ECHO)) {
      const end = index + at + whole.length
      found.push({ start: end - value.length, end })
    }
  }
  return found
}

function isSecretHeader(name: string, value: string): boolean {
  return HEADERS.test(name) && !/^["']?(?:accept|content-type|user-agent|host)\b/i.test(value)
}

function withoutQuotes(value: string, end: number): Range {
  const quote = /^["']/.exec(value)?.[0] ?? ''
  const isClosed = quote !== '' && value.length > 1 && value.endsWith(quote)
  return { start: end - value.length + quote.length, end: isClosed ? end - 1 : end }
}
