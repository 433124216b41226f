import type { NodeOptions } from '@/lib/k3s/node-options'
import { nodePaths } from '@/lib/k3s/node-paths'
import { saying, type Saying } from '@/lib/words/saying'
import { crictlOf, SERVICES, shellWord, type NextCommand } from './commands'

/** What to know of errors of pulls before one is pasted. Source: docs.k3s.io, Troubleshooting Image Pulls */
export function beforeErrors(options: Pick<NodeOptions, 'distribution' | 'dataDir'>): readonly Saying[] {
  return [
    saying(
      'The kubelet shows one error of a pull. It may be that of the default endpoint, as if the endpoints of registries.yaml were not used.',
    ),
    saying('What each endpoint answered is in the log of containerd on the node: {log}.', {
      log: nodePaths(options).containerdLog,
    }),
    saying('After a change of registries.yaml, restart the service on each node: only then it is read.'),
  ]
}

/** Where the errors of a pull are, in the order in which they are looked for. */
export function whereToLook(options: NodeOptions, image: string): readonly NextCommand[] {
  const { server, agent } = SERVICES[options.distribution]
  return [
    { what: saying('The events of a pod'), text: 'kubectl describe pod POD' },
    ...(image === ''
      ? []
      : [{ what: saying('A pull on the node'), text: `sudo ${crictlOf(options)} pull ${shellWord(image)}` }]),
    {
      what: saying('What each endpoint answered'),
      text: `sudo grep -E 'trying next host|fetch failed|hosts.toml' ${shellWord(nodePaths(options).containerdLog)} | tail -n 20`,
    },
    {
      what: saying('What the service says at its start ({agent} on agents)', { agent }),
      text: `sudo journalctl -u ${server} -n 100 --no-pager`,
    },
  ]
}
