import { visibleText } from '@/lib/text/visible-text'

const PART_MAX = 40
const NAME_MAX = 255
const TAG_MAX = 128

/**
 * What to change in a text that containerd does not take for an image name, in one sentence of at most 200 characters.
 * Says something of every text; asked only for names that are refused.
 */
export function imageNameFault(name: string): string {
  return ofCharacters(name) ?? ofDigest(name) ?? ofParts(name) ?? GENERAL
}

const GENERAL =
  'Write it as registry/path:tag. The path has lower-case letters and digits, with ".", "_" or "-" between them.'

function ofCharacters(name: string): string | null {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(name)?.[0]
  if (scheme !== undefined) return `Remove ${quoted(scheme)}: an image name begins with the registry.`
  if (/[\p{Cc}\p{Cf}\u00a0]/u.test(name))
    return `Type it again: it has a character that cannot be seen, in ${quoted(around(name))}.`
  if (/["'`“”‘’]/.test(name)) return 'Remove the quotation marks.'
  if (/[{}<>$]/.test(name))
    return 'Put the value in the place of the placeholder: an image name has no "$", "{", "}", "<" or ">".'
  if (/\s/.test(name)) return 'Remove the space: an image name has none.'
  if (name.includes('\\')) return 'Write "/" in the place of "\\".'
  const other = /[^\w.:/@+=[\]-]/u.exec(name)?.[0]
  return other === undefined ? null : `Remove ${quoted(other)}: an image name has no such character.`
}

function around(name: string): string {
  const at = name.search(/[\p{Cc}\p{Cf}\u00a0]/u)
  return name.slice(Math.max(at - 8, 0), at + 8)
}

function ofDigest(name: string): string | null {
  if (/^[a-f0-9]{64}$/.test(name)) return 'This is an ID alone. Write the name before it: name@sha256:…'
  const at = name.indexOf('@')
  if (at < 0) return null
  if (at === 0) return 'Write the name before "@".'
  const digest = name.slice(at + 1)
  if (digest.includes('@'))
    return 'Remove one "@": only a digest has one before it, and no login is written into a name.'
  const [algorithm = '', encoded = ''] = digest.split(/:(.*)/s)
  if (encoded === '' || algorithm === '' || /[/.]/.test(digest))
    return 'Write a digest after "@", such as sha256: with 64 digits. A login cannot be in an image name.'
  const length = { sha256: 64, sha384: 96, sha512: 128 }[algorithm]
  if (length === undefined) return `Write sha256 in the place of ${quoted(algorithm)}.`
  if (/[^0-9a-fA-F]/.test(encoded)) return 'Write the digest with the digits 0 to 9 and a to f only.'
  if (encoded.length !== length)
    return `Copy the whole digest: ${algorithm} has ${length} digits, this one ${encoded.length}.`
  return /[A-F]/.test(encoded) ? 'Write the digest in lower case.' : null
}

function ofParts(name: string): string | null {
  const named = name.split('@', 1)[0] ?? ''
  if (named.startsWith('/')) return 'Remove "/" at the beginning: first comes the registry or the name.'
  if (named.endsWith('/')) return 'Write the name of the image after the last "/".'
  if (named.includes('//')) return 'Write one "/" in the place of "//".'
  const parts = named.split('/')
  const first = parts[0] ?? ''
  const hasHost = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost' || /[A-Z]/.test(first))
  const last = parts.at(-1) ?? ''
  return (
    (hasHost ? ofHost(first) : null) ??
    ofTag(last) ??
    ofPath([...parts.slice(hasHost ? 1 : 0, -1), last.split(':', 1)[0] ?? ''])
  )
}

function ofHost(host: string): string | null {
  if (host.startsWith('['))
    return /^\[[a-fA-F0-9:]+\](?::\d+)?$/.test(host)
      ? null
      : `${quoted(host)} is not an IPv6 address in brackets with a port.`
  const [label = '', port, ...more] = host.split(':')
  if (more.length > 0) return `${quoted(host)} has two colons: one port, or an IPv6 address in brackets.`
  if (port === '') return `Write a port after ":" in ${quoted(host)}, or remove it.`
  if (port !== undefined && /\D/.test(port)) return `Write the port of ${quoted(host)} in digits.`
  if (label === '') return `Write a host before ${quoted(host)}.`
  return /^[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*(?:\.[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*)*$/.test(label)
    ? null
    : `${quoted(label)} is not a host name: letters and digits, with "." or "-" between them.`
}

function ofTag(last: string): string | null {
  const [base = '', tag, ...more] = last.split(':')
  if (more.length > 0) return 'Keep one colon after the last "/": it comes before the tag, and a name has one tag.'
  if (tag === undefined) return null
  if (base === '') return 'Write the name of the image before ":".'
  if (tag === '') return 'Write a tag after ":", or remove the colon.'
  if (tag.length > TAG_MAX) return `Shorten the tag: at most ${TAG_MAX} characters, this one has ${tag.length}.`
  return /^\w[\w.-]*$/.test(tag)
    ? null
    : `Correct the tag ${quoted(tag)}: letters, digits, "_", "." and "-", and no "." or "-" first.`
}

function ofPath(parts: readonly string[]): string | null {
  const upper = parts.find((part) => /[A-Z]/.test(part))
  if (upper !== undefined) return `Write ${quoted(upper)} in lower case.`
  const port = parts.find((part) => part.includes(':'))
  if (port !== undefined)
    return `Remove the colon in ${quoted(port)}: only the registry has a port, and only the end a tag.`
  const odd = parts.find((part) => !/^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/.test(part))
  if (odd !== undefined)
    return `Correct ${quoted(odd)}: lower-case letters and digits, with ".", "_", "__" or "-" between them.`
  const { length } = parts.join('/')
  return length > NAME_MAX - 'docker.io/library/'.length
    ? `Shorten it: a name has at most ${NAME_MAX} characters, this one ${length}.`
    : null
}

/** At most 40 characters of the text. */
function quoted(text: string): string {
  return `"${visibleText(text.length > PART_MAX ? `${text.slice(0, PART_MAX - 1)}…` : text)}"`
}
