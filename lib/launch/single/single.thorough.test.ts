import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const load = (name: string): Promise<unknown> => import(pathToFileURL(join(import.meta.dirname, name)).href)
const { bundleSingle } = (await load('../bundling/command.mjs')) as { bundleSingle: (file: string) => Promise<void> }
const { makeExecutable, nodeProgram } = (await load('executable.mjs')) as {
  makeExecutable: (
    node: string,
    fileFor: (arch: string) => string,
    arch?: string,
  ) => Promise<{ file: string } | { refused: string }>
  nodeProgram: (program: Buffer, version: string) => { arch: string } | { refused: string }
}

const execute = promisify(execFile)
const isLinux = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)
const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
const node = join(folder, 'node')
const REGISTRIES = 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n'

beforeAll(() => {
  mkdirSync(join(node, 'etc/rancher/k3s'), { recursive: true })
  writeFileSync(join(node, 'etc/rancher/k3s/registries.yaml'), REGISTRIES)
  mkdirSync(join(node, 'etc/systemd/system'), { recursive: true })
  writeFileSync(join(node, 'etc/systemd/system/k3s.service'), '[Service]\nExecStart=/usr/local/bin/k3s server\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CALLS: readonly [why: string, args: readonly string[], code: number, says: string][] = [
  ['a node', ['node', '--root', '../node', '--release', 'v1.33.4+k3s1'], 0, 'K3s'],
  ['a file', ['lint', '../node/etc/rancher/k3s/registries.yaml'], 0, 'every node'],
  [
    'a plan',
    ['plan', '../node/etc/rancher/k3s/registries.yaml', 'nginx'],
    0,
    'https://mirror.example.com/v2/library/nginx',
  ],
  ['another language', ['lint', '--lang', 'zh', '../node/etc/rancher/k3s/registries.yaml'], 0, '节点'],
  ['a rewrite', ['rewrite', '^(.*)$', 'x/$1', 'library/nginx'], 0, 'x/library/nginx'],
  ['a probe of nobody', ['probe', '../node/etc/rancher/k3s/registries.yaml', '127.0.0.1:1/a:b'], 3, '127.0.0.1:1'],
  ['the page, which it has not', ['serve'], 2, 'whole package'],
]

/** Copies nothing but the file into an empty folder, and calls it there. */
function alone(name: string) {
  const place = join(folder, name)
  mkdirSync(place)
  return {
    file: join(place, 'pullpath.mjs'),
    run: async (program: string, ...args: readonly string[]) => {
      try {
        // No program is in the path: an executable brings its own Node.
        const { stdout } = await execute(program, args, { cwd: place, env: { PATH: '', NODE_ENV: 'production' } })
        return { code: 0, output: stdout }
      } catch (error) {
        const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
        return { code, output: stdout + stderr }
      }
    },
  }
}

describe('the command in one file', () => {
  const { file, run } = alone('single')
  beforeAll(() => bundleSingle(file))

  it.each(CALLS)('does its work alone: %s', async (_why, args, code, says) => {
    const { code: ended, output } = await run(process.execPath, file, ...args)
    expect(output).toContain(says)
    expect(ended).toBe(code)
  })

  it('imports nothing but what Node has', () => {
    const code = readFileSync(file, 'utf8')
    const imported = Array.from(
      code.matchAll(/(?:\bfrom|\bimport)\s*\(?["']([\w@./:-]+)["']/g),
      ([, name = '']) => name,
    )
    expect(imported.length).toBeGreaterThan(3)
    expect(imported.filter((name) => !/^(?:node:)?[a-z_]+(?:\/promises)?$/.test(name))).toEqual([])
    expect(code.startsWith('#!/usr/bin/env node\n')).toBe(true)
  })
})

describe.skipIf(!isLinux)('the single executable', () => {
  const { run } = alone('executable')
  const file = join(folder, 'executable/pullpath')
  beforeAll(async () => {
    const made = await makeExecutable(process.execPath, () => file)
    if ('refused' in made) throw new Error(made.refused)
  })

  it.each(CALLS)('does its work without Node: %s', async (_why, args, code, says) => {
    const { code: ended, output } = await run(file, ...args)
    expect(output).toContain(says)
    expect(ended).toBe(code)
  })

  it('is made for arm64 as far as that can be seen without such a processor: the head of the given Node says so', async () => {
    const program = readFileSync(process.execPath)
    program.writeUInt16LE(0xb7, 18)
    const given = join(folder, 'node-arm64')
    writeFileSync(given, program)
    const fileFor = (arch: string): string => join(folder, `pullpath-linux-${arch}`)
    const made = await makeExecutable(given, fileFor, 'arm64')
    expect(made).toEqual({ file: fileFor('arm64') })
    const written = readFileSync(fileFor('arm64'))
    expect(written.readUInt16LE(18)).toBe(0xb7)
    expect(nodeProgram(written, process.versions.node)).toMatchObject({
      refused: expect.stringContaining('has one already'),
    })
    expect(written.includes('NODE_SEA_BLOB')).toBe(true)
    expect(await makeExecutable(given, fileFor, 'x64')).toEqual({ refused: `${given} is for arm64, not x64.` })
  })

  it('is not made of what is not a Node of this version', async () => {
    const program = readFileSync(process.execPath)
    const [major = '', minor = '', patch = ''] = process.versions.node.split('.')
    expect(nodeProgram(program, process.versions.node)).toEqual({ arch: process.arch })
    expect(nodeProgram(program, `${major}.${Number(minor) + 1}.${patch}`)).toMatchObject({
      refused: expect.stringContaining('same version'),
    })
    expect(nodeProgram(readFileSync(file), process.versions.node)).toMatchObject({
      refused: expect.stringContaining('has one already'),
    })
    expect(nodeProgram(Buffer.from('#!/bin/sh\n'), '20.9.0')).toMatchObject({
      refused: expect.stringContaining('not a 64-bit program of Linux'),
    })
    const other = Buffer.from(program.subarray(0, 64))
    other.writeUInt16LE(0xf3, 18)
    expect(nodeProgram(other, '20.9.0')).toMatchObject({ refused: expect.stringContaining('neither x64 nor arm64') })
    expect(await makeExecutable(join(folder, 'missing'), () => file)).toMatchObject({
      refused: expect.stringContaining('ENOENT'),
    })
  })
})
