import type { Attempt } from '@/lib/containerd/plan'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { nodePaths } from '@/lib/k3s/node-paths'
import { shellQuoted } from '@/lib/text/shell-quoted'
import { saying, type Saying } from '@/lib/words/saying'
import type { ErrorCode } from './read/codes'
import type { Message } from './read/read-message'
import { partsOfPath } from './read/request'
import type { Mask } from './mask'
import { nameOf, portOf, type Kind } from './words/told'
import { whichYaml } from './words/yaml'

/** What to run on the node next. */
export interface NextCommand {
  readonly what: Saying
  /** One line for a POSIX shell, without a secret. */
  readonly text: string
}

interface Asked {
  readonly message: Message
  readonly kind: Kind
  readonly attempt: Attempt | null
  /** Null when the line names none. */
  readonly image: string | null
  /** The plan is of no real image. */
  readonly isSample: boolean
  /** The request of the line is not in the plan. */
  readonly isOther: boolean
  /** `hosts.toml` of the image, as in `GeneratedFile.path`; null when there is none. */
  readonly hostsFile: string | null
  readonly options: NodeOptions
  readonly mask: Mask
}

const COMMANDS_MAX = 4

/** The commands that tell more, the best first. */
export function nextCommands(asked: Asked): readonly NextCommand[] {
  const { message, mask } = asked
  const byCode = BY_CODE[message.code]?.(asked) ?? []
  const all = [...(asked.isOther ? [whatIsWritten(asked), restarted(asked)] : []), ...byCode, ...general(asked)]
  const seen = new Set<string>()
  return all
    .filter((one): one is NextCommand => one !== null)
    .map(({ what, text }) => ({ what, text: mask(text) }))
    .filter(({ text }) => !text.includes('••') && !seen.has(text) && seen.add(text))
    .slice(0, COMMANDS_MAX)
}

type Make = (asked: Asked) => readonly (NextCommand | null)[]

const dns: Make = ({ message, attempt }) => {
  const name = message.lookedUp?.name ?? nameOf(message.asked?.host ?? attempt?.parts.host ?? '')
  return name === ''
    ? []
    : [command(saying('What the node makes of the name'), `getent hosts ${shellWord(name)}; cat /etc/resolv.conf`)]
}
const certificate: Make = (asked) => {
  const host = hostOf(asked)
  if (host === '') return []
  const port = portOf(host) || '443'
  const name = nameOf(host)
  return [
    command(
      saying('The certificates that it sends'),
      `openssl s_client -connect ${shellWord(`${host.includes('[') ? `[${name}]` : name}:${port}`)}${/^[\d.]+$|:/.test(name) ? '' : ` -servername ${shellWord(name)}`} -showcerts </dev/null`,
    ),
  ]
}
const clock: Make = () => [command(saying('The clock of the node'), 'date; timedatectl status')]
const request: Make = (asked) => [curl(asked)]
const journal: Make = ({ options }) => [
  command(
    saying('Its last lines ({agent} on agents)', { agent: SERVICES[options.distribution].agent }),
    `sudo journalctl -u ${SERVICES[options.distribution].server} -n 50 --no-pager`,
  ),
]
const files: Make = ({ message }) =>
  message.file === null
    ? []
    : [command(saying('Is the file there, and who may read it?'), `sudo ls -l ${shellWord(message.file)}`)]
const disk: Make = ({ options }) => {
  const { dataDir } = nodePaths(options)
  return [command(saying('What is free'), `df -h ${shellWord(dataDir)}; df -i ${shellWord(dataDir)}`)]
}
const yaml: Make = ({ message, options }) => {
  const which = whichYaml(message)
  const path =
    message.file ?? `/etc/rancher/${options.distribution}/${which === 'config' ? 'config' : 'registries'}.yaml`
  const at = which === null ? null : message.fileLine
  return [
    at === null
      ? null
      : command(
          saying('The lines around it'),
          `sudo sed -n ${Math.max(1, at - 2)},${at + 2}p ${shellWord(path)} | cat -A`,
        ),
  ]
}

const BY_CODE: Partial<Readonly<Record<ErrorCode, Make>>> = {
  'dns-no-host': dns,
  'dns-failing': dns,
  'dns-timeout': dns,
  refused: request,
  'no-route': request,
  'connect-timeout': request,
  'tls-unknown-authority': certificate,
  'tls-name': certificate,
  'tls-no-ip': certificate,
  'tls-common-name': certificate,
  'tls-key-usage': certificate,
  'tls-weak': certificate,
  'tls-client-certificate': certificate,
  'tls-version': certificate,
  'tls-handshake': certificate,
  'tls-expired': (asked) => [...clock(asked), ...certificate(asked)],
  'tls-not-yet-valid': (asked) => [...clock(asked), ...certificate(asked)],
  'ca-file': files,
  'client-file': files,
  'disk-full': disk,
  'read-only-disk': disk,
  unpack: disk,
  'exec-format': () => [command(saying('The processor of the node'), 'uname -m')],
  'no-platform': () => [command(saying('The processor of the node'), 'uname -m')],
  'yaml-invalid': (asked) => [...yaml(asked), ...journal(asked)],
  'runtime-down': journal,
  'config-toml': journal,
  'file-denied': ({ options }) => [
    command(
      saying('Is the file there, and who may read it?'),
      `sudo ls -lZ /etc/rancher/${options.distribution}/registries.yaml`,
    ),
  ],
  'is-directory': ({ options }) => [
    command(saying('What is there'), `ls -ld /etc/rancher/${options.distribution}/registries.yaml`),
  ],
  'hosts-toml': (asked) => [whatIsWritten(asked)],
  'host-tree': (asked) => [whatIsWritten(asked)],
  'never-pull': ({ options }) => [command(saying('The images of the node'), `sudo ${crictlOf(options)} images`)],
}

/** What is worth a look for each kind. */
function general(asked: Asked): readonly (NextCommand | null)[] {
  const { kind, options, image, message } = asked
  const { containerdLog } = nodePaths(options)
  if (kind === 'node') return []
  if (kind === 'file') return [journal(asked)[0] ?? null]
  if (message.by === 'own-puller') return [...journal(asked), curl(asked)]
  return [
    image === null || message.isStep
      ? command(
          saying('What each endpoint answered'),
          `sudo grep -E 'trying next host|fetch failed|hosts.toml' ${shellWord(containerdLog)} | tail -n 20`,
        )
      : command(
          saying('What each endpoint answered'),
          `sudo grep -E 'trying next host|fetch failed|hosts.toml|PullImage' ${shellWord(containerdLog)} | tail -n 20`,
        ),
    image === null
      ? null
      : command(
          saying('Pull it again, with the file of the node'),
          `sudo ${crictlOf(options)} pull ${shellWord(image)}`,
        ),
    curl(asked),
  ]
}

/** Nobody answered there: what the token server says to a request does not matter. */
const UNREACHED: ReadonlySet<ErrorCode> = new Set([
  'refused',
  'no-route',
  'connect-timeout',
  'read-timeout',
  'tls-timeout',
  'header-timeout',
  'reset',
  'closed',
])

/** The request of the line, or that of the plan. */
function curl(asked: Asked): NextCommand | null {
  const { message, attempt } = asked
  if (message.isToken && message.asked?.token != null && UNREACHED.has(message.code))
    return command(
      saying('Ask its token server by hand'),
      `curl -sS -I ${shellWord(`${message.asked.scheme}://${message.asked.host}/`)}`,
    )
  const url =
    message.asked !== null && !message.asked.isMasked && isWholePath(message.asked.path)
      ? `${message.asked.scheme}://${message.asked.host}${message.asked.path}${message.asked.ns === null ? '' : `?ns=${encodeURIComponent(message.asked.ns)}`}`
      : attempt !== null && !asked.isSample
        ? attempt.url
        : null
  if (url === null || (message.isToken && attempt === null)) return null
  const shown = message.isToken && attempt !== null ? attempt.url : url
  const options = attempt === null || !shown.startsWith('https://') ? [] : tlsOptions(attempt)
  return command(saying('Ask it by hand, without an account'), ['curl -sS -I', ...options, shellWord(shown)].join(' '))
}

/** A path that was cut says nothing. */
function isWholePath(path: string): boolean {
  return path === '/v2/' || (partsOfPath(path) !== null && !/(?:\.\.\.|…)$/.test(path))
}

function tlsOptions({ tls, tlsFiles }: Attempt): readonly string[] {
  const [ca] = tlsFiles.ca
  const [client] = tlsFiles.client
  return [
    ...(ca === undefined ? [] : ['--cacert', shellWord(ca)]),
    ...(client === undefined ? [] : ['--cert', shellWord(client[0]), '--key', shellWord(client[1])]),
    ...(tls.skipVerify ? ['-k'] : []),
  ]
}

function whatIsWritten({ hostsFile, options }: Asked): NextCommand {
  const { containerdEtc, certsD } = nodePaths(options)
  return hostsFile === null || !hostsFile.endsWith('hosts.toml')
    ? command(saying('What the node wrote for its registries'), `sudo grep -rE 'server|host' ${shellWord(certsD)}`)
    : command(saying('What the node wrote for this registry'), `sudo cat ${shellWord(`${containerdEtc}/${hostsFile}`)}`)
}

function restarted({ options }: Asked): NextCommand {
  const { server, agent } = SERVICES[options.distribution]
  const path = `/etc/rancher/${options.distribution}/registries.yaml`
  return command(
    saying('Was the file changed after the last start? ({agent} on agents)', { agent }),
    `stat -c '%y %n' ${path}; systemctl show -p ActiveEnterTimestamp ${server}`,
  )
}

function hostOf({ message, attempt }: Asked): string {
  return message.asked?.host ?? message.host ?? attempt?.parts.host ?? ''
}

function command(what: Saying, text: string): NextCommand {
  return { what, text }
}

/** The services of a node. */
export const SERVICES: Readonly<Record<'k3s' | 'rke2', { readonly server: string; readonly agent: string }>> = {
  k3s: { server: 'k3s', agent: 'k3s-agent' },
  rke2: { server: 'rke2-server', agent: 'rke2-agent' },
}

/** The command with its options. */
export function crictlOf(options: Pick<NodeOptions, 'distribution' | 'dataDir'>): string {
  return options.distribution === 'k3s'
    ? 'k3s crictl'
    : `${shellWord(`${nodePaths(options).dataDir}/bin/crictl`)} -r unix:///run/k3s/containerd/containerd.sock`
}

/** One word of a shell, quoted only where it must be; controls cannot be in it. */
export function shellWord(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, '')
  return /^[\w@%+=:,./[\]-]+$/.test(clean) && !clean.startsWith('-') && !/[[\]]/.test(clean)
    ? clean
    : shellQuoted(clean)
}
