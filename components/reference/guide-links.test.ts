import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { CHAPTERS } from '@/lib/guide/chapters'
import { guideIn } from '@/lib/guide/guide-in'

const FOLDER = join(import.meta.dirname, '..')
const PLACES = new Set(
  CHAPTERS.flatMap((id) => [id, ...Object.keys(guideIn('en')[id].points).map((point) => `${id}#${point}`)]),
)

/** Where the page links to the guide, by the text of the components. */
const LINKS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .flatMap((name) => {
    const source = readFileSync(join(FOLDER, name), 'utf8')
    const given = [...source.matchAll(/<GuideLink\s+to="([^"]+)"/g)].map(([, to = '']) => to)
    // Two files have a table of them, by the part of the form and by the topic of rules.
    const [table = ''] = /const CHAPTERS: Readonly<Record<[\s\S]*?\n\}/.exec(source) ?? []
    const listed = [...table.matchAll(/: '([a-z-]+(?:#[a-z0-9-]+)?)'/g)].map(([, to = '']) => to)
    const others = [...source.matchAll(/\? '([a-z-]+)' : chapter\b/g)].map(([, to = '']) => to)
    return [...given, ...listed, ...others].map((to) => ({ name, to }))
  })

describe('links from the page to the guide', () => {
  test.each(LINKS)('$name leads to $to, which exists', ({ to }) => {
    expect([...PLACES]).toContain(to)
  })
  it('lead to each chapter', () => {
    const linked = new Set(LINKS.map(({ to }) => to.split('#', 1)[0]))
    expect(CHAPTERS.filter((id) => !linked.has(id))).toEqual([])
  })
})
