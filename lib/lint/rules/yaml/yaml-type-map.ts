import type { LintContext } from '@/lib/lint/context'
import { misplacedWords, sectionOfHome, type MisplacedWord } from '@/lib/lint/facts/misplaced-words'
import { indentRun } from '@/lib/lint/fixes/indent-run'
import { listToMap } from '@/lib/lint/fixes/list-to-map'
import type { Finding, Rule } from '@/lib/lint/rule'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import { say } from '@/lib/words/en/parsing'
import type { Worded } from '@/lib/words/worded'

export const yamlTypeMap: Rule = {
  code: 'yaml-type-map',
  severity: 'error',
  rejects: true,
  layer: 'type',
  title: 'List or text instead of a map',
  why: 'mirrors, configs, each mirror and each registry config are maps. A list of names and endpoints is how Talos, kubespray and some Ansible roles write mirrors; K3s rejects the whole file with one.',
  evidence: ['rancher/wharfie:pkg/registries/types.go', 'lablabs/ansible-role-rke2#91'],
  bad: { text: 'mirrors:\n  - name: docker.io\n    endpoint:\n      - "https://registry.example.com"\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n' },
  *check(context) {
    const found = context.found('yaml-type-map')
    if (found.length === 0) return
    const words = new Map(misplacedWords(context.parsed).map((word) => [word.entry.value.start, word]))
    for (const one of found) yield findingOf(context, one, words.get(one.range.start))
  },
}

/** A word of the format in the place of a registry is the cause: its value is right below the right key. */
function findingOf(context: LintContext, found: Diagnostic, word: MisplacedWord | undefined): Finding {
  if (word === undefined) return { ...found, fixes: listToMap(context, found) }
  return { ...found, ...wordsOf(word), range: word.entry.key, fixes: indentRun(context, word.run) }
}

function wordsOf({ entry, home, run: { owner, section } }: MisplacedWord): Worded {
  const key = quoteName(entry.name)
  if (owner === null || sectionOfHome(home) !== section) return say('yaml-type-map.word', { key, homeKind: home })
  const group = home === 'auth' || home === 'tls' ? home : null
  return say('yaml-type-map.owner', { key, owner: quoteName(owner.name), group })
}
