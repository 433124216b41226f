/** Topics of rules, in the order in which the index shows them. Each is a folder of `rules`. */
export const TOPICS = [
  { id: 'yaml', title: /* SAID */ 'YAML and keys' /* END */ },
  { id: 'registries', title: /* SAID */ 'Registries' /* END */ },
  { id: 'endpoints', title: /* SAID */ 'Endpoints' /* END */ },
  { id: 'rewrites', title: /* SAID */ 'Rewrites' /* END */ },
  { id: 'credentials', title: /* SAID */ 'Credentials' /* END */ },
  { id: 'tls', title: /* SAID */ 'TLS' /* END */ },
  { id: 'wildcard', title: /* SAID */ 'Wildcard' /* END */ },
  { id: 'nodes', title: /* SAID */ 'Flags, nodes and releases' /* END */ },
] as const

export type Topic = (typeof TOPICS)[number]['id']

/** The heading of a topic. */
export function topicTitle(topic: Topic): string {
  return TOPICS.find(({ id }) => id === topic)?.title ?? topic
}
