/** Trusted Types, as far as the code editor asks for them; the libraries of TypeScript do not have them. */
interface PolicyRules {
  readonly createHTML?: (markup: string) => string
  readonly createScriptURL?: (address: string) => string
}
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: PolicyRules) => PolicyRules
}
interface Policies {
  readonly trustedTypes?: PolicyFactory
  MonacoEnvironment?: {
    readonly createTrustedTypesPolicy: (name: string, rules: PolicyRules) => PolicyRules | undefined
  }
}

/** As the content security policy of the server names it. */
const NAME = 'code-editor'

const scope = globalThis as unknown as Policies
let policy: PolicyRules | undefined

/**
 * The code editor writes its lines as markup that it escapes itself, under half a dozen names. It gets one policy for all of
 * them, and none for addresses of scripts: it has no thread of its own here. Loaded before any part of the editor.
 */
scope.MonacoEnvironment = {
  createTrustedTypesPolicy: (_, { createHTML }) =>
    createHTML === undefined
      ? undefined
      : (policy ??= scope.trustedTypes?.createPolicy(NAME, { createHTML: (markup) => markup })),
}
