import { attackCertificates } from './certificates/certificates'
import { attackSecrets } from './canaries/canaries'
import type { Part } from './part'
import { attackRegistries } from './registry/registry'

const PARTS: Readonly<Record<string, Part>> = {
  certificates: attackCertificates,
  registries: attackRegistries,
  secrets: attackSecrets(60),
}

/**
 * Runs one part of the attack for at most so long, and prints its result as one line of JSON. What nobody caught is a
 * fault too. The process then ends by itself, or something keeps it: that is for the caller to see.
 */
export async function attack(name: string, cases: number, limitMs: number): Promise<void> {
  const part = PARTS[name]
  if (part === undefined) throw new Error(`no part is called ${name}`)
  const uncaught: string[] = []
  const note = (error: unknown): void => void uncaught.push(`nobody caught: ${String(error)}`)
  process.on('unhandledRejection', note).on('uncaughtException', note)
  // Node warns of listeners that pile up.
  process.on('warning', (warning) => uncaught.push(String(warning)))
  const end = performance.now() + limitMs
  const result = await part(cases, () => performance.now() > end)
  process.stdout.write(`${JSON.stringify({ ...result, faults: [...uncaught, ...result.faults] })}\n`)
}
