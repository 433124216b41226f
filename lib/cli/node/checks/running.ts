import type { Plan } from '@/lib/containerd/plan'
import { explainErrors } from '@/lib/errors/explain-errors'
import { embeddedRegistryAddress } from '@/lib/k3s/embedded-registry'
import { saying } from '@/lib/words/saying'
import type { NodeFinding } from '@/lib/cli/node/finding'
import { NAMES, type NodeFacts } from '@/lib/cli/node/inspection'
import { isOn } from '@/lib/cli/node/service/node-settings'
import { proxyFor, PROXY_NAMES } from '@/lib/cli/node/service/proxy'

const NAMED_MAX = 5

/** What happens while it runs: proxies, the embedded registry, and what the log says of the hosts of the plans. */
export function checkRunning(facts: NodeFacts, plans: readonly Plan[]): readonly NodeFinding[] {
  return [...embedded(facts), ...proxies(facts, plans), ...logged(facts, plans), ...known(facts)]
}

function embedded({ settings, role, node, registries, program, options }: NodeFacts): readonly NodeFinding[] {
  if (role !== 'server' || options.embeddedRegistry || isOn(settings, 'embedded-registry')) return []
  const empty = [...node.parsed.registries.mirrors].filter(([, mirror]) => mirror.endpoint.length === 0)
  if (empty.length === 0) return []
  return [
    {
      code: 'embedded-registry-off',
      severity: 'warning',
      path: registries.path,
      line: null,
      wrong: saying('{registries} have no endpoint, and --embedded-registry is not set.', {
        registries: empty.slice(0, NAMED_MAX).map(([registry]) => registry),
      }),
      effect: saying('Such an entry takes part in the embedded registry, which is off: {name} writes nothing for it.', {
        name: NAMES[program],
      }),
      remedy: saying('Set embedded-registry: true on every server, or give the entry an endpoint.'),
    },
  ]
}

function proxies({ service, options, program }: NodeFacts, plans: readonly Plan[]): readonly NodeFinding[] {
  if (service === null) return []
  const own = embeddedRegistryAddress(options.distribution)
  const through = new Map<string, string[]>()
  for (const { parts, kind } of plans.flatMap(({ attempts }) => attempts)) {
    if (kind === 'default' || parts.host === own) continue
    const proxy = proxyFor(parts.scheme.replace('://', ''), parts.host, service.environment)
    if (proxy !== null) through.set(proxy, [...new Set([...(through.get(proxy) ?? []), parts.host])])
  }
  const unset = PROXY_NAMES.noProxy.find((name) => service.environment.has(name)) ?? 'NO_PROXY'
  return [...through].map(([variable, hosts]) => ({
    code: 'proxy',
    severity: 'warning',
    path: service.files.at(-1)?.path ?? null,
    line: null,
    wrong: saying('{variable} is set for {unit}, and {noProxy} does not have {hosts}.', {
      variable,
      unit: service.unit,
      noProxy: unset,
      hosts: hosts.slice(0, NAMED_MAX),
    }),
    effect: saying('containerd of {name} asks them through the proxy.', { name: NAMES[program] }),
    remedy: saying('Add them to {noProxy} and restart. Nothing to do if the proxy leads there.', { noProxy: unset }),
  }))
}

function logged({ log, options }: NodeFacts, plans: readonly Plan[]): readonly NodeFinding[] {
  if (log === null) return []
  const hosts = new Map(plans.flatMap(({ attempts }) => attempts.map(({ parts, kind }) => [parts.host, kind] as const)))
  const failed = new Set(
    log.hosts
      .filter(({ host, answer }) => hosts.get(host) === 'mirror' && !answer.startsWith('404'))
      .map(({ host }) => host),
  )
  return [
    ...log.undecoded.map(({ error, count }): NodeFinding => ({
      code: 'log-undecoded',
      severity: 'error',
      path: log.path,
      line: null,
      wrong: saying('containerd could not read a file of certs.d ({count}×): {error}', { count, error }),
      effect: saying('It then asks the registry itself, without mirrors.'),
      remedy: saying('Correct what registries.yaml says at this place; the findings of the file say which.'),
    })),
    ...[...failed].map((host): NodeFinding => {
      const answers = log.hosts.filter((one) => one.host === host && !one.answer.startsWith('404'))
      const answer = answers[0]?.answer ?? ''
      const [explained] = explainErrors(logLine(host, answer), null, options).explanations
      const cause = explained?.causes.find((one) => one.kind === 'words')
      return {
        code: 'endpoint-failed',
        severity: 'warning',
        path: log.path,
        line: null,
        wrong: saying('{host} failed, by the log of containerd ({count}×): {answer}', {
          host,
          count: answers.reduce((sum, { count }) => sum + count, 0),
          answer,
        }),
        effect:
          explained?.says ?? saying('containerd goes on to the next endpoint; the pod shows the error of another one.'),
        remedy:
          cause?.kind === 'words'
            ? cause.says
            : saying('Correct what the error names, or ask now with: pullpath node --probe'),
      }
    }),
  ]
}

/** An answer as containerd logs it. */
function logLine(host: string, answer: string): string {
  const quoted = JSON.stringify(host)
  return /^\d{3} /.test(answer)
    ? `level=info msg="trying next host after status: ${answer}" host=${quoted}`
    : `level=info msg="trying next host" error=${JSON.stringify(answer)} host=${quoted}`
}

/** What is to be known, and nothing to be corrected. */
function known({ programs, program, release, images, disk, paths }: NodeFacts): readonly NodeFinding[] {
  const found: NodeFinding[] = []
  const note = (
    code: string,
    path: string | null,
    wrong: NodeFinding['wrong'],
    effect: NodeFinding['effect'],
    remedy: NodeFinding['remedy'],
  ): void => void found.push({ code, severity: 'info', path, line: null, wrong, effect, remedy })
  if (programs.length > 1)
    note(
      'two-programs',
      null,
      saying('There are traces of K3s and of RKE2.'),
      saying('What follows is about {name}.', { name: NAMES[program] }),
      saying('Give --distribution for the other one.'),
    )
  if (!release.isCertain)
    note(
      'release-undecided',
      release.path,
      release.from === 'containerd'
        ? saying('The release is not recorded; the log names the containerd of {release}.', { release: release.name })
        : release.from === 'files'
          ? saying('The release is not recorded; the files are such as {release} writes.', { release: release.name })
          : saying('The release is not recorded; what follows is computed for {release}.', { release: release.name }),
      saying('Releases write different files from the same registries.yaml.'),
      saying('Give --release with what "{program} --version" says on the node.', { program }),
    )
  if (images.length > 0)
    note(
      'images-imported',
      `${paths.dataDir}/agent/images`,
      saying('The node imports {count} archives or lists of images.', { count: images.length }),
      saying(
        'Images of archives are not pulled, unless their pull policy is Always; those of lists are pulled at its start.',
      ),
      saying('Nothing to do if they are of this release.'),
    )
  if (disk.isCut)
    note(
      'looked-at-partly',
      paths.certsD,
      saying('certs.d has more directories than are looked at.'),
      saying('What the others say is not known here.'),
      saying('Nothing to do if they are meant.'),
    )
  return found
}
