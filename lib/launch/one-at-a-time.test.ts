import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const { oneAtATime } = (await import(pathToFileURL(join(import.meta.dirname, 'one-at-a-time.mjs')).href)) as {
  oneAtATime: <Result>(path: string, work: () => Promise<Result>, onWait?: () => void) => Promise<Result>
}

function pathOfItsOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'below/at-it')
}

it('waits for the other, says so once, and leaves nothing', async () => {
  const path = pathOfItsOwn()
  const done: string[] = []
  let end = (): void => undefined
  const first = oneAtATime(path, async () => {
    done.push('begin')
    await new Promise<void>((resolve) => (end = resolve))
    done.push('end')
  })
  await expect.poll(() => done).toEqual(['begin'])
  const second = oneAtATime(
    path,
    async () => {
      done.push('second')
      return 2
    },
    () => {
      done.push('waits')
      end()
    },
  )
  expect(await Promise.all([first, second])).toEqual([undefined, 2])
  expect(done).toEqual(['begin', 'waits', 'end', 'second'])
  expect(existsSync(path)).toBe(false)
})

it.each([
  { why: 'its number is of no process', number: () => spawnSync(process.execPath, ['--version']).pid },
  { why: 'its number is of this one, which did not begin', number: () => process.pid },
  { why: 'it did not come to write its number', number: () => '' },
])('does not wait for what was ended in the middle: $why', async ({ number }) => {
  const path = pathOfItsOwn()
  mkdirSync(dirname(path))
  writeFileSync(path, String(number()))
  const longAgo = Date.now() / 1000 - 60
  utimesSync(path, longAgo, longAgo)
  expect(await oneAtATime(path, async () => 'done')).toBe('done')
})

it('lets the next begin after a failure, which is the result', async () => {
  const path = pathOfItsOwn()
  const failure = new Error('no disk')
  await expect(oneAtATime(path, () => Promise.reject(failure))).rejects.toBe(failure)
  expect(await oneAtATime(path, async () => 'done')).toBe('done')
})
