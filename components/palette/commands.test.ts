import { expect, it } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { indexLines } from '@/lib/text/line-index'
import { sayInEnglish, type Say } from '@/lib/words/say'
import { ENGLISH, type Words } from '@/lib/words/words'
import { CHINESE } from '@/lib/words/zh/all'
import { PAGE_ZH } from '@/lib/words/zh/page/all'
import { sayInChinese } from '@/lib/words/zh/say-in-chinese'
import { commandsOf, matching, type Actions } from './commands'

const TEXT = `mirrors:
  docker.io:
    endpoint: ["registry.example.com:5000"]
configs:
  registry.example.com:5000:
    auth: {username: u, password: x9}
`

const done: string[] = []
const actions = new Proxy({} as Actions, {
  get:
    (_target, name) =>
    (...args: readonly unknown[]) =>
      done.push(`${String(name)} ${JSON.stringify(args)}`),
})

const commands = (words: Words = ENGLISH, say: Say = sayInEnglish) => {
  const analysis = analyze({ text: TEXT, image: 'nginx', options: defaultOptions() }, engines, lint)
  return commandsOf(analysis, indexLines(TEXT), defaultOptions(), actions, words, say)
}

it.each<[query: string, group: string, name: RegExp, does: string]>([
  ['share', 'File', /^Share$/, 'openDialog ["share"]'],
  ['docker.io', 'Mirror', /^docker\.io$/, 'showPath [["mirrors","docker.io"]]'],
  ['login 5000', 'Login and TLS', /:5000$/, 'showPath [["configs","registry.example.com:5000"]]'],
  ['release 1.30.14', 'Release', /^v1\.30\.14\+k3s1$/, 'setOptions [{"release":"v1.30.14+k3s1"}]'],
  ['rke2', 'Node', /^Switch to RKE2$/, 'setOptions [{"distribution":"rke2"}]'],
  ['RUN', 'Plan', /^Run this plan$/, 'run []'],
  ['fix line 3', 'Fix', /line 3/, 'fix'],
  ['export', 'File', /^Export/, 'openDialog ["export"]'],
  ['deploy', 'Show', /^Deploy$/, 'showResult ["deploy"]'],
  ['compare', 'Show', /^Compare$/, 'showResult ["compare"]'],
  ['upgrade', 'Show', /^Upgrade check/, 'showResult ["compare"]'],
  ['what if', 'Plan', /^What if/, 'whatIf []'],
  ['system default', 'Node', /^All node options/, 'openDialog ["node"]'],
  ['guide', 'Read', /^Guide/, 'openPage ["/guide"]'],
  ['what changed', 'Read', /^Releases/, 'openPage ["/releases"]'],
  ['errors', 'Show', /^Errors/, 'showSource ["errors"]'],
])('“%s” finds %s', (query, group, name, does) => {
  const [first] = matching(commands(), query)
  expect(first).toMatchObject({ group, name: expect.stringMatching(name) as string })
  done.length = 0
  first?.run()
  expect(done[0]).toContain(does)
})

it('offers no release that is chosen already, and nothing for words that are nowhere', () => {
  const current = defaultOptions().release
  expect(commands().filter(({ group, name }) => group === 'Release' && name === current)).toEqual([])
  expect(matching(commands(), 'no such thing')).toEqual([])
})

it.each([
  ['share', '分享'],
  ['分享', '分享'],
  ['export', '导出为其他格式'],
  ['rke2 切换', '切换到 RKE2'],
  ['switch 切换 rke2', '切换到 RKE2'],
])('in Chinese, “%s” finds %s', (query, name) => {
  const [first] = matching(commands(CHINESE, sayInChinese(PAGE_ZH)), query)
  expect(first?.name).toBe(name)
})
