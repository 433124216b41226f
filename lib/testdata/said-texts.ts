import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { re2Engine } from '@/lib/go/regexp/re2'
import { lintText } from '@/lib/lint/lint-text'
import type { Example } from '@/lib/lint/rule'
import { RULES } from '@/lib/lint/rules.generated'
import type { Diagnostic } from '@/lib/registries/diagnostic'

/** All that is found in the examples of the rules, in files of people and in texts for what none of those have. */
export function foundInAll(): readonly Diagnostic[] {
  return [...RULES.flatMap(({ bad, good }) => [bad, good]), ...files(), ...OTHERS].flatMap((example) =>
    lintText(example.text, { ...example, regexp: re2Engine }),
  )
}

function files(): readonly Example[] {
  return ['reports', 'placeholders'].flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder))
      .filter((name) => /\.(?:ya?ml|j2)$/.test(name))
      .map((name) => ({ text: readFileSync(join(import.meta.dirname, folder, name), 'utf8') })),
  )
}

const OTHERS: readonly Example[] = []
