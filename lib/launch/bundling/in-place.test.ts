import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElement, lazy, Suspense } from 'react'
import { prerender } from 'react-dom/static.edge'
import { expect, test } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const { putInPlace } = (await import(pathToFileURL(join(import.meta.dirname, 'in-place.mjs')).href)) as {
  putInPlace: (html: string) => string
}

const long = (name: string) => `${name} ${'x'.repeat(600)}`
const shown = (name: string) => () => createElement('p', null, long(name))
const arriving = (name: string) => lazy(async () => ({ default: shown(name) }))

/** As React writes it with room for all parts (`all`), or moves them to the end. */
async function pageOf(all: boolean) {
  const [first, inner] = [arriving('first'), arriving('inner')]
  const boundary = (part: Parameters<typeof createElement>[0], ...children: Parameters<typeof createElement>[2][]) =>
    createElement(
      Suspense,
      { fallback: createElement('i', null, createElement(Suspense, null, 'wait')) },
      createElement(part, null, ...children),
    )
  const outer = ({ children }: { readonly children?: Parameters<typeof createElement>[2] }) =>
    createElement('section', null, long('outer'), children)
  const page = createElement(
    'main',
    null,
    createElement('p', null, 'y'.repeat(20_000)),
    boundary(first),
    boundary(outer, boundary(inner)),
    createElement('footer', null, 'end'),
  )
  const { prelude } = await prerender(page, all ? { progressiveChunkSize: 1e9 } : {})
  return new Response(prelude).text()
}

const withoutScripts = (html: string) => html.replaceAll(/<script[^>]*>.*?<\/script>/gs, '')

test('the parts of a page are where they would be if React had not moved them', async () => {
  const moved = await pageOf(false)
  expect(moved).toContain('<template id="B:')
  expect(withoutScripts(putInPlace(moved))).toBe(withoutScripts(await pageOf(true)))
})

test.each([
  ['a page without parts', '<p>a</p>'],
  ['a part that does not come', '<!--$?--><template id="B:0"></template>wait<!--/$-->'],
  [
    'a place that is not closed',
    '<!--$?--><template id="B:0"></template>wait<div hidden id="S:0">a</div><script>$RC("B:0","S:0")</script>',
  ],
  [
    'a part of another form',
    '<!--$?--><template id="B:0"></template><!--/$--><div hidden id="S:0">a<script>$RC("B:0","S:0")</script>',
  ],
])('%s stays as it is', (_why, html) => {
  expect(putInPlace(html)).toBe(html)
})
