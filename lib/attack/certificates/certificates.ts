import { inspectCertificates } from '@/lib/probe/wire/certificates'
import { contact, openSite, policyOf, type Site } from '@/lib/testdata/rig/site'
import { grown, handlesNow, heldNow } from '@/lib/attack/held'
import { createFinder, each, type Finder, type Part } from '@/lib/attack/part'
import { requireAnswer, requireEnd } from '@/lib/attack/requires'
import { authority, mutatedCertificate, type Mutated } from './mutated'
import { startTlsHost } from './tls-host'

/** Endpoints of one run: no more attempts are made in one. */
const TOGETHER = 50
const AT_ONCE = 2
const NEVER = (): boolean => false
const HOSTS = ['c0.test', '127.0.0.1', 'a\0b', '']

/**
 * Damaged, strange and hostile certificates: read as somebody gave them, as `ca_file`, as client certificate, and as what
 * a server sends. Every one ends in an outcome, and the API goes on.
 */
export const attackCertificates: Part = async (cases, isLate) => {
  const finder = createFinder()
  const before = handlesNow()
  const site = await openSite(policyOf(), { systemCa: [authority.certificate] })
  const host = await startTlsHost(mutatedCertificate)
  const firsts = Array.from({ length: Math.ceil(cases / TOGETHER) }, (_, index) => index * TOGETHER)
  const begun = await each(firsts, 1, isLate, async (first) => {
    const seeds = Array.from({ length: Math.min(TOGETHER, cases - first) }, (_, index) => first + index)
    for (const seed of seeds) await readAlone(mutatedCertificate(seed), seed, site, finder)
    await each(seeds, AT_ONCE, NEVER, (seed) => asFile(mutatedCertificate(seed), seed, site, host.port, finder))
    await asServers(seeds, site, host.port, finder)
  })
  await requireAnswer(site, finder)
  finder.count('served by a library', host.served.library)
  finder.count('served by hand', host.served.byHand)
  await Promise.all([site.close(), host.close()])
  const after = await heldNow(() => grown(before, handlesNow()).length === 0)
  for (const more of grown(before, after.handles)) finder.fault(`a handle stays: ${more}`)
  return finder.result(Math.min(cases, begun * TOGETHER), cases)
}

/** By the function, which must not throw, and by the API. */
async function readAlone({ pem, key, kind }: Mutated, seed: number, site: Site, finder: Finder): Promise<void> {
  try {
    const { certificates } = inspectCertificates(pem, key, HOSTS, Date.now())
    for (const one of certificates)
      for (const text of [one.subject, one.issuer, one.validFrom, one.validTo, one.sha256])
        if (typeof text !== 'string') finder.fault(`certificate ${seed}, ${kind}: a field is no text`)
    finder.count('certificates read', certificates.length)
  } catch (error) {
    finder.fault(`certificate ${seed}, ${kind}: ${String(error)}`)
  }
  const { status, text } = await site.ask({
    method: 'POST',
    path: '/api/certificates',
    headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
    body: JSON.stringify({ certificate: pem, key, hosts: HOSTS }),
  })
  if (status !== 200 || !isJson(text)) finder.fault(`certificate ${seed}, ${kind}: the API answers ${status}`)
}

/** As the authority of a registry, or as a client's certificate for it. */
async function asFile(
  { pem, key, kind }: Mutated,
  seed: number,
  site: Site,
  port: number,
  finder: Finder,
): Promise<void> {
  // Of its own name, since no host is asked too often.
  const host = `d${seed}.test:${port}`
  const tls = seed % 2 === 0 ? 'ca_file: /ca.pem' : 'cert_file: /c.pem, key_file: /k.pem, insecure_skip_verify: true'
  const files = seed % 2 === 0 ? { '/ca.pem': pem } : { '/c.pem': pem, '/k.pem': key }
  const text = `mirrors:\n  a.test:\n    endpoint: ["https://${host}"]\nconfigs:\n  "${host}":\n    tls: {${tls}}\n`
  const codes = await outcomesOf(
    site,
    { text, contacts: [contact(`https://${host}`)], files },
    `file ${seed}, ${kind}`,
    finder,
  )
  if (codes.length !== 1) finder.fault(`file ${seed}, ${kind}: ${codes.length} outcomes`)
}

/** As what many hosts send. */
async function asServers(seeds: readonly number[], site: Site, port: number, finder: Finder): Promise<void> {
  const hosts = seeds.map((seed) => `https://c${seed}.test:${port}`)
  const text = `mirrors:\n  a.test:\n    endpoint:\n${hosts.map((host) => `      - ${host}\n`).join('')}`
  const what = `servers ${seeds[0]} and after it`
  const contacts = hosts.map((host) => contact(host))
  const codes = await outcomesOf(site, { text, contacts }, what, finder)
  if (codes.length !== hosts.length) finder.fault(`${what}: ${codes.length} outcomes for ${hosts.length}`)
}

async function outcomesOf(
  site: Site,
  body: Record<string, unknown>,
  what: string,
  finder: Finder,
): Promise<readonly string[]> {
  try {
    const events = await site.probe(body)
    requireEnd(events, what, finder)
    const codes = events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome.code] : []))
    for (const code of codes) finder.count(code)
    return codes
  } catch (error) {
    finder.fault(`${what}: ${String(error).slice(0, 300)}`)
    return []
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
