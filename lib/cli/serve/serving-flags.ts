import type { FlagName } from '@/lib/cli/flags'
import { UsageError } from '@/lib/cli/usage-error'
import { saying } from '@/lib/words/saying'

/** What `pullpath serve` is told. */
export interface ServingFlags {
  /** Null: what HOST and PORT say, or the loopback interface and 4600. */
  readonly host: string | null
  readonly port: string | null
  /** For the server, as `npm start` takes them. */
  readonly flags: readonly string[]
}

const PORT_MAX = 65_535

/** @throws UsageError for a port that is not one */
export function readServingFlags(values: ReadonlyMap<FlagName, string | boolean>): ServingFlags {
  const { host = null, port = null } = Object.fromEntries(values)
  if (port !== null && !(/^\d{1,5}$/.test(String(port)) && Number(port) <= PORT_MAX))
    throw new UsageError(saying('--port is a number up to {max}, not "{port}"', { max: PORT_MAX, port: String(port) }))
  const switches = (['allow-remote-probes', 'on-node', 'log-hosts'] as const).filter(
    (name) => values.get(name) === true,
  )
  const withValues = (['allow-files', 'log', 'metrics'] as const).filter((name) => values.has(name))
  return {
    host: host === null ? null : String(host),
    port: port === null ? null : String(port),
    flags: [
      ...switches.map((name) => `--${name}`),
      ...withValues.map((name) => `--${name}=${String(values.get(name))}`),
    ],
  }
}
