/** scheme://host[:port] of an endpoint as written, also without the scheme; null for anything else. */
export function urlWithoutPath(written: string): string | null {
  return /^(?:[a-zA-Z][a-zA-Z0-9+.-]*:\/\/)?[^/?#@\s]+/.exec(written)?.[0] ?? null
}
