import { describe, expect, test } from 'vitest'
import type { ImageList } from './image-list'
import { readImageList } from './read-image-list'

/** What a list says of itself, in one line each. */
function told({ images, invalid, skipped }: ImageList): readonly string[] {
  return [
    ...images.map(({ normalised, count }) => `${count} ${normalised}`),
    ...invalid.map(({ name, problem, count }) => `${count} ${problem} ${name}`),
    ...skipped.map(({ why, count }) => `${count} ${why}`),
  ]
}

const table: readonly { readonly why: string; readonly text: string; readonly says: readonly string[] }[] = [
  {
    why: 'names that are none are kept and counted, those around them too',
    text: 'nginx:1\nTeam/App:1\nnginx:1:2\nTeam/App:1\nquay.io/a/b:1\n',
    says: ['1 docker.io/library/nginx:1', '1 quay.io/a/b:1', '2 name Team/App:1', '1 name nginx:1:2'],
  },
  {
    why: 'an image with two tags is two, the same tag twice is one',
    text: 'nginx:1\nnginx:2\nnginx:1\ndocker.io/library/nginx:1\n',
    says: ['3 docker.io/library/nginx:1', '1 docker.io/library/nginx:2'],
  },
  {
    why: 'a tag beside a digest makes no other image',
    text: `a.io/b:1@sha256:${'a'.repeat(64)}\na.io/b@sha256:${'a'.repeat(64)}\n`,
    says: [`2 a.io/b@sha256:${'a'.repeat(64)}`],
  },
  {
    why: 'line ends of Windows, of an old Mac in between, and a byte order mark',
    text: '\uFEFFnginx:1\r\n\r\nredis:2\r\n',
    says: ['1 docker.io/library/nginx:1', '1 docker.io/library/redis:2'],
  },
  {
    why: 'manifests with line ends of Windows',
    text: 'kind: Pod\r\nspec:\r\n  containers:\r\n    - image: a.io/x:1\r\n---\r\nkind: Pod\r\nspec:\r\n  containers:\r\n    - image: "a.io/y:1"\r\n',
    says: ['1 a.io/x:1', '1 a.io/y:1'],
  },
  {
    why: 'templates that are left in a manifest',
    text: 'spec:\n  containers:\n    - image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"\n    - image: ${REGISTRY}/app:1\n    - image: "a.io/x:$(TAG)"\n    - image: a.io/y:1\n',
    says: [
      '1 a.io/y:1',
      '1 template {{ .Values.image.repository }}:{{ .Values.image.tag }}',
      '1 template ${REGISTRY}/app:1',
      '1 template a.io/x:$(TAG)',
    ],
  },
  {
    why: 'controls of a template make a document none, of which the lines are read',
    text: 'a: 1\n---\n{{- range .Values.apps }}\nspec:\n  containers:\n    - image: a.io/x:1\n    - image: {{ .image }}\n{{- end }}\n---\nimage: a.io/z:1\n',
    says: ['1 a.io/x:1', '1 a.io/z:1', '1 template {{ .image', '1 broken'],
  },
  {
    why: 'half a JSON, whose last name is cut and therefore none',
    text: '{"items": [{"spec": {"containers": [\n{"image": "a.io/x:1"},\n{"image": "a.io/y',
    says: ['1 a.io/x:1', '1 name "a.io/y', '1 broken'],
  },
  {
    why: 'half a JSON without an image',
    text: '{"items": [{"spec": {',
    says: ['1 broken', '1 no-images'],
  },
  { why: 'an empty file', text: '', says: ['1 no-images'] },
  {
    why: 'a page of HTML',
    text: '<!doctype html>\n<title>Login</title>\n',
    says: ['1 name <!doctype', '1 name html>', '1 template <title>Login</title>'],
  },
]

describe('what is wrong with a list is counted, and the rest is read', () => {
  for (const { why, text, says } of table)
    test(`${why}`, () => expect(told(readImageList([{ name: 'a', text }]))).toEqual(says))

  test('invalid names have containerd’s error', () => {
    const { invalid } = readImageList([{ name: 'a', text: 'Team/App:1\na b:\n' }])
    const names = invalid.filter(({ problem }) => problem === 'name')
    expect(names.map(({ name }) => name)).toEqual(['Team/App:1', 'b:'])
    for (const { error } of names) expect(error).toMatch(/\S/)
  })

  test('one file that is wrong leaves the others', () => {
    const list = readImageList([
      { name: 'broken.json', text: '{"image": ' },
      { name: 'good.txt', text: 'nginx:1' },
    ])
    expect(told(list)).toEqual(['1 docker.io/library/nginx:1', '1 broken', '1 no-images'])
    expect(list.skipped.map(({ text }) => text)).toEqual(['broken.json', 'broken.json'])
  })
})
