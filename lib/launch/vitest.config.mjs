import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

const root = fileURLToPath(new URL('../..', import.meta.url))

const ALL = ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}']
/** Slow tests: large inputs, and properties in all their runs. */
const THOROUGH = ['lib/**/*.thorough.test.ts', 'lib/**/*.properties.test.ts']
/** Tests that count steps, which needs code that no other file has loaded before. */
const COUNTED = ['{lib,components}/**/*.work.test.ts', 'lib/testdata/count-work.test.ts']
const COUNTED_THOROUGH = ['{lib,components}/**/*.work.thorough.test.ts']

// How long a test may hang. A machine ten times slower must not reach it: nothing is judged by time.
const HANG_MS = 600_000

/** What takes longest, the longest first: begun last, it would keep one core busy while the others are idle. */
const LONG = [
  'lib/analyze.work.thorough.test.ts',
  'lib/attack/attack.properties.test.ts',
  'lib/secrets/redact/redact-meaning.properties.test.ts',
  'lib/secrets/canaries.properties.test.ts',
  'lib/cli/canaries.properties.test.ts',
  'lib/export/verification.thorough.test.ts',
  'lib/lint/fixes/fix-consequences.properties.test.ts',
  'lib/cli/probe/probe.test.ts',
]
const missing = LONG.filter((path) => !existsSync(`${root}/${path}`))
if (missing.length > 0) throw new Error(`There is no ${missing.join(', no ')}`)

/** Orders files of one project: those that share their code must stay side by side. */
class LongFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const sorted = await BaseSequencer.prototype.sort.call(this, files)
    return sorted
      .map((file, index) => ({ file, index, rank: rankOf(file.moduleId) }))
      .toSorted((a, b) =>
        a.file.project.name === b.file.project.name ? a.rank - b.rank || a.index - b.index : a.index - b.index,
      )
      .map(({ file }) => file)
  }
}

/** @param {string} path */
function rankOf(path) {
  const rank = LONG.findIndex((one) => path.endsWith(`/${one}`))
  return rank < 0 ? LONG.length : rank
}

/**
 * `--mode thorough` runs the slow ones; otherwise the others, and a tenth of each property. `--mode rest` leaves those
 * properties out too, for a run that has the thorough one beside it.
 */
export default defineConfig(({ mode }) => {
  const isThorough = mode === 'thorough'
  const left = { thorough: [], rest: ['**/*.thorough.test.ts', '**/*.properties.test.ts'] }[mode] ?? [
    '**/*.thorough.test.ts',
  ]
  const exclude = [...configDefaults.exclude, ...left]
  const shared = {
    env: isThorough ? { THOROUGH: '1' } : {},
    setupFiles: ['lib/launch/property-seed.mjs'],
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
  }
  // Loading the code takes longer than most tests: those without global state share it.
  const together = {
    name: isThorough ? 'thorough' : 'unit',
    include: isThorough ? THOROUGH : ALL,
    exclude: [...exclude, ...COUNTED, ...COUNTED_THOROUGH],
    isolate: false,
  }
  const counted = { name: 'counted', include: isThorough ? COUNTED_THOROUGH : COUNTED, exclude }
  return {
    root,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    test: {
      globalSetup: 'lib/launch/temporary-folder.mjs',
      // The thorough tests take the code as the others have compiled it.
      experimental: { fsModuleCache: true },
      // Otherwise one core is kept for Vitest itself, which does little: of two, one would be idle.
      maxWorkers: availableParallelism(),
      sequence: { sequencer: LongFirst },
      projects: [together, counted].map((project) => ({
        extends: true,
        test: { ...shared, ...project },
      })),
    },
  }
})
