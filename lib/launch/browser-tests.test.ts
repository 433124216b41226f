import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const e2e = join(import.meta.dirname, '../../e2e')
const specs = readdirSync(e2e, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.spec.ts'))
  .toSorted()

it('there are browser tests', () => {
  expect(specs.length).toBeGreaterThan(20)
})

// Playwright's own `test` would open a browser context for each test, and what `coldPage` says would be nothing.
it.each(specs)('%s uses the test whose page is kept', (path) => {
  const names = [...readFileSync(join(e2e, path), 'utf8').matchAll(/^import (?:type )?\{([^}]*)\} from '([^']+)'/gm)]
  const from = names.filter(([, all = '']) => /(?:^|[\s,])test\b/.test(all)).map(([, , source]) => source)
  expect(from).toEqual([path.startsWith('support') ? './test' : '@/e2e/support/test'])
})
