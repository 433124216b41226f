/** A registry to mirror, and what its images are found under. */
export interface Upstream {
  readonly registry: string
  /** Empty where names stay as they are. */
  readonly name: string
}

/** Reads `docker.io=dockerhub, quay.io`. A registry without `=` gets its standard name. Never throws. */
export function parseUpstreams(answer: string, standardName: (registry: string) => string): readonly Upstream[] {
  const found = new Map<string, Upstream>()
  for (const part of answer.split(/[\s,]+/)) {
    if (part === '') continue
    const at = part.indexOf('=')
    const registry = at < 0 ? part : part.slice(0, at)
    if (!found.has(registry))
      found.set(registry, { registry, name: at < 0 ? standardName(registry) : part.slice(at + 1) })
  }
  return [...found.values()]
}

/** The text that `parseUpstreams` reads back. What would end a part is left out of names. */
export function printUpstreams(upstreams: readonly Upstream[]): string {
  return upstreams.map(({ registry, name }) => `${bare(registry).replaceAll('=', '')}=${bare(name)}`).join(',')
}

function bare(text: string): string {
  return text.replaceAll(/[\s,]/g, '')
}
