import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { saying, type Saying } from '@/lib/words/saying'
import { COMMANDS } from './command-line'
import { run } from './run'

const FILES = { TYPO: 'mirrros:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n' }

describe('the language', () => {
  const inChinese = async (command: string, ...rest: string[]) => {
    const terminal = { ...fakeTerminal(FILES), languages: ['zh_CN.UTF-8'] }
    await run([command, 'TYPO', ...rest], terminal)
    return { output: terminal.output(), errors: terminal.errors() }
  }

  test.each([
    { why: 'is that of the terminal for people', flags: [], says: 'K3s 不认识键 "mirrros"。' },
    { why: 'is English for programs', flags: ['--json'], says: 'K3s does not know the key \\"mirrros\\".' },
    {
      why: 'is English for code scanning',
      flags: ['--format', 'sarif'],
      says: 'K3s does not know the key \\"mirrros\\".',
    },
    { why: 'can be named for programs', flags: ['--json', '--lang', 'zh'], says: 'K3s 不认识键 \\"mirrros\\"。' },
    { why: 'can be named for people', flags: ['--lang=en'], says: 'K3s does not know the key "mirrros".' },
  ])('$why', async ({ flags, says }) => {
    expect((await inChinese('lint', ...flags)).output).toContain(says)
  })

  test('is that of problems beside a plan and the files, and of fixes', async () => {
    expect((await inChinese('plan', 'nginx')).errors).toContain('K3s 会静默忽略它以及它下面的所有内容。')
    expect((await inChinese('render')).errors).toContain('K3s 会静默忽略它以及它下面的所有内容。')
    expect((await inChinese('lint')).output).toContain('修正：改名为 "mirrors"')
  })

  test('is that of the server that is started, and of why it is not', async () => {
    const refused = saying('There is no folder {folder}, which --allow-files names.', { folder: 'missing' })
    const told: string[] = []
    const terminal = {
      ...fakeTerminal(),
      languages: ['zh_CN.UTF-8'],
      serve: (_: unknown, tell: (said: Saying) => string) => {
        told.push(tell(saying('pullpath is at {at}', { at: 'http://127.0.0.1:4600' })))
        return Promise.resolve(refused)
      },
    }
    expect(await run(['serve'], terminal)).toBe(2)
    expect(told).toEqual(['pullpath 位于 http://127.0.0.1:4600'])
    expect(terminal.errors()).toContain('--allow-files 指定的文件夹 missing 不存在。')
  })

  test('is that of usage errors, also of a command line that cannot be read', async () => {
    expect((await inChinese('examples', 'b')).errors).toBe(
      'pullpath: examples 最多接受一个 NAME\n参见 pullpath --help。\n',
    )
    const terminal = fakeTerminal()
    await run(['examples', 'haulr', '--lang', 'zh'], terminal)
    expect(terminal.errors()).toContain('没有示例 "haulr"；是否指 "hauler"？')
    expect((await inChinese('lint', '--lang=en', '--no-such')).errors).toContain('See pullpath --help.')
  })

  test('is that of recipes and examples, as a list, beside a file and as JSON', async () => {
    const examples = async (...argv: string[]) => {
      const terminal = fakeTerminal()
      await run(['examples', ...argv, '--lang', 'zh'], terminal)
      return { output: terminal.output(), errors: terminal.errors() }
    }
    expect((await examples()).output).toMatch(/^harbor +Harbor 代理缓存$/m)
    const { output, errors } = await examples('quay')
    expect(output).toContain('endpoint:')
    expect(errors).toContain(
      '- 在 Quay 中，每个组织的 Proxy Cache 设置了如下 Remote Registry：docker.io 对应 docker-io-cache。',
    )
    expect((await examples('harbor', '--set', 'host=https://x')).errors).toContain(
      'host：请只填写主机，不含 "https://"。',
    )
    expect(JSON.parse((await examples('quay', '--json')).output)).toMatchObject({ title: 'Quay 代理缓存' })
  })

  test('is one that there is', async () => {
    const terminal = fakeTerminal()
    await run(['lint', 'TYPO', '--lang', 'de'], terminal)
    expect(terminal.errors()).toContain('--lang is one of en, zh, not "de"')
  })

  test.each([...COMMANDS, null])('is that of the help, which has all that it says in English: %s', async (command) => {
    const help = async (...languages: string[]) => {
      const terminal = { ...fakeTerminal(), languages }
      await run([...(command === null ? [] : [command]), '--help'], terminal)
      return terminal.output()
    }
    const [english, chinese] = [await help('C'), await help('zh_CN.UTF-8')]
    expect(chinese).toContain('退出状态')
    // Flags, operands, defaults and formats: all but plain words.
    const names = (text: string) => new Set(text.replaceAll('e.g.', '').match(/--[\w-]+|\b[A-Z]{4,}\b|\w+[|/.:]\S*\w/g))
    expect([...names(english)].filter((name) => !chinese.includes(name))).toEqual([])
    // Ideographs are two columns wide.
    const columns = (line: string) => [...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
    expect(chinese.split('\n').filter((line) => columns(line) > 92)).toEqual([])
  })
})
