import { expect, test } from 'vitest'
import type { Change } from './change'
import { editsFor } from './edit'
import { applyEdits } from '@/lib/text/text-edit'
import { MAX_LENGTH, parseRegistries } from '@/lib/registries/parse'
import { composeYaml } from '@/lib/go/yaml/compose'

const REMOVE_DOCKER: Change = { remove: ['mirrors', 'docker.io'] }
const REMOVE_FIRST: Change = { remove: ['mirrors', 'docker.io', 'endpoint', 0] }

// A quarter of what may be edited: enough for anything quadratic to take minutes.
const LENGTH = MAX_LENGTH / 4

function fill(part: string, before: string, after = '', length = LENGTH): string {
  return before + part.repeat(Math.floor((length - before.length - after.length) / part.length)) + after
}

function mergeChain(length: number): string {
  const links = Array.from({ length }, (_, index) => `m${index}: &m${index}\n  <<: *m${index - 1}\n  k${index}: {}\n`)
  return `m: &m-1 {}\n${links.join('')}mirrors:\n  <<: *m${length - 1}\n`
}

const TEXTS: readonly { readonly why: string; readonly text: string; readonly change: Change }[] = [
  {
    why: 'one registry given 150,000 times',
    text: fill('  a:\n', 'mirrors:\n', '', MAX_LENGTH),
    change: { remove: ['mirrors', 'a'] },
  },
  {
    why: 'one registry given 150,000 times, renamed',
    text: fill('  a:\n', 'mirrors:\n', '', MAX_LENGTH),
    change: { rename: ['mirrors', 'a'], to: 'b' },
  },
  {
    why: 'one registry given 150,000 times, moved',
    text: fill('  a:\n', 'mirrors:\n  b:\n', '', MAX_LENGTH),
    change: { move: ['mirrors', 'a'], to: 0 },
  },
  {
    why: 'one field given 20,000 times',
    text: fill('mirrors:\n', ''),
    change: { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'a' },
  },
  {
    why: 'one field given 12,000 times with one registry',
    text: fill('mirrors: {docker.io: }\n', ''),
    change: REMOVE_DOCKER,
  },
  { why: 'one line of one registry', text: fill('a,', 'mirrors: {', '}'), change: { remove: ['mirrors', 'a'] } },
  {
    why: 'one line of one registry, renamed',
    text: fill('a,', 'mirrors: {', '}'),
    change: { rename: ['mirrors', 'a'], to: 'b' },
  },
  { why: 'one line of endpoints', text: fill('a,', 'mirrors: {docker.io: {endpoint: [', ']}}'), change: REMOVE_FIRST },
  {
    why: 'one line of endpoints, the first one moved to the end',
    text: fill('a,', 'mirrors: {docker.io: {endpoint: [', ']}}'),
    change: { move: ['mirrors', 'docker.io', 'endpoint', 0], to: 1e9 },
  },
  {
    why: 'a line for each endpoint',
    text: fill('a,\n', 'mirrors: {docker.io: {endpoint: [\n', ']}}'),
    change: { move: ['mirrors', 'docker.io', 'endpoint', 0], to: 1e9 },
  },
  {
    why: 'one line of registries, and all its lines removed',
    text: fill('b: {},', 'mirrors: {docker.io: {endpoint: [a]},', '}'),
    change: REMOVE_DOCKER,
  },
  {
    why: 'comments above an entry',
    text: fill('  #\n', 'mirrors:\n', '  docker.io:\n    endpoint: [a]\n'),
    change: REMOVE_DOCKER,
  },
  { why: 'comments between entries', text: fill('  a:\n  #\n', 'mirrors:\n'), change: { remove: ['mirrors', 'a'] } },
  {
    why: 'blank lines between entries',
    text: fill('  a:\n\n\n', 'mirrors:\n'),
    change: { move: ['mirrors', 'a'], to: 0 },
  },
  {
    why: 'a long comment behind each endpoint',
    text: fill('    - a # c\n', 'mirrors:\n  docker.io:\n    endpoint:\n'),
    change: { move: ['mirrors', 'docker.io', 'endpoint', 0], to: 1e9 },
  },
  {
    why: 'aliases of what is removed',
    text: fill('  - *x\n', 'mirrors:\n  docker.io: &x {}\nlist:\n'),
    change: REMOVE_DOCKER,
  },
  {
    why: 'anchors that nothing uses',
    text: fill('  - &x\n', 'mirrors:\n  docker.io:\nlist:\n'),
    change: { rename: ['mirrors', 'docker.io'], to: 'b' },
  },
  {
    why: 'an anchor and an alias again and again',
    text: fill('  - &x\n  - *x\n', 'mirrors:\n  docker.io: {}\nlist:\n'),
    change: { move: ['mirrors', 'docker.io'], to: 5 },
  },
  { why: 'keys that are aliases', text: fill('  *x : {}\n', 'a: &x docker.io\nmirrors:\n'), change: REMOVE_DOCKER },
  { why: 'merges of one map', text: fill('  <<: *x\n', 'a: &x {docker.io: {}}\nmirrors:\n'), change: REMOVE_DOCKER },
  { why: 'a chain of merges', text: mergeChain(2000), change: { remove: ['mirrors', 'k5'] } },
  { why: 'a long chain of merges', text: mergeChain(8000), change: { remove: ['mirrors', 'k5'] } },
  {
    why: 'a chain of aliases',
    text: `a0: &a0 {docker.io: {}}\n${Array.from({ length: 10_000 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]\n`).join('')}mirrors: *a0\n`,
    change: REMOVE_DOCKER,
  },
]

// Not a measurement: far above what a busy machine needs, far below what quadratic work takes.
const BOUND_MS = 15_000

test.each(TEXTS)('a change answers in bounded time: $why', { timeout: 2 * BOUND_MS }, ({ text, change }) => {
  const started = performance.now()
  const made = editsFor(parseRegistries(text), change)
  expect(performance.now() - started).toBeLessThan(BOUND_MS)
  if (!('refused' in made)) expect(composeYaml(applyEdits(text, made.edits)).failure).toBeNull()
})
