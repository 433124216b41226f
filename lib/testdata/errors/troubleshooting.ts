/** Where the product says something of a pull that fails. */
export type Place =
  /** Under Errors, and in no message yet. */
  | 'before a message'
  /** The commands below it. */
  | 'where to look'
  /** At a message that blames the default endpoint: what it does not show, and what to run. */
  | 'what a message hides'
  | 'commands of a message'
  /** At a message that cannot come from the open file. */
  | 'causes of another file'

export interface Statement {
  /** As the documentation has it. */
  readonly statement: string
  /** Where that is said, and in which words. */
  readonly said: readonly { readonly place: Place; readonly words: string }[]
}

const LOG = '/var/lib/rancher/k3s/agent/containerd/containerd.log'

/**
 * What the documentation of K3s says of pulls that fail, in order.
 * Source: docs.k3s.io, Private Registry Configuration, the end of "Without TLS" and "Troubleshooting Image Pulls"
 */
export const STATEMENTS: readonly Statement[] = [
  {
    statement: 'In order for the registry changes to take effect, you need to restart K3s on each node.',
    said: [
      { place: 'causes of another file', words: 'Restart the service on that node' },
      { place: 'before a message', words: 'restart the service on each node' },
    ],
  },
  {
    statement:
      'The error displayed by the kubelet may only reflect the terminal error returned by the pull attempt made against the default endpoint,',
    said: [
      {
        place: 'before a message',
        words: 'The kubelet shows one error of a pull. It may be that of the default endpoint',
      },
      {
        place: 'what a message hides',
        words: 'Before it, https://mirror.example.com:5000 answered 404, which the line does not show',
      },
    ],
  },
  {
    statement: 'making it appear that the configured endpoints are not being used.',
    said: [
      { place: 'before a message', words: 'as if the endpoints of registries.yaml were not used' },
      { place: 'what a message hides', words: 'need not be the one that should have had the image' },
    ],
  },
  {
    statement: `Check the containerd log on the node at ${LOG}`,
    said: [
      { place: 'before a message', words: LOG },
      { place: 'where to look', words: LOG },
      { place: 'commands of a message', words: LOG },
    ],
  },
  {
    statement: 'for detailed information on the root cause of the failure.',
    said: [
      { place: 'before a message', words: 'What each endpoint answered is in the log of containerd' },
      { place: 'where to look', words: "grep -E 'trying next host|fetch failed|hosts.toml'" },
    ],
  },
]
