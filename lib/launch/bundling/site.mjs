import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { putInPlace } from './in-place.mjs'
import { listFiles } from './list-files.mjs'
import { inOwnLanguage } from './page-language.mjs'

/**
 * What the framework writes for links that load ahead, the page of a missing address under another name, and maps of
 * sources: nothing asks for these here. Nor for a page as data, `x.txt` beside `x.html`: links are followed by the browser.
 */
const UNUSED = /^(?:__next\..*\.txt|_not-found\..*|.*\.map)$/
/** Already compressed. */
const PACKED = /\.(?:png|woff2)$/

const zip = promisify(gzip)

/**
 * Takes the exported page to where it is served from, each file as it is sent: compressed if that makes it smaller, under
 * its name with `.gz`. What was there is removed. Nothing in a page has to be moved before it is shown.
 *
 * @param {string} from the folder that Next exports to; it is removed
 * @param {string} to
 */
export async function takeSite(from, to) {
  await rm(to, { recursive: true, force: true })
  const names = await listFiles(from)
  const isFlight = (/** @type {string} */ name) => name.endsWith('.txt') && names.includes(name.replace(/txt$/, 'html'))
  await Promise.all(
    names.map(async (name) => {
      if (UNUSED.test(basename(name)) || isFlight(name)) return
      const file = join(to, name)
      const read = await readFile(join(from, name))
      const content = name.endsWith('.html') ? Buffer.from(inOwnLanguage(putInPlace(read.toString('utf8')))) : read
      await mkdir(dirname(file), { recursive: true })
      if (PACKED.test(basename(file))) await writeFile(file, content)
      else await writeFile(`${file}.gz`, await zip(content, { level: 9 }))
    }),
  )
  await rm(from, { recursive: true })
}
