/**
 * The address of a page or file of this site, by its path from the root: `/rules`. On a file server the site can be below
 * any path, and pages are files: its HTML says where the root is.
 */
export function siteAddress(path: string): string {
  const root = rootOnFileServer()
  if (root === null) return path
  const [, page = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(path) ?? []
  return root + (page === '' || page.includes('.') ? page : `${page}.html`) + rest
}

/** What shows the page is a file server, which has no API. */
export function isOnFileServer(): boolean {
  return rootOnFileServer() !== null
}

/** The path of the root, with a slash at its end; null where our own server is asked, and while the page is prerendered. */
function rootOnFileServer(): string | null {
  if (typeof document === 'undefined') return null
  const { root } = document.documentElement.dataset
  return root === undefined ? null : new URL(root, document.baseURI).pathname
}
