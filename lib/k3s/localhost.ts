import type { Bytes } from '@/lib/go/bytes'
import { isLoopbackIp } from '@/lib/go/ip'

/**
 * Whether containerd and K3s treat a host[:port] as this machine: `localhost` or a loopback address. `[::1]` without a
 * port is not recognised, as in Go.
 *
 * Source: containerd core/remotes/docker/registry.go, IsLocalhost, v2.0.4
 */
export function isLocalhost(host: Bytes): boolean {
  const bare = withoutPort(host)
  return bare === 'localhost' || isLoopbackIp(bare)
}

/** The host of net.SplitHostPort; the whole input if that fails. Source: net/ipsock.go, go1.26 */
function withoutPort(host: Bytes): Bytes {
  const colon = host.lastIndexOf(':')
  if (colon < 0) return host
  if (!host.startsWith('[')) {
    const name = host.slice(0, colon)
    return name.includes(':') || /[[\]]/.test(host) ? host : name
  }
  const end = host.indexOf(']')
  const stray = host.indexOf('[', 1) >= 0 || host.indexOf(']', end + 1) >= 0
  return end + 1 !== colon || stray ? host : host.slice(1, end)
}
