/** Texts that provoke pairwise comparison of their parts, with a change, for tests of `edit.ts`. */
import type { Change } from '@/lib/edit/change'
import { LENGTH_MAX } from '@/lib/registries/parse'

const REMOVE_DOCKER: Change = { remove: ['mirrors', 'docker.io'] }
const REMOVE_FIRST: Change = { remove: ['mirrors', 'docker.io', 'endpoint', 0] }

function mergeChain(length: number): string {
  const links = Array.from({ length }, (_, index) => `m${index}: &m${index}\n  <<: *m${index - 1}\n  k${index}: {}\n`)
  return `m: &m-1 {}\n${links.join('')}mirrors:\n  <<: *m${length - 1}\n`
}

function aliasChain(length: number): string {
  const links = Array.from({ length }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]\n`)
  return `a0: &a0 {docker.io: {}}\n${links.join('')}mirrors: *a0\n`
}

// Enough for anything quadratic to take minutes.
const LONG = LENGTH_MAX / 4

export interface HostileText {
  readonly why: string
  /** That long, in UTF-16 units, or slightly less. */
  readonly text: (length: number) => string
  /** The longest that is tried. */
  readonly longest: number
  /** Below that, the limit on its work is not reached: counted only in the thorough run. */
  readonly shortest?: number
  readonly change: Change
}

function filled(part: string, before: string, after = ''): (length: number) => string {
  return (length) => before + part.repeat(Math.floor((length - before.length - after.length) / part.length)) + after
}

export const HOSTILE_TEXTS: readonly HostileText[] = [
  {
    why: 'one registry given 150,000 times',
    text: filled('  a:\n', 'mirrors:\n'),
    longest: LENGTH_MAX,
    change: { remove: ['mirrors', 'a'] },
  },
  {
    why: 'one registry given 150,000 times, renamed',
    text: filled('  a:\n', 'mirrors:\n'),
    longest: LENGTH_MAX,
    change: { rename: ['mirrors', 'a'], to: 'b' },
  },
  {
    why: 'one registry given 150,000 times, moved',
    text: filled('  a:\n', 'mirrors:\n  b:\n'),
    longest: LENGTH_MAX,
    change: { move: ['mirrors', 'a'], to: 0 },
  },
  {
    why: 'one field given 20,000 times',
    text: filled('mirrors:\n', ''),
    longest: LONG,
    change: { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'a' },
  },
  {
    why: 'one field given 12,000 times with one registry',
    text: filled('mirrors: {docker.io: }\n', ''),
    longest: LONG,
    change: REMOVE_DOCKER,
  },
  {
    why: 'one line of one registry',
    text: filled('a,', 'mirrors: {', '}'),
    longest: LONG,
    change: { remove: ['mirrors', 'a'] },
  },
  {
    why: 'one line of one registry, renamed',
    text: filled('a,', 'mirrors: {', '}'),
    longest: LONG,
    change: { rename: ['mirrors', 'a'], to: 'b' },
  },
  {
    why: 'one line of endpoints',
    text: filled('a,', 'mirrors: {docker.io: {endpoint: [', ']}}'),
    longest: LONG,
    change: REMOVE_FIRST,
  },
  {
    why: 'one line of endpoints, the first one moved to the end',
    text: filled('a,', 'mirrors: {docker.io: {endpoint: [', ']}}'),
    longest: LONG,
    change: { move: ['mirrors', 'docker.io', 'endpoint', 0], to: 1e9 },
  },
  {
    why: 'a line for each endpoint',
    text: filled('a,\n', 'mirrors: {docker.io: {endpoint: [\n', ']}}'),
    longest: LONG,
    change: { move: ['mirrors', 'docker.io', 'endpoint', 0], to: 1e9 },
  },
  {
    why: 'one line of registries, and all its lines removed',
    text: filled('b: {},', 'mirrors: {docker.io: {endpoint: [a]},', '}'),
    longest: LONG,
    change: REMOVE_DOCKER,
  },
  {
    why: 'comments above an entry',
    text: filled('  #\n', 'mirrors:\n', '  docker.io:\n    endpoint: [a]\n'),
    longest: LONG,
    change: REMOVE_DOCKER,
  },
  {
    why: 'comments between entries',
    text: filled('  a:\n  #\n', 'mirrors:\n'),
    longest: LONG,
    change: { remove: ['mirrors', 'a'] },
  },
  {
    why: 'empty lines between entries',
    text: filled('  a:\n\n\n', 'mirrors:\n'),
    longest: LONG,
    change: { move: ['mirrors', 'a'], to: 0 },
  },
  {
    why: 'a long comment after each endpoint',
    text: filled('    - a # c\n', 'mirrors:\n  docker.io:\n    endpoint:\n'),
    longest: LONG,
    change: { move: ['mirrors', 'docker.io', 'endpoint', 0], to: 1e9 },
  },
  {
    why: 'aliases of what is removed',
    text: filled('  - *x\n', 'mirrors:\n  docker.io: &x {}\nlist:\n'),
    longest: LONG,
    change: REMOVE_DOCKER,
  },
  {
    why: 'anchors that nothing uses',
    text: filled('  - &x\n', 'mirrors:\n  docker.io:\nlist:\n'),
    longest: LONG,
    change: { rename: ['mirrors', 'docker.io'], to: 'b' },
  },
  {
    why: 'an anchor and an alias again and again',
    text: filled('  - &x\n  - *x\n', 'mirrors:\n  docker.io: {}\nlist:\n'),
    longest: LONG,
    change: { move: ['mirrors', 'docker.io'], to: 5 },
  },
  {
    why: 'keys that are aliases',
    text: filled('  *x : {}\n', 'a: &x docker.io\nmirrors:\n'),
    longest: LONG,
    change: REMOVE_DOCKER,
  },
  {
    why: 'merges of one map',
    text: filled('  <<: *x\n', 'a: &x {docker.io: {}}\nmirrors:\n'),
    longest: LONG,
    shortest: 4096,
    change: REMOVE_DOCKER,
  },
  {
    why: 'a long chain of merges',
    text: (length) => mergeChain(Math.floor(length / 32)),
    longest: LONG,
    change: { remove: ['mirrors', 'k5'] },
  },
  {
    why: 'a chain of aliases',
    text: (length) => aliasChain(Math.floor(length / 24)),
    longest: LONG,
    change: REMOVE_DOCKER,
  },
]
