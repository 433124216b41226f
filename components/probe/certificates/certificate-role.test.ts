import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { newestRelease } from '@/lib/k3s/releases/releases'
import { readNode } from '@/lib/node'
import { certificateRoles } from './certificate-role'

describe('what the certificate files of a plan are for', () => {
  it('keeps each pair together, and names each file once with its hosts', () => {
    const text = `mirrors:
  a.test: {endpoint: ["https://one.test", "https://two.test:5000", "https://three.test"]}
configs:
  one.test: {tls: {ca_file: /ca, cert_file: /c1, key_file: /k1}}
  "two.test:5000": {tls: {ca_file: /ca, cert_file: /c2, key_file: /k2}}
  three.test: {tls: {cert_file: /c1, key_file: /k3}}
`
    const options = {
      distribution: 'k3s',
      release: newestRelease().name,
      disableDefaultRegistryEndpoint: true,
      embeddedRegistry: false,
      dataDir: null,
      systemDefaultRegistry: null,
    } as const
    expect(certificateRoles(readNode(text, options, engines).plan('a.test/b:1').attempts)).toEqual([
      { path: '/ca', field: 'ca_file', keys: [], hosts: ['one.test', 'two.test:5000'] },
      { path: '/c1', field: 'cert_file', keys: ['/k1', '/k3'], hosts: ['one.test', 'three.test'] },
      { path: '/k1', field: 'key_file', keys: [], hosts: ['one.test'] },
      { path: '/c2', field: 'cert_file', keys: ['/k2'], hosts: ['two.test:5000'] },
      { path: '/k2', field: 'key_file', keys: [], hosts: ['two.test:5000'] },
      { path: '/k3', field: 'key_file', keys: [], hosts: ['three.test'] },
    ])
  })
})
