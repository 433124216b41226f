import { say } from '@/lib/words/en/yaml'
import { PLACEHOLDERS_MAX } from '@/lib/placeholders/scan'
import { labelOf, placeholdersOf } from '@/lib/placeholders/list'
import { indexLines, positionOf } from '@/lib/text/line-index'
import type { Rule } from '@/lib/lint/rule'

/** As many are named; the others are counted. */
const NAMED_MAX = 3
const LINES_MAX = 5

export const notFilledIn: Rule = {
  code: 'not-filled-in',
  severity: 'warning',
  layer: 'syntax',
  title: 'Placeholders that K3s does not fill in',
  why: 'K3s reads the file as it is. Templates of Ansible, Helm, Terraform, Kustomize or a script have to be filled in before the file reaches a node: otherwise K3s rejects it, asks a host called ${NAME}, or sends these letters as a password. The rest of the file is judged as if good values were in their places, and lines that only control the template are skipped. In a rewrite $1, ${1} and ${name} of a group are not placeholders.',
  evidence: ['k3s#1685', 'k3d#983', 'lablabs/ansible-role-rke2#311'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://{{ registry }}"\nconfigs:\n  "{{ registry }}":\n    auth:\n      username: robot\n      password: ${REGISTRY_PASSWORD}\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://registry.example.com"\n    rewrite:\n      "^library/(.*)": "hub/${1}"\nconfigs:\n  registry.example.com:\n    auth:\n      username: robot\n      password: pa$$w0rd\n',
  },
  *check({ template }) {
    if (template === null || template.way !== 0) return
    const lines = indexLines(template.written)
    const line = (offset: number): number => positionOf(lines, offset).line
    const all = placeholdersOf(template)
    const open = all.filter(({ value }) => value === null)
    const placeholders = open.slice(0, NAMED_MAX).map((one) => {
      const at = [...new Set(one.places.map(({ start }) => line(start)))]
      return { label: labelOf(one), lines: at.slice(0, LINES_MAX), more: Math.max(0, at.length - LINES_MAX) }
    })
    const bare = open.flatMap(({ places }) => places).find(({ isBareMap }) => isBareMap)
    const quoted = all.flatMap(({ places }) => places).find((one) => one.quoted !== null)
    const nested = open.find(({ places }) => places.some((place) => place.nested))
    const { controls, branches, unclosed, tooMany } = template
    const first = open[0]?.places[0] ?? all[0]?.places[0] ?? controls[0] ?? unclosed[0]
    const [unpaired] = branches.unpaired
    const notes = {
      filled: all.length - open.length,
      bareLine: bare === undefined ? null : line(bare.start),
      quotedLine: quoted === undefined ? null : line(quoted.start),
      controls: controls.length,
      isBranched: branches.ways > 1,
      isBranchLeftOut: branches.tooMany,
      nested: nested === undefined ? null : labelOf(nested),
      unpairedLine: unpaired === undefined ? null : line(unpaired.start),
      isEnd: unpaired?.verb === 'end' || unpaired?.verb === 'else',
      unclosedLine: unclosed[0] === undefined ? null : line(unclosed[0].start),
      max: tooMany ? PLACEHOLDERS_MAX : null,
    }
    const words =
      open.length > 0
        ? say('not-filled-in', {
            placeholders,
            more: Math.max(0, open.length - NAMED_MAX),
            count: open.length,
            ...notes,
          })
        : say(all.length > 0 ? 'not-filled-in.filled' : 'not-filled-in.template', notes)
    const at = first?.start ?? 0
    yield {
      severity: open.length === 0 && all.length > 0 && branches.unpaired.length === 0 ? 'info' : 'warning',
      ...words,
      path: null,
      range: { start: template.positions.toMade(at), end: template.positions.toMade(first?.end ?? at) },
    }
  },
}
