import type { NodeOptions } from '@/lib/k3s/node-options'
import { printYaml, scalar } from '@/lib/text/print-yaml'
import { unsafe, VAULT } from './ansible-values'
import { CERTIFICATES_BESIDE, lacksNothing, quoted, type ExportFormat, type ExportInput } from './exported'
import { registriesPath } from './registries-path'
import { flagFile, flagsPath, nodeFlags, type NodeFlag } from './node-flags'

export const playbook: ExportFormat = {
  id: 'ansible-plain',
  title: 'Ansible: a playbook',
  help: 'Writes the file on one node after the other, and restarts its service where it changed.',
  only: null,
  carries: ['distribution', 'disableDefaultRegistryEndpoint', 'embeddedRegistry', 'dataDir', 'systemDefaultRegistry'],
  releaseField: null,
  passwords: VAULT,
  certificates: CERTIFICATES_BESIDE,
  lacks: lacksNothing,
  make: (input) => ({ fileName: 'registries-playbook.yml', text: playText(input), notes: [] }),
}

function playText({ parsed: { text }, options }: ExportInput): string {
  const path = registriesPath(options)
  const services = servicesOf(options)
  return printYaml([
    {
      name: 'Registries of the nodes',
      hosts: 'all',
      become: true,
      serial: 1,
      tasks: [
        { name: 'Services of the node', 'ansible.builtin.service_facts': null },
        { name: 'Folder of registries.yaml', 'ansible.builtin.file': folder(path) },
        {
          name: 'registries.yaml',
          'ansible.builtin.copy': file(path, text),
          no_log: true,
          notify: 'Restart the node',
        },
        ...flagTasks(options),
      ],
      handlers: [
        {
          name: 'Restart the node',
          'ansible.builtin.service': { name: quoted('{{ item }}'), state: 'restarted' },
          loop: quoted(`{{ ['${services.join("', '")}'] | intersect(ansible_facts.services | list) }}`),
        },
      ],
    },
  ])
}

/** Of servers and agents. */
function servicesOf({ distribution }: NodeOptions): readonly [server: string, agent: string] {
  return distribution === 'rke2' ? ['rke2-server.service', 'rke2-agent.service'] : ['k3s.service', 'k3s-agent.service']
}

/** Servers have those of every node and their own. */
function flagTasks(options: NodeOptions): readonly object[] {
  const flags = nodeFlags(options)
  if (flags.length === 0) return []
  const [server] = servicesOf(options)
  const task = (name: string, path: string, of: readonly NodeFlag[]) =>
    of.length === 0 ? [] : [{ name, 'ansible.builtin.copy': file(path, flagFile(of)), notify: 'Restart the node' }]
  return [
    { name: 'Folder of flags', 'ansible.builtin.file': folder(flagsPath(options)) },
    ...task(
      'Flags of every node',
      flagsPath(options),
      flags.filter(({ isForServersOnly }) => !isForServersOnly),
    ),
    ...task(
      'Flags of servers',
      flagsPath(options).replace('registry-flags', 'registry-server-flags'),
      flags.filter(({ isForServersOnly }) => isForServersOnly),
    ).map((one) => ({ ...one, when: quoted(`'${server}' in ansible_facts.services`) })),
  ]
}

function folder(path: string): object {
  return { path: path.replace(/\/[^/]*$/, ''), state: 'directory', mode: '0755' }
}

function file(dest: string, text: string): object {
  return { dest, owner: 'root', group: 'root', mode: '0600', content: scalar(text, 'literal', unsafe(text)) }
}
