import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, root, stop } from './project.mjs'

const FILE = 'node_modules/.cache/pullpath-bench.mjs'

requireNode()
if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
await bundle('lib/bench/analyze.bench.ts', FILE)
await import(pathToFileURL(join(root, FILE)).href)
