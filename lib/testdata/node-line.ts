import type { NodeLine } from '@/lib/report/node-line'

/** A report of a node that is fine. */
export const NODE_LINE: NodeLine = {
  pullpath: 'node',
  version: 1,
  name: null,
  zone: null,
  at: '2026-01-01T10:00:00.000Z',
  changed: '2026-01-01T08:00:00.000Z',
  writtenAt: '2026-01-01T09:00:00.000Z',
  distribution: 'k3s',
  role: 'agent',
  release: { name: 'v1.32.3+k3s1', certain: true },
  outcome: 'fine',
  cause: null,
  findings: [],
  flags: { disableDefaultRegistryEndpoint: false, embeddedRegistry: false },
  key: '0123456789abcdef',
  file: {
    state: 'read',
    path: '/etc/rancher/k3s/registries.yaml',
    text: 'aaaaaaaaaaaaaaaa',
    settings: 'bbbbbbbbbbbbbbbb',
    accounts: 'cccccccccccccccc',
  },
  written: 'dddddddddddddddd',
  restartDue: false,
  pulls: [
    {
      image: 'docker.io/library/nginx:1.27',
      by: 'disk',
      state: 'planned',
      why: null,
      asks: ['https://mirror.example.com', 'https://registry-1.docker.io'],
      changes: false,
    },
  ],
  hosts: [{ host: 'mirror.example.com', addresses: ['192.0.2.1'] }],
}
