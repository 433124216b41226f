import type { Release } from '@/lib/k3s/releases'
import { decodeToml1 } from './go-toml-1'
import { decodeToml2, type TomlTarget } from './go-toml-2'
import { TomlRejection, type TomlDocument } from './toml'

/** Which library reads the files: containerd 1.7 has go-toml 1.9.5, containerd 2.x has go-toml 2.2.3 and later. */
export type TomlParser = Release['tomlParser']

export type DecodedToml = { readonly document: TomlDocument } | { readonly error: string }

const ANYTHING: TomlTarget = { typeProblem: () => null, hasTable: () => true }

/**
 * Decodes a text as the containerd of a release does, or says in the library's words why it refuses. Never throws;
 * takes linear time.
 *
 * K3s prints parts of registries.yaml unescaped into its files, so any text can come here. A general TOML library
 * is no stand-in: the two libraries disagree with each other, and with TOML, about escapes, control characters,
 * brackets and repeated keys. `target` belongs to go-toml v2, which stores each value while it reads on; with v1 the
 * types are checked afterwards, by the caller.
 */
export function decodeToml(text: string, parser: TomlParser, target: TomlTarget = ANYTHING): DecodedToml {
  try {
    return { document: parser === 'go-toml-1' ? decodeToml1(text) : decodeToml2(text, target) }
  } catch (error) {
    if (!(error instanceof TomlRejection)) throw error
    // go-toml v2 puts its name before every error but this one.
    const isBare = parser === 'go-toml-1' || error.message.startsWith('unhandled kv part')
    return { error: isBare ? error.message : `toml: ${error.message}` }
  }
}
