import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { runs } from '@/lib/testdata/runs'
import { readTemplate } from './read-template'

const PIECES = [
  'mirrors:\n',
  'configs:\n',
  '  docker.io:\n',
  '  "{{ host }}":\n',
  '  ${HOST}:5000:\n',
  '    endpoint:\n',
  '      - https://{{ host }}/v2\n',
  '      - "{{ scheme }}://$HOST:{{ port }}"\n',
  '    endpoint: {{ list }}\n',
  '    rewrite:\n      "^(.*)": "${PROJECT}/$1"\n',
  '    auth: {username: <user>, password: "%%PASS%%"}\n',
  '    tls:\n      insecure_skip_verify: {{ skip }}\n',
  '{% if x %}\n',
  '{% else %}\n',
  '{% endif %}\n',
  '{{- range .x }}\n',
  '{{ end }}',
  '{# a\n comment #}\n',
  '# {{ comment }}\n',
  '{{ ',
  ' }}',
  '${',
  '"',
  ': ',
  '\r\n',
]
const template = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(''))

describe('any template', () => {
  test('keeps its lines, and its positions lead back', () => {
    fc.assert(
      fc.property(template, (text) => {
        for (const way of readTemplate(text)?.ways() ?? []) {
          expect(way.text.split('\n')).toHaveLength(text.split('\n').length)
          for (let offset = 0; offset <= text.length; offset += 3) {
            const made = way.positions.toMade(offset)
            const range = way.positions.toWritten({ start: made, end: made })
            expect(range.start >= 0 && range.end <= text.length).toBe(true)
          }
          for (const { places } of way.placeholders)
            for (const { start, end } of places) expect(end > start && end <= text.length).toBe(true)
        }
      }),
      runs(2_000),
    )
  })

  test('shows what was written in the place of each stand-in', () => {
    fc.assert(
      fc.property(template, (text) => {
        const read = readTemplate(text)
        if (read === null) return
        expect(read.openIn(read.show(read.text))).toEqual([])
        expect(read.asWritten(parseRegistries(read.text)).text).toBe(text)
      }),
      runs(2_000),
    )
  })

  test('is changed by the form as the form means it, or not at all', () => {
    fc.assert(
      fc.property(template, fc.nat(3), (text, index) => {
        const read = readTemplate(text)
        const parsed = read?.asWritten(parseRegistries(read.text))
        const registry = [...(parsed?.registries.mirrors.keys() ?? [])][index]
        if (read === null || registry === undefined) return
        const made = read.change([{ remove: ['mirrors', registry] }])
        if ('refused' in made) return
        for (const { start, end } of made.edits)
          for (const control of read.controls) expect(control.start < end && start < control.end).toBe(false)
      }),
      runs(2_000),
    )
  })
})
