import { labelOf, placeholdersOf } from '@/lib/placeholders/list'
import { indexLines, positionOf } from '@/lib/text/line-index'
import type { Rule } from '@/lib/lint/rule'

/** As many are named; the others are counted. */
const NAMED_MAX = 10
const LINES_MAX = 5

export const notFilledIn: Rule = {
  code: 'not-filled-in',
  severity: 'warning',
  layer: 'syntax',
  title: 'Placeholders that K3s does not fill in',
  why: 'K3s reads the file as it is. Templates of Ansible, Helm, Terraform, Kustomize or a script have to be filled in before the file reaches a node: otherwise K3s rejects it, asks a host called ${NAME}, or sends these letters as a password. The rest of the file is judged as if good values were in their places, and lines that only control the template are skipped. In a rewrite $1, ${1} and ${name} of a group are no placeholders.',
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
    const listed = open.slice(0, NAMED_MAX).map((one) => {
      const at = [...new Set(one.places.map(({ start }) => line(start)))]
      const more = at.length > LINES_MAX ? ` and ${at.length - LINES_MAX} more` : ''
      return `${labelOf(one)} (line${at.length === 1 ? '' : 's'} ${at.slice(0, LINES_MAX).join(', ')}${more})`
    })
    const rest = open.length > NAMED_MAX ? ` and ${open.length - NAMED_MAX} more` : ''
    const bare = open.flatMap(({ places }) => places).find(({ isBareMap }) => isBareMap)
    const nested = open.find(({ places }) => places.some((place) => place.nested))
    const { controls, branches, unclosed, tooMany } = template
    const first = open[0]?.places[0] ?? all[0]?.places[0] ?? controls[0] ?? unclosed[0]
    const [unpaired] = branches.unpaired
    const filled = all.length - open.length
    const sentences = [
      open.length > 0
        ? `${open.length === 1 ? 'A placeholder is' : `${open.length} placeholders are`} not filled in: ${listed.join(', ')}${rest}. K3s fills in nothing: do it before the file is put on a node. The rest is judged as if good values were there.`
        : all.length > 0
          ? 'The placeholders are filled in here only: the file itself still has them, and K3s fills in nothing.'
          : 'This is a template, which K3s does not read as one: make the file from it before it is put on a node.',
      open.length > 0 && filled > 0
        ? `${filled === 1 ? 'Another is' : `${filled} others are`} filled in here only.`
        : '',
      bare === undefined
        ? ''
        : `Until then YAML takes what is in line ${line(bare.start)} for a map, because it begins with a brace and is not quoted; here it is one value.`,
      controls.length === 0
        ? ''
        : `${controls.length === 1 ? 'One control of the template is' : `${controls.length} controls of the template are`} skipped${branches.ways > 1 ? '; each branch is judged, and the plan takes the first' : ''}.`,
      branches.tooMany ? 'Of a choice with more than four branches the others are not judged.' : '',
      nested === undefined ? '' : `${labelOf(nested)} has another placeholder in it, and is taken for one.`,
      unpaired === undefined
        ? ''
        : unpaired.verb === 'end' || unpaired.verb === 'else'
          ? `What is in line ${line(unpaired.start)} ends nothing.`
          : `What begins in line ${line(unpaired.start)} never ends.`,
      unclosed[0] === undefined
        ? ''
        : `A placeholder or control begins in line ${line(unclosed[0].start)} and is not closed on that line.`,
      tooMany ? 'There are more than 10000: what follows them is taken as it is written.' : '',
    ]
    const at = first?.start ?? 0
    yield {
      severity: open.length === 0 && all.length > 0 && branches.unpaired.length === 0 ? 'info' : 'warning',
      message: sentences.filter((one) => one !== '').join(' '),
      path: null,
      range: { start: template.positions.toMade(at), end: template.positions.toMade(first?.end ?? at) },
    }
  },
}
