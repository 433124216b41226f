import { expect, it } from 'vitest'
import { linePieces } from './line-ends'

it.each([
  ['after slashes', 'library/nginx', ['library/', 'nginx']],
  ['not after one that begins a path', '/v2/nginx', ['/v2/', 'nginx']],
  ['not within ://', 'https://a.test/v2', ['https://', 'a.test/', 'v2']],
  ['a short part stays whole', 'my-app.v1:2', ['my-app.v1:2']],
  [
    'a long part also after . : and -',
    'mirror-of-a.very.example.com:5000',
    ['mirror-', 'of-', 'a.', 'very.', 'example.', 'com:', '5000'],
  ],
  ['a digest', '/manifests/sha256:0123456789abcdef', ['/manifests/', 'sha256:', '0123456789abcdef']],
  ['nothing', '', []],
])('%s', (_why, text, pieces) => {
  expect(linePieces(text)).toEqual(pieces)
  expect(linePieces(text).join('')).toBe(text)
})
