import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../project.mjs'

const PAGES = '.next/server/app'

// A script element without a source; its content is what the browser hashes.
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/**
 * Creates the function that returns the headers of a response. The pages are prerendered, so their inline scripts are
 * known when the server starts and its policy can have the hashes of its own scripts; nothing else may run. Styles
 * cannot be as strict: the editor writes style elements and attributes.
 *
 * @returns {Promise<(url: string) => Readonly<Record<string, string>>>} for the target of a request
 */
export async function securityHeaders() {
  const policies = await pagePolicies()
  // Anything but a page has no scripts of its own, except the page that says that it was not found.
  const others = policies.get('/_not-found') ?? policy([])
  return (url) => ({
    // Files of a build have its hash in their names. Pages have not, and one of an old build asks for scripts that are gone.
    ...(url.startsWith('/_next/static/') ? {} : { 'Cache-Control': 'no-cache' }),
    'Content-Security-Policy': policies.get(pagePath(url)) ?? others,
    ...FIXED,
  })
}

const FIXED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

async function pagePolicies() {
  const pages = (await readdir(join(root, PAGES), { recursive: true })).filter((name) => name.endsWith('.html'))
  /** @type {Map<string, string>} */
  const policies = new Map()
  await Promise.all(
    pages.map(async (name) => {
      const html = await readFile(join(root, PAGES, name), 'utf8')
      policies.set(pagePath(`/${name.slice(0, -'.html'.length)}`), policy(hashScripts(html)))
    }),
  )
  return policies
}

/**
 * The path of a page without query and trailing slash; that of the first one is `/index`, as its file is.
 *
 * @param {string} url
 */
function pagePath(url) {
  const path = url
    .replace(/[?#].*$/s, '')
    .replaceAll('\\', '/')
    .replace(/\/+$/, '')
  return path === '' ? '/index' : path
}

/** @param {string} html */
function hashScripts(html) {
  const scripts = new Set(Array.from(html.matchAll(INLINE_SCRIPT), ([, script = '']) => script))
  return Array.from(scripts, (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
}

/** @param {readonly string[]} scripts hashes of what may run */
function policy(scripts) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
