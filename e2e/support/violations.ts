import type { BrowserContext } from '@playwright/test'

/** What broke the content security policy of a page, as the browser tells it. */
export interface Violations {
  /** Those since it was last asked, each as `directive: what, sample`. */
  readonly take: () => readonly string[]
}

const TOLD = '__pullpathViolation'

/** Watches every page that is opened in a context from now on; also those that a test opens beside its own. */
export async function watchViolations(context: BrowserContext): Promise<Violations> {
  const found: string[] = []
  await context.exposeBinding(TOLD, (_, violation: string) => {
    found.push(violation)
  })
  await context.addInitScript(tellViolations, TOLD)
  return { take: () => found.splice(0) }
}

/** Runs in the page, before its scripts. */
function tellViolations(told: string) {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
    const tell = Reflect.get(window, told) as (violation: string) => void
    tell(`${effectiveDirective}: ${blockedURI}, ${sample || 'no sample'}, in ${sourceFile || 'the page'}`)
  })
}
