import { expect, it } from 'vitest'
import { printSteps } from './print-steps'

it('numbers the steps and sets commands apart, with what they print', () => {
  expect(
    printSteps([
      {
        id: 'file',
        title: 'Put the file there',
        text: ['One.', 'Two.'],
        commands: [
          { what: 'Copy', text: 'cp a b' },
          { what: 'Check', text: 'stat b', prints: '600' },
        ],
      },
      { id: 'restart', title: 'Restart', text: [], commands: [] },
    ]),
  ).toBe(
    '## 1. Put the file there\n\nOne.\n\nTwo.\n\nCopy:\n\n    cp a b\n\nCheck:\n\n    stat b\n\nprints `600`\n\n## 2. Restart\n',
  )
})
