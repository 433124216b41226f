import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { bundle } from './bundling/bundle.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, root, stop } from './project.mjs'

const FILE = 'node_modules/.cache/pullpath-generate.mjs'

requireNode()
if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
await bundle('lib/generate/write-files.ts', FILE)
const { addRule, generate } = await import(pathToFileURL(join(root, FILE)).href)

const [task, topic, code, ...rest] = process.argv.slice(2)
if (task === 'new-rule') {
  if (topic === undefined || code === undefined || rest.length > 0) stop('npm run new-rule <topic> <code>')
  const made = await addRule(root, topic, code)
  if (made.error !== undefined) stop(made.error)
  report(made.written)
} else {
  report(await generate(root))
}

/** @param {readonly string[]} written */
function report(written) {
  process.stdout.write(written.length === 0 ? 'Everything is up to date.\n' : `Written: ${written.join(', ')}\n`)
}
