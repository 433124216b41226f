import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from './bundling/bundle.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, root, stop } from './project.mjs'
import { run } from './run.mjs'

const BUNDLE = 'node_modules/.cache/pullpath-containerd.mjs'
const PACKAGES = ['containerd', 'iproute2']

requireNode()
if (process.argv.includes('--inside')) await inside()
else await outside()

/** Creates the namespaces, in which the ports and names of the recordings are free and /etc/hosts is private. */
async function outside() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    stop('This needs Linux and root: it makes a network of its own and starts a containerd in it.')
  if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
  if (spawnSync('ctr', ['--version']).error !== undefined || spawnSync('ip', ['-V']).error !== undefined) {
    process.stdout.write(`Installing the packages ${PACKAGES.join(' and ')}\n`)
    await run('apt-get', ['update', '-qq'], { quiet: true })
    const { ok } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], {
      quiet: true,
    })
    if (!ok) stop('containerd could not be installed.')
  }
  await bundle('lib/conformance/containerd.ts', BUNDLE)
  const { status } = spawnSync(
    'unshare',
    ['-n', '-m', '--propagation', 'private', process.execPath, fileURLToPath(import.meta.url), '--inside'],
    { stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
}

async function inside() {
  const hosts = join(tmpdir(), `pullpath-hosts-${process.pid}`)
  writeFileSync(hosts, '127.0.0.1 localhost\n')
  /** @type {readonly (readonly [program: string, args: readonly string[]])[]} */
  const steps = [
    ['ip', ['link', 'set', 'lo', 'up']],
    ['mount', ['--bind', hosts, '/etc/hosts']],
  ]
  const made = steps.map(([program, args]) => spawnSync(program, args, { stdio: 'inherit' }).status)
  if (made.some((status) => status !== 0)) stop('The namespaces could not be set up.')
  const { compareWithContainerd } = await import(pathToFileURL(join(root, BUNDLE)).href)
  process.exitCode = (await compareWithContainerd(join(root, 'test-results/containerd.json'))) ? 0 : 1
}
