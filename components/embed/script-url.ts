interface ScriptUrls {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

/** By this name the content security policy of the frame lets the address of a script be made. */
export const SCRIPT_POLICY = 'embed'

/**
 * The address of a script of this site as the browser takes it where it takes no mere text (Trusted Types). To be called once.
 * @throws for one of another site
 */
export function trustedScript(url: string): string {
  const { href, origin } = new URL(url, document.baseURI)
  if (origin !== location.origin) throw new Error('This is no script of this site.')
  const { trustedTypes } = globalThis as { readonly trustedTypes?: ScriptUrls }
  const policy = trustedTypes?.createPolicy(SCRIPT_POLICY, { createScriptURL: (text) => text })
  return policy === undefined ? href : policy.createScriptURL(href)
}
