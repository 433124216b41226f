import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const { startNotice } = (await import(pathToFileURL(join(import.meta.dirname, 'serving/start-notice.mjs')).href)) as {
  startNotice: (user: number | undefined) => { readonly text: string } | null
}

const base = mkdtempSync(join(tmpdir(), 'pullpath-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** A copy of the project with what starts it, and these parts of a build. */
function copyWith(name: string, built: readonly string[]): string {
  const folder = join(base, name)
  cpSync(import.meta.dirname, join(folder, 'lib/launch'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  for (const part of built) {
    mkdirSync(join(folder, part, '..'), { recursive: true })
    writeFileSync(join(folder, part), '')
  }
  return join(folder, 'lib/launch/serve.mjs')
}

it.each([
  { why: 'nothing', built: [] },
  { why: 'no API', built: ['dist/site/index.html.gz', 'dist/work.mjs'] },
  { why: 'no thread for the API', built: ['dist/site/index.html.gz', 'dist/server.mjs'] },
  { why: 'no pages', built: ['dist/server.mjs', 'dist/work.mjs'] },
])('with $why built it says so in a sentence and fails', ({ why, built }) => {
  const { status, stderr } = spawnSync(process.execPath, [copyWith(why, built)], {
    encoding: 'utf8',
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  })
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'Nothing is built yet, or not all of it. Run: npm run build\n',
  })
})

it.each([
  {
    why: 'root',
    user: 0,
    says: 'It runs as root: whatever it may read and reach, a fault in it may too. An ordinary user is enough.',
  },
  { why: 'an ordinary user', user: 1000, says: undefined },
  { why: 'a system without user ids', user: undefined, says: undefined },
])('says what has to be said to $why', ({ user, says }) => {
  expect(startNotice(user)?.text).toBe(says)
})
