import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NodeOptions } from './node-options'
import { newestRelease } from '@/lib/k3s/releases/releases'
import { writeOldFiles } from './eras/write-old-files'
import { renderFiles } from './render-files'
import { RELEASE_OF_ERA } from '@/lib/testdata/release-of-era'
import { NO_AUTH, NO_TLS } from '@/lib/registries/fields'
import { parseRegistries } from '@/lib/registries/parse'

const data = new URL('../testdata/conformance/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, data), 'utf8')
const readCases = <T>(path: string): readonly T[] => JSON.parse(read(path)) as T[]

interface Flags {
  readonly disableDefaultRegistryEndpoint: boolean
  readonly embeddedRegistry: boolean
}

interface Rendered {
  readonly certsD: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
}

interface RenderCase extends Rendered {
  readonly file: string
  readonly flags: Flags
  readonly parseError: string | null
  readonly go125OrOlder?: Rendered
}

const NODE: NodeOptions = {
  distribution: 'k3s',
  release: newestRelease().name,
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
}

function render(
  file: string,
  options: Partial<NodeOptions>,
): { readonly files: Record<string, string>; readonly warnings: readonly string[] } {
  const parsed = parseRegistries(read(`configs/${file}`))
  const { files, warnings } = renderFiles(parsed, { ...NODE, ...options }, writeOldFiles)
  return { files: Object.fromEntries(files.map(({ path, text }) => [path, text])), warnings }
}

function certsD(files: Readonly<Record<string, string>>): Record<string, string> {
  const below = Object.entries(files).filter(([path]) => path !== 'config.toml')
  return Object.fromEntries(below.map(([path, text]) => [path.replace(/^certs\.d\//, ''), text]))
}

const title = (flags: Flags): string =>
  `${flags.disableDefaultRegistryEndpoint ? 'no default' : 'default'}, ${flags.embeddedRegistry ? 'embedded' : 'no embedded'}`

describe.each(['good', 'mistakes'])('the files that a real K3s writes for %s configurations', (folder) => {
  test.each(readCases<RenderCase>(`render/${folder}.json`).map((row) => [row.file, title(row.flags), row] as const))(
    '%s, %s',
    (_file, _title, row) => {
      const { files, warnings } = render(`${folder}/${row.file}`, row.flags)
      expect({ certsD: certsD(files), warnings }).toEqual({ certsD: row.certsD, warnings: row.warnings })
      const older = row.go125OrOlder ?? row
      const { files: olderFiles, warnings: olderWarnings } = render(`${folder}/${row.file}`, {
        ...row.flags,
        release: 'v1.35.6+k3s1',
      })
      expect({ certsD: certsD(olderFiles), warnings: olderWarnings }).toEqual({
        certsD: older.certsD,
        warnings: older.warnings,
      })
    },
  )
})

describe('the config.toml that a real K3s writes', () => {
  const releases: Record<string, string> = {
    'v3-current': 'v1.37.1+k3s1',
    'v3-2025-09': 'v1.34.1+k3s1',
    'v3-2025-02': 'v1.32.2+k3s1',
    'v2-2024-09': 'v1.31.1+k3s1',
  }
  const cases = readCases<{ readonly file: string; readonly variant: string; readonly path: string }>(
    'config-toml/index.json',
  )
  test.each(cases.map((row) => [row.variant, row.file, row] as const))('%s %s', (variant, file, row) => {
    expect(render(file, { release: releases[variant] ?? variant }).files['config.toml']).toBe(read(row.path))
  })
})

describe('the files of older releases', () => {
  interface EraCase {
    readonly file: string
    readonly era: string
    /** Null in K0, which has none. */
    readonly flags: Flags | null
    readonly parseError: string | null
    readonly files: Readonly<Record<string, string>>
    readonly log: readonly string[]
  }
  const cases = readCases<EraCase>('eras.json')
  test.each(cases.map((row) => [row.era, row.file, row.flags === null ? '' : title(row.flags), row] as const))(
    '%s %s, %s',
    (era, file, _title, row) => {
      const { files, warnings } = render(file, { ...row.flags, release: RELEASE_OF_ERA[era] ?? era })
      const { 'config.toml': config = '', ...hosts } = files
      const written = row.flags === null ? { ...hosts, 'config.toml': registryPart(config) } : hosts
      expect({ hosts: written, warnings }).toEqual({ hosts: row.files, warnings: row.log })
    },
  )

  /** What was recorded of K0: from the first table of registries to the end. */
  function registryPart(config: string): string {
    const start = config.indexOf('[plugins."io.containerd.grpc.v1.cri".registry')
    return start < 0 ? '' : config.slice(start)
  }
})

test('a rejected file gives no files', () => {
  const rendered = renderFiles(parseRegistries('mirrors: ['), NODE)
  expect(rendered).toEqual({ files: [], warnings: [], error: null, diagnostics: [], pending: false })
})

describe('what K3s cannot write', () => {
  const TOO_LONG = 'bufio.Scanner: token too long'
  const CERTS = '/var/lib/rancher/k3s/agent/etc/containerd/certs.d'
  // 12 bytes around it: four spaces, `"x" = "` and `"`.
  const rewrite = (length: number, letter = 'y') =>
    `mirrors: {a.example: {endpoint: [https://b.example], rewrite: {x: "${letter.repeat(length)}"}}}`
  const mirror = (key: string) => `mirrors: {"${key}": {endpoint: [https://b.example]}}`
  const password = (length: number) => `configs: {a.example: {auth: {username: u, password: "${'p'.repeat(length)}"}}}`

  test.each<{
    readonly why: string
    readonly text: string
    readonly release?: string
    readonly error: string | null
    readonly code?: string
    readonly path?: readonly string[]
  }>([
    { why: 'a line of 65,535 bytes', text: rewrite(65_535 - 12), error: null },
    {
      why: 'a line of 65,536 bytes',
      text: rewrite(65_536 - 12),
      error: TOO_LONG,
      code: 'value-too-long',
      path: ['mirrors', 'a.example', 'rewrite', 'x'],
    },
    { why: 'bytes, not characters', text: rewrite(32_768 - 6, 'é'), error: TOO_LONG, code: 'value-too-long' },
    { why: 'characters of two bytes that fit', text: rewrite(32_767 - 6, 'é'), error: null },
    { why: 'a release that does not remove blank lines', text: rewrite(70_000), release: 'v1.31.5', error: null },
    { why: 'the first release that does', text: rewrite(70_000), release: 'v1.31.6', error: TOO_LONG },
    {
      why: 'a line of config.toml',
      text: password(65_536),
      error: TOO_LONG,
      code: 'value-too-long',
      path: ['configs', 'a.example', 'auth', 'password'],
    },
    { why: 'a key of 255 bytes', text: mirror('a'.repeat(255)), error: null },
    {
      why: 'a key of 256 bytes',
      text: mirror('a'.repeat(256)),
      error: `mkdir ${CERTS}/${'a'.repeat(256)}: file name too long`,
      code: 'key-too-long',
      path: ['mirrors', 'a'.repeat(256)],
    },
    {
      why: 'a key of 128 characters of two bytes',
      text: mirror('é'.repeat(128)),
      error: `mkdir ${CERTS}/${'é'.repeat(128)}: file name too long`,
    },
    {
      why: 'a long part of a key with a path',
      text: mirror(`a/${'b'.repeat(256)}/c`),
      error: `mkdir ${CERTS}/a/${'b'.repeat(256)}: file name too long`,
    },
    { why: 'a long key with a path of short parts', text: mirror('a/'.repeat(200)), error: null },
    {
      why: 'the same in an old release',
      text: mirror('a'.repeat(256)),
      release: 'v1.30.0',
      error: `mkdir ${CERTS}/${'a'.repeat(256)}: file name too long`,
    },
    { why: 'a long key for which no directory is made', text: `mirrors: {${'a'.repeat(256)}: {}}`, error: null },
  ])('$why', ({ text, release, error, code, path }) => {
    const parsed = parseRegistries(text)
    expect(parsed.parseError).toBeNull()
    const rendered = renderFiles(parsed, { ...NODE, release: release ?? NODE.release })
    expect(rendered.error).toBe(error)
    expect(rendered.files.length === 0).toBe(error !== null)
    const own = rendered.diagnostics.filter((each) => each.code.endsWith('-too-long'))
    expect(own).toHaveLength(error === null ? 0 : 1)
    if (code !== undefined) expect(own[0]?.code).toBe(code)
    if (path !== undefined) expect(own[0]?.path).toEqual(path)
  })
})

test('an unknown release counts as the newest', () => {
  const parsed = parseRegistries('{mirrors: {a: {endpoint: [b]}}}')
  expect(renderFiles(parsed, { ...NODE, release: 'latest' })).toEqual(renderFiles(parsed, NODE))
})

test('never throws, and every line has an origin or none', () => {
  const key = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('docker.io', '*', '_default', '', '..', '__proto__', 'a/b'),
  )
  const text = fc.string({ unit: 'binary', maxLength: 12 })
  const mirror = fc.record({
    endpoint: fc.array(key, { maxLength: 4 }),
    rewrite: fc.array(fc.tuple(text, text), { maxLength: 3 }).map((rows) => new Map(rows)),
  })
  const auth = fc
    .record({ username: text, password: text, auth: text, identity_token: text })
    .map((made) => ({ ...NO_AUTH, ...made }))
  const tls = fc
    .record({ ca_file: text, cert_file: text, key_file: text, insecure_skip_verify: fc.boolean() })
    .map((made) => ({ ...NO_TLS, ...made }))
  const config = fc.record({ auth: fc.option(auth), tls: fc.option(tls) })
  const registries = fc.record({
    mirrors: fc.array(fc.tuple(key, mirror), { maxLength: 4 }).map((rows) => new Map(rows)),
    configs: fc.array(fc.tuple(key, config), { maxLength: 4 }).map((rows) => new Map(rows)),
  })
  const options = fc.record({
    distribution: fc.constantFrom('k3s' as const, 'rke2' as const),
    release: fc.constantFrom('v1.29.4', 'v1.32.2', 'v1.34.1', 'v1.37.1', 'x'),
    disableDefaultRegistryEndpoint: fc.boolean(),
    embeddedRegistry: fc.boolean(),
    dataDir: fc.option(text),
    systemDefaultRegistry: fc.constantFrom(null, 'r.example.com'),
  })
  fc.assert(
    fc.property(registries, options, (model, node) => {
      const rendered = renderFiles({ ...parseRegistries(''), registries: model }, node)
      for (const { text: printed, origins, secrets } of rendered.files) {
        expect(origins).toHaveLength(printed.split('\n').length - 1)
        for (const { start, end } of secrets) expect(0 <= start && start <= end && end <= printed.length).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
