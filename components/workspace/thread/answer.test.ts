import { expect, test } from 'vitest'
import { defaultOptions } from '@/lib/k3s/node-options'
import { reduce } from '@/lib/testdata/reduce'
import { startState } from '@/lib/workspace/start-state'
import { storedOf } from '@/lib/workspace/stored'
import { createAnswers } from './answer'

test('what is stored is the same from a thread, and has no secret', () => {
  const start = startState({ text: '', image: 'nginx', options: defaultOptions() })
  const text = 'configs: {a.test: {auth: {username: u, password: hunter2x}}}\n'
  const opened = reduce(start, { type: 'opened', text, fileName: 'registries.yaml', atMs: 1 })
  const state = reduce(opened, { type: 'typed', text: `${text}# more\n`, atMs: 2_000 })
  const answer = structuredClone(createAnswers()(structuredClone({ kind: 'store', state, savedAtMs: 3_000 })))
  expect(answer).toEqual({ kind: 'store', stored: storedOf(state, 3_000) })
  expect(JSON.stringify(answer)).not.toContain('hunter2x')
  expect(JSON.stringify(answer)).toContain('# more')
})
