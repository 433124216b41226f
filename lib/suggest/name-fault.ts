import { visibleText } from '@/lib/text/visible-text'
import { saying, type Saying } from '@/lib/words/saying'

const PART_MAX = 40
const NAME_MAX = 255
const TAG_MAX = 128

/**
 * What to change in a text that containerd does not take for an image name, in one sentence of at most 200 characters.
 * Says something of every text; asked only for names that are refused.
 */
export function imageNameFault(name: string): Saying {
  return ofCharacters(name) ?? ofDigest(name) ?? ofParts(name) ?? GENERAL
}

const GENERAL = saying(
  'Write it as registry/path:tag. The path has lower-case letters and digits, with ".", "_" or "-" between them.',
)

/** The braces in it are no names. */
const PLACEHOLDER: Saying = {
  text: /* SAID */ 'Put the value in the place of the placeholder: an image name has no "$", "{", "}", "<" or ">".' /* END */,
}

function ofCharacters(name: string): Saying | null {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(name)?.[0]
  if (scheme !== undefined)
    return saying('Remove {text}: an image name begins with the registry.', { text: quoted(scheme) })
  if (/[\p{Cc}\p{Cf}\u00a0]/u.test(name))
    return saying('Type it again: it has a character that cannot be seen, in {text}.', { text: quoted(around(name)) })
  if (/["'`“”‘’]/.test(name)) return saying('Remove the quotation marks.')
  if (/[{}<>$]/.test(name)) return PLACEHOLDER
  if (/\s/.test(name)) return saying('Remove the space: an image name has none.')
  if (name.includes('\\')) return saying('Write "/" in the place of "\\".')
  const other = /[^\w.:/@+=[\]-]/u.exec(name)?.[0]
  return other === undefined
    ? null
    : saying('Remove {text}: an image name has no such character.', { text: quoted(other) })
}

function around(name: string): string {
  const at = name.search(/[\p{Cc}\p{Cf}\u00a0]/u)
  return name.slice(Math.max(at - 8, 0), at + 8)
}

function ofDigest(name: string): Saying | null {
  if (/^[a-f0-9]{64}$/.test(name)) return saying('This is an ID alone. Write the name before it: name@sha256:…')
  const at = name.indexOf('@')
  if (at < 0) return null
  if (at === 0) return saying('Write the name before "@".')
  const digest = name.slice(at + 1)
  if (digest.includes('@'))
    return saying('Remove one "@": only a digest has one before it, and no login is written into a name.')
  const [algorithm = '', encoded = ''] = digest.split(/:(.*)/s)
  if (encoded === '' || algorithm === '' || /[/.]/.test(digest))
    return saying('Write a digest after "@", such as sha256: with 64 digits. A login cannot be in an image name.')
  const length = { sha256: 64, sha384: 96, sha512: 128 }[algorithm]
  if (length === undefined) return saying('Write sha256 in the place of {text}.', { text: quoted(algorithm) })
  if (/[^0-9a-fA-F]/.test(encoded)) return saying('Write the digest with the digits 0 to 9 and a to f only.')
  if (encoded.length !== length)
    return saying('Copy the whole digest: {algorithm} has {length} digits, this one {count}.', {
      algorithm,
      length,
      count: encoded.length,
    })
  return /[A-F]/.test(encoded) ? saying('Write the digest in lower case.') : null
}

function ofParts(name: string): Saying | null {
  const named = name.split('@', 1)[0] ?? ''
  if (named.startsWith('/')) return saying('Remove "/" at the beginning: first comes the registry or the name.')
  if (named.endsWith('/')) return saying('Write the name of the image after the last "/".')
  if (named.includes('//')) return saying('Write one "/" in the place of "//".')
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

function ofHost(host: string): Saying | null {
  if (host.startsWith('['))
    return /^\[[a-fA-F0-9:]+\](?::\d+)?$/.test(host)
      ? null
      : saying('{text} is not an IPv6 address in brackets with a port.', { text: quoted(host) })
  const [label = '', port, ...more] = host.split(':')
  if (more.length > 0)
    return saying('{text} has two colons: one port, or an IPv6 address in brackets.', { text: quoted(host) })
  if (port === '') return saying('Write a port after ":" in {text}, or remove it.', { text: quoted(host) })
  if (port !== undefined && /\D/.test(port))
    return saying('Write the port of {text} in digits.', { text: quoted(host) })
  if (label === '') return saying('Write a host before {text}.', { text: quoted(host) })
  return /^[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*(?:\.[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*)*$/.test(label)
    ? null
    : saying('{text} is not a host name: letters and digits, with "." or "-" between them.', { text: quoted(label) })
}

function ofTag(last: string): Saying | null {
  const [base = '', tag, ...more] = last.split(':')
  if (more.length > 0)
    return saying('Keep one colon after the last "/": it comes before the tag, and a name has one tag.')
  if (tag === undefined) return null
  if (base === '') return saying('Write the name of the image before ":".')
  if (tag === '') return saying('Write a tag after ":", or remove the colon.')
  if (tag.length > TAG_MAX)
    return saying('Shorten the tag: at most {limit} characters, this one has {count}.', {
      limit: TAG_MAX,
      count: tag.length,
    })
  return /^\w[\w.-]*$/.test(tag)
    ? null
    : saying('Correct the tag {text}: letters, digits, "_", "." and "-", and no "." or "-" first.', {
        text: quoted(tag),
      })
}

function ofPath(parts: readonly string[]): Saying | null {
  const upper = parts.find((part) => /[A-Z]/.test(part))
  if (upper !== undefined) return saying('Write {text} in lower case.', { text: quoted(upper) })
  const port = parts.find((part) => part.includes(':'))
  if (port !== undefined)
    return saying('Remove the colon in {text}: only the registry has a port, and only the end a tag.', {
      text: quoted(port),
    })
  const odd = parts.find((part) => !/^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/.test(part))
  if (odd !== undefined)
    return saying('Correct {text}: lower-case letters and digits, with ".", "_", "__" or "-" between them.', {
      text: quoted(odd),
    })
  const { length } = parts.join('/')
  return length > NAME_MAX - 'docker.io/library/'.length
    ? saying('Shorten it: a name has at most {limit} characters, this one {count}.', { limit: NAME_MAX, count: length })
    : null
}

/** At most 40 characters of the text. */
function quoted(text: string): string {
  return `"${visibleText(text.length > PART_MAX ? `${text.slice(0, PART_MAX - 1)}…` : text)}"`
}
