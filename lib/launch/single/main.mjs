import { mkdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { bundleSingle } from '../bundling/command.mjs'
import { ensureInstalled } from '../install.mjs'
import { requireNode, root, stop } from '../project.mjs'
import { makeExecutable } from './executable.mjs'

/*
 * Makes dist/single/pullpath.mjs, the command in one file for a machine with Node, and for each `--node=PROGRAM` an
 * executable for machines without it. `--node` alone takes the Node that runs this.
 */

const FOLDER = join(root, 'dist/single')

requireNode()
const programs = process.argv.slice(2).map((word) => {
  if (word === '--node') return process.execPath
  if (word.startsWith('--node=') && word !== '--node=') return resolve(word.slice('--node='.length))
  stop(`"${word}" is not understood. An executable is made by --node, or by --node=PROGRAM for another processor.`)
})
if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
await mkdir(FOLDER, { recursive: true })
const single = join(FOLDER, 'pullpath.mjs')
await bundleSingle(single)
say(single)
for (const program of programs) {
  const made = await makeExecutable(program, (arch) => join(FOLDER, `pullpath-linux-${arch}`))
  if ('refused' in made) stop(made.refused)
  say(made.file)
}

/** @param {string} file */
function say(file) {
  process.stdout.write(`${relative(process.cwd(), file)}\n`)
}
