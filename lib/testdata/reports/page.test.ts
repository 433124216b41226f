import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { planFindings } from '@/lib/explain/attempt-findings'
import { lint } from '@/lib/lint/lint'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { TESTDATA } from '@/lib/testdata/folder'
import { REPORTED_CASES, type ReportedCase } from './cases'
import { PROBED_CASES } from './probed-cases'
import { WRAPPED_CASES } from './wrapped-cases'
import { applyEdits } from '@/lib/text/text-edit'
import { analyze, type Analysis } from '@/lib/analyze'

const FOLDER = join(TESTDATA, 'reports')

function analysisOf({ options, image = 'nginx:1.27' }: ReportedCase, text: string): Analysis {
  return analyze({ text, image, options: { ...defaultOptions(), ...options } }, engines, lint)
}

test('each reported file has a case', () => {
  const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.ts'))
  const cases = [...REPORTED_CASES, ...WRAPPED_CASES, ...PROBED_CASES].map(({ file }) => file)
  expect([...new Set(cases)].toSorted()).toEqual(files.toSorted())
})

describe.each(REPORTED_CASES.map((one) => [one.why, one] as const))('%s', (_, reported) => {
  const { file, problems, notes = [], says = [], fixes = {}, asked = [], concerning } = reported
  const text = readFileSync(join(FOLDER, file), 'utf8')
  const { diagnostics, plan } = analysisOf(reported, text)
  const lines = indexLines(text)
  const places = diagnostics.map(({ severity, code, range }) => {
    return `${severity} ${code} ${positionOf(lines, range.start).line}`
  })

  test('has these problems and no others', () => {
    expect(places.filter((place) => !place.startsWith('info '))).toEqual(problems)
  })

  test('is explained', () => {
    expect(places).toEqual(expect.arrayContaining(notes.map((note) => `info ${note}`)))
    for (const words of says) expect(diagnostics.map(({ message }) => message).join('\n')).toContain(words)
    for (const [code, title] of Object.entries(fixes))
      expect(diagnostics.find((one) => one.code === code)?.fixes?.[0]?.title).toBe(title)
  })

  test('is asked for as the plan says', () => {
    expect(plan.attempts.slice(0, asked.length).map(({ url }) => url.replace(/\?ns=.*/, ''))).toEqual(asked)
  })

  test('is said where the image is asked for', () => {
    const { ofAttempts, ofImage } = planFindings(plan, diagnostics)
    if (concerning !== undefined) expect([...ofAttempts.flat(), ...ofImage].map(({ code }) => code)).toEqual(concerning)
  })

  test('has no error that it did not have, and not that one, when a first fix is applied', () => {
    const others = problems.filter((problem) => problem.startsWith('error '))
    for (const code of Object.keys(fixes)) {
      const edits = diagnostics.find((one) => one.code === code)?.fixes?.[0]?.edits() ?? null
      expect(edits).not.toBeNull()
      const after = analysisOf(reported, applyEdits(text, edits ?? [])).diagnostics
      expect(after.filter((one) => one.code === code && one.severity !== 'info')).toEqual([])
      const left = after.filter(({ severity }) => severity === 'error').map((one) => one.code)
      expect(left.filter((one) => !others.some((problem) => problem.includes(` ${one} `)))).toEqual([])
    }
  })
})

test('the account of Docker Hub is sent once its key is written right', () => {
  const reported = REPORTED_CASES.find(({ file }) => file === 'web-site-of-docker-hub.yaml')
  if (reported === undefined) throw new Error('no such case')
  const text = readFileSync(join(FOLDER, reported.file), 'utf8')
  const { diagnostics, plan } = analysisOf(reported, text)
  expect(plan.attempts[0]?.credentials).toBeNull()
  const edits = diagnostics.find(({ code }) => code === 'mirror-dockerhub-alias')?.fixes?.[0]?.edits() ?? []
  expect(analysisOf(reported, applyEdits(text, edits)).plan.attempts[0]?.credentials).toBe('registry-1.docker.io')
})
