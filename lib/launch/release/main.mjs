import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ensureInstalled } from '../install.mjs'
import { requireNode, root, stop } from '../project.mjs'
import { run, runNpm } from '../run.mjs'
import { billOfMaterials, importedPackages } from './bill-of-materials.mjs'
import { releasedChangelog, VERSIONED, versionProblem, withVersion } from './version.mjs'

/*
 * `version 1.2.3` writes a version wherever it is said and closes the change log; what it wrote is to be looked at and
 * committed. `files` makes what a release has in dist/release: the package, the command in one file, for each `--node=PROGRAM`
 * an executable, a bill of materials, and checksums of all of them. Neither sends anything anywhere.
 */

const FOLDER = join(root, 'dist/release')

requireNode()
const [task, ...rest] = process.argv.slice(2)
if (!(await ensureInstalled())) stop('npm could not install the dependencies.')
if (task === 'version' && rest.length === 1) await writeVersion(rest[0] ?? '')
else if (task === 'files') await writeFiles(rest)
else stop('It is called as: npm run release -- version 1.2.3, or npm run release -- files [--node[=PROGRAM]]')

/** @param {string} next */
async function writeVersion(next) {
  const { version } = JSON.parse(await read('package.json'))
  const problem = versionProblem(version, next)
  if (problem !== null) stop(problem)
  const changelog = releasedChangelog(await read('CHANGELOG.md'), next, new Date().toISOString().slice(0, 10))
  if (changelog === null) stop('CHANGELOG.md has nothing under "## Unreleased".')
  await orStop(runNpm(['version', next, '--no-git-tag-version', '--ignore-scripts'], { quiet: true }))
  await writeFile(join(root, 'CHANGELOG.md'), changelog)
  for (const path of VERSIONED) await writeFile(join(root, path), withVersion(await read(path), version, next))
  await orStop(run(process.execPath, ['lib/launch/generate.mjs'], { quiet: true }))
  process.stdout.write(`${version} became ${next}. Look at git diff, run npm test, commit and tag it v${next}.\n`)
}

/** @param {readonly string[]} nodes flags of build:single */
async function writeFiles(nodes) {
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  await orStop(runNpm(['pack', '--silent', '--pack-destination', FOLDER], { quiet: true }))
  const single = await orStop(run(process.execPath, ['lib/launch/single/main.mjs', ...nodes], { quiet: true }))
  for (const path of single
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('dist')))
    await copyFile(join(root, path), join(FOLDER, basename(path)))
  const bill = JSON.parse(await orStop(runNpm(['sbom', '--sbom-format', 'cyclonedx'], { quiet: true })))
  const { packages } = JSON.parse(await read('package-lock.json'))
  /** @type {(name: string) => readonly string[]} */
  const needsOf = (name) => Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})
  const materials = billOfMaterials(bill, await importedPackages(root), needsOf)
  await writeFile(join(FOLDER, 'pullpath.cdx.json'), `${JSON.stringify(materials, null, 2)}\n`)
  const names = (await readdir(FOLDER)).toSorted()
  const sums = await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(FOLDER, name))
      return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`
    }),
  )
  await writeFile(join(FOLDER, 'SHA256SUMS'), sums.join(''))
  process.stdout.write(sums.join(''))
}

/** @param {string} path */
function read(path) {
  return readFile(join(root, path), 'utf8')
}

/**
 * @param {ReturnType<typeof run>} running
 * @returns {Promise<string>} what it printed
 */
async function orStop(running) {
  const { ok, output } = await running
  return ok ? output : stop(output)
}
