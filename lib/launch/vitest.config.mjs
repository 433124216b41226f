import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

const ALL = ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}']
/** Slow tests: large inputs, and properties in all their runs. */
const THOROUGH = ['lib/**/*.thorough.test.ts', 'lib/**/*.properties.test.ts']
/** Tests that count steps, which needs code that no other file has loaded before. */
const COUNTED = ['{lib,components}/**/*.work.test.ts', 'lib/testdata/count-work.test.ts']
const COUNTED_THOROUGH = ['{lib,components}/**/*.work.thorough.test.ts']

// How long a test may hang. A machine ten times slower must not reach it: nothing is judged by time.
const HANG_MS = 600_000

/** `--mode thorough` runs the slow ones; otherwise the others, and a tenth of each property. */
export default defineConfig(({ mode }) => {
  const isThorough = mode === 'thorough'
  const exclude = [...configDefaults.exclude, ...(isThorough ? [] : ['**/*.thorough.test.ts'])]
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
      projects: [together, counted].map((project) => ({
        extends: true,
        test: { ...shared, ...project },
      })),
    },
  }
})
