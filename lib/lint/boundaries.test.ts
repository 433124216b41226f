import { describe, expect, it } from 'vitest'
import { re2Engine } from '@/lib/containerd/re2-engine'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { parseRegistries } from '@/lib/registries/parse'
import { applyEdits } from '@/lib/registries/text-edit'
import { fixAll } from './fix-all'
import { lintText } from './lint-text'

interface Case {
  readonly why: string
  readonly text: string
  readonly options?: Partial<NodeOptions>
  readonly images?: readonly string[]
  readonly fileName?: string
  /** Codes of errors and warnings, and of notes where they are named in `notes`. */
  readonly codes: readonly string[]
  readonly notes?: readonly string[]
}

const MIRROR = (key: string, endpoint = 'https://mirror.example.com') => `mirrors:\n  ${key}:\n    endpoint: ["${endpoint}"]\n`
const CONFIG = (key: string) => `configs:\n  ${key}:\n    auth: {username: robot, password: s3cret}\n`

describe('what looks alike and is told apart', () => {
  it.each<Case>([
    { why: 'a key that is called like an endpoint with an underscore is used', text: MIRROR('docker.io', 'http://my_registry:5000') + CONFIG('"my_registry:5000"'), codes: [] },
    { why: 'a key with the dot of an absolute name is used by an endpoint of that name', text: MIRROR('docker.io', 'https://registry.example.com.') + CONFIG('registry.example.com.'), codes: [] },
    { why: 'a name with an underscore and a port is in no image', text: MIRROR('"my_reg.example.com:5000"'), codes: ['key-not-a-host'] },
    { why: 'two dots in a row are in no image', text: MIRROR('registry..example.com'), codes: ['key-not-a-host'] },
    { why: 'a name with an underscore can be in an image', text: MIRROR('my_reg.example.com'), codes: [] },
    { why: '/ is as empty as no name', text: MIRROR('/'), codes: ['key-empty'] },
    { why: './ is as empty as .', text: MIRROR('./'), codes: ['key-empty'] },
    { why: 'k8s.gcr.io went on as registry.k8s.io', text: MIRROR('k8s.gcr.io', 'https://registry.k8s.io'), codes: [] },
    { why: 'a name of one’s own may be an alias of a hosted registry', text: MIRROR('registry.example.com', 'https://ghcr.io'), codes: [] },
    { why: 'a port makes no other host', text: MIRROR('"ghcr.io:443"', 'https://ghcr.io'), codes: [] },
    { why: 'Docker Hub does not mirror quay.io', text: MIRROR('quay.io', 'https://registry-1.docker.io'), codes: ['mirror-suspicious'] },
    { why: 'a mirror under an alias is used by images that are called so', text: MIRROR('registry-1.docker.io'), images: ['registry-1.docker.io/library/nginx:1'], codes: [] },
    { why: 'and by no others', text: MIRROR('registry-1.docker.io'), codes: ['mirror-dockerhub-alias'] },
    { why: 'upper case is right where the images have it', text: MIRROR('Quay.io'), images: ['Quay.io/a/b:1'], codes: [] },
    { why: 'an image that comes from its own mirror needs none', text: MIRROR('docker.io', 'https://harbor.example.com'), images: ['nginx:1', 'harbor.example.com/x:1'], codes: [], notes: [] },
    { why: 'one reason is enough for a key in upper case', text: MIRROR('QUAY.io'), images: ['quay.io/a/b:1'], codes: ['key-uppercase'] },
    { why: 'an empty _default is no way to exclude a registry', text: `${MIRROR('"*"')}  _default:\n`, codes: ['key-default-and-wildcard', 'mirror-without-endpoints'] },
    { why: 'a directory is written for a mirror and not for an entry that K3s drops', text: 'mirrors:\n  "registry.example.com:5000":\n', options: { distribution: 'rke2', release: 'v1.31.2+rke2r1' }, codes: [], notes: ['mirror-without-endpoints'] },
    { why: 'the fix for Windows is in v1.30.10', text: MIRROR('"registry.example.com:5000"'), options: { distribution: 'rke2', release: 'v1.30.10+rke2r1' }, codes: [], notes: [] },
    { why: 'and not in v1.30.9', text: MIRROR('"registry.example.com:5000"'), options: { distribution: 'rke2', release: 'v1.30.9+rke2r1' }, codes: [], notes: ['key-port-windows'] },
    { why: 'the embedded registry has a port of its own', text: MIRROR('docker.io'), options: { distribution: 'rke2', release: 'v1.30.9+rke2r1', embeddedRegistry: true }, codes: [], notes: ['key-port-windows', 'embedded-latest'] },
    { why: 'a backup is not meant to be read', text: MIRROR('docker.io'), fileName: 'registries.yaml.bak', codes: [] },
    { why: 'a slip in the name is', text: MIRROR('docker.io'), fileName: 'registeries.yaml', codes: ['file-name'] },
    { why: 'names are compared letter by letter', text: MIRROR('docker.io'), fileName: 'Registries.yaml', codes: ['file-name'] },
    { why: 'a copy of any name is somebody’s own business', text: MIRROR('docker.io'), fileName: 'cluster-a.yaml', codes: [] },
  ])('$why', ({ text, options, images = [], fileName = null, codes, notes }) => {
    const found = lintText(text, { ...(options && { options }), images, fileName, regexp: re2Engine })
    expect(found.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual(codes)
    if (notes !== undefined) expect(found.filter(({ severity, code }) => severity === 'info' && code !== 'deploy-every-node' && code !== 'auth-plain-text').map(({ code }) => code)).toEqual(notes)
  })
})

describe('user and password of a URL stay out of messages and titles', () => {
  it.each([
    MIRROR('"https://user:s3cret@registry.example.com"'),
    MIRROR('"user:s3cret@registry.example.com/x"'),
    MIRROR('"user:s3cret@*.example.com"'),
    MIRROR('"user:s3cret@registry.example.com"'),
    MIRROR('docker.io', 'https://user:s3cret@registry.example.com'),
    MIRROR('docker.io', 'user:s3cret@registry.example.com'),
    MIRROR('docker.io', 'https://user:s3cret@registry.example.com/a b'),
    CONFIG('"https://user:s3cret@registry.example.com"').replace('password: s3cret', 'password: x'),
  ])('%s', (text) => {
    for (const { message, fixes = [] } of lintText(text, { regexp: re2Engine })) {
      expect(message).not.toContain('s3cret')
      for (const { title } of fixes) expect(title).not.toContain('s3cret')
    }
  })
})

describe('fixing all that is safe loses no entry', () => {
  it.each<[why: string, text: string]>([
    ['where two URLs name one registry', 'mirrors:\n  "https://r.example.com":\n    endpoint: ["https://a.example.com"]\n  "http://r.example.com":\n    endpoint: ["https://b.example.com"]\n'],
    ['where a slash is the only difference', 'mirrors:\n  docker.io/:\n    endpoint: ["https://a.example.com"]\n  index.docker.io:\n    endpoint: ["https://b.example.com"]\n'],
    ['where two credentials would become one', 'configs:\n  "https://r.example.com":\n    auth: {username: a, password: b}\n  r.example.com/:\n    auth: {username: c, password: d}\n'],
    ['where a whole section stands below another', 'mirrors:\n  configs:\n    endpoint: ["https://a.example.com"]\n'],
  ])('%s', (_, text) => {
    const relint = (other: string) => lintText(other, { regexp: re2Engine })
    const fixed = applyEdits(text, fixAll(text, relint).edits)
    const [before, after] = [parseRegistries(text), parseRegistries(fixed)]
    expect(after.parseError).toBe(null)
    expect(after.registries.mirrors.size + after.registries.configs.size).toBe(before.registries.mirrors.size + before.registries.configs.size)
  })
})
