import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = join(import.meta.dirname, '../..')
const WORKER = pathToFileURL(join(ROOT, 'lib/launch/bundling/offline/add-service-worker.mjs')).href
const MAKER = pathToFileURL(join(ROOT, 'lib/launch/static/static-site.mjs')).href

interface Other {
  /** A word in the page, by which this version differs from the built one. */
  readonly version: string
  /** A file that it has not. */
  readonly without: string
}

/** Makes the folder for file servers from the built page, as `npm run build:static` does. */
export async function makeStaticSite(to: string, other?: Other): Promise<void> {
  // What launches is plain JavaScript, whose types are in its comments.
  const maker = (await import(MAKER)) as {
    makeStaticSite: (from: string, to: string, base: string | null) => Promise<void>
  }
  await maker.makeStaticSite(join(ROOT, 'dist/site'), to, null)
  if (other === undefined) return
  const page = join(to, 'index.html')
  await rm(join(to, other.without))
  await writeFile(page, (await readFile(page, 'utf8')).replace('<html', `<html data-other="${other.version}"`))
  const { addServiceWorker } = (await import(WORKER)) as {
    addServiceWorker: (folder: string, options: { readonly isServedByUs: boolean }) => Promise<void>
  }
  await addServiceWorker(to, { isServedByUs: false })
}
