/** The parts of a URL as a person wrote it; joined they are the text. */
export interface UrlParts {
  /** Without `://`; empty when none is written. */
  readonly scheme: string
  /** User and password before the `@`; null without one. */
  readonly user: string | null
  /** host[:port], brackets of an IPv6 address included. */
  readonly host: string
  /** Everything from the first `/`, `?` or `#`. */
  readonly rest: string
}

const PARTS = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#]*)(.*)$/is

/**
 * Splits an address as written, with or without a scheme. Any text has parts: this is for what people wrote, to find
 * the host in it; what K3s makes of it says `normalizeEndpointAddress`.
 */
export function urlParts(written: string): UrlParts {
  const [, scheme = '', authority = '', rest = ''] = PARTS.exec(written) ?? []
  const at = authority.lastIndexOf('@')
  return { scheme, user: at < 0 ? null : authority.slice(0, at), host: authority.slice(at + 1), rest }
}

/** Host and port of host[:port]; an IPv6 address keeps its brackets, and has no port without them. */
export function splitPort(host: string): readonly [hostname: string, port: string] {
  const match = /^(\[[^\]]*\]|[^:]*):(\d*)$/.exec(host)
  return match === null ? [host, ''] : [match[1] ?? '', match[2] ?? '']
}
