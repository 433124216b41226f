import { describe, expect, test } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { switchWords } from './switch-words'
import { sayInEnglish } from '@/lib/words/say'

const MIRROR = 'mirrors:\n  docker.io:\n    endpoint:\n      - https://m.example.com\n'
const MANY = `mirrors:\n${['a', 'b', 'c', 'd'].map((name) => `  ${name}.example.com:\n    endpoint: [https://m.example.com]\n`).join('')}`
const STAR = 'mirrors:\n  "*":\n    endpoint:\n      - https://m.example.com\n'

const of = (text: string, options: Partial<NodeOptions>, image = 'nginx') =>
  analyze({ text, image, options: { ...defaultOptions(), ...options } }, engines, lint)

describe('what a switch of the node changes', () => {
  test.each<{
    readonly why: string
    readonly text: string
    readonly image?: string
    readonly before?: Partial<NodeOptions>
    readonly after: Partial<NodeOptions>
    readonly words: string
  }>([
    {
      why: 'nothing, between releases that behave alike',
      text: MIRROR,
      before: { release: 'v1.33.11+k3s1' },
      after: { release: 'v1.33.10+k3s1' },
      words: 'Nothing changes for this file: the same files, plan and problems as with X.',
    },
    {
      why: 'one file',
      text: MIRROR,
      before: { release: 'v1.33.10+k3s1' },
      after: { release: 'v1.33.9+k3s1' },
      words: '1 file differs from X: config.toml.',
    },
    {
      why: 'a file and the plan',
      text: MIRROR,
      after: { disableDefaultRegistryEndpoint: true },
      words: '1 file and the plan differ from X: certs.d/docker.io/hosts.toml.',
    },
    {
      why: 'the plan alone',
      text: STAR,
      image: 'quay.io/a/b',
      before: { release: 'v1.32.3+k3s1' },
      after: { release: 'v1.32.2+k3s1' },
      words: 'The plan and the problems differ from X.',
    },
    {
      why: 'many files',
      text: MANY,
      after: { disableDefaultRegistryEndpoint: true },
      words:
        '4 files and the problems differ from X: certs.d/a.example.com/hosts.toml, certs.d/b.example.com/hosts.toml, certs.d/c.example.com/hosts.toml and 1 more.',
    },
  ])('$why', ({ text, image, before = {}, after, words }) => {
    expect(switchWords(of(text, before, image), of(text, after, image), 'X', sayInEnglish).text).toBe(words)
  })
})
