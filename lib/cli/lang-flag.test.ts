import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
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
    expect((await inChinese('lint')).output).toContain('fix: 改名为 "mirrors"')
  })

  test('is one that there is', async () => {
    const { errors } = await inChinese('lint', '--lang', 'de')
    expect(errors).toContain('--lang is one of en, zh, not "de"')
  })
})
