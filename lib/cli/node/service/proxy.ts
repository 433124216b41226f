import { utf8Bytes } from '@/lib/go/bytes'
import { parseIp, type IpAddress } from '@/lib/go/ip'
import { isLocalhost } from '@/lib/k3s/localhost'

/** Variables for a proxy; K3s hands those with CONTAINERD_ to its containerd alone, where they replace the others. */
export const PROXY_NAMES = {
  http: ['CONTAINERD_HTTP_PROXY', 'HTTP_PROXY', 'http_proxy'],
  https: ['CONTAINERD_HTTPS_PROXY', 'HTTPS_PROXY', 'https_proxy'],
  noProxy: ['CONTAINERD_NO_PROXY', 'NO_PROXY', 'no_proxy'],
} as const

const ITEMS_MAX = 1_000

/**
 * The variable because of which a host is asked through a proxy; null when it is asked directly.
 *
 * `host`: with its port, if it has one.
 * Source: golang.org/x/net/http/httpproxy config.go, useProxy and init; k3s pkg/agent/containerd/containerd.go, Run
 */
export function proxyFor(scheme: string, host: string, environment: ReadonlyMap<string, string>): string | null {
  const variable = PROXY_NAMES[scheme === 'http' ? 'http' : 'https'].find((name) => isSet(name, environment))
  if (variable === undefined || isLocalhost(utf8Bytes(host))) return null
  const list = PROXY_NAMES.noProxy.find((name) => isSet(name, environment))
  const items = list === undefined ? [] : (environment.get(list) ?? '').split(',').slice(0, ITEMS_MAX)
  const [, inBrackets, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(host.toLowerCase()) ?? []
  const name = inBrackets ?? plain ?? host
  const own = port ?? (scheme === 'http' ? '80' : '443')
  return items.some((item) => covers(item.trim().toLowerCase(), name, own)) ? null : variable
}

function isSet(name: string, environment: ReadonlyMap<string, string>): boolean {
  return (environment.get(name) ?? '') !== ''
}

/** Whether an item of NO_PROXY covers a host. */
function covers(item: string, host: string, port: string): boolean {
  if (item === '') return false
  if (item === '*') return true
  const address = ipOf(host)
  const [, network, bits] = /^(.*)\/(\d{1,3})$/.exec(item) ?? []
  if (network !== undefined) return address !== null && isInside(address, ipOf(network), Number(bits))
  const [, name = item, itemPort] = /^(?:\[?)(.*?)(?:\]?):(\d+)$/.exec(item) ?? []
  const isIpv6 = ipOf(item)?.version === 6
  if (!isIpv6 && itemPort !== undefined && itemPort !== port) return false
  const wanted = isIpv6 ? item : name
  const itemAddress = ipOf(wanted)
  if (itemAddress !== null) return address !== null && String(itemAddress.bytes) === String(address.bytes)
  const domain = wanted.replace(/^\*\./, '.')
  return domain.startsWith('.') ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`)
}

function ipOf(text: string): IpAddress | null {
  const parsed = parseIp(utf8Bytes(text))
  return 'error' in parsed ? null : parsed
}

function isInside(address: IpAddress, network: IpAddress | null, bits: number): boolean {
  if (network === null || network.version !== address.version || bits > network.bytes.length * 8) return false
  return network.bytes.every((byte, index) => {
    const left = Math.min(8, Math.max(0, bits - index * 8))
    const mask = (0xff << (8 - left)) & 0xff
    return (byte & mask) === ((address.bytes[index] ?? 0) & mask)
  })
}
