import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const { trim, PATHS, MODULES } = createRequire(import.meta.url)(join(import.meta.dirname, 'trimmed.cjs')) as {
  trim: (path: string, source: string) => string
  PATHS: RegExp
  MODULES: readonly string[]
}

const read = (module: string): string => readFileSync(`node_modules/${module}`, 'utf8')
const trimmed = (end: string): string => {
  const path = MODULES.find((one) => one.endsWith(end)) ?? ''
  return trim(path, read(path))
}

describe('what is trimmed of a package', () => {
  it.each(MODULES)('%s has it', (module) => {
    expect(PATHS.test(`/anywhere/node_modules/${module}`)).toBe(true)
    expect(trim(`/anywhere/node_modules/${module}`, read(module))).not.toBe(read(module))
  })

  it('is missed when it is written in another way', () => {
    expect(() => trim(MODULES[0] ?? '', 'export {}')).toThrow('nothing to trim')
  })

  it('leaves other modules alone', () => {
    expect(trim('node_modules/re2js/build/index.cjs', 'x')).toBe('x')
    expect(PATHS.test('node_modules/re2js/build/index.cjs')).toBe(false)
  })

  it('leaves every icon that is named, and drops most others', () => {
    const icons = trimmed('codiconsLibrary.js')
    for (const name of ['close', 'chevronDown', 'symbolKeyword', 'symbolSnippet', 'lightBulb', 'error', 'warning'])
      expect(icons).toMatch(new RegExp(`^ +${name}: register`, 'm'))
    expect(icons).not.toContain('gistNew')
    expect((icons.match(/register\(/g) ?? []).length).toBeLessThan(200)
  })

  it('leaves what a pattern means: it looks for foldings only where a pattern folds', () => {
    expect(trimmed('re2js/build/index.js')).toContain(
      'if (flags === 0 || runes.length !== 1 || Unicode.simpleFold(runes[0]) === runes[0]) flags &=',
    )
  })
})
