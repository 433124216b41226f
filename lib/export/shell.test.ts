import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { parseRegistries } from '@/lib/registries/parse'
import { TESTDATA } from '@/lib/testdata/folder'
import { NASTY } from '@/lib/testdata/nasty-texts'
import { shell } from './shell'

const CONFIGS = join(TESTDATA, 'conformance/configs')
const recorded = ['good', 'mistakes'].flatMap((kind) =>
  readdirSync(join(CONFIGS, kind)).map((name) => readFileSync(join(CONFIGS, kind, name), 'utf8')),
)
const texts = [...NASTY, ...recorded].map((text) => [JSON.stringify(text.slice(0, 60)), text] as const)

function script(text: string, options: Partial<NodeOptions> = {}): string {
  return shell.make({ parsed: parseRegistries(text), options: { ...defaultOptions(), ...options } }).text
}

describe('shell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullpath-export-'))
  const cases = texts
    .filter(([, text]) => !text.includes('\0'))
    .map(([why, text], index) => ({ why, text, name: String(index) }))

  // One shell for all of them, each in its own subshell: one that fails leaves out its file and does not affect the
  // others.
  beforeAll(() => {
    for (const { text, name } of cases) writeFileSync(join(folder, `${name}.sh`), script(text))
    execFileSync(
      'sh',
      [
        '-c',
        'for script in "$1"/*.sh; do (REGISTRIES_FOLDER="${script%.sh}/deep"; . "$script"); done; true',
        'sh',
        folder,
      ],
      { stdio: 'ignore' },
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(cases)('writes $why byte for byte, with mode 0600', ({ text, name }) => {
    const file = join(folder, name, 'deep/registries.yaml')
    // A shell drops trailing line breaks of what it captures, but there are none here.
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('goes to RKE2’s folder for RKE2', () => {
    expect(script('a: 1\n', { distribution: 'rke2' })).toContain('folder=${REGISTRIES_FOLDER:-/etc/rancher/rke2}\n')
  })

  it('writes the flags beside the config.yaml that is there', () => {
    const target = join(folder, 'flags')
    execFileSync('sh', ['-s'], {
      input: script('mirrors: {}', {
        disableDefaultRegistryEndpoint: true,
        embeddedRegistry: true,
        dataDir: "/it's $x",
      }),
      env: { ...process.env, REGISTRIES_FOLDER: target },
    })
    expect(readFileSync(join(target, 'registries.yaml'), 'utf8')).toBe('mirrors: {}')
    expect(readFileSync(join(target, 'config.yaml.d/50-registry-flags.yaml'), 'utf8')).toBe(
      'disable-default-registry-endpoint: true\nembedded-registry: true\ndata-dir: "/it\'s $x"\n',
    )
    expect(readdirSync(target).toSorted()).toEqual(['config.yaml.d', 'registries.yaml'])
  })

  it.runIf(spawnSync('shellcheck', ['--version']).status === 0).each(['mirrors: {}\n', 'mirrors: {}'])(
    'has nothing that shellcheck finds: %j',
    (text) => {
      const { stdout } = spawnSync('shellcheck', ['-'], {
        input: script(text, { embeddedRegistry: true }),
        encoding: 'utf8',
      })
      expect(stdout).toBe('')
    },
  )
})
