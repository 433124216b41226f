import { mkdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { bundleSingle } from '../bundling/command.mjs'
import { ensureInstalled } from '../install.mjs'
import { requireNode, root, stop } from '../project.mjs'
import { makeExecutable } from './executable.mjs'

/*
 * Makes dist/single/pullpath.mjs, the command in one file for a machine with Node, and for each `--node=PROGRAM` an
 * executable for machines without it. `--node` alone takes the Node that runs this. `--arch arm64` says for which processor:
 * a program for another one is refused.
 */

const FOLDER = join(root, 'dist/single')

requireNode()
/** @type {string | null} */
let arch = null
const words = process.argv.slice(2)
const programs = words.flatMap((word, index) => {
  const named = word === '--arch' ? words[index + 1] : word.startsWith('--arch=') ? word.slice('--arch='.length) : null
  if (named !== null) {
    if (named !== 'x64' && named !== 'arm64') stop('--arch is x64 or arm64.')
    arch = named
    return []
  }
  if (words[index - 1] === '--arch') return []
  if (word === '--node') return process.execPath
  if (word.startsWith('--node=') && word !== '--node=') return resolve(word.slice('--node='.length))
  stop(
    `"${word}" is not understood. An executable is made by --node, or by --node=PROGRAM and --arch for another processor.`,
  )
})
if (arch !== null && arch !== process.arch && programs.every((program) => program === process.execPath))
  stop(
    `For ${arch}, --node=PROGRAM has to name the Node of linux-${arch}, of version ${process.versions.node}: nodejs.org has it.`,
  )
if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
await mkdir(FOLDER, { recursive: true })
const single = join(FOLDER, 'pullpath.mjs')
await bundleSingle(single)
say(single)
for (const program of programs) {
  const made = await makeExecutable(program, (found) => join(FOLDER, `pullpath-linux-${found}`), arch)
  if ('refused' in made) stop(made.refused)
  say(made.file)
}

/** @param {string} file */
function say(file) {
  process.stdout.write(`${relative(process.cwd(), file)}\n`)
}
