import { root } from '../project.mjs'

/**
 * Bundles a TypeScript file with everything it imports into one file for Node.
 *
 * @param {string} input below the project's folder
 * @param {string} file the result, below the project's folder
 */
export async function bundle(input, file) {
  const { build } = await import('rolldown')
  await build({
    cwd: root,
    input,
    platform: 'node',
    resolve: { alias: { '@': root } },
    logLevel: 'warn',
    output: { file, format: 'esm', codeSplitting: false, minify: false },
  })
}
