/** Topics of rules, in the order in which the index shows them. Each is a folder of `rules`. */
export const TOPICS = [
  { id: 'yaml', title: 'YAML and keys' },
  { id: 'registries', title: 'Registries' },
  { id: 'endpoints', title: 'Endpoints' },
  { id: 'rewrites', title: 'Rewrites' },
  { id: 'credentials', title: 'Credentials' },
  { id: 'tls', title: 'TLS' },
  { id: 'wildcard', title: 'Wildcard' },
  { id: 'nodes', title: 'Flags, nodes and releases' },
] as const

export type Topic = (typeof TOPICS)[number]['id']

/** The heading of a topic. */
export function topicTitle(topic: Topic): string {
  return TOPICS.find(({ id }) => id === topic)?.title ?? topic
}
