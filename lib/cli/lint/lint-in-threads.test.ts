import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { listFiles } from '@/lib/cli/folder/list-files'
import { run } from '@/lib/cli/run'
import type { Terminal } from '@/lib/cli/terminal'
import { parseCommandLine } from '@/lib/cli/arguments'
import { readUpTo } from '@/lib/cli/read/read-up-to'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { NO_RULE_LEVELS } from '@/lib/lint/rule-levels'
import { inEnglish } from '@/lib/words/saying'
import { ENGLISH } from '@/lib/words/words'
import { lintFile, type Asked, type ToLint } from './lint-file'
import { THREADS_FROM } from './lint-files'
import { lintInThreads } from './lint-in-threads'

const ROOT = join(import.meta.dirname, '../../..')
const KINDS = [
  'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
  'mirrors:\n  docker.io:\n    endpoint: ["registry.example.com:5000"]\n',
  'mirrors: [',
  'kind: Cluster\n',
]
/** The number of a file in a list, which the program of a thread fails on. */
const BAD = 5

let folder = ''
let files = ''
let program = new URL('file:///none')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullpath-'))
  files = await mkdtemp(join(tmpdir(), 'pullpath-'))
  const file = join(folder, 'thread.mjs')
  await build({
    cwd: ROOT,
    input: 'lib/cli/lint/lint-thread.ts',
    platform: 'node',
    resolve: { alias: { '@': ROOT } },
    logLevel: 'warn',
    output: { file, format: 'esm', codeSplitting: false },
  })
  program = pathToFileURL(file)
  for (let at = 0; at < THREADS_FROM; at += 1)
    await writeFile(join(files, `${at % 2 === 0 ? '' : 'registries-'}${at}.yaml`), KINDS[at % KINDS.length] ?? '')
})

afterAll(async () => {
  for (const each of [folder, files]) await rm(each, { recursive: true })
})

/** Of this computer; `read` is what the thread of the command reads with. */
async function lint(threads: Partial<Terminal>, ...argv: readonly string[]) {
  const terminal = { ...fakeTerminal({ '-': KINDS[1] ?? '' }), list: listFiles, ...threads }
  const code = await run(['lint', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

const here: Partial<Terminal> = { read: readUpTo }

/** Reads nothing itself, but that there is no file with settings. */
function inThreads(url: URL): Partial<Terminal> {
  return {
    threadProgram: url,
    read: (path) => Promise.reject(path === 'pullpath.yaml' ? Object.assign(new Error(), { code: 'ENOENT' }) : path),
  }
}

/** The program of the threads, which does that when the turn of the file with the number BAD comes. */
async function programThat(does: string): Promise<URL> {
  const file = join(folder, `${does.length}.mjs`)
  await writeFile(
    file,
    `import fs from 'node:fs'
    import { parentPort } from 'node:worker_threads'
    let files = []
    parentPort.on('message', (sent) => { files = sent })
    const { store } = Atomics
    Atomics.store = (array, index, at) => {
      store(array, index, at)
      if (files[at].path.endsWith('-${BAD}.yaml')) { ${does} }
    }
    await import(${JSON.stringify(program.href)})\n`,
  )
  return pathToFileURL(file)
}

/** Twelve files in threads, and what comes of them here. */
async function examined(url: URL, signal = new AbortController().signal) {
  const line = await parseCommandLine(['lint', files])
  const asked: Asked = { line, images: [], levels: NO_RULE_LEVELS, language: 'en' }
  const list = Array.from({ length: 12 }, (_, at): ToLint => {
    return { path: join(files, `${at % 2 === 0 ? '' : 'registries-'}${at}.yaml`), isFolder: true }
  })
  const inThem = await lintInThreads(list, asked, { program: url, count: 2, heapMb: 64, signal })
  const inHere = await Promise.all(list.map((file) => lintFile(file, asked, ENGLISH, { read: readUpTo })))
  return { inThem: list.map((file) => inThem.get(file)), inHere }
}

describe('many files are examined in threads', () => {
  test.each([[['--json']], [['--lang', 'zh']]])('with the same report, %j', async (flags) => {
    expect(await lint(inThreads(program), files, ...flags)).toEqual(await lint(here, files, ...flags))
  })

  test('standard input and what is not there have their places among them', async () => {
    const input = { ...here, read: fakeTerminal({ '-': KINDS[1] ?? '' }).read }
    const argv = ['missing', '-', files, 'gone', '--json']
    const { code, output, errors } = await lint({ ...input, threadProgram: program }, ...argv)
    const names = (JSON.parse(output) as { file: string }[]).map(({ file }) => file)
    expect(names).toEqual(['standard input', ...((await listFiles(files, 1_000)) ?? [])])
    expect(errors).toMatch(/cannot read missing.*\n.*cannot read gone/)
    expect(code).toBe(2)
  })

  test('unless there is no program for them', async () => {
    const missing = new URL('missing.mjs', program)
    expect((await examined(missing)).inThem.every((one) => one === undefined)).toBe(true)
    expect((await lint({ ...here, threadProgram: missing }, files)).output).toContain(`${THREADS_FROM - 1}`)
  })
})

describe('a file on which a thread ends', () => {
  const TAKES_ALL = 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length))'
  test.each([
    ['by an error', 'throw new Error("s3cret-canary")', 'The program failed on this file'],
    ['by itself', 'process.exit(0)', 'The program failed on this file'],
    ['without memory', TAKES_ALL, 'This file takes more than 64 MB of memory'],
  ])('%s is left out and says so, alone', async (_, does, says) => {
    const { inThem, inHere } = await examined(await programThat(does))
    expect(inThem.toSpliced(BAD, 1)).toEqual(inHere.toSpliced(BAD, 1))
    const [bad] = inThem.slice(BAD)
    expect(bad).toMatchObject({
      parts: [{ path: expect.stringContaining(`-${BAD}.yaml`), findings: [], skipped: null }],
    })
    const why = (bad && 'parts' in bad ? bad.parts : []).flatMap(({ unreadable }) => unreadable ?? []).map(inEnglish)
    expect(why).toEqual([expect.stringContaining(says)])
    expect(why.join('')).not.toContain('s3cret-canary')
  })
})

describe('an interrupt', () => {
  test('ends threads that would never end', async () => {
    const interrupt = new AbortController()
    const stuck = join(folder, 'stuck')
    const does = `fs.writeFileSync(${JSON.stringify(stuck)}, ''); for (;;);`
    const ending = examined(await programThat(does), interrupt.signal)
    await vi.waitFor(() => expect(existsSync(stuck)).toBe(true), { timeout: 60_000 })
    interrupt.abort()
    expect((await ending).inThem[BAD]).toBeUndefined()
  })

  test('is said instead of a report', async () => {
    for (const threads of [here, inThreads(program)])
      expect(await lint({ ...threads, signal: AbortSignal.abort() }, files)).toEqual({
        code: 2,
        output: '',
        errors: 'pullpath: interrupted before all files were examined\n',
      })
  })
})
