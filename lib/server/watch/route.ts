/** Which part of the server is asked. A fixed list: invented paths are not labels. */
const ROUTES = ['/healthz', '/readyz', '/api/probe', '/api/probe-list', '/api/certificates', '/api/link'] as const

/** `/api/*`: what the API does not have. `site`: a page, a file of one, or nothing that exists. */
export type Route = (typeof ROUTES)[number] | '/api/*' | 'site'

/** The route of a request target, without its query. */
export function routeOf(url: string): Route {
  const path = url.replace(/\?.*$/s, '')
  return ROUTES.find((route) => route === path) ?? (path.startsWith('/api/') ? '/api/*' : 'site')
}

const METHODS = ['GET', 'HEAD', 'POST'] as const
export type Method = (typeof METHODS)[number] | 'other'

/** The method of a request; of those that nothing answers, that it is another one. */
export function methodOf(method: string): Method {
  return METHODS.find((one) => one === method) ?? 'other'
}
