import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Change } from '@/lib/edit/change'
import { parseRegistries } from '@/lib/registries/parse'
import { TESTDATA } from '@/lib/testdata/folder'
import { applyEdits } from '@/lib/text/text-edit'
import { readTemplate } from './read-template'

const JINJA = readFileSync(join(TESTDATA, 'placeholders/jinja.yaml'), 'utf8')

/** The text after changes of the form; the reason when they are refused. */
function changed(text: string, ...changes: readonly Change[]): string {
  const made = readTemplate(text)?.change(changes)
  if (made === undefined) return 'is no template'
  return 'refused' in made ? made.refused : applyEdits(text, made.edits)
}

describe('a change of the form in a template', () => {
  test.each<{ why: string; change: Change; from: string; to: string }>([
    {
      why: 'sets a value beside placeholders',
      change: { set: ['mirrors', 'docker.io', 'endpoint', 1], to: 'https://b.example.com' },
      from: '"https://registry-1.docker.io"',
      to: '"https://b.example.com"',
    },
    {
      why: 'replaces a placeholder',
      change: { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'https://a.example.com' },
      from: '"{{ aliyuncs.mirror }}"',
      to: '"https://a.example.com"',
    },
    {
      why: 'writes around a placeholder',
      change: { set: ['mirrors', 'docker.io', 'endpoint', 0], to: 'http://{{ aliyuncs.mirror }}:5000' },
      from: '"{{ aliyuncs.mirror }}"',
      to: '"http://{{ aliyuncs.mirror }}:5000"',
    },
    {
      why: 'writes a new placeholder',
      change: { set: ['mirrors', 'docker.io', 'endpoint', 1], to: 'https://{{ new }}' },
      from: '"https://registry-1.docker.io"',
      to: '"https://{{ new }}"',
    },
    {
      why: 'goes below a key that is a placeholder',
      change: { set: ['configs', '{{ registries_private_info.url }}', 'auth', 'username'], to: 'robot' },
      from: '"{{ registries_private_info.username }}"',
      to: '"robot"',
    },
    {
      why: 'removes an endpoint with its placeholder',
      change: { remove: ['mirrors', 'docker.io', 'endpoint', 0] },
      from: '      - "{{ aliyuncs.mirror }}"\n',
      to: '',
    },
    {
      why: 'renames a key that is a placeholder',
      change: { rename: ['mirrors', '{{ registries_private_info.url }}'], to: '{{ other }}' },
      from: '"{{ registries_private_info.url }}":\n    endpoint',
      to: '"{{ other }}":\n    endpoint',
    },
  ])('$why, and leaves the other lines as they are', ({ change, from, to }) => {
    expect(changed(JINJA, change)).toBe(JINJA.replace(from, to))
  })

  test.each<{ why: string; text: string; change: Change }>([
    {
      why: 'takes a control along',
      text: JINJA,
      change: { remove: ['mirrors'] },
    },
    {
      why: 'would write what is known of a placeholder only here',
      text: 'mirrors:\n  a.b:\n    endpoint: ["{{ scheme }}://a.example.com"]\n',
      change: { set: ['mirrors', 'a.b', 'endpoint', 0], to: 'https://b.example.com' },
    },
  ])('is refused when it $why', ({ text, change }) => {
    expect(changed(text, change)).toMatch(/^A control or a placeholder of the template is in the way/)
  })
})

describe('what the form shows of a template', () => {
  test.each([
    { why: 'a whole endpoint', text: 'mirrors: {a.b: {endpoint: ["{{ url }}"]}}\n', shown: '{{ url }}' },
    { why: 'a scheme', text: 'mirrors: {a.b: {endpoint: ["{{ s }}://h"]}}\n', shown: '{{ s }}://h' },
    {
      why: 'another spelling',
      text: '# x\nmirrors: {"{{ h }}": {endpoint: ["https://{{h}}/v2"]}}\n',
      shown: 'https://{{h}}/v2',
    },
    { why: 'a port', text: 'mirrors: {a.b: {endpoint: ["https://$HOST:$PORT"]}}\n', shown: 'https://$HOST:$PORT' },
  ])('is $why as it is written', ({ text, shown }) => {
    const template = readTemplate(text)
    const parsed = template?.asWritten(parseRegistries(template.text))
    expect([...(parsed?.registries.mirrors.values() ?? [])].flatMap(({ endpoint }) => endpoint)).toEqual([shown])
  })

  test('has the positions of the written text', () => {
    const template = readTemplate(JINJA)
    const parsed = template?.asWritten(parseRegistries(template.text))
    const place = parsed?.locate(['configs', '{{ registries_private_info.url }}', 'auth', 'password'])?.value
    expect(JINJA.slice(place?.start, place?.end)).toBe('"{{ registries_private_info.password }}"')
  })
})
