/** A name of the tab, in its session storage: a reload keeps it. */
const NAME = 'pullpath-document'
/** A page that is being left holds its name for a moment longer than the next page begins. */
const LEAVING_MS = 1_000

let name: Promise<string> | null = null

/**
 * A name that no other open tab has, so that tabs do not write over each other's documents. A duplicated tab inherits the
 * storage of the first, and is given another name. Where a page may hold no locks (plain http, not on this machine), the
 * name in the storage has to do.
 */
export function tabName(): Promise<string> {
  name ??= claim(stored() ?? crypto.randomUUID())
  return name
}

async function claim(wanted: string): Promise<string> {
  const own = 'locks' in navigator && !(await holds(wanted)) ? crypto.randomUUID() : wanted
  if (own !== wanted) void holds(own)
  try {
    sessionStorage.setItem(NAME, own)
  } catch {
    // Without storage nothing is kept anyway.
  }
  return own
}

/** Whether the lock of that name is now held, until the page is left. */
function holds(wanted: string): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(`${NAME}-${wanted}`, { signal: AbortSignal.timeout(LEAVING_MS) }, () => {
        resolve(true)
        return new Promise<never>(() => undefined)
      })
      .catch(() => resolve(false))
  })
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(NAME)
  } catch {
    return null
  }
}
