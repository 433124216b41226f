import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundling/bundle.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, root, stop } from './project.mjs'

const BENCHES = ['analyze', 'edit', 'lint', 'images']

requireNode()
if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
for (const name of BENCHES) {
  const file = `node_modules/.cache/pullpath-${name}.bench.mjs`
  await bundle(`lib/bench/${name}.bench.ts`, file)
  await import(pathToFileURL(join(root, file)).href)
}
