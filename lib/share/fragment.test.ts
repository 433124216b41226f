import { defaultOptions } from '@/lib/k3s/node-options'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { deflateSync, Inflate } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { DICTIONARY_1 } from './dictionary'
import { decodeFragment, encodeFragment, FRAGMENT_MAX, type LinkState } from './fragment'
import { redactText } from '@/lib/secrets/redact/redact-text'

const OPTIONS = {
  distribution: 'k3s',
  release: 'v1.37.1+k3s1',
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
} as const
const state = (text: string, more: Partial<LinkState> = {}): LinkState => ({
  text,
  options: OPTIONS,
  image: 'nginx:1.27',
  tab: 'plan',
  ...more,
})
const GOOD = join(TESTDATA, 'conformance/configs/good')
const files = readdirSync(GOOD).map((name) => readFileSync(join(GOOD, name), 'utf8'))

describe('a link', () => {
  it('brings back every text, letter for letter', () => {
    const states = fc.record(
      {
        text: fc
          .oneof(fc.string({ unit: 'grapheme', maxLength: 500 }), fc.constantFrom(...files))
          .map((text) => text.replaceAll(/\p{Surrogate}/gu, '')),
        options: fc
          .record(
            {
              release: fc.constantFrom('v1.37.1+k3s1', 'v1.29.4+k3s1'),
              disableDefaultRegistryEndpoint: fc.boolean(),
              embeddedRegistry: fc.boolean(),
              dataDir: fc.constant(null),
            },
            { noNullPrototype: true },
          )
          .chain((rest) =>
            fc
              .constantFrom(
                { distribution: 'k3s', systemDefaultRegistry: null },
                { distribution: 'k3s', systemDefaultRegistry: 'r.example.com/pre/d' },
                { distribution: 'rke2', systemDefaultRegistry: null },
                { distribution: 'rke2', systemDefaultRegistry: 'reg.example.com:5000' },
              )
              .map((own) => ({ ...rest, ...own })),
          ),
        image: fc.string({ maxLength: 60 }).filter((image) => !image.includes('\n')),
        tab: fc.constantFrom('plan' as const, 'files' as const, 'problems' as const, 'deploy' as const),
      },
      { noNullPrototype: true },
    )
    expect(() =>
      fc.assert(
        fc.property(states, (one) => {
          expect(decodeFragment(`#${encodeFragment(one)}`)).toEqual(one)
        }),
      ),
    ).not.toThrow()
  })

  it.each(['﻿# mark\r\nmirrors: {}', '# 日本語 emoji 🚀\nmirrors: {}\n', 'mirrors:\n\t\u0000', ''])(
    'keeps marks, line ends and every script: %j',
    (text) => {
      expect(decodeFragment(encodeFragment(state(text)))).toEqual(state(text))
    },
  )

  it('brings back the text of pullpath.yaml beside it, where that is shared', () => {
    const settings = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replaceAll(/\p{Surrogate}/gu, ''))
    fc.assert(
      fc.property(settings, fc.constantFrom(...files), (text, file) => {
        const one = state(file, { settings: text, image: 'a\tb' })
        expect(decodeFragment(encodeFragment(one))).toEqual(one)
      }),
      { numRuns: 30 },
    )
    expect(encodeFragment(state('a: 1\n'))).toMatch(/^v1\./)
  })

  it.each(['-1', '99999', 'x', '1.5'])('is damaged where it says that pullpath.yaml has the length %s', (length) => {
    const bytes = new TextEncoder().encode(`v1.37.1+k3s1\t\t\t${length}\tnginx\nabc`)
    const packed = Buffer.from(deflateSync(bytes, { dictionary: new TextEncoder().encode(DICTIONARY_1) })).toString(
      'base64url',
    )
    expect(decodeFragment(`v2.${packed}`)).toHaveProperty('error')
  })

  it('is shorter than plain compression for every good file, by a fifth together', () => {
    const sizes = files.map((text) => ({
      own: encodeFragment(state(text)).length,
      plain: deflateRawSync(Buffer.from(text), { level: 9 }).toString('base64url').length,
    }))
    expect(sizes.filter(({ own, plain }) => own >= plain)).toEqual([])
    const sum = (of: 'own' | 'plain') => sizes.reduce((total, size) => total + size[of], 0)
    expect(sum('own')).toBeLessThan(sum('plain') * 0.8)
  })

  it('holds thirty mirrors in 1,500 characters', () => {
    const mirrors = Array.from(
      { length: 30 },
      (_, index) =>
        `  registry-${index}.example.com:\n    endpoint:\n      - "https://mirror-${index}.internal.example.com:5000"\n    rewrite:\n      "^team-${index}/(.*)": "proxy-${index}/$1"\n`,
    ).join('')
    const configs = Array.from(
      { length: 30 },
      (_, index) =>
        `  "mirror-${index}.internal.example.com:5000":\n    auth:\n      username: robot-${index}\n      password: p4ss-${index * 7919}-w0rd\n    tls:\n      ca_file: /etc/rancher/k3s/certs/mirror-${index}.crt\n`,
    ).join('')
    const { text } = redactText(`mirrors:\n${mirrors}configs:\n${configs}`)
    expect(text.split('\n').length).toBeGreaterThan(300)
    expect(encodeFragment(state(text)).length).toBeLessThanOrEqual(1_500)
  })

  it.each([['the first format', 'v1.AznHWM8E4pyiFMLuV1ZwAdur4FGaBKwCi_JL0zMUgC4tprrTsJZo6GUUrHQCFSYA']])(
    'of %s is read for ever',
    (_, fixture) => {
      expect(decodeFragment(fixture)).toEqual({
        text: '# Docker Hub through ours\nmirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com:5000"\n    rewrite:\n      "^rancher/(.*)": "project/$1"\n',
        options: {
          distribution: 'rke2',
          release: 'v1.33.4+k3s1',
          disableDefaultRegistryEndpoint: true,
          embeddedRegistry: false,
          dataDir: null,
          systemDefaultRegistry: null,
        },
        image: 'rancher/mirrored-pause:3.6',
        tab: 'files',
      })
    },
  )
})

describe('a link is read', () => {
  const link = encodeFragment(state('mirrors: {}\n'))

  it.each([
    ['a full stop', (text: string) => `${text}.`],
    ['a bracket of Markdown', (text: string) => `${text})`],
    ['a quote and a comma', (text: string) => `${text}",`],
    ['a zero-width space, as a browser gives it', (text: string) => `${text}%E2%80%8B`],
    ['a zero-width space', (text: string) => `${text}\u200b`],
    ['an ellipsis and a space', (text: string) => `${text}… `],
  ])('with %s after it', (_, written) => {
    expect(decodeFragment(`#${written(link)}`)).toEqual(state('mirrors: {}\n'))
  })

  it('with line breaks of a mail in it', () => {
    const broken = link.replace(/.{20}/g, (piece) => `${piece}\r\n`)
    expect(decodeFragment(broken)).toEqual(state('mirrors: {}\n'))
    expect(decodeFragment(link.replace(/.{20}/g, (piece) => `${piece}%0A`))).toEqual(state('mirrors: {}\n'))
  })
})

describe('a hostile link is refused in words', () => {
  const pack = (content: Uint8Array | string) =>
    `v1.${Buffer.from(deflateSync(typeof content === 'string' ? new TextEncoder().encode(content) : content, { level: 9, dictionary: new TextEncoder().encode(DICTIONARY_1) })).toString('base64url')}`
  // Would be read if it were not too much: it has a first line.
  const BOMB = pack(`v1.37.1+k3s1\t\t\tnginx\n${'\0'.repeat(20 * 1024 * 1024)}`)

  it.each<[why: string, fragment: string]>([
    ['nothing', ''],
    ['another program’s', 'config=abc'],
    ['a version of the future', 'v2.abcd'],
    ['no base64', 'v1.a+b/c=='],
    ['no deflate', `v1.${Buffer.from('nothing that was compressed').toString('base64url')}`],
    ['half of one', encodeFragment(state(files.join(''))).slice(0, -40)],
    ['more than 32 kB', `v1.${'A'.repeat(FRAGMENT_MAX)}`],
    ['a bomb', BOMB],
    ['no text', pack(new Uint8Array([0xff, 0xfe, 0x0a]))],
    ['no first line', pack('mirrors: {}')],
    ['a first line of another kind', pack('mirrors:\n  docker.io:\n')],
  ])('%s', (_, fragment) => {
    const decoded = decodeFragment(fragment)
    expect('error' in decoded ? decoded.error : decoded).toMatch(/^This link .*\.$|^This is not a link/)
  })

  it('a bomb is not inflated further than a piece above the limit', () => {
    const pushed = vi.spyOn(Inflate.prototype, 'push')
    let inflated = 0
    pushed.mockImplementation(function push(this: Inflate, ...args) {
      const give = this.ondata
      this.ondata = (piece, isLast) => {
        inflated += piece.length
        give(piece, isLast)
      }
      pushed.mockRestore()
      this.push(...args)
    })
    expect(decodeFragment(BOMB)).toHaveProperty('error')
    expect(inflated).toBeGreaterThan(256 * 1024)
    expect(inflated).toBeLessThan(512 * 1024)
  })

  it.each([
    { why: 'as much as the limit is read', length: 256 * 1024, isRead: true },
    { why: 'one byte more is not', length: 256 * 1024 + 1, isRead: false },
    { why: 'twice as much is not', length: 512 * 1024, isRead: false },
  ])('counts the bytes of what a link holds: $why', ({ length, isRead }) => {
    const head = 'v1.37.1+k3s1\t\t\tnginx\n'
    const decoded = decodeFragment(pack(head + 'a'.repeat(length - head.length)))
    expect(decoded).toMatchObject(
      isRead ? { text: 'a'.repeat(length - head.length) } : { error: expect.stringContaining('it holds too much') },
    )
  })

  it('cannot choose a release that does not exist, or anything else that is not listed', () => {
    expect(decodeFragment(pack('v9.9.9\txyz\tsecret\tnginx\nmirrors: {}\n'))).toMatchObject({
      options: { ...OPTIONS, release: defaultOptions().release },
      tab: 'plan',
      text: 'mirrors: {}\n',
      unknownRelease: 'v9.9.9',
    })
  })

  it('never throws', () => {
    const property = fc.property(
      fc.oneof(
        fc.string({ maxLength: 300 }),
        fc.base64String({ maxLength: 300 }).map((text) => `v1.${text.replace(/=/g, '')}`),
      ),
      (fragment) => void decodeFragment(fragment),
    )
    expect(() => fc.assert(property, { numRuns: 1_000 })).not.toThrow()
  })
})
