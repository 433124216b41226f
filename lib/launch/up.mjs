import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, stop } from './project.mjs'
import { bindAddress, requireFreePort } from './address.mjs'

requireNode()
const address = bindAddress()
// Before minutes of installing and building, not after.
await requireFreePort(address)
if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
if (!(await ensureBuilt())) stop('The build failed.')

const { serve } = await import('./serve.mjs')
await serve(address)
