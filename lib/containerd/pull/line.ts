/** A part of an error that cannot be known before it happens. */
export interface Unknown {
  readonly what: UnknownPart
  /** host[:port] that it is of; null where it is of no single one. */
  readonly of: string | null
}

export type UnknownPart =
  /** ip:port of a host. */
  | 'address'
  /** ip:port of the node's own end of a connection. */
  | 'node-address'
  /** ip:port of the DNS server that the node asks. */
  | 'resolver'
  /** Names that a certificate is for. */
  | 'names'
  /** The time of the node and that of a certificate. */
  | 'dates'
  /** A token server's URL. */
  | 'token-url'
  /** A digest; that of what came instead of another; and an invalid one. */
  | 'digest'
  | 'other-digest'
  | 'invalid-digest'
  | 'media-type'
  | 'bytes'
  /** What a registry says of its refusal. */
  | 'words'

export type Piece = string | Unknown

/** A text of containerd or the kubelet, word for word, with what is not known of it. No two texts are neighbours. */
export type Line = readonly Piece[]

/** A text, a part that is not known, or a line of both. */
export type Written = Piece | Line

/** `` line`…${…}` ``: the pieces in their order. */
export function line(texts: TemplateStringsArray, ...values: readonly Written[]): Line {
  return joinLines(texts.flatMap((text, index) => [text, ...(index < values.length ? [values[index] ?? ''] : [])]))
}

/** One after the other, with nothing between them. */
export function joinLines(parts: readonly Written[]): Line {
  const pieces: Piece[] = []
  for (const piece of parts.flatMap((part) => (isLine(part) ? part : [part]))) {
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
    else if (piece !== '') pieces.push(piece)
  }
  return pieces
}

export function unknown(what: UnknownPart, of: string | null = null): Unknown {
  return { what, of }
}

/** As text; `show` says what stands for a part that is not known. */
export function printLine(written: Written, show: (part: Unknown) => string): string {
  if (!isLine(written)) return typeof written === 'string' ? written : show(written)
  return written.map((piece) => (typeof piece === 'string' ? piece : show(piece))).join('')
}

/** The text of a line that has no part that is not known; `…` stands for one that should not be there. */
export function plainLine(written: Written): string {
  return printLine(written, () => '…')
}

/** Whether all of it is known. */
export function isWhole(written: Line): boolean {
  return written.every((piece) => typeof piece === 'string')
}

function isLine(written: Written): written is Line {
  return Array.isArray(written)
}
