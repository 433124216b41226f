import { readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Pages that are no place to come to: they show nothing, or what is in the link that leads there. */
const LEFT_OUT = /^(?:404|preview|_.*)$/
const OTHER_LANGUAGE = /^\/zh(?=\/)/

/**
 * Where the page will be served, as given at the build; null if it was not given or is not a web address.
 *
 * @param {string | undefined} text
 * @returns {URL | null}
 */
export function baseUrl(text) {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) ? url : null
}

/**
 * Writes robots.txt into the exported page, and sitemap.xml where the base is known: it has whole addresses alone.
 *
 * @param {string} folder
 * @param {URL | null} base
 */
export async function writeSearchFiles(folder, base) {
  const rules = 'User-agent: *\nAllow: /\n'
  const sitemap = base === null ? null : new URL('/sitemap.xml', base)
  await writeFile(join(folder, 'robots.txt'), sitemap === null ? rules : `${rules}\nSitemap: ${sitemap}\n`)
  if (base !== null) await writeFile(join(folder, 'sitemap.xml'), printSitemap(await indexedPages(folder), base))
}

/**
 * The addresses of all pages that may be found, in order.
 *
 * @param {string} folder
 * @returns {Promise<readonly string[]>}
 */
async function indexedPages(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ parentPath, name }) =>
      relative(folder, join(parentPath, name))
        .replaceAll('\\', '/')
        .replace(/\.html$/, ''),
    )
    .filter((path) => !LEFT_OUT.test(path))
    .map((path) => (path === 'index' ? '/' : `/${path}`))
    .toSorted()
}

/**
 * Each page with the address that it has in the other language, if it has one there.
 *
 * @param {readonly string[]} pages
 * @param {URL} base
 */
export function printSitemap(pages, base) {
  const all = new Set(pages)
  const urls = pages.map((page) => {
    const english = page.replace(OTHER_LANGUAGE, '')
    const chinese = `/zh${english}`
    const links =
      all.has(english) && all.has(chinese)
        ? [
            ['en', english],
            ['zh-Hans', chinese],
          ].map(([tag, path]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${escaped(path ?? '', base)}"/>`)
        : []
    return `<url><loc>${escaped(page, base)}</loc>${links.join('')}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

/**
 * @param {string} path
 * @param {URL} base
 */
function escaped(path, base) {
  return new URL(path, base).href.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
