import { expect, it, test } from 'vitest'
import { printIndex, readIndex, type SearchEntry } from './search-index'
import { tokensOf } from './tokens'

test.each([
  ['insecure_skip_verify', ['insecure', 'skip', 'verify']],
  ['registry-1.docker.io', ['registry', '1', 'docker', 'io']],
  ['v1.33.3+k3s1', ['v1.33.3', 'k3s1']],
  ['Ends here.', ['ends', 'here']],
  ['"*" in mirrors', ['*', 'in', 'mirrors']],
  ['镜像仓库', ['镜像', '像仓', '仓库']],
  ['源', ['源']],
  ['用 docker.io 登录', ['用', 'docker', 'io', '登录']],
  ['ＴＬＳ', ['tls']],
  ['', []],
])('“%s” has the words %j', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens)
})

const ENTRIES: readonly SearchEntry[] = [
  {
    href: '/a',
    kind: 'guide',
    title: 'The wildcard is for registries without a directory',
    text: 'A mirror with endpoints makes one.',
  },
  { href: '/b', kind: 'rule', title: 'Rewrites overlap', text: 'rewrite-overlap Two patterns match one image.' },
  { href: '/c', kind: 'field', title: 'configs.<host>.tls.insecure_skip_verify', text: 'Accepts any certificate.' },
  { href: '/d', kind: 'guide', title: '通配镜像源用于没有自己目录的镜像仓库', text: '带端点的镜像源会生成目录。' },
]
it('finds a rule by its code first, whatever else speaks of it', () => {
  const title = 'Rewrites overlap: rewrite, overlap, rewrites'
  const other: SearchEntry = { href: '/guide/rewrites', kind: 'guide', title, text: 'rewrite overlap' }
  const rule: SearchEntry = {
    href: '/rules/rewrite-overlap',
    kind: 'rule',
    title: 'Two patterns',
    text: 'rewrite-overlap Both match.',
  }
  const found = readIndex(printIndex([other, rule]))
  expect(found('rewrite overlap').map(({ href }) => href)).toEqual([other.href, rule.href])
  expect(found(' rewrite-overlap').map(({ href }) => href)).toEqual([rule.href, other.href])
})

const find = readIndex(printIndex(ENTRIES))
const hrefs = (query: string) => find(query).map(({ href }) => href)

test.each([
  ['wildcard', ['/a']],
  ['wildc', ['/a']],
  ['wilcdard', ['/a']],
  ['overlap rewrite', ['/b']],
  ['skip_verify', ['/c']],
  ['certificate insecure', ['/c']],
  ['通配', ['/d']],
  ['镜像源 目录', ['/d']],
  ['镜', ['/d']],
  ['wildcard certificate', []],
  ['  ', []],
])('“%s” finds %j', (query, expected) => {
  expect(hrefs(query)).toEqual(expected)
})

it('takes any query, and reads no more than a part of a long one', () => {
  for (const query of ['__proto__', 'constructor', '*'.repeat(10_000), '镜'.repeat(100_000), '\uD800', '-._:/'])
    expect(() => find(query)).not.toThrow()
})
