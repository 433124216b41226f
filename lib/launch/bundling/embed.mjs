import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { root } from '../project.mjs'
import trimmed from './trimmed.cjs'

const SOURCE = 'components/embed'
/** The folder of its files, in the built page. */
const FOLDER = '_embed'

const zip = promisify(gzip)

/**
 * Adds the plan for frames to the built page: an HTML of its own with a style sheet and two scripts, the second of which is
 * loaded for links that need it. Files are named after their content, as those of the page.
 *
 * @param {string} site the built page
 * @returns {Promise<void>}
 */
export async function addEmbed(site) {
  await mkdir(join(site, FOLDER), { recursive: true })
  let html = await readFile(join(root, SOURCE, 'embed.html'), 'utf8')
  const made = {
    'embed.css': await readFile(join(root, SOURCE, 'embed.css'), 'utf8'),
    'embed.js': await bundleScript(`${SOURCE}/embed.ts`),
    'engines.js': await bundleScript(`${SOURCE}/engines.ts`),
  }
  for (const [name, content] of Object.entries(made)) {
    const hashed = name.replace('.', `.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.`)
    if (!html.includes(`/${FOLDER}/${name}`)) throw new Error(`The plan for frames asks for no ${name}.`)
    html = html.replace(`/${FOLDER}/${name}`, `/${FOLDER}/${hashed}`)
    await writeFile(join(site, FOLDER, `${hashed}.gz`), await zip(content, { level: 9 }))
  }
  await writeFile(join(site, 'embed.html.gz'), await zip(html.trim(), { level: 9 }))
}

/**
 * No module: a frame that is shut off from its own site may load none from there.
 *
 * @param {string} input
 */
async function bundleScript(input) {
  const { build } = await import('rolldown')
  const { output } = await build({
    cwd: root,
    input,
    resolve: { alias: { '@': root } },
    logLevel: 'warn',
    plugins: [
      {
        name: 'trimmed',
        transform: {
          filter: { id: trimmed.PATHS },
          /** @type {(code: string, id: string) => string} */
          handler: (code, id) => trimmed.trim(id, code),
        },
      },
    ],
    write: false,
    output: { format: 'iife', minify: true, codeSplitting: false },
  })
  return output[0].code
}
