import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  ALLOWED_AT_TOP,
  ALLOWED_IN_LIB,
  ALLOWED_IN_TESTS,
  APART,
  GROUND,
  LOADED_LATER,
  ONLY_IN,
  SHARED_WITH_PAGE,
  TOP,
} from '@/lib/testdata/layer-table'

const ROOT = join(import.meta.dirname, '..')
interface Import {
  readonly from: string
  /** As written. */
  readonly specifier: string
  /** Path of the module below the root without extension; null for packages. */
  readonly target: string | null
}

const FILES = TOP.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  ),
)
  .filter((path) => /\.tsx?$/.test(path))
  .toSorted()
const IMPORTS = FILES.flatMap(importsOf)

describe('imports', () => {
  test('go from app to components to lib, never back', () => {
    const wrong = IMPORTS.filter(
      ({ from, target }) =>
        target !== null && isTopFolder(target) && !(ALLOWED_AT_TOP[topOf(from)] ?? []).includes(topOf(target)),
    )
    expect(
      wrong.map(
        (each) => `${sentence(each)}: ${topOf(each.from)} may import ${list(ALLOWED_AT_TOP[topOf(each.from)])}`,
      ),
    ).toEqual([])
  })

  test('go inside lib as the table says', () => {
    const wrong = IMPORTS.filter(
      ({ from, target }) =>
        topOf(from) === 'lib' && target?.startsWith('lib/') && !partsFor(from).includes(partOf(target)),
    )
    expect(
      wrong.map(
        (each) => `${sentence(each)}: ${partOf(each.from)} may import ${list(ALLOWED_IN_LIB[partOf(each.from)])}`,
      ),
    ).toEqual([])
  })

  test('of the ground stay within the ground', () => {
    const wrong = IMPORTS.filter(
      ({ from, target }) =>
        isGround(from) && !isTest(from) && target?.startsWith('lib/') && partOf(target) !== partOf(from),
    )
    expect(wrong.map(sentence)).toEqual([])
  })

  test('of separate folders stay separate', () => {
    const wrong = APART.flatMap(({ room, from }) => {
      const inside = IMPORTS.filter((each) => each.from.startsWith(`${room}/`) && !isTest(each.from))
      return inside.filter(({ target }) => from.some((other) => target === other || target?.startsWith(`${other}/`)))
    })
    expect(wrong.map(sentence)).toEqual([])
  })

  test('of components/ui have no domain word', () => {
    const wrong = IMPORTS.filter(({ from, target }) => from.startsWith('components/ui/') && target !== null).filter(
      ({ target }) =>
        !target?.startsWith('components/ui/') &&
        !target?.startsWith('lib/text/') &&
        target !== 'lib/assert-never' &&
        // In which language a button is called so is no word of the domain.
        target !== 'components/words/use-say',
    )
    expect(wrong.map(sentence)).toEqual([])
  })

  test('of the probe into the page are its events, how they are read, and contacts', () => {
    const wrong = IMPORTS.filter(
      ({ from, target }) =>
        /^(app|components)\//.test(from) && target?.startsWith('lib/probe/') && !SHARED_WITH_PAGE.includes(target),
    )
    expect(wrong.map(sentence)).toEqual([])
  })

  test('of large packages stay in their adapter', () => {
    const wrong = IMPORTS.flatMap((each) =>
      ONLY_IN.filter(({ module, files }) => module.test(each.specifier) && !files.test(each.from)).map(
        ({ why }) => `${sentence(each)}: ${why}`,
      ),
    )
    expect(wrong).toEqual([])
  })

  test('are written ./x within a folder and @/folder/x across, without extension', () => {
    const wrong = IMPORTS.filter(({ specifier }) =>
      /^\.\.\/|\/\.\.\/|^(\.|@)\/.*\.(ts|tsx|js|mjs)$|^(\.|@)\/?$/.test(specifier),
    )
    const local = IMPORTS.filter(
      ({ from, specifier, target }) =>
        specifier.startsWith('@/') && target !== null && posix.dirname(target) === posix.dirname(from),
    )
    expect([...wrong, ...local].map(sentence)).toEqual([])
  })

  test('make no cycle', () => {
    expect(cycles()).toEqual([])
  })
})

describe('modules', () => {
  test('are not barrels', () => {
    const named = FILES.filter((path) => /\/index\.tsx?$/.test(path))
    const passing = FILES.filter((path) => /^export \* from /m.test(read(path)))
    expect([...named, ...passing]).toEqual([])
  })

  test('are found by their names: few in a folder, and each on a few screens', () => {
    const written = FILES.filter((path) => !/\.generated\.ts$|^lib\/testdata\/|^lib\/lint\/rules\//.test(path))
    const folders = new Set(written.map(dirname))
    const full = [...folders].filter((folder) => written.filter((path) => dirname(path) === folder).length > 30)
    expect(full).toEqual([])
    expect(written.filter((path) => read(path).split('\n').length - 1 > 300)).toEqual([])
  })

  test('of lib belong to a part of the table', () => {
    const unknown = FILES.filter(
      (path) => topOf(path) === 'lib' && partOf(path) !== 'layers' && partOf(path) !== 'testdata',
    ).filter((path) => !(partOf(path) in ALLOWED_IN_LIB) && !isGround(path))
    expect(unknown).toEqual([])
  })
})

function importsOf(from: string): readonly Import[] {
  const statements =
    /^\s*(?:import|export)\s[^'";=()]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|\bnew URL\(\s*['"](\.\/[^'"]+)['"]\s*,\s*import\.meta\.url/gm
  return Array.from(read(from).matchAll(statements), (match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    return { from, specifier, target: targetOf(from, specifier) }
  })
}

function targetOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  return specifier.startsWith('.') ? posix.join(dirname(from), specifier) : null
}

function cycles(): readonly string[] {
  const targets = new Map(FILES.map((path) => [withoutExtension(path), [] as string[]]))
  for (const { from, target } of IMPORTS) {
    if (target !== null && targets.has(target) && !LOADED_LATER.includes(target))
      targets.get(withoutExtension(from))?.push(target)
  }
  const found: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') return void found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    state.set(path, 'open')
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of targets.keys()) visit(path, [])
  return found
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function topOf(path: string): string {
  return path.split('/', 1)[0] ?? ''
}

function isTopFolder(path: string): boolean {
  return TOP.some((folder) => path.startsWith(`${folder}/`))
}

/** `k3s` for lib/k3s/releases/releases.ts, `analyze` for lib/analyze.ts and its test. */
function partOf(path: string): string {
  return (
    withoutExtension(path)
      .split('/')[1]
      ?.replace(/(?:\.work)?(?:\.thorough)?\.test$/, '') ?? ''
  )
}

/** What a file of lib may import: its own part, those of the table, the ground, and as a test the data. */
function partsFor(from: string): readonly string[] {
  if (partOf(from) === 'testdata') return [...GROUND, 'testdata', ...Object.keys(ALLOWED_IN_LIB)]
  return [
    partOf(from),
    ...(ALLOWED_IN_LIB[partOf(from)] ?? []),
    ...GROUND,
    ...(isTest(from) ? ['testdata', ...(ALLOWED_IN_TESTS[partOf(from)] ?? [])] : []),
  ]
}

const withoutExtension = (path: string): string => path.replace(/\.tsx?$/, '')

function isGround(path: string): boolean {
  return path.startsWith('lib/') && GROUND.some((part) => part === partOf(path))
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

function sentence({ from, specifier }: Import): string {
  return `${from} imports ${specifier}`
}

function list(names: readonly string[] = []): string {
  return names.length === 0 ? 'nothing else' : names.join(', ')
}
