import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { probePolicy, type ProbeSettings } from '@/lib/probe/api/mode'
import { inEnglish } from '@/lib/words/saying'

// The table that leads to a mode is held to what the server does with these settings.
const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
const [, TABLE = ''] = /\| who can reach the page \|[^\n]*\n\|[- |]+\n((?:\|[^\n]*\n)+)/.exec(README) ?? []
const ROWS = TABLE.trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()))
  .map(([, who = '', mode = '', set = '']) => ({ who, mode: mode.replaceAll('`', ''), set }))

const refusal = (settings: ProbeSettings): string => {
  const policy = probePolicy(settings)
  return 'refused' in policy ? inEnglish(policy.refused) : ''
}

const valueOf = (set: string, name: string): string => new RegExp(`\`${name}=([^\`]*)\``).exec(set)?.[1] ?? ''

it.each(ROWS)('$who: $mode', ({ mode, set }) => {
  const settings = {
    mode: valueOf(set, 'PROBE_MODE'),
    allow: valueOf(set, 'PROBE_ALLOW'),
    allowRemote: set.includes('`--allow-remote-probes`'),
    filesDir: set.includes('`--allow-files=') ? '/etc/rancher/k3s/certs' : '',
    isLoopback: valueOf(set, 'HOST') === '',
  }
  expect(probePolicy(settings)).toMatchObject({ mode })
  if (settings.allowRemote) expect(refusal({ ...settings, allowRemote: false })).toContain('--allow-remote-probes')
  if (settings.allow !== '') expect(refusal({ ...settings, allow: '' })).toContain('PROBE_ALLOW')
})

it('each mode has a row', () => {
  expect(new Set(ROWS.map(({ mode }) => mode))).toEqual(new Set(['local', 'off', 'allowlist', 'demo']))
})
