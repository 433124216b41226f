import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, constantFrom, nat, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { isUpTo } from '@/lib/lint/layers'
import { lintText } from '@/lib/lint/lint-text'
import { FINDINGS_PER_RULE_MAX } from '@/lib/lint/rule'
import { RULES } from '@/lib/lint/rules.generated'
import { PIPELINE_CODES } from '@/lib/pipeline-code'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import { parseRegistries } from '@/lib/registries/parse'
import { mutatedText } from '@/lib/testdata/generate/mutated-text'
import { TESTDATA } from '@/lib/testdata/folder'
import { runs } from '@/lib/testdata/runs'
import { applyEdits } from '@/lib/text/text-edit'

const FOLDERS = ['conformance/configs/mistakes', 'conformance/configs/good', 'reports']
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(TESTDATA, folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ why: file, text: readFileSync(join(TESTDATA, folder, file), 'utf8'), options: {} })),
)
const EXAMPLES = RULES.map(({ code, bad }) => ({ why: code, text: bad.text, options: bad.options ?? {} }))
const NO_FLAGS: Partial<NodeOptions> = {}
const FLAGS: readonly Partial<NodeOptions>[] = [
  NO_FLAGS,
  { disableDefaultRegistryEndpoint: true },
  { embeddedRegistry: true },
  { release: 'v1.31.2+k3s1' },
  { distribution: 'rke2' },
]

const DROPPING: ReadonlySet<string> = new Set(PIPELINE_CODES)

/** What K3s rejected, dropped or ignored is judged only once a fix of these makes it count: no mistake of the fix. */
const REVEALING: ReadonlySet<string> = new Set(
  RULES.filter(({ code, layer, severity }) => {
    const own = layer ?? (severity === 'info' ? 'advice' : 'value')
    return (
      isUpTo(own, 'unknown-key') ||
      DROPPING.has(code) ||
      /^(?:yaml|key|config-key|mirror-key)-|^wildcard-auth$/.test(code)
    )
  }).map(({ code }) => code),
)

function lintWith(text: string, options: Partial<NodeOptions>): readonly Diagnostic[] {
  return lintText(text, { options, regexp: re2Engine })
}

/** Codes of errors that are more often in a file after a fix. */
function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly string[] {
  const left = new Map<string, number>()
  for (const { code, severity } of before) if (severity === 'error') left.set(code, (left.get(code) ?? 0) + 1)
  return after.flatMap(({ code, severity }) => {
    if (severity !== 'error') return []
    const count = left.get(code) ?? 0
    left.set(code, count - 1)
    return count <= 0 ? [code] : []
  })
}

/** Applies one fix and looks again. False when it cannot be made. */
function examine(text: string, options: Partial<NodeOptions>, before: readonly Diagnostic[], fixed: Offer): boolean {
  const { finding, fix } = fixed
  const edits = fix.edits()
  if (edits === null) return false
  const changed = applyEdits(text, edits)
  const after = lintWith(changed, options)
  const why = `${finding.code}: ${fix.title}\n${JSON.stringify(options)}\n${text}\n=>\n${changed}`
  // Another one of a list can take its place, so the place is not compared.
  const isSame = (one: Diagnostic): boolean => one.code === finding.code && one.message === finding.message
  const count = before.filter(isSame).length
  // More of them are not listed, so another one can come into the list.
  if (count < FINDINGS_PER_RULE_MAX) expect(after.filter(isSame).length, why).toBeLessThan(count)
  if (REVEALING.has(finding.code)) return true
  // What is wrong in an entry is copied and moved with it, and what yielded to it is shown elsewhere.
  const own = before.filter((one) => one === finding || isBelow(one, finding)).map(({ code }) => code)
  // What is wrong elsewhere can be said in other words once something else is gone.
  const others = before.filter((one) => one !== finding && !isBelow(one, finding))
  const isKnown = ({ path }: Diagnostic): boolean =>
    path !== null && others.some((one) => JSON.stringify(one.path) === JSON.stringify(path))
  const unknown = after.filter((one) => before.some(({ code }) => code === one.code) || !isKnown(one))
  expect(
    newErrors(before, unknown).filter((code) => !own.some((one) => one === code || yieldsTo(code, one))),
    why,
  ).toEqual([])
  return true
}

/** Of two findings at one place, only the other is shown. */
function yieldsTo(code: string, other: string): boolean {
  const { codes, upTo } = RULES.find((rule) => rule.code === code)?.yieldsTo ?? {}
  const layer = RULES.find((rule) => rule.code === other)?.layer
  return codes?.includes(other) === true || (upTo !== undefined && layer !== undefined && isUpTo(layer, upTo))
}

function isBelow({ path }: Diagnostic, { path: above }: Diagnostic): boolean {
  return path !== null && above !== null && above.every((key, index) => path[index] === key)
}

interface Offer {
  readonly finding: Diagnostic
  readonly fix: Fix
}

function offersOf(found: readonly Diagnostic[]): readonly Offer[] {
  return found.flatMap((finding) => (finding.fixes ?? []).map((fix) => ({ finding, fix })))
}

describe('after each fix, its finding is gone and there is no new error', () => {
  test.each(FLAGS.map((flags) => [JSON.stringify(flags), flags] as const))(
    'in files and bad examples, %s',
    (_, flags) => {
      let made = 0
      // The random texts try the files with the other flags.
      for (const { text, options } of [...(flags === NO_FLAGS ? FILES : []), ...EXAMPLES]) {
        const all = { ...options, ...flags }
        const before = lintWith(text, all)
        for (const offer of offersOf(before)) if (examine(text, all, before, offer)) made += 1
      }
      expect(made).toBeGreaterThan(40)
    },
  )

  test('in texts that were changed at random', () => {
    const texts = [...FILES, ...EXAMPLES].map(({ text }) => text)
    let made = 0
    assert(
      property(tuple(constantFrom(...texts), nat(), constantFrom(...FLAGS), nat()), ([source, seed, flags, which]) => {
        const text = mutatedText(source, seed)
        if (!parseRegistries(text).wellFormed) return
        const before = lintWith(text, flags)
        const offers = offersOf(before)
        const offer = offers[which % Math.max(1, offers.length)]
        if (offer !== undefined && examine(text, flags, before, offer)) made += 1
      }),
      runs(4000),
    )
    expect(made).toBeGreaterThan(runs(4000).numRuns / 12)
  })
})
