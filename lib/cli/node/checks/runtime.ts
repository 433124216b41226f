import { saying } from '@/lib/words/saying'
import type { NodeFinding } from '@/lib/cli/node/finding'
import { NAMES, serviceCommand, type NodeFacts } from '@/lib/cli/node/inspection'
import { isOn, textOf } from '@/lib/cli/node/service/node-settings'

/** The socket of the node's own containerd. */
const OWN_SOCKET = /\/run\/k3s\/containerd\/containerd\.sock$/

/** Flags of the node because of which registries.yaml is not used, or not in full. */
export function checkRuntime(facts: NodeFacts): readonly NodeFinding[] {
  const { settings, program, role, service, registries } = facts
  const name = NAMES[program]
  const pathOf = (flag: Parameters<typeof settings.flags.get>[0]): string | null =>
    settings.flags.get(flag)?.path ?? null
  const found: NodeFinding[] = settings.config.unreadable.map(({ path, error }) => ({
    code: 'config-rejected',
    severity: 'error',
    path,
    line: null,
    wrong: saying('{path} is not YAML: {error}.', { path, error: facts.hide(error) }),
    effect: saying('{name} ends with this error when it starts.', { name }),
    remedy: saying('Correct the file, then run: {restart}', { restart: serviceCommand(facts, 'restart') }),
  }))
  if (isOn(settings, 'docker'))
    found.push({
      code: 'runtime-docker',
      severity: 'error',
      path: pathOf('docker'),
      line: null,
      wrong: saying('The flag --docker is set.'),
      effect: saying('The kubelet pulls with Docker: {name} starts no containerd, and {path} has no effect.', {
        name,
        path: registries.path,
      }),
      remedy: saying('Remove the flag, or set the mirrors and logins of Docker instead.'),
    })
  const endpoint = textOf(settings, 'container-runtime-endpoint')
  if (endpoint !== null && !OWN_SOCKET.test(endpoint))
    found.push({
      code: 'runtime-external',
      severity: 'error',
      path: pathOf('container-runtime-endpoint'),
      line: null,
      wrong: saying('--container-runtime-endpoint is {endpoint}.', { endpoint }),
      effect: saying('{name} starts no containerd of its own, and {path} has no effect on that one.', {
        name,
        path: registries.path,
      }),
      remedy: saying('Remove the flag, or set the registries of that runtime where it reads them.'),
    })
  const snapshotter = textOf(settings, 'snapshotter')
  if (snapshotter === 'stargz' || snapshotter === 'nix')
    found.push({
      code: 'snapshotter',
      severity: 'info',
      path: pathOf('snapshotter'),
      line: null,
      wrong: saying('--snapshotter is {snapshotter}.', { snapshotter }),
      effect: saying('It has a configuration of its own for registries in config.toml, which is not looked at here.'),
      remedy: saying('Nothing to do if pulls without it work in the same way.'),
    })
  if (isOn(settings, 'disable-agent'))
    found.push({
      code: 'agent-disabled',
      severity: 'error',
      path: pathOf('disable-agent'),
      line: null,
      wrong: saying('The flag --disable-agent is set.'),
      effect: saying('This server runs no kubelet and no containerd: it pulls no image.'),
      remedy: saying('Look at a node that runs the pod.'),
    })
  if (role === 'agent' && settings.flags.has('embedded-registry'))
    found.push({
      code: 'flag-on-agent',
      severity: 'warning',
      path: pathOf('embedded-registry'),
      line: null,
      wrong: saying('--embedded-registry is set on an agent.'),
      effect: saying(
        'It is a flag of servers: in config.yaml it is skipped, on the command line the agent does not start.',
      ),
      remedy: saying('Set it on every server, and remove it here.'),
    })
  for (const flag of ['disable-default-registry-endpoint', 'embedded-registry'] as const)
    if (isOn(settings, flag) && !facts.switches.hasRegistryFlags && facts.release.isCertain)
      found.push({
        code: 'flag-unknown',
        severity: 'warning',
        path: pathOf(flag),
        line: null,
        wrong: saying('{release} does not know --{flag}.', { release: facts.release.name, flag }),
        effect: saying('It has no effect, or keeps {name} from starting.', { name }),
        remedy: saying('Update to a release of 2024 or later, or remove the flag.'),
      })
  if (service !== null && service.role === null)
    found.push({
      code: 'service-unknown',
      severity: 'info',
      path: service.files[0]?.path ?? null,
      line: null,
      wrong: saying('{unit} does not start {name} directly.', { unit: service.unit, name }),
      effect: saying('Flags on its command line are not known here; those of config.yaml are.'),
      remedy: saying('Give --distribution and --release if what follows is not this node.'),
    })
  if (settings.remoteConfig)
    found.push({
      code: 'config-remote',
      severity: 'info',
      path: null,
      line: null,
      wrong: saying('The configuration of {name} is at a URL.', { name }),
      effect: saying('Flags in it are not known here.'),
      remedy: saying('Nothing to do if it sets none that concern registries.'),
    })
  return found
}
