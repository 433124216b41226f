/** What rules are about, in the order in which the index shows them, with how their codes begin. */
export const TOPICS = [
  {
    title: 'YAML and keys',
    prefixes: ['yaml-', 'unknown-key', 'auth-token-key', 'auths-', 'foreign-', 'key-wrong-level'],
  },
  { title: 'Registries', prefixes: ['key-', 'mirror-', 'image-', 'config-key-'] },
  { title: 'Endpoints', prefixes: ['endpoint-'] },
  { title: 'Rewrites', prefixes: ['rewrite-', 'hosts-toml-'] },
  { title: 'Credentials', prefixes: ['auth-', 'config-'] },
  { title: 'TLS', prefixes: ['tls-'] },
  { title: 'Wildcard', prefixes: ['wildcard-'] },
  {
    title: 'Flags, nodes and releases',
    prefixes: ['default-endpoint-', 'embedded-', 'bootstrap-', 'file-name', 'deploy-'],
  },
] as const

export type Topic = (typeof TOPICS)[number]['title']

/** The topic of a code: that of the longest prefix, so that an exception stands before its group. Null for none. */
export function topicOf(code: string): Topic | null {
  const fits = TOPICS.flatMap(({ title, prefixes }) =>
    prefixes.filter((prefix) => code.startsWith(prefix)).map((prefix) => ({ title, length: prefix.length })),
  )
  return fits.toSorted((a, b) => b.length - a.length)[0]?.title ?? null
}
