import { describe, expect, test } from 'vitest'
import { CHANGED_MS, STARTED_MS, NODE_ERAS, nodeDisk } from '@/lib/testdata/node-disk'
import { FILE, ETC, CANARY, MINE, kept, looked } from '@/lib/testdata/node-look'

describe('a template', () => {
  test('that begins with the base is no problem', async () => {
    const disk = kept(nodeDisk({ era: 'K7', file: 'good/19-dockerhub-credentials.yaml' }))
    disk.write(`${ETC}/config.toml.tmpl`, '{{ template "base" . }}\n[plugins]\n')
    const { report } = await looked(disk, '--release', NODE_ERAS.K7.release)
    expect(report.verdict.outcome).toBe('fine')
    expect(report.findings.map(({ code }) => code)).toContain('template-used')
  })

  test('that adds something about registries is noted, unless the node was not restarted', async () => {
    const disk = kept(nodeDisk({ era: 'K7' }))
    const more = `[plugins.'io.containerd.cri.v1.images'.registry.configs.'x'.auth]\n  username = "${CANARY}"\n`
    disk.write(`${ETC}/config-v3.toml.tmpl`, `{{ template "base" . }}\n${more}`)
    disk.write(`${ETC}/config.toml`, disk.text(`${ETC}/config.toml`) + more, { modifiedMs: STARTED_MS, mode: 0o600 })
    const one = await looked(disk, '--release', NODE_ERAS.K7.release)
    expect(one.report.verdict.outcome).toBe('fine')
    expect(one.report.findings.map(({ code }) => code)).toContain('template-overrides')
    expect(one.text).not.toContain(CANARY)
    disk.write(FILE, MINE, { modifiedMs: CHANGED_MS })
    expect((await looked(disk, '--release', NODE_ERAS.K7.release)).report.verdict.cause).toBe('not-restarted')
  })

  test('that this release does not read is noted', async () => {
    const disk = kept(nodeDisk({ era: 'K4' }))
    disk.write(`${ETC}/config-v3.toml.tmpl`, 'version = 3\n')
    const { report } = await looked(disk, '--release', NODE_ERAS.K4.release)
    expect(report.findings.map(({ code }) => code)).toContain('template-ignored')
    expect(report.verdict.outcome).toBe('fine')
  })
})

test('what Spegel moved is no fault once the node has its files again', async () => {
  const disk = kept(nodeDisk({ era: 'K7' }))
  disk.write(`${ETC}/certs.d/_backup/docker.io/hosts.toml`, 'x')
  const { report } = await looked(disk)
  expect(report.verdict.outcome).toBe('fine')
  expect(report.findings.find(({ code }) => code === 'foreign-moved')?.severity).toBe('info')
})
