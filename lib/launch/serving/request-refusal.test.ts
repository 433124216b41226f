import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const { requestRefusal } = (await import(pathToFileURL(join(import.meta.dirname, 'request-refusal.mjs')).href)) as {
  requestRefusal: (request: unknown, hosts: ReadonlySet<string> | null) => { readonly status: number } | null
}

const HOSTS = new Set(['127.0.0.1:4600'])
const asked = (method: string, url: string, ...hosts: readonly string[]) => ({
  method,
  url,
  headers: { host: hosts[0] },
  rawHeaders: hosts.flatMap((host, index) => [index === 0 ? 'Host' : 'hOST', host]),
})

describe('a request', () => {
  it.each<[why: string, status: number | null, request: ReturnType<typeof asked>, hosts: ReadonlySet<string> | null]>([
    ['of the page is answered', null, asked('GET', '/', '127.0.0.1:4600'), HOSTS],
    ['of the API is answered', null, asked('POST', '/api/link', '127.0.0.1:4600'), HOSTS],
    ['for another name is not', 421, asked('GET', '/', 'other.test'), HOSTS],
    ['for any name is answered where no name is known', null, asked('GET', '/', 'other.test'), null],
    ['with two names is not', 400, asked('GET', '/', '127.0.0.1:4600', 'other.test'), HOSTS],
    ['with one name twice is not', 400, asked('GET', '/', '127.0.0.1:4600', '127.0.0.1:4600'), null],
    ['for a whole URL is not', 400, asked('GET', 'http://other.test/', '127.0.0.1:4600'), HOSTS],
    ['that sends something to a page is not', 405, asked('POST', '/', '127.0.0.1:4600'), HOSTS],
  ])('%s', (_, status, request, hosts) => {
    expect(requestRefusal(request, hosts)?.status ?? null).toBe(status)
  })
})
