import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '@/lib/cli/run'
import { engines } from '@/lib/containerd/engines'
import { outerRanges } from '@/lib/convert/place/outer-range'
import { recognise, type Part } from '@/lib/convert/recognise'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { isGeneral } from '@/lib/registries/diagnostic'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { TESTDATA } from '@/lib/testdata/folder'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { analyze } from '@/lib/analyze'
import { inEnglish } from '@/lib/words/saying'
import { WRAPPED_CASES, type WrappedPart } from './wrapped-cases'

const textOf = (file: string): string => readFileSync(join(TESTDATA, 'reports', file), 'utf8')
const withoutNs = (url: string): string => url.replace(/\?ns=.*/, '')
const flat = (text: string): string => text.replace(/\s+/g, ' ')

function expectSaid({ explains = [], never = [] }: WrappedPart, said: string): void {
  for (const words of explains) expect(said).toContain(words)
  for (const words of never) expect(said).not.toContain(words)
}

describe('the page recognises, takes out and judges', () => {
  test.each(WRAPPED_CASES)('$file: $why', ({ file, format, says = [], parts }) => {
    const text = textOf(file)
    const found = recognise(text, file)
    expect(found?.id ?? null).toBe(format)
    const whole: Part = { text, where: '', lines: null, notes: [], node: { options: {}, notes: [] } }
    const taken = found === null ? [whole] : found.parts
    expect(taken).toHaveLength(parts.length)
    for (const words of says) expect((found?.notes ?? []).map(inEnglish).join(' ')).toContain(words)
    if (parts.length > 1) expect(found?.notes.map(inEnglish).join(' ')).toContain(`There are ${parts.length} files in it`)
    for (const [index, part] of taken.entries()) {
      const expected = parts[index]
      if (expected === undefined) throw new Error('counted before')
      const { lines, image, distribution, release, problems, asked } = expected
      expect(part.node.options.distribution).toBe(distribution)
      expect(part.node.options.release).toBe(release)
      if (lines !== null) expect((part.lines?.[0] ?? -1) + 1).toBe(lines[0])
      const options = { ...defaultOptions(), ...part.node.options }
      const { diagnostics, plan } = analyze({ text: part.text, image, options }, engines, lint)
      const toOuter = found === null ? null : outerRanges(text, part)
      const starts = indexLines(text)
      const places = diagnostics
        .filter((one) => one.severity !== 'info' && !isGeneral(one))
        .map(({ severity, code, range }) => {
          const { line } = positionOf(starts, (toOuter?.(range) ?? range).start)
          return `${severity} ${code} ${line}`
        })
      expect(places.toSorted()).toEqual([...problems].toSorted())
      expectSaid(expected, diagnostics.map(({ message }) => message).join('\n'))
      expect(plan.attempts.slice(0, asked.length).map(({ url }) => withoutNs(url))).toEqual(asked)
    }
  })
})

describe('the command reads through', () => {
  test.each(WRAPPED_CASES)('$file: $why', async ({ file, format, says = [], parts }) => {
    const command = async (...argv: readonly string[]) => {
      const terminal = fakeTerminal({ [file]: textOf(file) })
      const code = await run(argv, terminal)
      return { code, output: terminal.output(), errors: terminal.errors() }
    }
    const { output: json } = await command('lint', file, '--json')
    const files = JSON.parse(json) as readonly {
      readonly from: { readonly format: string; readonly firstLine: number | null; readonly lastLine: number } | null
      readonly unreadable: string | null
      readonly findings: readonly Record<'severity' | 'code' | 'message', string>[]
    }[]
    const { code, output } = await command('lint', file)
    for (const words of says) expect(flat(output)).toContain(words)
    expect(code).toBe(parts.length === 0 || parts.some(({ problems }) => /error /.test(problems.join())) ? 1 : 0)
    if (parts.length === 0) {
      expect(files).toHaveLength(1)
      expect(files[0]?.unreadable).toContain('and not registries.yaml')
      expect(output).not.toContain('K3s rejects')
      return
    }
    expect(files).toHaveLength(parts.length)
    if (parts.length > 1) expect(flat(output)).toContain(`file ${parts.length} of ${parts.length}`)
    for (const [index, part] of parts.entries()) {
      const { from, findings } = files[index] ?? { from: null, findings: [] }
      expect(from?.format ?? null).toBe(format)
      if (part.lines !== null) expect([from?.firstLine, from?.lastLine]).toEqual(part.lines)
      const places = findings
        .filter(({ severity }) => severity !== 'info')
        .map((one) => `${one.severity} ${one.code} ${(one as Record<string, unknown>).line}`)
      expect(places).toEqual(part.problems)
      expectSaid(part, findings.map(({ message }) => message).join('\n'))
      const plan = await command('plan', file, part.image, ...(from === null ? [] : ['--part', String(index + 1)]))
      for (const url of part.asked) expect(plan.output).toContain(url)
    }
  })
})
