interface ScriptUrls {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

/** By this name the content security policy of a page lets addresses of scripts be made. */
export const SCRIPT_POLICY = 'pullpath'

let trust: ((url: string) => string) | null = null

/** The address of a script of this site as the browser takes it where it takes no mere text. @throws for one of another site */
export function trustedScript(url: string): string {
  const { href, origin } = new URL(url, document.baseURI)
  if (origin !== location.origin) throw new Error('This is no script of this site.')
  if (trust === null) {
    const { trustedTypes } = globalThis as { readonly trustedTypes?: ScriptUrls }
    const policy = trustedTypes?.createPolicy(SCRIPT_POLICY, { createScriptURL: (text) => text })
    trust = policy === undefined ? (text) => text : (text) => policy.createScriptURL(text)
  }
  return trust(href)
}
