import { splitPort } from './url-parts'

/** Host and port that a request of this scheme goes to: the standard port where none is written. In lower case. */
export function serverOf(scheme: string, host: string): readonly [hostname: string, port: string] {
  const [hostname, port] = splitPort(host.toLowerCase())
  return [hostname, port === '' ? standardPort(scheme) : port]
}

/** True when a request of this scheme reaches the same server under both names, host[:port] each. */
export function isSameServer(scheme: string, host: string, other: string): boolean {
  return serverOf(scheme, host).join(':') === serverOf(scheme, other).join(':')
}

function standardPort(scheme: string): string {
  return /^http(?::|$)/i.test(scheme) ? '80' : '443'
}
