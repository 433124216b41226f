import { expect, test } from 'vitest'
import { sayInEnglish } from '@/lib/words/say'
import { layoutMap } from './layout'
import { printSvg, shortName } from './print-svg'
import { routeMap } from './route-map'
import type { Way, WayStop } from './way'

const stop = (host: string, more: Partial<WayStop> = {}): WayStop => ({ host, kind: 'mirror', state: 'asked', ...more })
const way = (registry: string, stops: readonly WayStop[]): Way => ({
  registry,
  entry: registry,
  stops,
  isUndecided: false,
  others: [],
  fails: false,
  images: [0, 1],
})
const pictureOf = (ways: readonly Way[]) => printSvg(layoutMap(routeMap(ways)), sayInEnglish)

test('has each name and its number of images', () => {
  const svg = pictureOf([way('docker.io', [stop('a.example.com')])])
  expect(svg).toContain('>docker.io</text>')
  expect(svg).toContain('>2 images</text>')
})

test('crosses out what is blocked', () => {
  const blocked = pictureOf([way('quay.io', [stop('quay.io', { kind: 'default', state: 'blocked' })])])
  expect(blocked).toMatch(/text-decoration="line-through"[^>]*>quay\.io/)
  expect(blocked).toContain('2 images · blocked by the flag')
  expect(blocked.match(/l10 10m0 -10l-10 10/g)).toHaveLength(1)
  expect(pictureOf([way('quay.io', [stop('quay.io', { kind: 'default' })])])).not.toContain('line-through')
})

test('a name is text, whatever is in it', () => {
  const svg = pictureOf([way('<b>&"\u0000\u202e', [stop('a')])])
  expect(svg).not.toContain('<b>')
  expect(svg).toContain('&#60;b&#62;&#38;&#34;⟨U+0000⟩⟨U+202E⟩')
})

test('a long name keeps its ends', () => {
  expect(shortName('registry.eu-west-1.example.com', 20)).toBe('registry.…xample.com')
  expect(shortName('short', 5)).toBe('short')
})
