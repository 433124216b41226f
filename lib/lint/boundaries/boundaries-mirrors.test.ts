import { describe, expect, it } from 'vitest'
import { foundIn, type BoundaryRow } from '@/lib/testdata/lint-boundaries'
import { CONFIG, MIRROR } from '@/lib/testdata/registries-pieces'

describe('mirrors that look alike and are distinguished', () => {
  it.each<BoundaryRow>([
    {
      why: 'a key that holds anchors is used through its aliases',
      text: 'x-mirror: &m\n  endpoint: ["https://mirror.example.com"]\nmirrors:\n  docker.io: *m\n  quay.io:\n    <<: *m\n',
      codes: [],
    },
    {
      why: 'a key with an unused anchor is an unknown key',
      text: 'x-mirror: &m\n  endpoint: ["https://mirror.example.com"]\nmirrors: {}\n',
      codes: ['unknown-key'],
    },
    {
      why: 'a key equal to an endpoint with an underscore is used',
      text: MIRROR('docker.io', 'http://my_registry:5000') + CONFIG('"my_registry:5000"'),
      codes: [],
    },
    {
      why: 'a key with the trailing dot of an absolute name is used by an endpoint with that name',
      text: MIRROR('docker.io', 'https://registry.example.com.') + CONFIG('registry.example.com.'),
      codes: [],
    },
    {
      why: 'no image can have a name with an underscore and a port',
      text: MIRROR('"my_reg.example.com:5000"'),
      codes: ['key-not-a-host'],
    },
    { why: 'no image can have two dots in a row', text: MIRROR('registry..example.com'), codes: ['key-not-a-host'] },
    { why: 'an image can have a name with an underscore', text: MIRROR('my_reg.example.com'), codes: [] },
    {
      why: 'a repository of Artifactory at its /v2 is the API',
      text: MIRROR('docker.io', 'https://a.example.com/artifactory/api/docker/hub/v2'),
      codes: [],
    },
    {
      why: 'a repository of Artifactory without its /v2 is not',
      text: MIRROR('docker.io', 'https://a.example.com/artifactory/api/docker/hub'),
      codes: ['endpoint-path-not-api-root'],
    },
    {
      why: 'a repository of Nexus below another path is the API only at its /v2',
      text: MIRROR('docker.io', 'https://a.example.com/nexus/repository/hub'),
      codes: ['endpoint-path-not-api-root'],
    },
    {
      why: 'nor is the path of all repositories',
      text: MIRROR('docker.io', 'https://a.example.com/repository/'),
      codes: ['endpoint-path-not-api-root'],
    },
    { why: '/ is as empty as an empty name', text: MIRROR('/'), codes: ['key-empty'] },
    { why: './ is as empty as .', text: MIRROR('./'), codes: ['key-empty'] },
    { why: 'k8s.gcr.io became registry.k8s.io', text: MIRROR('k8s.gcr.io', 'https://registry.k8s.io'), codes: [] },
    {
      why: 'a private name may be an alias of a hosted registry',
      text: MIRROR('registry.example.com', 'https://ghcr.io'),
      codes: [],
    },
    { why: 'a port does not make it another host', text: MIRROR('"ghcr.io:443"', 'https://ghcr.io'), codes: [] },
    {
      why: 'Docker Hub does not mirror quay.io',
      text: MIRROR('quay.io', 'https://registry-1.docker.io'),
      codes: ['mirror-suspicious'],
    },
    {
      why: 'a mirror under an alias is used by images with that name',
      text: MIRROR('registry-1.docker.io'),
      images: ['registry-1.docker.io/library/nginx:1'],
      codes: [],
    },
    { why: 'and by no others', text: MIRROR('registry-1.docker.io'), codes: ['mirror-dockerhub-alias'] },
    {
      why: 'upper case is correct if the images use it',
      text: MIRROR('Quay.io'),
      images: ['Quay.io/a/b:1'],
      codes: [],
    },
    {
      why: 'an image that comes from its own mirror needs no mirror',
      text: MIRROR('docker.io', 'https://harbor.example.com'),
      images: ['nginx:1', 'harbor.example.com/x:1'],
      codes: [],
      notes: [],
    },
    {
      why: 'one reason is enough for a key in upper case',
      text: MIRROR('QUAY.io'),
      images: ['quay.io/a/b:1'],
      codes: ['key-uppercase'],
    },
    {
      why: 'an empty _default does not exclude a registry',
      text: `${MIRROR('"*"')}  _default:\n`,
      codes: ['key-default-and-wildcard', 'mirror-without-endpoints'],
    },
    {
      why: 'a directory is written for a mirror, but not for an entry that K3s drops',
      text: 'mirrors:\n  "registry.example.com:5000":\n',
      options: { distribution: 'rke2', release: 'v1.31.2+rke2r1' },
      codes: [],
      notes: ['mirror-without-endpoints'],
    },
    {
      why: 'the fix for Windows is in v1.30.10',
      text: MIRROR('"registry.example.com:5000"'),
      options: { distribution: 'rke2', release: 'v1.30.10+rke2r1' },
      codes: [],
      notes: [],
    },
    {
      why: 'and not in v1.30.9',
      text: MIRROR('"registry.example.com:5000"'),
      options: { distribution: 'rke2', release: 'v1.30.9+rke2r1' },
      codes: [],
      notes: ['key-port-windows'],
    },
    {
      why: 'the embedded registry has its own port',
      text: MIRROR('docker.io'),
      options: { distribution: 'rke2', release: 'v1.30.9+rke2r1', embeddedRegistry: true },
      codes: [],
      notes: ['key-port-windows'],
    },
    { why: 'a backup is not meant to be read', text: MIRROR('docker.io'), fileName: 'registries.yaml.bak', codes: [] },
    { why: 'a typo in the name is', text: MIRROR('docker.io'), fileName: 'registeries.yaml', codes: ['file-name'] },
    {
      why: 'names are compared letter by letter',
      text: MIRROR('docker.io'),
      fileName: 'Registries.yaml',
      codes: ['file-name'],
    },
    {
      why: 'a copy under any name is accepted',
      text: MIRROR('docker.io'),
      fileName: 'cluster-a.yaml',
      codes: [],
    },
    {
      why: 'a mirror is asked without the login of another port',
      text: MIRROR('docker.io', 'https://nexus.example.com:5001') + CONFIG('"nexus.example.com:5000"'),
      codes: ['config-unused'],
    },
    {
      why: 'an entry of a second registry on that host is used by its own mirror',
      text:
        MIRROR('docker.io', 'https://nexus.example.com:5001') +
        MIRROR('"nexus.example.com:5000"', 'https://nexus.example.com:5000/v2/').replace('mirrors:\n', '') +
        CONFIG('"nexus.example.com:5000"'),
      codes: [],
    },
    {
      why: 'a missing port is usually a mistake',
      text: MIRROR('docker.io', 'https://nexus.example.com:5000') + CONFIG('nexus.example.com'),
      codes: ['config-unused'],
    },
    {
      why: 'unless images use that name',
      text: MIRROR('docker.io', 'https://nexus.example.com:5000') + CONFIG('nexus.example.com'),
      images: ['nexus.example.com/app:1', 'nginx:1'],
      codes: [],
      notes: ['image-without-mirror', 'config-unused'],
    },
    {
      why: 'a missing letter is a typo',
      text: MIRROR('docker.io', 'https://registry.example.com') + CONFIG('registy.example.com'),
      codes: ['config-unused'],
    },
    {
      why: 'so is an extra letter',
      text: MIRROR('docker.io', 'https://registry.example.com') + CONFIG('registrry.example.com'),
      codes: ['config-unused'],
    },
    {
      why: 'and a wrong letter',
      text: MIRROR('docker.io', 'https://registry.example.com') + CONFIG('registri.example.com'),
      codes: ['config-unused'],
    },
    {
      why: 'another digit is another host',
      text: MIRROR('docker.io', 'https://registry1.example.com') + CONFIG('registry2.example.com'),
      codes: [],
      notes: [],
    },
    {
      why: 'two different letters are another host',
      text: MIRROR('docker.io', 'https://registry-ab.example.com') + CONFIG('registry-cd.example.com'),
      codes: [],
      notes: [],
    },
  ])('$why', ({ codes, notes, ...row }) => {
    const found = foundIn(row)
    expect(found.codes).toEqual(codes)
    if (notes !== undefined) expect(found.notes).toEqual(notes)
  })
})
