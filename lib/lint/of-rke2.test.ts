import { expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lintText } from './lint-text'
import { RULES } from './rules.generated'
import { readNode } from '@/lib/node'
import { ofRke2 } from '@/lib/words/of-rke2'
import { say } from '@/lib/words/en/yaml'
import { CHINESE } from '@/lib/words/zh/all'

const RKE2 = { distribution: 'rke2' } as const

test('what is found names the distribution that was chosen, in both languages', () => {
  const texts = RULES.map(({ bad }) => bad)
  const found = texts.flatMap(({ text, options, ...besides }) =>
    lintText(text, { ...besides, options: { ...options, ...RKE2 }, regexp: re2Engine }),
  )
  const named = found.filter(({ message }) => message.includes('RKE2'))
  expect(named.length).toBeGreaterThan(30)
  const chinese = named.map((one) => CHINESE.lineOf(one))
  expect(chinese.filter((line) => !line.includes('RKE2')).length).toBeLessThan(named.length / 5)
  const ofK3s = (line: string) => /K3s/.test(line)
  // Of a file for the other one.
  const other = 'file-name'
  expect(found.flatMap(({ code, message }) => (code !== other && ofK3s(message) ? [message] : []))).toEqual([])
  expect(
    found.flatMap((one) => (one.code !== other && ofK3s(CHINESE.lineOf(one)) ? [CHINESE.lineOf(one)] : [])),
  ).toEqual([])
})

test('also before the rules are there', () => {
  const [problem] = readNode('mirrors: [\n', { ...defaultOptions(), ...RKE2 }, engines).problems
  expect(problem?.message).toContain('RKE2 rejects the whole file')
})

test('what the person wrote keeps its letters', () => {
  const key = '"K3s-registry"'
  const words = ofRke2({ ...say('unknown-key.into', { key, field: '"ca_file"', group: 'tls' }) })
  expect(words.parts.wrong).toBe(`RKE2 does not know the key ${key}.`)
  expect(CHINESE.partsOf(words).wrong).toBe(`RKE2 不认识键 ${key}。`)
  expect(ofRke2(words)).toBe(words)
})
