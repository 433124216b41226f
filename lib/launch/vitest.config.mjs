import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

const ALL = ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}']
/** What takes long: large inputs, and properties in all their runs. */
const THOROUGH = ['lib/**/*.thorough.test.ts', 'lib/**/*.properties.test.ts']

// How long a test may hang. A machine ten times slower must not reach it: nothing is judged by time.
const HANG_MS = 600_000

/** `--mode thorough` takes the long ones, everything else the others and a tenth of each property. */
export default defineConfig(({ mode }) => {
  const isThorough = mode === 'thorough'
  return {
    root,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    test: {
      include: isThorough ? THOROUGH : ALL,
      exclude: [...configDefaults.exclude, ...(isThorough ? [] : ['**/*.thorough.test.ts'])],
      env: isThorough ? { THOROUGH: '1' } : {},
      setupFiles: ['lib/launch/property-seed.mjs'],
      testTimeout: HANG_MS,
      hookTimeout: HANG_MS,
    },
  }
})
