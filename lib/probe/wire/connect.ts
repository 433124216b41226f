import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { connect as netConnect, isIP, type Socket } from 'node:net'
import { forbiddenAddress, forbiddenName, type Reach } from './address-policy'
import { aborted, lookupError, socketError, transportError, TransportError } from './transport-failure'
import { listener, within } from './within'

/** How names become addresses, and which of them may be contacted. */
export interface Network {
  readonly reach: Reach
  /** All addresses of a name. Rejects with Node's error. */
  lookup(name: string): Promise<readonly LookupAddress[]>
  /** Why a host is not asked at all; null when it may be. */
  refuses?(hostname: string, port: number): string | null
  /** Whether this program itself listens there. */
  isOwn?(address: string, port: number): boolean
  /** Where a connection to an address that was checked really goes. Tests put their own servers there. */
  dial?(ip: string, port: number): { readonly host: string; readonly port: number }
}

export interface Connected {
  readonly socket: Socket
  /** ip:port */
  readonly address: string
  readonly dnsMs: number | null
  readonly connectMs: number
}

export interface ConnectLimits {
  readonly connectMs: number
}

export const SYSTEM_LOOKUP: Network['lookup'] = (name) =>
  new Promise((resolve, reject) => {
    systemLookup(name, { all: true, verbatim: true }, (error, addresses) =>
      error === null ? resolve(addresses) : reject(error),
    )
  })

// A name with many addresses is no reason to wait for each of them.
const ADDRESSES_MAX = 4

/**
 * A connection to a host. The name is looked up once, every address is checked, and the connection goes to one that was
 * checked, so that no second answer can lead elsewhere. One forbidden address forbids the name. `onAddresses` is told all
 * addresses of the host once they are known.
 *
 * @throws TransportError
 */
export async function connectTo(
  hostname: string,
  port: number,
  network: Network,
  limits: ConnectLimits,
  signal: AbortSignal,
  onPhase: (phase: 'dns' | 'connect') => void,
  onAddresses: (addresses: readonly string[]) => void = () => undefined,
): Promise<Connected> {
  const literal = hostname.replace(/^\[|\]$/g, '')
  const refused = refusalOf(literal, port, network)
  if (refused !== null) throw transportError('address-forbidden', `${hostname} is not contacted: ${refused}`)
  let addresses: readonly string[] = [literal]
  let dnsMs: number | null = null
  if (isIP(literal) === 0) {
    onPhase('dns')
    const started = performance.now()
    addresses = await addressesOf(literal, network, limits, signal)
    dnsMs = performance.now() - started
  }
  onAddresses(addresses)
  for (const address of addresses) {
    const why = addressRefusal(address, port, network)
    if (why !== null) throw transportError('address-forbidden', `${hostname} is not contacted: ${why}`)
  }
  onPhase('connect')
  const started = performance.now()
  const { socket, address } = await firstThatConnects(addresses.slice(0, ADDRESSES_MAX), port, network, limits, signal)
  return { socket, address, dnsMs, connectMs: performance.now() - started }
}

/** Why a host is not contacted, whatever its name stands for; null where that has to be seen. `hostname` without brackets. */
export function refusalOf(hostname: string, port: number, network: Network): string | null {
  const refused = network.refuses?.(hostname, port) ?? null
  if (refused !== null) return refused
  return isIP(hostname) === 0 ? forbiddenName(hostname) : addressRefusal(hostname, port, network)
}

function addressRefusal(address: string, port: number, network: Network): string | null {
  return network.isOwn?.(address, port)
    ? /* SAID */ 'this program itself is there' /* END */
    : forbiddenAddress(address, network.reach)
}

async function addressesOf(
  name: string,
  network: Network,
  { connectMs }: ConnectLimits,
  signal: AbortSignal,
): Promise<readonly string[]> {
  try {
    // A resolver asks as long as the computer's settings say, and cannot be ended.
    const found = await within(network.lookup(name), connectMs, signal, () =>
      transportError('dns-timeout', `dial tcp: lookup ${name}: i/o timeout`),
    )
    if (found.length > 0) return found.map(({ address }) => address)
  } catch (error) {
    if (error instanceof TransportError) throw error
    throw lookupError(error as NodeJS.ErrnoException, name)
  }
  throw lookupError({ name: '', message: '', code: 'ENOTFOUND' }, name)
}

async function firstThatConnects(
  addresses: readonly string[],
  port: number,
  network: Network,
  limits: ConnectLimits,
  signal: AbortSignal,
): Promise<{ readonly socket: Socket; readonly address: string }> {
  let first: unknown = null
  for (const ip of addresses) {
    const address = ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`
    const to = network.dial?.(ip, port) ?? { host: ip, port }
    try {
      return { socket: await open(to.host, to.port, address, limits, signal), address }
    } catch (error) {
      first ??= error
    }
  }
  throw first
}

function open(
  ip: string,
  port: number,
  address: string,
  { connectMs }: ConnectLimits,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = netConnect({ host: ip, port })
    const fail = (error: Error): void => {
      socket.destroy()
      stop()
      reject(error)
    }
    const timer = setTimeout(
      () => fail(transportError('connect-timeout', `dial tcp ${address}: i/o timeout`)),
      connectMs,
    )
    const cancel = (): void => fail(aborted(signal))
    const stop = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      socket.removeAllListeners()
      // Whatever comes later is told to who holds the socket; without anyone it is nobody's.
      socket.on('error', () => undefined)
    }
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel)
    socket.once('error', (error) => fail(socketError(error, address)))
    socket.once(
      'connect',
      listener(fail, () => {
        // What was checked is what was reached.
        if (!sameAddress(socket.remoteAddress, ip))
          throw transportError(
            'address-forbidden',
            /* SAID */ 'the connection leads to another address than the one that was checked' /* END */,
          )
        stop()
        resolve(socket)
      }),
    )
  })
}

function sameAddress(reached: string | undefined, checked: string): boolean {
  if (reached === undefined) return false
  return (
    reached === checked ||
    reached === `::ffff:${checked}` ||
    new URL(`http://${bracketed(reached)}`).hostname === new URL(`http://${bracketed(checked)}`).hostname
  )
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}
