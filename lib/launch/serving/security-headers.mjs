import { createHash } from 'node:crypto'
import { decoded, pagesOf } from './site.mjs'

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
  // What is neither a page nor a file gets the page that says so. Threads of the page are told by their file what holds in
  // them: they have no markup, and the loader hands addresses to `importScripts` as strings.
  const missing = policies.get('/404') ?? FILE_POLICY
  return (url) => {
    const path = pagePath(url)
    return {
      'Content-Security-Policy': policies.get(path) ?? (site.has(path) ? FILE_POLICY : missing),
      ...(isFramed(path) ? FOR_FRAMES : FIXED),
    }
  }
}

/**
 * The content security policy of a page, with the hashes of its own scripts.
 *
 * @param {string} html
 */
export function pagePolicy(html) {
  return [policy(hashScripts(html)), ...TRUSTED_TYPES].join('; ')
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

/**
 * The plan for pages of others: no script but its own, and none of its own asks for anything. What examines a page from
 * within, as search engines do for robots.txt, may ask our site alone.
 */
export const FRAMED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
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
  const path = decoded(url.replace(/[?#].*$/s, ''))
    .replaceAll('\\', '/')
    .replace(/\/+$/, '')
  return path === '' ? '/' : path
}

/** @param {string} html */
function hashScripts(html) {
  const scripts = new Set(Array.from(html.matchAll(INLINE_SCRIPT), ([, script = '']) => script))
  return Array.from(scripts, (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
}

/**
 * Markup and addresses of scripts are never plain text: `app/script-policy.ts` is the default, `components/editor` has that of
 * the code editor, which is cleaned of scripts by dompurify where it is of others. No other may be made, and none twice.
 */
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types default code-editor dompurify']

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

/** Of what is no page and has no scripts. */
const FILE_POLICY = policy([])
