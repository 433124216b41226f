import { fromBase64Url, toBase64Url } from '@/lib/text/base64'
import { deflateSync, Inflate } from 'fflate'
import { readNodeOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { DICTIONARY_1 } from './dictionary'

/** What a link holds. */
export interface LinkState {
  /** Without secrets: whoever makes a link redacts first. */
  readonly text: string
  readonly options: NodeOptions
  readonly image: string
  /** Which result is looked at. */
  readonly tab: LinkTab
  /** The text of pullpath.yaml, without secrets too; left out where it is not shared. */
  readonly settings?: string
}

/** A link as it was read. */
export interface ReadLinkState extends LinkState {
  /** The release that it names, if that is not known here: `options` has the newest one then. */
  readonly unknownRelease?: string
}

export type LinkTab = 'plan' | 'files' | 'problems' | 'deploy'

/** Longer fragments are no links that anything carries. */
export const FRAGMENT_MAX = 32_768
/** Of a release that is shown as it was written. */
const RELEASE_MAX = 60
/** For what surrounds a link. */
const SPARE = 200
/** Of the text in it. */
const INFLATED_MAX = 256 * 1024
/** Deflate grows a thousandfold at most, so that a piece of that size can be looked at before the next. */
const PIECE = 64

const NEWER = /* SAID */ 'This link was made by a newer version.' /* END */
const NOT_OURS = /* SAID */ 'This is not a link of pullpath.' /* END */

const PREFIX = 'v1.'
/** With the text of pullpath.yaml before that of the file; its length is in the first line, before the image. */
const PREFIX_SETTINGS = 'v2.'
const TABS = ['plan', 'files', 'problems', 'deploy'] as const

/**
 * The part of a link behind `#`. The first line holds what differs from a node of the newest release without flags; the
 * release is always named, so that a link shows the same in years.
 */
export function encodeFragment({ text, options, image, tab, settings }: LinkState): string {
  const flags = `${options.distribution === 'rke2' ? 'r' : ''}${options.disableDefaultRegistryEndpoint ? 'd' : ''}${options.embeddedRegistry ? 'e' : ''}${systemFlag(options.systemDefaultRegistry)}`
  const length = settings === undefined ? [] : [settings.length]
  const head = [options.release, flags, tab === 'plan' ? '' : tab, ...length, image].join('\t')
  const bytes = new TextEncoder().encode(`${head}\n${settings ?? ''}${text}`)
  return (
    (settings === undefined ? PREFIX : PREFIX_SETTINGS) +
    toBase64Url(deflateSync(bytes, { level: 9, mem: 12, dictionary: dictionary1() }))
  )
}

/**
 * Reads what `encodeFragment` made, or says in English why it is none. What a chat program or Markdown puts after a link, and line
 * breaks of a mail in it, do not matter. Bounded in time and memory for any input.
 */
export function decodeFragment(fragment: string): ReadLinkState | { readonly error: string } {
  const link = fragment
    .slice(0, FRAGMENT_MAX + SPARE)
    .replace(/^#/, '')
    .replace(/%(?:20|0[ad])|\s/gi, '')
    .replace(/(?:%[\da-f]{2}|[^\w-]){1,60}$/i, '')
  const hasSettings = link.startsWith(PREFIX_SETTINGS)
  if (!hasSettings && !link.startsWith(PREFIX)) return { error: /^v\d+\./.test(link) ? NEWER : NOT_OURS }
  if (link.length > FRAGMENT_MAX) return { error: /* SAID */ 'This link is too long.' /* END */ }
  const packed = fromBase64Url(link.slice(PREFIX.length))
  const bytes = packed === null ? null : inflate(packed)
  if (bytes === null)
    return { error: /* SAID */ 'This link is damaged: a part of it is missing, or it holds too much.' /* END */ }
  return stateIn(bytes, hasSettings)
}

function stateIn(bytes: Uint8Array, hasSettings: boolean): ReadLinkState | { readonly error: string } {
  let content
  try {
    content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { error: /* SAID */ 'This link is damaged: what it holds is no text.' /* END */ }
  }
  const end = content.indexOf('\n')
  const [release = '', flags = '', tab = '', ...rest] = content.slice(0, end < 0 ? 0 : end).split('\t')
  const length = hasSettings ? Number(rest[0]) : 0
  const image = hasSettings ? rest.slice(1) : rest
  const body = content.slice(end + 1)
  if (end < 0 || image.length === 0 || !Number.isInteger(length) || length < 0 || length > body.length)
    return { error: /* SAID */ 'This link is damaged: its beginning is missing.' /* END */ }
  const { options, wrong } = readNodeOptions({
    distribution: flags.includes('r') ? 'rke2' : 'k3s',
    release,
    disableDefaultRegistryEndpoint: flags.includes('d'),
    embeddedRegistry: flags.includes('e'),
    dataDir: null,
    systemDefaultRegistry: systemRegistryIn(flags),
  })
  return {
    text: body.slice(length),
    ...(hasSettings && { settings: body.slice(0, length) }),
    options,
    ...(wrong.includes('release') && { unknownRelease: release.slice(0, RELEASE_MAX) }),
    image: image.join('\t').slice(0, 1_000),
    tab: TABS.find((one) => one === tab) ?? 'plan',
  }
}

/** After the letter S in digits, so that no letter of it is one of the flags. */
function systemFlag(registry: string | null): string {
  if (registry === null) return ''
  return `S${[...new TextEncoder().encode(registry)].map((byte) => byte.toString().padStart(3, '0')).join('')}`
}

function systemRegistryIn(flags: string): string | null {
  const [, digits] = /S((?:\d{3}){1,255})$/.exec(flags) ?? []
  if (digits === undefined) return null
  return new TextDecoder().decode(Uint8Array.from(digits.match(/\d{3}/g) ?? [], Number))
}

let dictionary: Uint8Array | null = null

function dictionary1(): Uint8Array {
  dictionary ??= new TextEncoder().encode(DICTIONARY_1)
  return dictionary
}

/** Null for what is no deflate stream, does not end, or grows beyond the limit; stops as soon as it does. */
function inflate(packed: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = []
  let length = 0
  let isDone = false
  const stream = new Inflate({ dictionary: dictionary1() }, (piece, isLast) => {
    pieces.push(piece)
    length += piece.length
    isDone = isLast
  })
  try {
    for (let at = 0; at < packed.length && !isDone; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
      if (length > INFLATED_MAX) return null
    }
  } catch {
    return null
  }
  if (!isDone) return null
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
