import { bindAddress, requireFreePort } from './serving/address.mjs'
import { ensureBuilt } from './build.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, stop } from './project.mjs'
import { inEnglish } from './serving/saying.mjs'
import { readSettings } from './serving/settings.mjs'

requireNode()
endWithNpm()
const address = bindAddress()
const settings = readSettings(process.argv.slice(2), process.env)
if ('refused' in settings) stop(inEnglish(settings.refused))
// Fails before minutes of installing and building, not after.
await requireFreePort(address)
if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
if (!(await ensureBuilt())) stop('The build failed.')

const { serve } = await import('./serve.mjs')
await serve(address)
