// What the server took out of an event, it takes out of this text too.
const WHOLE = /^-----BEGIN CERTIFICATE-----\n(?:[A-Za-z0-9+/=]{1,76}\n)+-----END CERTIFICATE-----\n?$/

/** The texts of a chain as one; null when one of its certificates is not there in full, or when it has none. */
export function chainPem(chain: readonly (string | null)[]): string | null {
  const texts = chain.flatMap((pem) => (pem !== null && WHOLE.test(pem) ? [pem.trimEnd()] : []))
  return texts.length === 0 || texts.length < chain.length ? null : `${texts.join('\n')}\n`
}
