import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const { inEnglish } = (await import(pathToFileURL(join(import.meta.dirname, 'saying.mjs')).href)) as {
  inEnglish: (said: unknown) => string
}
const { readSettings } = (await import(pathToFileURL(join(import.meta.dirname, 'settings.mjs')).href)) as {
  readSettings: (words: readonly string[], environment: Record<string, string>) => { readonly refused?: unknown }
}

const base = mkdtempSync(join(tmpdir(), 'pullpath-'))
const folder = join(base, 'certs=prod')
mkdirSync(folder)
writeFileSync(join(base, 'file'), '')
afterAll(() => rmSync(base, { recursive: true, force: true }))

const CLOSED = { mode: '', allow: '', allowRemote: false, filesDir: '', isNode: null, token: '' }
const UNWATCHED = { log: null, logHosts: false, metrics: null }

describe('what the server is started with', () => {
  it.each<[why: string, words: readonly string[], environment: Record<string, string>, settings: object]>([
    ['nothing', [], {}, CLOSED],
    ['variables of others', [], { PROBE_SERVICE_HOST: '10.0.0.1', PROBE_PORT: 'x', HOST: 'y' }, CLOSED],
    ['a mode and hosts', [], { PROBE_MODE: 'demo', PROBE_ALLOW: 'a' }, { ...CLOSED, mode: 'demo', allow: 'a' }],
    ['remote probes', ['--allow-remote-probes'], {}, { ...CLOSED, allowRemote: true }],
    ['a node', ['--on-node'], {}, { ...CLOSED, isNode: true }],
    ['a token for several servers', [], { PROBE_TOKEN: 'x'.repeat(24) }, { ...CLOSED, token: 'x'.repeat(24) }],
    ['a folder with an equals sign', [`--allow-files=${folder}`], {}, { ...CLOSED, filesDir: folder }],
    ['a log', ['--log=json'], {}, { ...CLOSED, log: 'json' }],
    ['a log by its variable', [], { PULLPATH_LOG: 'text' }, { ...CLOSED, log: 'text' }],
    ['a flag before its variable', ['--log=text'], { PULLPATH_LOG: 'json' }, { ...CLOSED, log: 'text' }],
    ['a log with hosts', ['--log-hosts', '--log=json'], {}, { ...CLOSED, log: 'json', logHosts: true }],
    ['figures', ['--metrics=9464'], {}, { ...CLOSED, metrics: { host: '127.0.0.1', port: 9464 } }],
    [
      'figures for others',
      [],
      { PULLPATH_METRICS: '0.0.0.0:9464' },
      { ...CLOSED, metrics: { host: '0.0.0.0', port: 9464 } },
    ],
    ['figures on IPv6', ['--metrics=[::1]:9464'], {}, { ...CLOSED, metrics: { host: '::1', port: 9464 } }],
  ])('is understood: %s', (_, words, environment, settings) => {
    expect(readSettings(words, environment)).toEqual({ ...UNWATCHED, ...settings })
  })

  it.each<[why: string, words: readonly string[], environment: Record<string, string>, says: string]>([
    ['a value where none belongs', ['--allow-remote-probes=false'], {}, 'takes no value'],
    ['the same with true', ['--allow-remote-probes=true'], {}, 'takes no value'],
    ['a flag without its value', ['--allow-files'], {}, '--allow-files=/'],
    ['a value that is a word of its own', ['--allow-files', folder], {}, '--allow-files=/'],
    ['an empty value', ['--allow-files='], {}, '--allow-files=/'],
    ['a misspelt flag', ['--allow-fils=/etc'], {}, 'Is it --allow-files?'],
    ['another misspelt flag', ['--allow-remote-probe'], {}, 'Is it --allow-remote-probes?'],
    [
      'a flag that does not exist',
      ['--verbose'],
      {},
      'There are --allow-remote-probes, --allow-files, --on-node, --log, --log-hosts and --metrics.',
    ],
    ['a word', ['serve'], {}, 'only flags'],
    ['a folder that is not there', [`--allow-files=${base}/missing`], {}, 'There is no folder'],
    ['a file for a folder', [`--allow-files=${base}/file`], {}, 'is no folder'],
    ['two folders', [`--allow-files=${folder}`, `--allow-files=${base}`], {}, 'twice'],
    ['a token that can be guessed', [], { PROBE_TOKEN: 'x'.repeat(23) }, 'PROBE_TOKEN is made of 24 to 200'],
    ['a token that no header takes', [], { PROBE_TOKEN: `${'x'.repeat(24)}\n` }, 'PROBE_TOKEN is made of'],
    ['an unknown kind of log', ['--log=xml'], {}, 'json or text, not "xml"'],
    ['a log without its kind', ['--log'], {}, '--log=json'],
    ['hosts for no log', ['--log-hosts'], {}, 'there is no log'],
    ['an invalid port', ['--metrics=94640'], {}, 'not "94640"'],
    ['an address without a port', [], { PULLPATH_METRICS: 'localhost' }, 'not "localhost"'],
    ['an address in a URL', ['--metrics=http://127.0.0.1:9464'], {}, 'not "http://127.0.0.1:9464"'],
    ['a misspelt variable of the log', [], { PULPATH_LOG: 'json' }, 'Is it PULLPATH_LOG?'],
    ['a misspelt variable', [], { PROBE_ALOW: 'a' }, 'Is it PROBE_ALLOW?'],
    ['another misspelt variable', [], { ALLOWED_HOST: 'a' }, 'Is it ALLOWED_HOSTS?'],
    ['a variable in small letters', [], { probe_mode: 'off' }, 'Is it PROBE_MODE?'],
  ])('is refused in words: %s', (_, words, environment, says) => {
    expect(inEnglish(readSettings(words, environment).refused)).toContain(says)
  })
})
