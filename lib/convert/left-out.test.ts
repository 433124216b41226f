import { describe, expect, it } from 'vitest'
import { inEnglish } from '@/lib/words/saying'
import { recognise } from './recognise'

const PATH = '/etc/rancher/k3s/registries.yaml'
const MIRRORS = { 'docker.io': { endpoint: ['https://m.test'] } }
const FILE = { path: PATH, content: 'mirrors: {quay.io: {endpoint: ["https://q.test"]}}\n' }

const rke2 = {
  kind: 'RKE2ControlPlane',
  metadata: { name: 'a' },
  spec: { privateRegistriesConfig: { mirrors: MIRRORS } },
}
const k3s = { kind: 'KThreesControlPlane', metadata: { name: 'b' }, spec: { kthreesConfigSpec: { files: [FILE] } } }
const secret = { kind: 'Secret', metadata: { name: 'c' }, stringData: { 'registries.yaml': FILE.content } }
const rancher = {
  kind: 'Cluster',
  apiVersion: 'provisioning.cattle.io/v1',
  metadata: { name: 'd' },
  spec: { rkeConfig: { registries: { mirrors: MIRRORS } } },
}
const said = (place: string) => `There are settings for registries in other places, which were not taken: ${place}.`

describe('lists what is not taken', () => {
  it.each<{ why: string; documents: readonly object[]; id: string; notes: readonly string[] }>([
    {
      why: 'a file of another object of Cluster API',
      documents: [rke2, k3s],
      id: 'cluster-api',
      notes: [said('the KThreesControlPlane b')],
    },
    {
      why: 'a file of the same object',
      documents: [{ ...rke2, spec: { ...rke2.spec, files: [FILE] } }],
      id: 'cluster-api',
      notes: [said('the RKE2ControlPlane a')],
    },
    {
      why: 'settings in the words of another format, beside a file',
      documents: [secret, rke2, rancher],
      id: 'kubernetes-object',
      notes: [said('the RKE2ControlPlane a; the Cluster d')],
    },
    {
      why: 'settings in the words of two formats',
      documents: [rke2, rancher],
      id: 'rancher',
      notes: [said('the RKE2ControlPlane a')],
    },
    { why: 'nothing of one object', documents: [rke2], id: 'cluster-api', notes: [] },
    { why: 'nothing of files that are all taken', documents: [secret, k3s], id: 'kubernetes-object', notes: [] },
    { why: 'nothing of other objects', documents: [rke2, { kind: 'Namespace' }], id: 'cluster-api', notes: [] },
  ])('$why', ({ documents, id, notes }) => {
    const found = recognise(documents.map((one) => JSON.stringify(one, null, 1)).join('\n---\n'))
    expect(found?.id).toBe(id)
    expect(found?.notes.map(inEnglish).filter((note) => !/^(?:Taken out of|There are \d+ files)/.test(note))).toEqual(
      notes,
    )
  })
})
