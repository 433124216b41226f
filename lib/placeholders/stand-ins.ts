import { toBase64 } from '@/lib/text/base64'
import { candidateAt } from './forms'
import type { Role } from './role'

/** What is put in the place of placeholders: with nothing wrong in it, so that what is found is not about its text. */
export interface StandIns {
  /** In the place of `written`. The same written text in the same role gets the same. */
  of(written: string, role: Role): string
  /** With the written placeholders for all that stand in for them. */
  show(text: string): string
  /** `show` for text of the file, where `https://` is part of what stands in for a whole endpoint. */
  showText(text: string): string
  /** With stand-ins for all placeholders that are written as in the text; the others stay. */
  hide(text: string): string
  /** What is written for the stand-ins in a text, each once. */
  openIn(text: string): readonly string[]
}

/** Of stand-ins, as `kindOf` tells them apart. */
const KINDS = ['host', 'word', 'port', 'scheme', 'pair', 'file'] as const
const DOMAIN = '.example.com'
const PORTS = 40_001

/**
 * Stand-ins for the placeholders of a text, none of which occurs in it.
 *
 * A host has a domain, which no rule takes for a name of this network. Of a scheme nothing can be seen later: it is
 * https. `isHost`: whether this text is a host somewhere in the file, and then it is one everywhere.
 */
export function createStandIns(text: string, isHost: (written: string) => boolean): StandIns {
  const prefix = freePrefix(text)
  const writtenBy = new Map<string, string>()
  const standInBy = new Map<string, string>()
  const urls = new Set<string>()
  let ports = PORTS
  const word = (): string => `${prefix}${standInBy.size.toString(36).padStart(4, '0')}z`
  const known = new RegExp(
    `/?${prefix}[0-9a-z]{4}z(?:\\.example\\.com)?|${pairPrefix(prefix)}[A-Za-z0-9+/]{8,}={0,2}|\\b[45]\\d{4}\\b`,
    'g',
  )
  const make = (written: string, role: Role): string => {
    const name = word()
    switch (role) {
      case 'scheme':
        return 'https'
      case 'port': {
        while (text.includes(String(ports))) ports += 1
        return String(Math.min(ports++, 59_999))
      }
      case 'pair':
        writtenBy.set(name, written)
        return toBase64(`${name}:${name}`)
      case 'file':
        return `/${name}`
      case 'host':
      case 'url':
      case 'list':
        return name + DOMAIN
      default:
        return isHost(written) ? name + DOMAIN : name
    }
  }
  const standIn = (written: string, role: Role): string => {
    const kind = kindOf(role, isHost(written))
    const key = `${kind} ${written}`
    const made = standInBy.get(key) ?? make(written, role)
    standInBy.set(key, made)
    if (kind !== 'scheme') writtenBy.set(made, written)
    return made
  }
  const show = (shown: string): string =>
    shown.replace(known, (found) => {
      const slash = found.startsWith('/') && !writtenBy.has(found) ? '/' : ''
      const bare = found.slice(slash.length)
      const whole = writtenBy.get(bare)
      if (whole !== undefined) return slash + whole
      const short = writtenBy.get(bare.replace(DOMAIN, ''))
      return short === undefined || !bare.endsWith(DOMAIN) ? found : slash + short + DOMAIN
    })
  /** What a person types into a field: nothing is known of it but how it is written. */
  const typed = (written: string): string => {
    const made = standInBy.get(`typed ${written}`) ?? word() + DOMAIN
    standInBy.set(`typed ${written}`, made)
    writtenBy.set(made, written)
    return made
  }
  const url = new RegExp(`https://(${prefix}[0-9a-z]{4}z\\.example\\.com)`, 'g')
  return {
    showText: (shown) => show(shown.replace(url, (found, made: string) => (urls.has(made) ? made : found))),
    hide: (shown) => {
      let hidden = ''
      for (let at = 0; at < shown.length; at += 1) {
        const found = candidateAt(shown, at)
        const isKnown = found !== null && KINDS.some((kind) => standInBy.has(`${kind} ${found.written}`))
        hidden += isKnown ? typed(found.written) : shown.charAt(at)
        if (isKnown) at = found.end - 1
      }
      return hidden
    },
    of: (written, role) => {
      if (role === 'boolean') return 'false'
      if (role === 'map') return '{}'
      const made = standIn(written, role)
      if (role === 'list') return `["https://${made}"]`
      if (role !== 'url' || isHost(written)) return made
      urls.add(made)
      return `https://${made}`
    },
    show,
    openIn: (shown) => {
      const found = Array.from(shown.matchAll(known), ([made]) => {
        const bare = made.replace(/^\//, '')
        return writtenBy.get(made) ?? writtenBy.get(bare) ?? writtenBy.get(bare.replace(DOMAIN, ''))
      })
      return [...new Set(found.filter((one) => one !== undefined))]
    },
  }
}

/** Roles whose stand-ins can be the same text. */
function kindOf(role: Role, isHost: boolean): (typeof KINDS)[number] {
  if (role === 'port' || role === 'scheme' || role === 'pair' || role === 'file') return role
  return isHost || role === 'host' || role === 'url' || role === 'list' ? 'host' : 'word'
}

function freePrefix(text: string): string {
  const lower = text.toLowerCase()
  for (let at = 0; ; at += 1) {
    const prefix = `zq${at.toString(36).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`
    if (!lower.includes(prefix) && !text.includes(pairPrefix(prefix))) return prefix
  }
}

/** What the base64 of a text with this prefix begins with. */
function pairPrefix(prefix: string): string {
  return toBase64(prefix.slice(0, 3))
}
