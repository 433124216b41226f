import { zipSync, gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { gunzipBytes } from '@/lib/convert/source/packed'
import { readTar, safePath } from './tar'
import { unpackArchive } from './unpack'

interface Entry {
  readonly path: string
  readonly text?: string
  readonly type?: string
  /** What the header says, if not the length of the text. */
  readonly size?: number
}

const HOSTS = '[host."https://m.test"]\n'
const LIMITS = { files: 10, bytes: 10_000, entries: 100 }

describe('of a tar archive are read', () => {
  it.each<{ why: string; entries: readonly Entry[]; paths: readonly string[]; skipped?: number; isCut?: boolean }>([
    {
      why: 'files',
      entries: [
        { path: './certs.d/docker.io/hosts.toml', text: HOSTS },
        { path: 'x', text: 'y' },
      ],
      paths: ['certs.d/docker.io/hosts.toml', 'x'],
    },
    {
      why: 'no folders',
      entries: [
        { path: 'certs.d/', type: '5' },
        { path: 'certs.d/a', text: '1' },
      ],
      paths: ['certs.d/a'],
    },
    {
      why: 'no links and devices',
      entries: [
        { path: 'a', type: '2' },
        { path: 'b', type: '1' },
        { path: 'c', type: '3' },
        { path: 'd', text: '' },
      ],
      paths: ['d'],
      skipped: 3,
    },
    {
      why: 'no paths that lead out',
      entries: [
        { path: '../../etc/passwd', text: 'x' },
        { path: 'a/../../b', text: 'x' },
        { path: '/etc/a', text: 'x' },
      ],
      paths: ['etc/a'],
      skipped: 2,
    },
    {
      why: 'long names of GNU',
      entries: [
        { path: '././@LongLink', type: 'L', text: `${'a/'.repeat(80)}hosts.toml\0` },
        { path: 'cut', text: 'x' },
      ],
      paths: [`${'a/'.repeat(80)}hosts.toml`],
    },
    {
      why: 'long names of pax',
      entries: [
        { path: 'x', type: 'x', text: '30 path=certs.d/b/hosts.toml\n' },
        { path: 'cut', text: 'x' },
      ],
      paths: ['certs.d/b/hosts.toml'],
    },
    {
      why: 'none after one that claims more than there is',
      entries: [
        { path: 'a', text: '1' },
        { path: 'b', text: '2', size: 1024 ** 3 },
      ],
      paths: ['a'],
      isCut: true,
    },
    {
      why: 'none after too many bytes',
      entries: [
        { path: 'a', text: 'x'.repeat(9_000) },
        { path: 'b', text: 'x'.repeat(2_000) },
      ],
      paths: ['a'],
      isCut: true,
    },
    {
      why: 'none after too many files',
      entries: Array.from({ length: 12 }, (_, at) => ({ path: `f${at}`, text: 'x' })),
      paths: Array.from({ length: 10 }, (_, at) => `f${at}`),
      isCut: true,
    },
    {
      why: 'none after too many entries',
      entries: Array.from({ length: 101 }, () => ({ path: 'd/', type: '5' })),
      paths: [],
      isCut: true,
    },
  ])('$why', ({ entries, paths, skipped = 0, isCut = false }) => {
    const read = readTar(tarOf(entries), () => true, LIMITS)
    expect(read?.files.map(({ path }) => path)).toEqual(paths)
    expect(read?.skipped).toBe(skipped)
    expect(read?.isCut).toBe(isCut)
  })

  it('nothing of what is not one', () => {
    expect(readTar(new TextEncoder().encode('x'.repeat(2_000)), () => true, LIMITS)).toBeNull()
  })

  it('no unwanted contents, however large', () => {
    const large = tarOf([
      { path: 'image', text: 'x'.repeat(20 * 1024 * 1024) },
      { path: 'certs.d/a/hosts.toml', text: HOSTS },
    ])
    expect(unpackArchive('node.tar', large)).toEqual({
      files: [{ path: 'certs.d/a/hosts.toml', text: HOSTS }],
      notes: [],
    })
  })
})

describe('an archive', () => {
  const tar = tarOf([
    { path: 'certs.d/a/hosts.toml', text: HOSTS },
    { path: 'link', type: '2' },
  ])
  it.each([
    { name: 'a.tar', bytes: tar },
    { name: 'a.tar.gz', bytes: gzipSync(tar) },
    { name: 'a.tgz', bytes: gzipSync(tar) },
  ])('$name is read, and its links are counted', ({ name, bytes }) => {
    expect(unpackArchive(name, bytes)).toEqual({
      files: [{ path: 'certs.d/a/hosts.toml', text: HOSTS }],
      notes: [{ text: '1 link, device or path out of the archive was passed over.' }],
    })
  })

  it('a.zip is read', () => {
    const zip = zipSync({
      'certs.d/a/hosts.toml': new TextEncoder().encode(HOSTS),
      '../registries.yaml': new Uint8Array([1]),
    })
    expect(unpackArchive('a.zip', zip)).toEqual({ files: [{ path: 'certs.d/a/hosts.toml', text: HOSTS }], notes: [] })
  })

  it.each([
    { why: 'text as tar', name: 'a.tar', bytes: new Uint8Array(1_024).fill(65), error: 'it is not a tar archive.' },
    { why: 'text as gzip', name: 'a.tgz', bytes: new Uint8Array(1_024).fill(65), error: 'it is not gzip, or damaged.' },
    {
      why: 'gzip that is cut off',
      name: 'a.tar.gz',
      bytes: gzipSync(tar).subarray(0, 60),
      error: 'it is not gzip, or damaged.',
    },
    {
      why: 'text as zip',
      name: 'a.zip',
      bytes: new Uint8Array(1_024).fill(65),
      error: 'it is not a zip archive, or damaged.',
    },
  ])('is refused: $why', ({ name, bytes, error }) => {
    expect(unpackArchive(name, bytes)).toEqual({ error: { text: error } })
  })
})

it('a gzip bomb is unpacked no further than the limit', () => {
  const bomb = gzipSync(new Uint8Array(32 * 1024 * 1024))
  expect(gunzipBytes(bomb, 1024 * 1024)).toBe('too-large')
  expect(gunzipBytes(gzipSync(new Uint8Array(1_000)), 1_000)).toHaveLength(1_000)
})

it.each([
  ['a/b', 'a/b'],
  ['./a//b/', 'a/b'],
  ['a\\..\\b', null],
  ['..', null],
  ['/', null],
])('the safe path of %s is %s', (path, safe) => {
  expect(safePath(path)).toBe(safe)
})

function tarOf(entries: readonly Entry[]): Uint8Array {
  const encoder = new TextEncoder()
  const blocks = entries.flatMap(({ path, text = '', type = '0', size }) => {
    const header = new Uint8Array(512)
    const write = (value: string, at: number) => header.set(encoder.encode(value), at)
    const content = encoder.encode(text)
    write(path, 0)
    write((size ?? content.length).toString(8).padStart(11, '0'), 124)
    write('        ', 148)
    write(type, 156)
    write('ustar\u000000', 257)
    write(
      header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0'),
      148,
    )
    header[154] = 0
    return [header, content, new Uint8Array((512 - (content.length % 512)) % 512)]
  })
  const whole = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 1_024))
  let at = 0
  for (const block of blocks) {
    whole.set(block, at)
    at += block.length
  }
  return whole
}
