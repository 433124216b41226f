import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { baseUrl } from '../bundling/search-files.mjs'
import { DIST, ensureBuilt } from '../build.mjs'
import { ensureInstalled } from '../install.mjs'
import { requireNode, root, stop } from '../project.mjs'
import { PARTS } from '../serving/serve.mjs'
import { makeStaticSite } from './static-site.mjs'

/** A path with a slash at both ends. */
const BASE = /^\/(?:[\w.~-]+\/)*$/

/**
 * What `npm run build:static` is told.
 *
 * @param {readonly string[]} words
 * @returns {{ readonly base: string | null } | { readonly refused: string }}
 */
export function readStaticSettings(words) {
  if (words.length === 0) return { base: null }
  const [name = '', value] = words.length === 1 ? (words[0] ?? '').split('=') : words
  if (name !== '--base' || words.length > 2)
    return { refused: `There is only --base, the path below which the files will be: --base=/tools/pullpath/` }
  const base = `/${value ?? ''}/`.replaceAll(/\/+/g, '/')
  if (value === undefined || !BASE.test(base))
    return { refused: '--base is a path of letters, digits and "-._~", such as --base=/tools/pullpath/' }
  return { base }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode()
  const settings = readStaticSettings(process.argv.slice(2))
  if ('refused' in settings) stop(settings.refused)
  if (!(await ensureInstalled()) || !(await ensureBuilt())) stop('The build failed.')
  const folder = join(root, DIST, 'static')
  await makeStaticSite(join(root, DIST, PARTS.site), folder, settings.base, baseUrl(process.env['PULLPATH_BASE_URL']))
  process.stdout.write(`${folder} is ready for any file server, below any path.\n`)
}
