import { splitHost } from '@/lib/probe/wire/exchange'
import type { Wire } from '@/lib/probe/wire/exchange'
import type { NodeHostLine } from '@/lib/report/node-line'
import { visibleText } from '@/lib/text/visible-text'
import { isIP } from 'node:net'

const HOSTS_MAX = 200
const AT_ONCE = 8
const WAIT_MS = 10_000

/** Which addresses hosts have here, by the resolver of this computer. Nothing is sent to them. Never throws. */
export async function lookUp(
  hosts: readonly string[],
  { network }: Wire,
  signal: AbortSignal,
): Promise<readonly NodeHostLine[]> {
  const names = [...new Set(hosts.flatMap(nameOf))].toSorted().slice(0, HOSTS_MAX)
  const found: NodeHostLine[] = []
  for (let at = 0; at < names.length && !signal.aborted; at += AT_ONCE)
    found.push(
      ...(await Promise.all(
        names.slice(at, at + AT_ONCE).map(async (host) => ({
          host: visibleText(host).slice(0, 300),
          addresses: await addressesOf(host, network),
        })),
      )),
    )
  return found
}

/** Names alone: an address is the same everywhere. */
function nameOf(host: string): readonly string[] {
  try {
    const [name] = splitHost(host, 'https')
    return isIP(name.replace(/^\[|\]$/g, '')) === 0 ? [name.toLowerCase()] : []
  } catch {
    return []
  }
}

async function addressesOf(host: string, network: Wire['network']): Promise<string[] | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), WAIT_MS)
  })
  try {
    const found = await Promise.race([network.lookup(host), late])
    return found === null ? null : [...new Set(found.map(({ address }) => address))].toSorted().slice(0, 100)
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
