import { describe, expect, test } from 'vitest'
import { parseReference } from '@/lib/containerd/reference'
import { inEnglish } from '@/lib/words/saying'
import { imageNameFault } from './name-fault'

const HEX = 'a'.repeat(64)

describe('imageNameFault', () => {
  test.each([
    { why: 'a scheme', name: 'https://quay.io/a', says: 'Remove "https://"' },
    { why: 'another scheme', name: 'oci://quay.io/a', says: 'Remove "oci://"' },
    { why: 'a space', name: 'not a name', says: 'Remove the space' },
    { why: 'a hidden character', name: 'ngi\u200bnx', says: '⟨U+200B⟩' },
    { why: 'quotes', name: 'a"b', says: 'quotation marks' },
    { why: 'a placeholder', name: '${REGISTRY}/nginx', says: 'placeholder' },
    { why: 'a placeholder with spaces', name: '{{ .Values.image }}', says: 'placeholder' },
    { why: 'a backslash', name: 'quay.io\\a', says: 'Write "/"' },
    { why: 'a letter of another script', name: 'quay.io/ä', says: 'Remove "ä"' },
    { why: 'a query', name: 'quay.io/a?x=1', says: 'Remove "?"' },
    { why: 'upper case', name: 'quay.io/Team/app', says: 'Write "Team" in lower case' },
    { why: 'upper case in a short name', name: 'Nginx', says: 'Write "Nginx" in lower case' },
    { why: 'two colons', name: 'nginx:1:2', says: 'one colon' },
    { why: 'a colon in the path', name: 'quay.io/a:1/b', says: 'Remove the colon in "a:1"' },
    { why: 'a colon without a tag', name: 'nginx:', says: 'Write a tag after ":"' },
    { why: 'a tag that begins with a dot', name: 'nginx:.1', says: 'Correct the tag ".1"' },
    { why: 'a tag with a plus sign', name: 'k3s:v1.32.2+k3s1', says: 'Correct the tag "v1.32.2+k3s1"' },
    { why: 'a long tag', name: `nginx:${'a'.repeat(129)}`, says: 'at most 128 characters, this one has 129' },
    {
      why: 'a port in letters',
      name: 'reg.example.com:port/a',
      says: 'Write the port of "reg.example.com:port" in digits',
    },
    { why: 'no port', name: 'reg.example.com:/a', says: 'Write a port' },
    { why: 'two ports', name: 'reg:1:2/a', says: 'two colons' },
    { why: 'an odd host', name: 'reg..example/a', says: '"reg..example" is not a host name' },
    { why: 'a slash first', name: '/nginx', says: 'Remove "/"' },
    { why: 'a slash last', name: 'quay.io/', says: 'after the last "/"' },
    { why: 'two slashes', name: 'quay.io//a', says: 'in the place of "//"' },
    { why: 'a hyphen first', name: 'quay.io/-a', says: 'Correct "-a"' },
    { why: 'three underscores', name: 'quay.io/a___b', says: 'Correct "a___b"' },
    { why: 'a login', name: 'puller@quay.io/a', says: 'A login cannot be' },
    { why: 'a short digest', name: 'nginx@sha256:abc', says: 'sha256 has 64 digits, this one 3' },
    { why: 'a digest in upper case', name: `nginx@sha256:${HEX.toUpperCase()}`, says: 'in lower case' },
    { why: 'an unknown digest', name: `nginx@md5:${HEX}`, says: 'Write sha256' },
    { why: 'an ID', name: HEX, says: 'an ID alone' },
    { why: 'a long name', name: 'a'.repeat(5_000), says: 'at most 255 characters, this one 5000' },
    { why: 'a long name with a space', name: `a ${'b'.repeat(5_000)}`, says: 'Remove the space' },
    { why: 'a long odd part', name: `-${'b'.repeat(5_000)}`, says: 'Correct "-bbb' },
  ])('says what to change of $why', ({ name, says }) => {
    expect(parseReference(name, 'with-domain')).toHaveProperty('error')
    const fault = inEnglish(imageNameFault(name))
    expect(fault).toContain(says)
    expect(fault.length).toBeLessThanOrEqual(200)
  })
})
