import { createHash } from 'node:crypto'
import { pagesOf } from './site.mjs'

// A script element without a source; its content is what the browser hashes.
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/**
 * Creates the function that returns the headers of a response. The pages are prerendered, so their inline scripts are
 * known when the server starts and its policy can have the hashes of its own scripts; nothing else may run. Styles
 * cannot be as strict: the editor writes style elements and attributes.
 *
 * @param {import('./site.mjs').Site} site
 * @returns {(url: string) => Readonly<Record<string, string>>} for the target of a request
 */
export function securityHeaders(site) {
  const policies = new Map(
    pagesOf(site).map(([path, html]) => [path, isFramed(path) ? FRAMED_POLICY : pagePolicy(html)]),
  )
  // Anything but a page has no scripts of its own, except the page that says that it was not found.
  const others = policies.get('/404') ?? policy([])
  return (url) => {
    const path = pagePath(url)
    return { 'Content-Security-Policy': policies.get(path) ?? others, ...(isFramed(path) ? FOR_FRAMES : FIXED) }
  }
}

/**
 * The content security policy of a page, with the hashes of its own scripts.
 *
 * @param {string} html
 */
export function pagePolicy(html) {
  return policy(hashScripts(html))
}

const FIXED = {
  // Files of a build are kept; what answers says so.
  'Cache-Control': 'no-cache',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** Other sites may show a plan, and load what that consists of. Its frame has no origin where it is shut off from the rest. */
const { 'X-Frame-Options': _, ...FOR_FRAMES } = { ...FIXED, 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** The plan for pages of others: no script but its own, no request, nothing that could be sent. */
export const FRAMED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
  "require-trusted-types-for 'script'",
  'trusted-types embed',
].join('; ')

/** @param {string} path without query */
function isFramed(path) {
  return path === '/embed' || path.startsWith('/_embed/')
}

/**
 * The path of a page without query and trailing slash.
 *
 * @param {string} url
 */
function pagePath(url) {
  const path = url
    .replace(/[?#].*$/s, '')
    .replaceAll('\\', '/')
    .replace(/\/+$/, '')
  return path === '' ? '/' : path
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
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
