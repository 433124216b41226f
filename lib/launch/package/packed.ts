import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const ROOT = join(import.meta.dirname, '../../..')
const OUTPUT_MAX = 64 * 1024 * 1024

/** A program that was run to its end. */
export interface Ended {
  readonly code: number
  readonly output: string
}

/** What npm says of a package that it made. */
export interface Packed {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string; readonly size: number }[]
}

/** Runs a program, and tells its exit code with what it printed to both. */
export async function ended(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Ended> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, { ...options, maxBuffer: OUTPUT_MAX })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout + stderr }
  }
}

/** Makes the package of this project in a folder, which builds first unless that was done with these sources. */
export async function packInto(folder: string): Promise<Packed> {
  const { code, output } = await ended('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
    cwd: ROOT,
  })
  if (code !== 0) throw new Error(output)
  return (JSON.parse(output) as readonly [Packed])[0]
}

/**
 * Installs it for all of a computer, which is a folder here, as a person without a network does: no script runs, there is no
 * registry, and the cache has nothing.
 *
 * @returns the path of the command
 */
export async function installIn(folder: string, { filename }: Packed): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const flags = [
    '--global',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--offline',
    '--no-audit',
    '--cache',
    join(folder, 'cache'),
  ]
  const { code, output } = await ended('npm', ['install', ...flags, filename], { cwd: folder })
  if (code !== 0) throw new Error(output)
  return join(folder, 'bin/pullpath')
}
