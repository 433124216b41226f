import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gunzipSync } from 'node:zlib'

/**
 * A file of the built page as it lies there: compressed or, if that makes it no smaller, plain.
 *
 * @typedef {{ readonly content: Buffer, readonly isZipped: boolean, readonly type: string, readonly etag: string }} SiteFile
 */

/**
 * Paths without query, as browsers ask for them, and the file for each: `/rules` is rules.html.
 *
 * @typedef {ReadonlyMap<string, SiteFile>} Site
 */

/** The page of an address without a page. */
const NOT_FOUND = '/404'

/** By the ends of names. */
const TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['xml', 'application/xml; charset=utf-8'],
  ['webmanifest', 'application/manifest+json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['woff2', 'font/woff2'],
  ['ttf', 'font/ttf'],
])
const UNKNOWN = 'application/octet-stream'

const unzip = promisify(gunzip)

/**
 * Reads all files of a built page; those that end with `.gz` are compressed. They are a few megabytes and stay in memory:
 * what is asked for is looked up by its path and never becomes the name of a file.
 *
 * @param {string} folder
 * @returns {Promise<Site>}
 */
export async function readSite(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pairs = files.map(async (file) => {
    const written = file.slice(folder.length).replaceAll('\\', '/').replace(/^\/*/, '/')
    const name = written.replace(/\.gz$/, '')
    return /** @type {const} */ ([addressOf(name), fileOf(name, name !== written, await readFile(file))])
  })
  return new Map(await Promise.all(pairs))
}

/**
 * Answers a request for a file: whole or, where the browser has it already, with 304. Whatever is not there gets the page
 * that says so.
 *
 * @param {Site} site
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers'>} request GET or HEAD
 * @param {import('node:http').ServerResponse} response
 * @returns {Promise<void>}
 */
export async function answerFromSite(site, { method = '', url = '', headers }, response) {
  const [path = '', ...query] = url.split('?')
  const name = decoded(path)
  const file = name === NOT_FOUND ? undefined : site.get(name)
  const shorter = name.replace(/(?<=[^/])\/+$/, '')
  // Only to what exists: `//host/` is the address of another site.
  if (file === undefined && shorter !== name && site.has(shorter))
    return void response.writeHead(308, { Location: [encodeURI(shorter), ...query].join('?') }).end()
  const sent = file ?? site.get(NOT_FOUND)
  if (sent === undefined) return void response.writeHead(404).end()
  if (file !== undefined && isOfBuild(name)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  response.setHeader('Vary', 'Accept-Encoding')
  if (file !== undefined) {
    response.setHeader('ETag', file.etag)
    if (isKnown(headers['if-none-match'], file.etag)) return void response.writeHead(304).end()
  }
  const isZipped = sent.isZipped && acceptsGzip(headers['accept-encoding'])
  const body = sent.isZipped && !isZipped ? await unzip(sent.content) : sent.content
  response.writeHead(file === undefined ? 404 : 200, {
    'Content-Type': sent.type,
    'Content-Length': body.length,
    ...(isZipped && { 'Content-Encoding': 'gzip' }),
  })
  response.end(method === 'HEAD' ? undefined : body)
}

/**
 * The pages of a site with their HTML, by the path that browsers ask for.
 *
 * @param {Site} site
 * @returns {readonly (readonly [path: string, html: string])[]}
 */
export function pagesOf(site) {
  return [...site]
    .filter(([, { type }]) => type.startsWith('text/html'))
    .map(([path, { content, isZipped }]) => [path, (isZipped ? gunzipSync(content) : content).toString('utf8')])
}

/**
 * Files of a build have its hash in their names. Pages have not, and one of an old build asks for scripts that are gone.
 *
 * @param {string} path
 */
function isOfBuild(path) {
  return path.startsWith('/_next/static/') || path.startsWith('/_embed/')
}

/** @param {string} name of a file, from the folder of the site */
function addressOf(name) {
  return name === '/index.html' ? '/' : name.replace(/\.html$/, '')
}

/**
 * @param {string} name
 * @param {boolean} isZipped
 * @param {Buffer} content
 * @returns {SiteFile}
 */
function fileOf(name, isZipped, content) {
  const type = TYPES.get(name.slice(name.lastIndexOf('.') + 1)) ?? UNKNOWN
  // Weak: it is the same for the file and for what it is compressed to.
  return {
    content,
    isZipped,
    type,
    etag: `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`,
  }
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/**
 * @param {string | undefined} known the value of If-None-Match
 * @param {string} etag
 */
function isKnown(known, etag) {
  return (known ?? '').split(',').some((one) => one.trim() === etag || one.trim() === etag.slice(2))
}

/** @param {string | string[] | undefined} accepted */
function acceptsGzip(accepted) {
  return String(accepted ?? '')
    .split(',')
    .some((one) => /^\s*gzip\s*(?:;(?!\s*q=0(?:\.0*)?\s*$).*)?$/i.test(one))
}
