import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { FRAMED_POLICY, pagePolicy } from '../serving/security-headers.mjs'
import { listFiles } from '../bundling/list-files.mjs'
import { addServiceWorker } from '../bundling/offline/add-service-worker.mjs'
import { CHARSET, pageBelowAnyPath, startBelowAnyPath } from './page-below-any-path.mjs'

/** They are about our own server, or name addresses of a host that is not known here. */
const OF_OUR_SERVER = ['llms.txt', 'openapi.json', 'robots.txt', 'sitemap.xml']
const MISSING = '404.html'

/**
 * Makes of the page, as it lies to be served by our own server, a folder for any file server, below any path: no file is
 * compressed, pages are files that end with `.html`, all they ask for is named from where they are, and their content
 * security policy is in them.
 *
 * @param {string} from the built page
 * @param {string} to the folder; what was there is removed
 * @param {string | null} base the path below which it will be, for the page of missing addresses alone, which a file server shows
 * at any of them; null when that is not known
 * @param {URL | null} [address] where the root will be; null when the build was not told
 * @returns {Promise<void>}
 */
export async function makeStaticSite(from, to, base, address = null) {
  const names = (await listFiles(from)).map((name) => name.replace(/\.gz$/, ''))
  const isPage = (/** @type {string} */ path) => names.includes(`${path.slice(1)}.html`)
  await rm(to, { recursive: true, force: true })
  let starts = 0
  for (const written of await listFiles(from)) {
    const name = written.replace(/\.gz$/, '')
    if (OF_OUR_SERVER.includes(name) || name === 'service-worker.js') continue
    const read = await readFile(join(from, written))
    const content = written === name ? read : gunzipSync(read)
    const made = madeOf(name, content, isPage, base, address)
    if (name.endsWith('.js') && made !== content) starts += 1
    await mkdir(dirname(join(to, name)), { recursive: true })
    await writeFile(join(to, name), made)
  }
  if (starts !== 1) throw new Error(`${starts} scripts start the page; its threads would not be found below a path.`)
  // Some hosts leave out folders whose names begin with `_` unless there is this file.
  await writeFile(join(to, '.nojekyll'), '')
  await addServiceWorker(to, { isServedByUs: false })
}

/**
 * @param {string} name
 * @param {Buffer} content
 * @param {(page: string) => boolean} isPage
 * @param {string | null} base
 * @param {URL | null} address
 * @returns {Buffer | string} the content itself where nothing is to be changed
 */
function madeOf(name, content, isPage, base, address) {
  if (name.endsWith('.js')) {
    const code = content.toString('utf8')
    const made = startBelowAnyPath(code)
    return made === code ? content : made
  }
  if (!name.endsWith('.html')) return content
  const root = name === MISSING && base !== null ? base : '../'.repeat(name.split('/').length - 1) || './'
  const html = pageBelowAnyPath(content.toString('utf8'), root, isPage, address)
  return withPolicy(html, name === 'embed.html' ? FRAMED_POLICY : pagePolicy(html))
}

/**
 * The policy in the page itself. Who may show the page in a frame is not part of it: only a header can say that.
 *
 * @param {string} html
 * @param {string} policy
 */
function withPolicy(html, policy) {
  const inPage = policy.replace(/; frame-ancestors [^;]*/, '')
  return html.replace(CHARSET, `$&<meta http-equiv="Content-Security-Policy" content="${inPage}"/>`)
}
