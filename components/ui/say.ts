const SAY = 'pullpath:say'

/** Says to screen readers what the eye sees anyway, for example that a row has moved. */
export function say(text: string): void {
  document.dispatchEvent(new CustomEvent(SAY, { detail: text }))
}

/** Hands on what is said. Returns a function that ends it. */
export function listen(hear: (text: string) => void): () => void {
  const onSay = (event: Event) => event instanceof CustomEvent && hear(String(event.detail))
  document.addEventListener(SAY, onSay)
  return () => document.removeEventListener(SAY, onSay)
}
