import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './project.mjs'

const PAGES = '.next/server/app'

// A script element without a source; its content is what the browser hashes.
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/**
 * The headers of every answer. The pages are prerendered, so their inline scripts are known when the server starts
 * and their hashes can stand in the policy; nothing else may run. Styles cannot be as strict: the editor writes
 * style elements and attributes.
 *
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
export async function securityHeaders() {
  const pages = (await readdir(join(root, PAGES), { recursive: true })).filter((name) => name.endsWith('.html'))
  const texts = await Promise.all(pages.map((name) => readFile(join(root, PAGES, name), 'utf8')))
  return {
    'Content-Security-Policy': policy(hashScripts(texts.join('\n'))),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}

function hashScripts(html) {
  const scripts = new Set(Array.from(html.matchAll(INLINE_SCRIPT), (match) => match[1]))
  return Array.from(scripts, (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
}

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
