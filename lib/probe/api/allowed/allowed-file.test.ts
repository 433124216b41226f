import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mirror, outcomes, startRegistry, startSite } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf } from '@/lib/testdata/rig/site'
import { readAllowedFile } from './allowed-file'

async function startFolder() {
  const base = await mkdtemp(join(tmpdir(), 'pullpath-'))
  onTestFinished(() => rm(base, { recursive: true, force: true }))
  const folder = join(base, 'allowed')
  await mkdir(folder)
  await writeFile(join(base, 'outside.pem'), 'outside')
  await writeFile(join(folder, 'inside.pem'), 'inside')
  return { base, folder }
}

describe('a file below the allowed folder', () => {
  it('is read where it is a regular one, by a link too', async () => {
    const { folder } = await startFolder()
    await symlink('inside.pem', join(folder, 'link.pem'))
    for (const name of ['inside.pem', 'link.pem'])
      expect(await readAllowedFile(join(folder, name), folder)).toEqual({ text: 'inside' })
  })

  it('is not known where it is none, or is elsewhere', async () => {
    const { base, folder } = await startFolder()
    execFileSync('mkfifo', [join(folder, 'pipe')])
    await symlink('../outside.pem', join(folder, 'out.pem'))
    await symlink('/dev/zero', join(folder, 'zero'))
    for (const path of ['pipe', 'out.pem', 'zero', '.', 'missing', '../outside.pem'])
      expect(await readAllowedFile(join(folder, path), folder)).toBe('unknown')
    expect(await readAllowedFile(`${base}/allowed-too/x`, folder)).toBe('unknown')
  })

  it('never leads out of it while links are changed', async () => {
    const { folder } = await startFolder()
    const link = join(folder, 'swapped')
    let isOver = false
    const swap = async (): Promise<void> => {
      for (let turn = 0; !isOver; turn += 1) {
        await rm(link, { force: true })
        await symlink(turn % 2 === 0 ? 'inside.pem' : '../outside.pem', link).catch(() => undefined)
      }
    }
    const swapping = swap()
    const read = new Set<string>()
    for (let turn = 0; turn < 500; turn += 1) {
      const file = await readAllowedFile(link, folder)
      read.add(file === 'unknown' || 'missing' in file ? 'unknown' : file.text)
    }
    isOver = true
    await swapping
    expect([...read]).not.toContain('outside')
  })

  it('holds up no run where it is a pipe', async () => {
    const { folder } = await startFolder()
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const site = await startSite(policyOf({ filesDir: folder }))
    const host = `127.0.0.1:${await startRegistry(() => ({ status: 404 }))}`
    const text = mirror(`https://${host}`, `configs:\n  "${host}":\n    tls: {ca_file: "${folder}/pipe"}\n`)
    for (let run = 0; run < 3; run += 1)
      expect(outcomes(await site.probe({ text, contacts: [contact(`https://${host}`)] }))).toEqual(['https-on-http'])
  })
})
