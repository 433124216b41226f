import { expect, test } from 'vitest'
import { DEMO_HOSTS, isHostedRegistry, isPublicMirror, SUGGESTED_REGISTRIES, tokenServerOf } from './known-registries'

test.each([
  { why: 'a registry with its own name', host: 'ghcr.io', hosted: true },
  { why: 'each customer has its own name', host: 'acme.azurecr.io', hosted: true },
  { why: 'each account and region has a name', host: '123456789012.dkr.ecr.eu-central-1.amazonaws.com', hosted: true },
  { why: 'the partition of China', host: '1.dkr.ecr.cn-north-1.amazonaws.com.cn', hosted: true },
  { why: 'a region', host: 'europe-docker.pkg.dev', hosted: true },
  { why: 'a region of the older registry', host: 'eu.gcr.io', hosted: true },
  { why: 'a cache of Docker Hub', host: 'mirror.gcr.io', hosted: false },
  { why: 'Docker Hub is mirrored, not a mirror', host: 'docker.io', hosted: false },
  { why: 'a name that only has the same ending', host: 'notghcr.io', hosted: false },
  { why: 'a domain below another', host: 'ghcr.io.example.com', hosted: false },
])('$host is a hosted registry: $hosted ($why)', ({ host, hosted }) => {
  expect(isHostedRegistry(host)).toBe(hosted)
})

test('one public cache of Docker Hub is known', () => {
  expect(isPublicMirror('mirror.gcr.io')).toBe(true)
  expect(isPublicMirror('gcr.io')).toBe(false)
})

test('token servers on other hosts are known by the registry alone', () => {
  expect(tokenServerOf('registry-1.docker.io')).toBe('auth.docker.io')
  expect(tokenServerOf('docker.io')).toBeNull()
  expect(tokenServerOf('auth.docker.io')).toBeNull()
})

test('docker.io is suggested first, and a demonstration asks the hosts that serve, with their token servers', () => {
  expect(SUGGESTED_REGISTRIES[0]).toBe('docker.io')
  expect(DEMO_HOSTS).toContain('registry-1.docker.io')
  expect(DEMO_HOSTS).toContain('auth.docker.io')
  expect(DEMO_HOSTS).not.toContain('docker.io')
})
