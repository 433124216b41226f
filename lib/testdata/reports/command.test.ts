import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { TESTDATA } from '@/lib/testdata/folder'
import { REPORTED_CASES, type ReportedCase } from './cases'
import { run } from '@/lib/cli/run'

function commandFor({ file, options = {} }: ReportedCase) {
  const text = readFileSync(join(TESTDATA, 'reports', file), 'utf8')
  const flags = [
    ...(options.distribution === undefined ? [] : ['--distribution', options.distribution]),
    ...(options.release === undefined ? [] : ['--release', options.release]),
    ...(options.embeddedRegistry === true ? ['--embedded-registry'] : []),
  ]
  return async (...argv: readonly string[]) => {
    const terminal = fakeTerminal({ [file]: text })
    const code = await run([...argv, ...flags], terminal)
    return { code, output: terminal.output() }
  }
}

describe('lint prints what is wrong, and sums it up', () => {
  test.each(REPORTED_CASES)('$file: $why', async (reported) => {
    const { file, problems, notes = [], says = [], summary } = reported
    const command = commandFor(reported)
    const { code, output } = await command('lint', file, '--json')
    const [{ findings }] = JSON.parse(output)
    const places = findings.map((one: Record<string, unknown>) => `${one.severity} ${one.code} ${one.line}`)
    expect(places.filter((place: string) => !place.startsWith('info '))).toEqual(problems)
    expect(places).toEqual(expect.arrayContaining(notes.map((note) => `info ${note}`)))
    expect(code).toBe(problems.some((problem) => problem.startsWith('error ')) ? 1 : 0)
    const printed = (await command('lint', file)).output
    expect(printed.split('\n')).toContain(summary)
    for (const words of says) expect(printed.replace(/\s+/g, ' ')).toContain(words)
  })
})

describe('plan prints the requests', () => {
  test.each(REPORTED_CASES.filter(({ asked }) => asked !== undefined))('$file: $why', async (reported) => {
    const { file, image = '', asked = [] } = reported
    const { output } = await commandFor(reported)('plan', file, image)
    for (const url of asked) expect(output).toContain(url)
  })
})
