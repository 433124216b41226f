import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

export interface FileServer {
  /** Of the folder, with a slash at its end. */
  readonly url: string
  /** Paths that were asked for and are no file. */
  readonly missed: string[]
  /** Serves the files of another folder from now on. */
  readonly serve: (folder: string) => void
  readonly close: () => Promise<void>
}

/**
 * The plainest of file servers: a path below `base` is a file, that of the folder is its index.html, anything else is
 * missing. It rewrites nothing and sends no header but the type.
 */
export async function serveFiles(first: string, base: string): Promise<FileServer> {
  let folder = first
  const missed: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*$/s, ''))
    const name = path === base ? 'index.html' : path.startsWith(base) ? normalize(path.slice(base.length)) : null
    readFile(join(folder, name ?? '\0')).then(
      (content) => {
        response.setHeader('Content-Type', TYPES[extname(name ?? '')] ?? 'application/octet-stream')
        response.end(content)
      },
      () => {
        missed.push(path)
        response.writeHead(404).end()
      },
    )
  })
  // Who asks again over a connection that was idle must not meet its end: on a slow machine a request is seconds after another.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    missed,
    serve: (other) => {
      folder = other
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
