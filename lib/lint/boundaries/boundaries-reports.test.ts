import { describe, expect, it } from 'vitest'
import { foundIn, type BoundaryRow } from '@/lib/testdata/lint-boundaries'
import { CONFIG, MIRROR, REWRITE } from '@/lib/testdata/registries-pieces'

/** Another mirror below the first. */
const AND = (key: string, endpoint: string) => MIRROR(key, endpoint).replace('mirrors:\n', '')

describe('hosts that look alike and are distinguished', () => {
  it.each<BoundaryRow>([
    ...['https://', 'http://', '//', '', 'https:///v2', 'http://:5000', ':', 'https://?ns=x', 'https:', 'http:/'].map(
      (endpoint) => ({
        why: `there is no host in ${JSON.stringify(endpoint)}`,
        text: MIRROR('docker.io', endpoint),
        codes: ['endpoint-empty'],
        notes: [],
      }),
    ),
    { why: 'a host called http is written with a port', text: MIRROR('docker.io', 'http://http:5000'), codes: [] },
    { why: 'a socket is not a host', text: MIRROR('docker.io', 'unix:///x'), codes: ['endpoint-scheme-unknown'] },
    {
      why: 'each hosted registry is no mirror of another one',
      text: MIRROR('docker.io', 'https://k8s.gcr.io') + AND('quay.io', 'https://cr.yandex'),
      codes: ['mirror-suspicious', 'mirror-suspicious'],
    },
    {
      why: 'a rewrite can lead to a repository that caches',
      text: MIRROR('docker.io', 'https://europe-docker.pkg.dev') + REWRITE('^(.*)$', 'project/hub/$1'),
      codes: [],
    },
    {
      why: 'a path can lead to one as well',
      text: MIRROR('docker.io', 'https://cr.yandex/v2/mirror'),
      codes: [],
    },
    {
      why: 'a cache of Docker Hub answers for Docker Hub',
      text: MIRROR('docker.io', 'https://a1b2.mirror.aliyuncs.com'),
      codes: [],
    },
    {
      why: 'and for no other registry',
      text: MIRROR('ghcr.io', 'https://mirror.gcr.io'),
      codes: ['mirror-suspicious'],
    },
    {
      why: 'Squid is not a registry',
      text: MIRROR('docker.io', 'http://10.0.0.5:3128'),
      codes: ['endpoint-forward-proxy'],
    },
    {
      why: 'a proxy by name, at a port that registries have too',
      text: MIRROR('docker.io', 'http://proxy.corp.example.com:8080'),
      codes: ['endpoint-forward-proxy'],
    },
    {
      why: 'a proxy of a registry is one that answers',
      text: MIRROR('docker.io', 'https://registry-proxy.example.com:3128'),
      codes: [],
    },
    {
      why: 'a registry at port 8080',
      text: MIRROR('docker.io', 'http://harbor.example.com:8080'),
      codes: [],
      notes: [],
    },
    {
      why: 'an address at port 8080 may be either',
      text: MIRROR('docker.io', 'http://10.0.0.5:8080'),
      codes: [],
      notes: ['endpoint-forward-proxy'],
    },
    {
      why: 'a service with its namespace is known to the cluster alone',
      text: MIRROR('docker.io', 'http://registry.kube-system:5000'),
      codes: ['endpoint-cluster-dns'],
    },
    {
      why: 'a service as key is right if an endpoint leads to the node',
      text: MIRROR('"registry.default.svc.cluster.local:5000"', 'http://127.0.0.1:30500'),
      codes: [],
      notes: [],
    },
    {
      why: 'an account under the name of a service is never sent',
      text: CONFIG('"registry.harbor.svc:443"'),
      codes: ['endpoint-cluster-dns'],
    },
    {
      why: 'it is one finding if the endpoint is called so as well',
      text: MIRROR('docker.io', 'http://registry.harbor.svc:80') + CONFIG('"registry.harbor.svc:80"'),
      codes: ['endpoint-cluster-dns'],
    },
    {
      why: 'an account that the mirror on the node needs is a warning',
      text:
        MIRROR('"registry.default.svc.cluster.local:5000"', 'http://127.0.0.1:30500') +
        CONFIG('"registry.default.svc.cluster.local:5000"'),
      codes: ['config-keyed-by-mirrored-registry'],
    },
    {
      why: 'an account of Docker Hub beside a public cache is for Docker Hub',
      text: MIRROR('docker.io', 'https://mirror.gcr.io') + CONFIG('registry-1.docker.io'),
      codes: [],
    },
    {
      why: 'the node itself is a note',
      text: MIRROR('docker.io', 'http://127.0.0.1:6545'),
      codes: [],
      notes: ['endpoint-localhost'],
    },
    { why: 'a NodePort is reached there', text: MIRROR('docker.io', 'http://127.0.0.1:30500'), codes: [], notes: [] },
    {
      why: 'a store on the node is made for several registries',
      text: MIRROR('docker.io', 'http://localhost:6545') + AND('quay.io', 'http://localhost:6545'),
      codes: [],
      notes: ['endpoint-localhost'],
    },
    {
      why: 'two spellings of one endpoint are shared',
      text: MIRROR('docker.io', 'https://c.example.com') + AND('quay.io', 'c.example.com/v2'),
      codes: [],
      notes: ['endpoint-for-several', 'endpoint-missing-scheme'],
    },
    {
      why: 'rewrites to different projects keep registries apart',
      text:
        MIRROR('docker.io', 'https://c.example.com') +
        REWRITE('^(.*)$', 'hub/$1') +
        AND('quay.io', 'https://c.example.com') +
        REWRITE('^(.*)$', 'quay/$1'),
      codes: [],
      notes: [],
    },
    {
      why: 'a registry that mirrors others has its own images too',
      text: MIRROR('docker.io', 'https://r.example.com') + AND('r.example.com', 'https://r.example.com:443/v2/'),
      codes: [],
      notes: [],
    },
    {
      why: 'the dependency proxy of GitLab is at the address of the site',
      text:
        MIRROR('docker.io', 'https://gitlab.com') +
        REWRITE('^(.*)$', 'group/dependency_proxy/containers/$1') +
        CONFIG('gitlab.com'),
      codes: [],
    },
    {
      why: 'key, endpoint and account of a web site are one finding',
      text: MIRROR('github.com', 'https://github.com') + CONFIG('github.com'),
      codes: ['key-web-site'],
    },
    {
      why: 'so is a word that people use',
      text: MIRROR('dockerhub') + CONFIG('dockerhub'),
      codes: ['key-not-a-registry'],
    },
    {
      why: 'in a file that K3s rejects, single values are still judged',
      text: `${MIRROR('docker.io', 'https://')}configs:\n  r.example.com:\n    tls: {insecure_skip_verify: "true"}\n`,
      codes: ['endpoint-empty', 'yaml-type-boolean'],
    },
    {
      why: 'where the embedded registry is all that is asked, latest cannot be pulled',
      text: 'mirrors:\n  docker.io:\n',
      options: { embeddedRegistry: true, disableDefaultRegistryEndpoint: true },
      images: ['nginx'],
      codes: ['embedded-latest'],
    },
    {
      why: 'a private key with its line breaks is right',
      text: `configs:\n  gcr.io:\n    auth:\n      username: _json_key\n      password: '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\nAAAA\\n-----END PRIVATE KEY-----\\n"}'\n`,
      codes: [],
    },
    {
      why: 'slashes too many are not a 404',
      text: MIRROR('docker.io', 'https://r.example.com') + REWRITE('^(.*)$', 'a//$1'),
      codes: ['rewrite-invalid-result'],
    },
  ])('$why', ({ codes, notes, ...input }) => {
    const found = foundIn(input)
    expect(found.codes).toEqual(codes)
    if (notes !== undefined) expect(found.notes).toEqual(notes)
  })
})
