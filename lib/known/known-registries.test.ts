import { expect, test } from 'vitest'
import { DEMO_HOSTS, SUGGESTED_REGISTRIES, tokenServerOf } from './known-registries'

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
