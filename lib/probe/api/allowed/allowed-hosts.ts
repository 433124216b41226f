import { isIP } from 'node:net'
import { isAddressIn } from '@/lib/probe/wire/address-policy'
import { saying, type Saying } from '@/lib/words/saying'

/** An entry of PROBE_ALLOW. */
export interface AllowedHost {
  /** In lower case, an address without brackets; with a leading `*.` for all names below a domain. */
  readonly name: string
  /** Null for the ports that registries have. */
  readonly port: number | null
}

/** Where registries, their caches and the API of a cluster listen; never those of mail, shells, databases or kubelets. */
const PORTS: ReadonlySet<number> = new Set([80, 443, 5000, 5001, 6443, 8080, 8081, 8082, 8083, 8443])

const ENTRY = /^(?<name>(?:\*\.)?[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?|\[[0-9a-f:.]+\])\.?(?::(?<port>\d{1,5}))?$/i

/** What is wrong with an entry of PROBE_ALLOW; null when it is understood. */
export function allowedHostProblem(entry: string): Saying | null {
  if (isIP(entry) === 6) return null
  if (/^[a-z]+:\/\//i.test(entry)) return saying('"{entry}", a URL: write the host alone, or host:port.', { entry })
  if (entry.includes('/')) return saying('"{entry}": ranges and paths are not taken, write each host.', { entry })
  const { name = '', port } = ENTRY.exec(entry)?.groups ?? {}
  const isHost = name.startsWith('[') ? isIP(name.slice(1, -1)) === 6 : !/^[\d.]+$/.test(name) || isIP(name) === 4
  const isPort = port === undefined || (Number(port) > 0 && Number(port) <= 65_535)
  return name !== '' && isHost && isPort
    ? null
    : saying(
        '"{entry}", which is no host: write registry.example.com, *.example.com, 10.0.0.5:5000 or [fd00::5]:5000.',
        { entry },
      )
}

/** Those of the entries that are understood. */
export function allowedHosts(entries: readonly string[]): readonly AllowedHost[] {
  return entries.flatMap((entry) => {
    if (allowedHostProblem(entry) !== null) return []
    if (isIP(entry) === 6) return [{ name: entry.toLowerCase(), port: null }]
    const { name = '', port } = ENTRY.exec(entry)?.groups ?? {}
    return [{ name: name.toLowerCase().replace(/^\[|\]$/g, ''), port: port === undefined ? null : Number(port) }]
  })
}

/** Whether an entry names a host, whose name has no brackets, with this port. */
export function isAllowed({ name, port: named }: AllowedHost, hostname: string, port: number): boolean {
  if (named === null ? !PORTS.has(port) : named !== port) return false
  const asked = hostname.toLowerCase().replace(/\.$/, '')
  if (isIP(name) !== 0)
    return isIP(asked) === isIP(name) && isAddressIn(asked, `${name}/${isIP(name) === 4 ? 32 : 128}`)
  return name.startsWith('*.') ? asked.endsWith(name.slice(1)) && asked.length >= name.length : asked === name
}
