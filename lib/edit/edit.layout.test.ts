import { describe, expect, test } from 'vitest'
import type { Change } from './change'
import { editsFor } from './edit'
import { parseRegistries } from '@/lib/registries/parse'
import { applyEdits } from '@/lib/text/text-edit'

interface Row {
  readonly why: string
  readonly before: string
  readonly change: Change
  readonly after: string
}

const HUB = ['mirrors', 'docker.io']
const ENDPOINTS = [...HUB, 'endpoint']
const AUTH = ['configs', 'a', 'auth']

const COMMENTS: readonly Row[] = [
  {
    why: 'a comment directly above an entry goes with it, one separated by a blank line stays',
    before: '# Header\n\n# mine\nmirrors:\n  # apart\n\n  # hub\n  docker.io: {}\n  quay.io: {}\n',
    change: { remove: HUB },
    after: '# Header\n\n# mine\nmirrors:\n  # apart\n\n  quay.io: {}\n',
  },
  {
    why: 'comments below an entry that are indented deeper go with it',
    before: 'mirrors:\n  docker.io:\n    endpoint:\n      - a\n      # - b\n\n    # none\n  # next\n  quay.io:\n',
    change: { remove: HUB },
    after: 'mirrors:\n  # next\n  quay.io:\n',
  },
  {
    why: 'an entry moves with its comments and the adjacent blank line',
    before: 'mirrors:\n  # hub\n  docker.io: # one\n\n  # quay\n  quay.io: # two\n    # below\nconfigs:\n',
    change: { move: ['mirrors', 'quay.io'], to: 0 },
    after: 'mirrors:\n  # quay\n  quay.io: # two\n    # below\n\n  # hub\n  docker.io: # one\nconfigs:\n',
  },
  {
    why: 'the heading of a group stays where it is when an entry leaves the group',
    before: 'mirrors:\n  # public\n\n  docker.io:\n\n  # private\n\n  a.example:\n  b.example:\n',
    change: { move: ['mirrors', 'b.example'], to: 0 },
    after: 'mirrors:\n  # public\n\n  b.example:\n  docker.io:\n\n  # private\n\n  a.example:\n',
  },
  {
    why: 'a comment after an emptied list keeps its key',
    before: 'mirrors:\n  docker.io:\n    endpoint: # in this order\n      - a\n',
    change: { remove: [...ENDPOINTS, 0] },
    after: 'mirrors:\n  docker.io:\n    endpoint: [] # in this order\n',
  },
  {
    why: 'a comment after a null stays on its line',
    before: 'mirrors:\n  docker.io: # hub\n  quay.io:\n',
    change: { insert: ENDPOINTS, at: 0, to: 'https://a' },
    after: 'mirrors:\n  docker.io: # hub\n    endpoint:\n      - "https://a"\n  quay.io:\n',
  },
]

const EMPTIED: readonly Row[] = [
  {
    why: 'removing the last mirror removes its section',
    before: 'mirrors:\n  docker.io:\nconfigs: {}\n',
    change: { remove: HUB },
    after: 'configs: {}\n',
  },
  {
    why: 'a section with a comment stays',
    before: '# mine\nmirrors:\n  docker.io:\n',
    change: { remove: HUB },
    after: '# mine\nmirrors: {}\n',
  },
  {
    why: 'a key after a block scalar leaves the line break that belongs to its value',
    before: 'configs:\n  a:\n    auth:\n      password: |\n        x\n  b: {}',
    change: { remove: ['configs', 'b'] },
    after: 'configs:\n  a:\n    auth:\n      password: |\n        x\n',
  },
  {
    why: 'a key after a block scalar without a line break takes the last one with it',
    before: 'configs:\n  a:\n    auth:\n      password: |-\n        x\n  b: {}',
    change: { remove: ['configs', 'b'] },
    after: 'configs:\n  a:\n    auth:\n      password: |-\n        x',
  },
  {
    why: 'a mirror with nothing left is still there',
    before: 'mirrors:\n  docker.io:\n    endpoint:\n    - a\n',
    change: { remove: [...ENDPOINTS, 0] },
    after: 'mirrors:\n  docker.io: {}\n',
  },
  {
    why: 'when all rewrites are removed, so is `rewrite`',
    before: 'mirrors:\n  docker.io:\n    endpoint: [a]\n    rewrite:\n      x: y\n',
    change: { remove: [...HUB, 'rewrite', 'x'] },
    after: 'mirrors:\n  docker.io:\n    endpoint: [a]\n',
  },
  {
    why: 'an empty auth is not no auth',
    before: 'configs:\n  a:\n    auth:\n      username: x\n',
    change: { remove: [...AUTH, 'username'] },
    after: 'configs:\n  a:\n    auth: {}\n',
  },
  {
    why: 'auth itself can be removed',
    before: 'configs:\n  a:\n    auth:\n      username: x\n',
    change: { remove: AUTH },
    after: 'configs:\n  a: {}\n',
  },
  {
    why: 'the second document is not read in place of the first',
    before: 'mirrors:\n---\nconfigs:\n',
    change: { remove: ['mirrors'] },
    after: '{}\n---\nconfigs:\n',
  },
  {
    why: 'every occurrence of a repeated key is removed',
    before: 'mirrors:\n  docker.io: {endpoint: [a]}\n  x:\n  docker.io: {}\n',
    change: { remove: HUB },
    after: 'mirrors:\n  x:\n',
  },
  {
    why: 'a missing line break at the end stays missing',
    before: 'mirrors:\n  x:\n  docker.io:',
    change: { remove: HUB },
    after: 'mirrors:\n  x:',
  },
]

const LAYOUT: readonly Row[] = [
  {
    why: 'four columns, dashes below the key',
    before: 'mirrors:\n    x:\n        endpoint:\n        - a\n',
    change: { insert: ENDPOINTS, at: 0, to: 'b' },
    after: 'mirrors:\n    x:\n        endpoint:\n        - a\n    docker.io:\n        endpoint:\n        - "b"\n',
  },
  {
    why: 'the gap after a dash',
    before: 'mirrors:\n  docker.io:\n    endpoint:\n      -   a\n',
    change: { insert: ENDPOINTS, at: 0, to: 'b' },
    after: 'mirrors:\n  docker.io:\n    endpoint:\n      -   b\n      -   a\n',
  },
  {
    why: 'lists in brackets, if the file writes them that way',
    before: 'mirrors:\n  x:\n    endpoint: ["a"]\n',
    change: { insert: ENDPOINTS, at: 0, to: 'b' },
    after: 'mirrors:\n  x:\n    endpoint: ["a"]\n  docker.io:\n    endpoint: ["b"]\n',
  },
  {
    why: 'quotes of the neighbouring keys',
    before: 'mirrors:\n  "x": {}\n',
    change: { add: HUB, to: 'empty' },
    after: 'mirrors:\n  "x": {}\n  "docker.io": {}\n',
  },
  {
    why: 'no line break at the end',
    before: 'mirrors:\n  x:',
    change: { add: HUB, to: 'empty' },
    after: 'mirrors:\n  x:\n  docker.io: {}',
  },
  {
    why: 'a byte order mark',
    before: '\ufeff',
    change: { add: HUB, to: 'empty' },
    after: '\ufeffmirrors:\n  docker.io: {}\n',
  },
  {
    why: 'nothing but comments',
    before: '# Managed by hand',
    change: { add: HUB, to: 'empty' },
    after: '# Managed by hand\n\nmirrors:\n  docker.io: {}',
  },
  {
    why: 'an empty document before another',
    before: '---\n---\nx: 1\n',
    change: { add: HUB, to: 'empty' },
    after: '---\nmirrors:\n  docker.io: {}\n---\nx: 1\n',
  },
  {
    why: 'JSON on one line',
    before: '{"mirrors":{"x":{"endpoint":["a"]}},"configs":null}',
    change: { set: [...AUTH, 'username'], to: 'u' },
    after: '{"mirrors":{"x":{"endpoint":["a"]}},"configs":{"a":{"auth":{"username":"u"}}}}',
  },
  {
    why: 'JSON on many lines',
    before: '{\n  "mirrors": {\n    "x": null,\n    "docker.io": null\n  }\n}\n',
    change: { remove: HUB },
    after: '{\n  "mirrors": {\n    "x": null\n  }\n}\n',
  },
  {
    why: 'a list over several lines with comments',
    before: 'mirrors:\n  docker.io:\n    endpoint: [\n      "a", # first\n      "b" # second\n    ]\n',
    change: { move: [...ENDPOINTS, 1], to: 0 },
    after: 'mirrors:\n  docker.io:\n    endpoint: [\n      "b", # second\n      "a" # first\n    ]\n',
  },
  {
    why: 'a comma at the end',
    before: 'mirrors: {docker.io: {endpoint: ["a", ]}}\n',
    change: { insert: ENDPOINTS, at: 1, to: 'b' },
    after: 'mirrors: {docker.io: {endpoint: ["a", "b", ]}}\n',
  },
]

const VALUES: readonly Row[] = [
  {
    why: 'single quotes stay',
    before: "configs: {a: {auth: {password: 'x'}}}",
    change: { set: [...AUTH, 'password'], to: "it's" },
    after: "configs: {a: {auth: {password: 'it''s'}}}",
  },
  {
    why: 'single quotes cannot hold a line break',
    before: "configs: {a: {auth: {password: 'x'}}}",
    change: { set: [...AUTH, 'password'], to: 'a\nb' },
    after: 'configs: {a: {auth: {password: "a\\nb"}}}',
  },
  {
    why: 'a scalar of several lines stays one',
    before: 'configs:\n  a:\n    auth:\n      password: | # key\n          one\n      username: u\n',
    change: { set: [...AUTH, 'password'], to: 'two\n\nthree\n' },
    after: 'configs:\n  a:\n    auth:\n      password: | # key\n          two\n\n          three\n      username: u\n',
  },
  {
    why: 'an invisible character becomes visible',
    before: 'configs: {a: {auth: {password: x}}}',
    change: { set: [...AUTH, 'password'], to: 'a\u200bb' },
    after: 'configs: {a: {auth: {password: "a\\u200bb"}}}',
  },
  {
    why: 'what another parser takes for a number is quoted',
    before: 'configs: {a: {auth: {password: x}}}',
    change: { set: [...AUTH, 'password'], to: '1e3' },
    after: 'configs: {a: {auth: {password: "1e3"}}}',
  },
  {
    why: 'a backslash needs no escape between single quotes',
    before: 'mirrors:\n  docker.io:\n',
    change: { set: [...HUB, 'rewrite', '^a\\.b$'], to: 'c' },
    after: 'mirrors:\n  docker.io:\n    rewrite:\n      \'^a\\.b$\': "c"\n',
  },
  {
    why: 'a quoted boolean becomes one',
    before: 'configs: {a: {tls: {insecure_skip_verify: "true"}}}',
    change: { set: ['configs', 'a', 'tls', 'insecure_skip_verify'], to: true },
    after: 'configs: {a: {tls: {insecure_skip_verify: true}}}',
  },
  {
    why: 'yes is already true',
    before: 'configs: {a: {tls: {insecure_skip_verify: yes}}}',
    change: { set: ['configs', 'a', 'tls', 'insecure_skip_verify'], to: true },
    after: 'configs: {a: {tls: {insecure_skip_verify: yes}}}',
  },
  {
    why: 'an anchor that nobody uses stays',
    before: 'configs: {a: {auth: {password: &p x}}}',
    change: { set: [...AUTH, 'password'], to: 'new' },
    after: 'configs: {a: {auth: {password: &p new}}}',
  },
  {
    why: 'a wildcard is quoted',
    before: 'mirrors:\n  docker.io: # hub\n',
    change: { rename: HUB, to: '*' },
    after: 'mirrors:\n  "*": # hub\n',
  },
]

describe.each([
  { about: 'comments', rows: COMMENTS },
  { about: 'what is emptied', rows: EMPTIED },
  { about: 'layout', rows: LAYOUT },
  { about: 'values', rows: VALUES },
])('$about', ({ rows }) => {
  test.each(rows)('$why', ({ before, change, after }) => {
    const made = editsFor(parseRegistries(before), change)
    expect('refused' in made ? made.refused : applyEdits(before, made.edits)).toBe(after)
  })
})
