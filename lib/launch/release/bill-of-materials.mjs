import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Folders whose code is in what is released; parts of lib that only build, test and measure are not. */
const FOLDERS = ['app', 'components', 'lib']
const LEFT_OUT = /^lib\/(?:launch|testdata|attack|bench|conformance|generate)\/|\.test\.tsx?$/
/** A package by its name, in code, in a style sheet, or by a path of a file in it. */
const NAMES = [
  /^\s*(?:import|export)\s(?!type\b)[^'";=()]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /^@import\s+['"]([^'"]+)['"]/gm,
  /['"](?:\.\.\/)+node_modules\/([^'"]+)['"]/g,
]

/**
 * @typedef {{ readonly 'bom-ref': string, readonly name: string }} Component
 * @typedef {{ readonly ref: string, readonly dependsOn?: readonly string[] }} Dependency
 * @typedef {{ readonly metadata: { readonly component: object }, readonly components: readonly Component[], readonly dependencies: readonly Dependency[] }} Bill
 */

/**
 * The packages that code which is released imports.
 *
 * @param {string} root of the project
 * @returns {Promise<ReadonlySet<string>>}
 */
export async function importedPackages(root) {
  const found = new Set()
  for (const folder of FOLDERS) {
    for (const entry of await readdir(join(root, folder), { recursive: true })) {
      const path = `${folder}/${entry.replaceAll('\\', '/')}`
      if (!/\.(?:tsx?|css)$/.test(path) || LEFT_OUT.test(path)) continue
      const code = await readFile(join(root, path), 'utf8')
      for (const pattern of NAMES)
        for (const [, specifier = ''] of code.matchAll(pattern)) {
          const [name] = /^(?:@[\w-]+\/)?[\w-][\w.-]*/.exec(specifier) ?? []
          if (name !== undefined && !specifier.includes(':') && !specifier.startsWith('@/')) found.add(name)
        }
    }
  }
  return found
}

/**
 * What `npm sbom` says of everything that is installed, without what only builds and tests: the packages that released code
 * imports, and what these depend on. That is more than what is really in the files, of which bundling leaves parts out.
 *
 * @param {Bill} bill CycloneDX
 * @param {ReadonlySet<string>} imported
 * @param {(name: string) => readonly string[]} needsOf what a package depends on in any case: optional ones and those of its
 *   kind of use (peers) are in nothing that is released
 */
export function billOfMaterials(bill, imported, needsOf) {
  const dependsOn = new Map(bill.dependencies.map(({ ref, dependsOn: refs = [] }) => [ref, refs]))
  const names = new Map(bill.components.map(({ name, 'bom-ref': ref }) => [ref, name]))
  const kept = new Set()
  /** @param {string} ref */
  const keep = (ref) => {
    if (kept.has(ref)) return
    kept.add(ref)
    const needs = needsOf(names.get(ref) ?? '')
    for (const other of dependsOn.get(ref) ?? []) if (needs.includes(names.get(other) ?? '')) keep(other)
  }
  for (const { name, 'bom-ref': ref } of bill.components) if (imported.has(name)) keep(ref)
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...bill.metadata.component, type: 'application', name: 'pullpath' } },
    components: bill.components.filter(({ 'bom-ref': ref }) => kept.has(ref)),
    dependencies: bill.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map(({ ref, dependsOn: refs = [] }) => ({ ref, dependsOn: refs.filter((other) => kept.has(other)) })),
  }
}
