/** A text that is all filled in by what reads it: a reference of Terraform or Nix, an expression of Jinja. */
export function isReference(text: string): boolean {
  return FILE_REFERENCE.test(text) || /^\s*(?:\$\{[^{}\n]*\}|\{\{[^{}\n]*\}\})\s*$/.test(text)
}

const FILE_REFERENCE = /^\$\{(?:template)?file(?:base64)?\("([^\n]*)"\)\}$/

/** The file that a reference reads, if it does. */
export function referredTo(reference: string): string {
  return FILE_REFERENCE.exec(reference)?.[1] ?? reference
}
