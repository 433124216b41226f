import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { root } from '../../project.mjs'
import { listFiles } from '../list-files.mjs'

/** What a page asks for, or leads to. */
const KEPT = /\.(?:html|js|css|woff2|ttf|svg|json|webmanifest)$|^icons\/.*\.png$/
/** The page of missing addresses, what programs alone read, and what the framework lists and nothing asks for. */
const LEFT_OUT = /^404\.html$|^openapi\.json$|^service-worker\.js$|(?:^|\/)_\w+Manifest\.js$/
/** For browsers that know no modules, and therefore no service workers. */
const FOR_OLD_BROWSERS = /<script[^>]*\ssrc="[^"]*?(_next\/[^"]+)"[^>]*\snomodule/gi

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/**
 * Gives a built site a service worker, which keeps it on the device: writes the version into each page, and the hashes of all
 * files into the worker. To be done last, as it names what is there.
 *
 * @param {string} folder of the site; files can be compressed, then their names end with `.gz`
 * @param {{ readonly isServedByUs: boolean }} options our server finds pages without the end of their names
 * @returns {Promise<void>}
 */
export async function addServiceWorker(folder, { isServedByUs }) {
  const all = await Promise.all(
    (await listFiles(folder)).map(async (written) => {
      const name = written.replace(/\.gz$/, '')
      const read = await readFile(join(folder, written))
      return { name, written, content: name === written ? read : await unzip(read) }
    }),
  )
  const old = new Set(
    all
      .filter(({ name }) => name.endsWith('.html'))
      .flatMap(({ content }) =>
        Array.from(content.toString('utf8').matchAll(FOR_OLD_BROWSERS), ([, script = '']) => script),
      ),
  )
  const kept = all.filter(({ name }) => KEPT.test(name) && !LEFT_OUT.test(name) && !old.has(name))
  const version = versionOf(kept)
  /** @type {Record<string, string>} */
  const files = {}
  for (const { name, written, content } of kept) {
    const made = name.endsWith('.html') ? withVersion(content, version) : content
    if (made !== content)
      await writeFile(join(folder, written), name === written ? made : await zip(made, { level: 9 }))
    files[addressOf(name, isServedByUs)] = createHash('sha256').update(made).digest('base64')
  }
  const code = `self.SITE=${JSON.stringify({ version, files })};\n${await bundleWorker()}`
  if (isServedByUs) await writeFile(join(folder, 'service-worker.js.gz'), await zip(code, { level: 9 }))
  else await writeFile(join(folder, 'service-worker.js'), code)
}

/** @param {readonly { readonly name: string, readonly content: Buffer }[]} files */
function versionOf(files) {
  const hash = createHash('sha256')
  for (const { name, content } of files) hash.update(`${name}\0${content.length}\0`).update(content)
  return hash.digest('base64url').slice(0, 12)
}

/**
 * @param {Buffer} html
 * @param {string} version
 */
function withVersion(html, version) {
  const unversioned = html.toString('utf8').replace(/(<html[^>]*?) data-version="[^"]*"/i, '$1')
  return Buffer.from(unversioned.replace(/<html/i, `<html data-version="${version}"`))
}

/**
 * @param {string} name
 * @param {boolean} isServedByUs
 */
function addressOf(name, isServedByUs) {
  if (name === 'index.html') return ''
  return isServedByUs ? name.replace(/\.html$/, '') : name
}

async function bundleWorker() {
  const { build } = await import('rolldown')
  const { output } = await build({
    cwd: root,
    input: 'lib/offline/service-worker.ts',
    resolve: { alias: { '@': root } },
    logLevel: 'warn',
    write: false,
    output: { format: 'iife', minify: true },
  })
  return output[0].code
}
