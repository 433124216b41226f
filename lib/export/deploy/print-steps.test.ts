import { expect, it } from 'vitest'
import { sayInEnglish } from '@/lib/words/say'
import { sayInChinese } from '@/lib/words/zh/say-in-chinese'
import { literal } from '@/lib/words/saying'
import { PAGE_ZH } from '@/lib/words/zh/page/all'
import { printSteps } from './print-steps'
import type { DeployStep } from './steps'

const STEPS: readonly DeployStep[] = [
  {
    id: 'file',
    title: literal('Put the file there'),
    text: [literal('One.'), literal('Two.')],
    commands: [
      { what: literal('Copy'), text: 'cp a b' },
      { what: literal('Check'), text: 'stat b', prints: '600' },
    ],
  },
  { id: 'restart', title: literal('Restart'), text: [], commands: [] },
]

it('numbers the steps and sets commands apart, with what they print', () => {
  expect(printSteps(STEPS, sayInEnglish)).toBe(
    '## 1. Put the file there\n\nOne.\n\nTwo.\n\nCopy:\n\n    cp a b\n\nCheck:\n\n    stat b\n\nprints `600`\n\n## 2. Restart\n',
  )
})

it('leaves commands and what they print as they are in another language', () => {
  const printed = printSteps(STEPS, sayInChinese(PAGE_ZH))
  expect(printed).toContain('Copy：\n\n    cp a b\n')
  expect(printed).toContain('输出 `600`')
})
