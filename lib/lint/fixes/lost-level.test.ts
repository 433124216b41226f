import { expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { lintText } from '@/lib/lint/lint-text'

test('a file that K3s rejects for a lost level has that finding alone, not one of merging or of a name', () => {
  const codes = (text: string) =>
    lintText(text, { regexp: re2Engine }).flatMap(({ code, severity }) => (severity === 'info' ? [] : [code]))
  expect(
    codes(
      `mirrors:\n  a.test:\n  endpoint: ["http://10.20.0.5:5000"]\n  b.test:\n  endpoint: ["http://10.20.0.5:5000"]\n`,
    ),
  ).toEqual(['yaml-type-map', 'yaml-type-map'])
  expect(codes(`configs:\n  a.test:\n  tls: {ca_file: /a}\n  b.test:\n  tls: {ca_file: /a}\n`)).toEqual([
    'key-wrong-level',
    'key-wrong-level',
  ])
})
