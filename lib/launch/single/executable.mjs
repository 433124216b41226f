import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleSingle } from '../bundling/command.mjs'
import { messageOf } from '../project.mjs'
import { run } from '../run.mjs'

/** What Node looks for in its own program, and turns on where a program was added. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'
const SECTION = 'NODE_SEA_BLOB'

/** The processor that a program of Linux is for: `e_machine` of its ELF head, elf(5). */
const MACHINES = new Map([
  [0x3e, 'x64'],
  [0xb7, 'arm64'],
])
const MACHINE_OFFSET = 18

/**
 * For which processor a program of Linux is, or why no executable can be made of it: it must be a 64-bit Node of the same
 * version as the one that runs this, because only that reads what it writes.
 *
 * @param {Buffer} program
 * @param {string} version without `v`
 * @returns {{ readonly arch: string } | { readonly refused: string }}
 */
export function nodeProgram(program, version) {
  if (program.subarray(0, 5).toString('latin1') !== '\x7fELF\x02' || program.length < 64)
    return { refused: 'is not a 64-bit program of Linux' }
  const arch = MACHINES.get(program.readUInt16LE(MACHINE_OFFSET))
  if (arch === undefined) return { refused: 'is for a processor that is neither x64 nor arm64' }
  if (!program.includes(`${FUSE}:0`))
    return { refused: 'is not a Node that a program can be added to, or has one already' }
  if (!program.includes(`/node-v${version}-headers`))
    return { refused: `is not Node ${version}, which runs this script: both must be the same version` }
  return { arch }
}

/**
 * Writes an executable that is Node and the command in one file.
 *
 * @param {string} node the path of a Node program of Linux
 * @param {(arch: string) => string} fileFor an absolute path for the result, by the processor of that program
 * @param {string | null} [arch] the processor that it has to be for; null for any
 * @returns {Promise<{ readonly file: string } | { readonly refused: string }>}
 */
export async function makeExecutable(node, fileFor, arch = null) {
  const program = await readFile(node).catch((error) => messageOf(error))
  if (typeof program === 'string') return { refused: program }
  const found = nodeProgram(program, process.versions.node)
  if ('refused' in found) return { refused: `${node} ${found.refused}.` }
  if (arch !== null && found.arch !== arch) return { refused: `${node} is for ${found.arch}, not ${arch}.` }
  const work = await mkdtemp(join(tmpdir(), 'pullpath-single-'))
  try {
    const [main, config, output] = ['pullpath.cjs', 'sea.json', 'blob'].map((name) => join(work, name))
    await bundleSingle(String(main), 'cjs')
    // Compiled code fits the processor that compiled it.
    const useCodeCache = found.arch === process.arch
    const settings = { main, output, disableExperimentalSEAWarning: true, useSnapshot: false, useCodeCache }
    await writeFile(String(config), JSON.stringify(settings))
    const made = await run(process.execPath, ['--experimental-sea-config', String(config)], { quiet: true })
    if (!made.ok) return { refused: `Node could not prepare the command: ${made.output.trim()}` }
    const file = fileFor(found.arch)
    await copyFile(node, file)
    await chmod(file, 0o755)
    // @ts-expect-error It comes without types.
    const { inject } = await import('postject')
    await inject(file, SECTION, await readFile(String(output)), { sentinelFuse: FUSE })
    return { file }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
