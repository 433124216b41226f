import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

const PROGRAMS = ['docker-registry', 'htpasswd', 'skopeo']
const PACKAGES = ['docker-registry', 'apache2-utils', 'skopeo']
const INSTALL_TIMEOUT_MS = 300_000
const APT = { DEBIAN_FRONTEND: 'noninteractive' }

/**
 * Installs a real registry, and a program that copies images into it, for tests, where that takes one call of apt. Elsewhere those tests are
 * skipped.
 *
 * @returns {Promise<boolean>} always true: without it nothing has failed
 */
export async function ensureRegistry() {
  if (await isInstalled()) return true
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    process.stdout.write('No docker-registry here: the tests against a real one are skipped.\n')
    return true
  }
  process.stdout.write(`Installing the packages ${PACKAGES.join(' and ')}\n`)
  await run('apt-get', ['update', '-qq'], { quiet: true, env: APT, timeoutMs: INSTALL_TIMEOUT_MS })
  const { ok } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], {
    quiet: true,
    env: APT,
    timeoutMs: INSTALL_TIMEOUT_MS,
  })
  if (!ok) process.stdout.write('They could not be installed: the tests against a real registry are skipped.\n')
  return true
}

async function isInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const found = await Promise.all(
    PROGRAMS.map(async (program) =>
      (
        await Promise.all(
          folders.map((folder) =>
            access(join(folder, program)).then(
              () => true,
              () => false,
            ),
          ),
        )
      ).includes(true),
    ),
  )
  return found.every(Boolean)
}
