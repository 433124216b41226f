import { workOf } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { exampleOfLines } from '@/lib/bench/example-text'
import { createLoader, type Containerd } from '@/lib/containerd/containerd'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { readNode } from '@/lib/node'
import { parseRegistries } from '@/lib/registries/parse'
import { parseAfter } from '@/lib/registries/reparse/reparse'
import type { ParsedRegistries } from '@/lib/registries/model'
import { configUsers } from './config-users'

const OPTIONS = defaultOptions()
const CARDS = 20
const TEXT = exampleOfLines(1_000)
const TYPED = TEXT.replace('https://backup-3', 'https://xbackup-3')

const load = createLoader(OPTIONS, engines.decodeToml1)
const containerdOf = (text: string): Containerd => load(readNode(text, OPTIONS, engines).rendered)

/** What the cards of `configs` that are shown ask for. */
function askAll(parsed: ParsedRegistries, containerd: Containerd): void {
  const { registries } = parsed
  for (const key of [...registries.configs.keys()].slice(0, CARDS))
    configUsers(key, { registries, rules: releaseOf(OPTIONS) }, containerd, 6)
}

test('after a key, the endpoints of the mirror alone are read that it changed, for all cards together', () => {
  const containerd = containerdOf(TEXT)
  askAll(parseRegistries(TEXT), containerd)
  const parsed = parseRegistries(TEXT)
  const whole = workOf(() => askAll(parsed, containerd))
  const again = workOf(() => askAll(parsed, containerd))
  const typed = parseAfter(parsed, TYPED)
  expect(typed.registries).not.toBe(parsed.registries)
  const afterKey = workOf(() => askAll(typed, containerd))
  expect(afterKey - again).toBeLessThan((whole - again) / 4)
})

test('how a mirror is asked is found once for all that ask for it', () => {
  const parsed = parseRegistries(TEXT)
  // One-time setup belongs to neither.
  askAll(parsed, containerdOf(TEXT))
  const containerd = containerdOf(TEXT)
  const first = workOf(() => askAll(parsed, containerd))
  expect(workOf(() => askAll(parsed, containerd))).toBeLessThan(first / 10)
})
