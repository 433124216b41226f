import { describe, expect, it } from 'vitest'
import { foundIn, type BoundaryRow } from '@/lib/testdata/lint-boundaries'
import { CONFIG, MIRROR } from '@/lib/testdata/registries-pieces'

describe('rewrites that look alike and are distinguished', () => {
  it.each<BoundaryRow>([
    {
      why: 'rewrites are for the endpoints before the registry itself',
      text: `${MIRROR('docker.io').replace('"]', '", "https://registry-1.docker.io"]')}    rewrite:\n      '^(.*)$': 'dockerhub/$1'\n${CONFIG('registry-1.docker.io')}`,
      codes: [],
    },
    {
      why: 'a lone endpoint loses them',
      text: `${MIRROR('docker.io', 'https://registry-1.docker.io')}    rewrite:\n      '^(.*)$': 'dockerhub/$1'\n`,
      codes: ['rewrite-on-default-endpoint'],
    },
    {
      why: 'an endpoint that K3s drops does not count',
      text: `${MIRROR('docker.io', 'https://a b').replace('"]', '", "https://registry-1.docker.io"]')}    rewrite:\n      '^(.*)$': 'dockerhub/$1'\n`,
      codes: ['endpoint-url-invalid', 'rewrite-on-default-endpoint'],
    },
    {
      why: 'a percent sign with two digits is an escape, which no registry has',
      text: `${MIRROR('docker.io')}    rewrite:\n      '^library/(.*)$': 'a%20b/$1'\n`,
      codes: ['rewrite-invalid-result'],
    },
    {
      why: 'one without them ends the pull',
      text: `${MIRROR('docker.io')}    rewrite:\n      '^library/(.*)$': 'a%b/$1'\n`,
      codes: ['rewrite-ends-pull'],
    },
    {
      why: 'an optional registry does not prevent a match',
      text: `${MIRROR('docker.io')}    rewrite:\n      '^(docker.io/)?library/(.*)$': 'x/$2'\n`,
      codes: [],
    },
    {
      why: 'nor does one of several ways to begin',
      text: `${MIRROR('docker.io')}    rewrite:\n      '^docker.io/x/(.*)$|^library/(.*)$': 'x/$2'\n`,
      codes: [],
    },
    {
      why: 'a cache of several registries has repositories named after them',
      text: `${MIRROR('harbor.example.com')}    rewrite:\n      '^docker.io/(.*)$': 'hub/$1'\n`,
      images: ['harbor.example.com/docker.io/library/nginx:1'],
      codes: [],
    },
    {
      why: 'the registry of another mirror never comes to this one',
      text: `${MIRROR('docker.io')}    rewrite:\n      '^ghcr.io/(.*)$': 'ghcr/$1'\n`,
      codes: ['rewrite-has-registry'],
    },
  ])('$why', ({ codes, notes, ...row }) => {
    const found = foundIn(row)
    expect(found.codes).toEqual(codes)
    if (notes !== undefined) expect(found.notes).toEqual(notes)
  })
})
