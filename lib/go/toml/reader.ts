import { decodeToml2, type TomlTarget } from './v2-decode'
import { TomlRejection, type TomlDocument } from './document'

/** Which library reads the files: containerd 1.7 has go-toml 1.9.5, containerd 2.x has go-toml 2.2.3 and later. */
export type TomlParser = 'go-toml-1' | 'go-toml-2'

export type DecodedToml = { readonly document: TomlDocument } | { readonly error: string }

/** `decodeToml1` of `v1-decode.ts`, which is loaded late in the browser: few people choose such old releases. */
export type DecodeToml1 = (text: string) => TomlDocument

/** What the containerd of a release reads its files with. */
export interface TomlReader {
  readonly parser: TomlParser
  decode(text: string, target?: TomlTarget): DecodedToml
}

const ANYTHING: TomlTarget = { typeProblem: () => null, hasTable: () => true }

/**
 * Decodes texts as the containerd of a release does, or returns the library's error text. Null when the release needs
 * go-toml v1 and that is not loaded. Decoding never throws and takes linear time.
 *
 * K3s prints parts of registries.yaml unescaped into its files, so any text can occur here. A general TOML library
 * cannot replace them: the two libraries disagree with each other, and with TOML, about escapes, control characters,
 * brackets and repeated keys. `target` belongs to go-toml v2, which stores each value while it reads on; with v1 the
 * types are checked afterwards, by the caller.
 */
export function tomlReader(parser: TomlParser, decodeToml1: DecodeToml1): TomlReader
export function tomlReader(parser: TomlParser, decodeToml1: DecodeToml1 | null): TomlReader | null
export function tomlReader(parser: TomlParser, decodeToml1: DecodeToml1 | null): TomlReader | null {
  if (parser === 'go-toml-2')
    return { parser, decode: (text, target = ANYTHING) => decoded(() => decodeToml2(text, target), parser) }
  return decodeToml1 && { parser, decode: (text) => decoded(() => decodeToml1(text), parser) }
}

function decoded(decode: () => TomlDocument, parser: TomlParser): DecodedToml {
  try {
    return { document: decode() }
  } catch (error) {
    if (!(error instanceof TomlRejection)) throw error
    // go-toml v2 puts its name before every error but this one.
    const isBare = parser === 'go-toml-1' || error.message.startsWith('unhandled kv part')
    return { error: isBare ? error.message : `toml: ${error.message}` }
  }
}
