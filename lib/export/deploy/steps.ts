import type { Plan } from '@/lib/containerd/plan'
import { nodePaths } from '@/lib/k3s/node-paths'
import { shellQuoted } from '@/lib/text/shell-quoted'
import { literal, saying, type Saying } from '@/lib/words/saying'
import { certificateUses, type CertificateFile } from '@/lib/export/certificate-files'
import type { ExportInput } from '@/lib/export/exported'
import { registriesPath } from '@/lib/export/registries-path'
import { flagLines, nodeFlags } from '@/lib/export/node-flags'

/** One thing to do on the nodes, in the order in which they are done. */
export interface DeployStep {
  readonly id: 'file' | 'certificates' | 'flags' | 'proxy' | 'restart' | 'check'
  /** In the imperative. */
  readonly title: Saying
  /** Sentences, each true of every node that has these options. What is between backticks is meant letter for letter. */
  readonly text: readonly Saying[]
  readonly commands: readonly NodeCommand[]
}

/** What is typed, or written into a file, on a node. */
export interface NodeCommand {
  readonly what: Saying
  /** One line; without a secret of the file. */
  readonly text: string
  /** What it prints when all is well; left out when that cannot be said. */
  readonly prints?: string
}

interface DeployInput extends ExportInput {
  readonly plan: Plan
  /** Hosts of the file that nodes ask without a proxy. */
  readonly noProxy: readonly string[]
}

/** What is to be done on the nodes so that they do what the plan says; steps that this file does not need are left out. */
export function deploySteps(input: DeployInput): readonly DeployStep[] {
  const certificates = certificateUses(input.parsed.registries)
  return [
    fileStep(input),
    ...(certificates.length > 0 ? [certificateStep(certificates)] : []),
    ...flagSteps(input),
    ...(input.noProxy.length > 0 ? [proxyStep(input)] : []),
    restartStep(input, certificates.length > 0),
    checkStep(input),
  ]
}

function fileStep({ options }: DeployInput): DeployStep {
  const path = registriesPath(options)
  const { name } = WORDS[options.distribution]
  return {
    id: 'file',
    title: saying('Put the file on every node'),
    text: [
      saying(
        '{name} reads `{path}`, on servers and on agents, wherever its data directory is. Only `--private-registry` names another path.',
        { name, path },
      ),
      saying('Root owns it and nobody else may read it: it can hold passwords.'),
    ],
    commands: [
      {
        what: saying('In the folder of the downloaded file'),
        text: `sudo install -D -m 0600 -o root -g root registries.yaml ${path}`,
      },
      {
        what: saying('Check owner and permissions'),
        text: `sudo stat -c '%a %U:%G' ${path}`,
        prints: '600 root:root',
      },
    ],
  }
}

function certificateStep(certificates: readonly CertificateFile[]): DeployStep {
  const bundles = certificates.filter(({ path }) => SYSTEM_BUNDLE.test(path)).map(({ path }) => path)
  const own = certificates.filter(({ path }) => !SYSTEM_BUNDLE.test(path))
  const absolute = own.filter(({ path }) => path.startsWith('/') && !path.endsWith('/'))
  const names = localNames(absolute)
  return {
    id: 'certificates',
    title: saying('Copy the certificate files'),
    text: [
      saying(
        'Each has to be on every node, at the path that the file names. Where one is missing, each pull that could ask its registry fails before the first request.',
      ),
      ...(bundles.length > 0
        ? [
            saying('Do not replace {bundles}: such a bundle comes with the operating system.', {
              bundles: bundles.map(asCode),
            }),
          ]
        : []),
      ...(absolute.length < own.length
        ? [saying('Write the other paths in full, from /: containerd does not find these files as they are written.')]
        : []),
    ],
    commands: absolute.map(({ path, uses }) => ({
      what: literal(uses.map(({ field, host }) => saying('{field} of {host}', { field, host }))),
      text: `sudo install -D -m ${uses.some(({ field }) => field === 'key_file') ? '0600' : '0644'} -o root -g root ${names.get(path) ?? ''} ${shellWord(path)}`,
    })),
  }
}

/** The authorities of a Linux distribution. Source: Go crypto/x509/root_linux.go@1.25, certFiles */
const SYSTEM_BUNDLE =
  /^(?:\/etc\/ssl\/(?:certs\/ca-certificates\.crt|ca-bundle\.pem|cert\.pem)|\/etc\/pki\/(?:tls|ca-trust)\/.*(?:bundle|cacert|cert)\.(?:crt|pem))$/

/** The names of the files in the folder from which they are copied: with the host where two have the same. */
function localNames(files: readonly CertificateFile[]): ReadonlyMap<string, string> {
  const byName = new Map<string, CertificateFile[]>()
  for (const file of files) {
    const name = file.path.replace(/^.*\//s, '')
    const same = byName.get(name)
    if (same === undefined) byName.set(name, [file])
    else same.push(file)
  }
  return new Map(
    [...byName].flatMap(([name, same]) =>
      same.map(({ path, uses }) => {
        const local = same.length === 1 ? name : `${(uses[0]?.host ?? '').replaceAll(/[:/]/g, '_')}-${name}`
        return [path, shellWord(local.startsWith('-') ? `./${local}` : local)] as const
      }),
    ),
  )
}

function flagSteps({ options }: DeployInput): readonly DeployStep[] {
  const flags = nodeFlags(options)
  if (flags.length === 0) return []
  const path = `/etc/rancher/${options.distribution}/config.yaml`
  return [
    {
      id: 'flags',
      title: saying('Set the flags that are chosen here'),
      text: [
        saying('The plan is for nodes that have them.'),
        ...(flags.some(({ isForServersOnly }) => isForServersOnly)
          ? [saying('An agent with a flag that only servers know does not start.')]
          : []),
      ],
      commands: flags.map((flag) => ({
        what: flag.isForServersOnly
          ? saying('A line for {path} of the servers', { path })
          : saying('A line for {path} of every node', { path }),
        text: flagLines([flag]).join(''),
      })),
    },
  ]
}

/**
 * Sources: docs.k3s.io, Advanced Options, Configuring an HTTP proxy; k3s-io/k3s issue 5642 (CONTAINERD_NO_PROXY); the units
 * rke2-server.service and rke2-agent.service, EnvironmentFile.
 */
function proxyStep({ options, noProxy }: DeployInput): DeployStep {
  const { server, agent, environment } = WORDS[options.distribution]
  return {
    id: 'proxy',
    title: saying('Nodes that use a proxy: ask these hosts directly'),
    text: [
      saying(
        'Only where `HTTP_PROXY` or `HTTPS_PROXY` is set for the service: add them to its `NO_PROXY`, and to `CONTAINERD_NO_PROXY` if that is set, in {ofServer} on servers and {ofAgent} on agents.',
        { ofServer: asCode(environment(server)), ofAgent: asCode(environment(agent)) },
      ),
      saying(
        'Public registries are left out: the node needs its proxy for them. So is localhost, which is never asked through one.',
      ),
    ],
    commands: [{ what: saying('To add to NO_PROXY'), text: noProxy.join(',') }],
  }
}

/**
 * Sources: docs.k3s.io, Private Registry Configuration ("you need to restart K3s on each node"), Manual Upgrades (servers one
 * at a time, then agents) and Stopping K3s (containers continue); rancher/rke2 discussion 8665 (so do those of RKE2);
 * containerd core/remotes/docker/config/hosts.go@00774fe, tlsConfigFromHost (certificate files are read for each pull).
 */
function restartStep({ options }: DeployInput, hasCertificates: boolean): DeployStep {
  const { distribution } = options
  const { name, server, agent, kubectl } = WORDS[distribution]
  return {
    id: 'restart',
    title: saying('Restart one node after the other'),
    text: [
      saying(
        '{name} reads the file only when it starts, so each change of it, or of a flag, needs a restart. What is changed in `hosts.toml` or `config.toml` by hand is gone after it.',
        { name },
      ),
      ...(hasCertificates
        ? [
            saying(
              'A certificate file that is replaced at the same path needs none: containerd reads it again for each pull.',
            ),
          ]
        : []),
      saying(
        'First the servers, one at a time, then the agents; go on when the node is Ready. Running containers go on, so nodes need not be drained.',
      ),
      ...(distribution === 'k3s' ? [saying('While a server restarts, its Kubernetes API does not answer.')] : []),
    ],
    commands: [
      { what: saying('On each server'), text: `sudo systemctl restart ${server}` },
      { what: saying('On each agent'), text: `sudo systemctl restart ${agent}` },
      { what: saying('On a server: is the node Ready?'), text: `sudo ${kubectl(options)} get nodes` },
      {
        what: saying('If {name} does not start: its last lines ({agent} on agents)', { name, agent }),
        text: `sudo journalctl -u ${server} -n 50 --no-pager`,
      },
    ],
  }
}

function checkStep({ options, plan: { reference, directory } }: DeployInput): DeployStep {
  const { containerdEtc, containerdLog } = nodePaths(options)
  const file = directory?.file ?? null
  const { crictl, server, agent } = WORDS[options.distribution]
  return {
    id: 'check',
    title: saying('Check a pull on a node'),
    text: [
      saying('`crictl pull` asks the registry even when the image is on the node already.'),
      saying('The kubelet shows one error only; the log of containerd has what each endpoint answered.'),
    ],
    commands: [
      {
        what: saying('Was the file read? ({agent} on agents)', { agent }),
        text: `sudo journalctl -u ${server} | grep 'Using private registry config file'`,
      },
      ...(file === null
        ? []
        : [
            {
              what: saying('What was written for this image'),
              // config.toml has the credentials too.
              text:
                directory?.place === 'config.toml'
                  ? `sudo grep -A 6 'registry.mirrors' ${shellWord(`${containerdEtc}/${file}`)}`
                  : `sudo cat ${shellWord(`${containerdEtc}/${file}`)}`,
            },
          ]),
      ...(reference === null
        ? []
        : [{ what: saying('Pull it'), text: `sudo ${crictl(options)} pull ${shellWord(reference.normalised)}` }]),
      {
        what: saying('Endpoints that failed'),
        text: `sudo grep 'trying next host' ${shellWord(containerdLog)} | tail -n 20`,
      },
    ],
  }
}

interface DistributionWords {
  readonly name: string
  /** The services. */
  readonly server: string
  readonly agent: string
  /** The file with the environment of a service. */
  readonly environment: (service: string) => string
  readonly kubectl: (options: ExportInput['options']) => string
  readonly crictl: (options: ExportInput['options']) => string
}

const WORDS: Readonly<Record<'k3s' | 'rke2', DistributionWords>> = {
  k3s: {
    name: 'K3s',
    server: 'k3s',
    agent: 'k3s-agent',
    environment: (service) => `/etc/systemd/system/${service}.service.env`,
    kubectl: () => 'k3s kubectl',
    crictl: () => 'k3s crictl',
  },
  rke2: {
    name: 'RKE2',
    server: 'rke2-server',
    agent: 'rke2-agent',
    environment: (service) => `/etc/default/${service}`,
    kubectl: (options) =>
      `${shellWord(`${nodePaths(options).dataDir}/bin/kubectl`)} --kubeconfig /etc/rancher/rke2/rke2.yaml`,
    crictl: (options) =>
      `${shellWord(`${nodePaths(options).dataDir}/bin/crictl`)} -r unix:///run/k3s/containerd/containerd.sock`,
  },
}

/** A backtick of the file would end it too early. */
function asCode(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``
}

/** Quoted only where a shell would read it otherwise. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) && !text.startsWith('-') ? text : shellQuoted(text)
}
