/** Go's regular expressions, as far as rewrites need them. One implementation: `re2.ts`, which is loaded late in the browser. */
export interface RegexpEngine {
  /**
   * Never throws. `error` is Go's error text; `unknown` says why a pattern that Go may accept cannot be simulated here.
   */
  compile(pattern: string): CompiledRegexp | { readonly error: string } | { readonly unknown: string }
}

export interface CompiledRegexp {
  /**
   * Go's `ReplaceAllString`: every match that does not overlap, an empty match only where it does not touch the match
   * before it, the template expanded by Go's rules.
   */
  replaceAll(source: string, template: string): string
}
