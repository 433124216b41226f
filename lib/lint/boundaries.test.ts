import { describe, expect, it } from 'vitest'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { loadContainerd, planPull } from '@/lib/containerd/plan-pull'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { newestRelease } from '@/lib/k3s/releases'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import { applyEdits } from '@/lib/text/text-edit'
import { fixAll } from '@/lib/lint/fixes/fix-all'
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

const MIRROR = (key: string, endpoint = 'https://mirror.example.com') =>
  `mirrors:\n  ${key}:\n    endpoint: ["${endpoint}"]\n`
const AUTH = (fields: string) => `configs:\n  registry.example.com:\n    auth: {${fields}}\n`
const TLS = (field: string) => `configs:\n  registry.example.com:\n    tls:\n      ${field}\n`
const BEFORE_ALIAS = { release: 'v1.31.4+k3s1' }
const CONFIG = (key: string) => `configs:\n  ${key}:\n    auth: {username: robot, password: s3cret}\n`

describe('what looks alike and is told apart', () => {
  it.each<Case>([
    {
      why: 'a place for anchors is used through its aliases',
      text: 'x-mirror: &m\n  endpoint: ["https://mirror.example.com"]\nmirrors:\n  docker.io: *m\n  quay.io:\n    <<: *m\n',
      codes: [],
    },
    {
      why: 'an anchor that nobody repeats is an unknown key',
      text: 'x-mirror: &m\n  endpoint: ["https://mirror.example.com"]\nmirrors: {}\n',
      codes: ['unknown-key'],
    },
    {
      why: 'a key that is called like an endpoint with an underscore is used',
      text: MIRROR('docker.io', 'http://my_registry:5000') + CONFIG('"my_registry:5000"'),
      codes: [],
    },
    {
      why: 'a key with the dot of an absolute name is used by an endpoint of that name',
      text: MIRROR('docker.io', 'https://registry.example.com.') + CONFIG('registry.example.com.'),
      codes: [],
    },
    {
      why: 'a name with an underscore and a port is in no image',
      text: MIRROR('"my_reg.example.com:5000"'),
      codes: ['key-not-a-host'],
    },
    { why: 'two dots in a row are in no image', text: MIRROR('registry..example.com'), codes: ['key-not-a-host'] },
    { why: 'a name with an underscore can be in an image', text: MIRROR('my_reg.example.com'), codes: [] },
    { why: '/ is as empty as no name', text: MIRROR('/'), codes: ['key-empty'] },
    { why: './ is as empty as .', text: MIRROR('./'), codes: ['key-empty'] },
    { why: 'k8s.gcr.io went on as registry.k8s.io', text: MIRROR('k8s.gcr.io', 'https://registry.k8s.io'), codes: [] },
    {
      why: 'a name of one’s own may be an alias of a hosted registry',
      text: MIRROR('registry.example.com', 'https://ghcr.io'),
      codes: [],
    },
    { why: 'a port makes no other host', text: MIRROR('"ghcr.io:443"', 'https://ghcr.io'), codes: [] },
    {
      why: 'Docker Hub does not mirror quay.io',
      text: MIRROR('quay.io', 'https://registry-1.docker.io'),
      codes: ['mirror-suspicious'],
    },
    {
      why: 'a mirror under an alias is used by images that are called so',
      text: MIRROR('registry-1.docker.io'),
      images: ['registry-1.docker.io/library/nginx:1'],
      codes: [],
    },
    { why: 'and by no others', text: MIRROR('registry-1.docker.io'), codes: ['mirror-dockerhub-alias'] },
    {
      why: 'upper case is right where the images have it',
      text: MIRROR('Quay.io'),
      images: ['Quay.io/a/b:1'],
      codes: [],
    },
    {
      why: 'an image that comes from its own mirror needs none',
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
      why: 'an empty _default is no way to exclude a registry',
      text: `${MIRROR('"*"')}  _default:\n`,
      codes: ['key-default-and-wildcard', 'mirror-without-endpoints'],
    },
    {
      why: 'a directory is written for a mirror and not for an entry that K3s drops',
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
      why: 'the embedded registry has a port of its own',
      text: MIRROR('docker.io'),
      options: { distribution: 'rke2', release: 'v1.30.9+rke2r1', embeddedRegistry: true },
      codes: [],
      notes: ['key-port-windows'],
    },
    { why: 'a backup is not meant to be read', text: MIRROR('docker.io'), fileName: 'registries.yaml.bak', codes: [] },
    { why: 'a slip in the name is', text: MIRROR('docker.io'), fileName: 'registeries.yaml', codes: ['file-name'] },
    {
      why: 'names are compared letter by letter',
      text: MIRROR('docker.io'),
      fileName: 'Registries.yaml',
      codes: ['file-name'],
    },
    {
      why: 'a copy of any name is somebody’s own business',
      text: MIRROR('docker.io'),
      fileName: 'cluster-a.yaml',
      codes: [],
    },
    {
      why: 'two ports that somebody wrote are two registries on one host',
      text: MIRROR('docker.io', 'https://nexus.example.com:5001') + CONFIG('"nexus.example.com:5000"'),
      codes: [],
      notes: ['config-unused'],
    },
    {
      why: 'a missing port is mostly a slip',
      text: MIRROR('docker.io', 'https://nexus.example.com:5000') + CONFIG('nexus.example.com'),
      codes: ['config-unused'],
    },
    {
      why: 'unless images are called so',
      text: MIRROR('docker.io', 'https://nexus.example.com:5000') + CONFIG('nexus.example.com'),
      images: ['nexus.example.com/app:1', 'nginx:1'],
      codes: [],
      notes: ['image-without-mirror', 'config-unused'],
    },
    {
      why: 'a letter that is missing is a slip',
      text: MIRROR('docker.io', 'https://registry.example.com') + CONFIG('registy.example.com'),
      codes: ['config-unused'],
    },
    {
      why: 'so is one too many',
      text: MIRROR('docker.io', 'https://registry.example.com') + CONFIG('registrry.example.com'),
      codes: ['config-unused'],
    },
    {
      why: 'and another one',
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
      why: 'two letters are another host',
      text: MIRROR('docker.io', 'https://registry-ab.example.com') + CONFIG('registry-cd.example.com'),
      codes: [],
      notes: [],
    },
    {
      why: 'rewrites are for the endpoints before the registry itself',
      text: `${MIRROR('docker.io').replace('"]', '", "https://registry-1.docker.io"]')}    rewrite:\n      '^(.*)$': 'dockerhub/$1'\n${CONFIG('registry-1.docker.io')}`,
      codes: [],
    },
    {
      why: 'alone, it loses them',
      text: `${MIRROR('docker.io', 'https://registry-1.docker.io')}    rewrite:\n      '^(.*)$': 'dockerhub/$1'\n`,
      codes: ['rewrite-on-default-endpoint'],
    },
    {
      why: 'an endpoint that K3s drops is none before it',
      text: `${MIRROR('docker.io', 'https://a b').replace('"]', '", "https://registry-1.docker.io"]')}    rewrite:\n      '^(.*)$': 'dockerhub/$1'\n`,
      codes: ['endpoint-url-invalid', 'rewrite-on-default-endpoint'],
    },
    {
      why: 'a registry that may be left out does not keep a pattern from matching',
      text: `${MIRROR('docker.io')}    rewrite:\n      '^(docker.io/)?library/(.*)$': 'x/$2'\n`,
      codes: [],
    },
    {
      why: 'nor does one of several ways to begin',
      text: `${MIRROR('docker.io')}    rewrite:\n      '^docker.io/x/(.*)$|^library/(.*)$': 'x/$2'\n`,
      codes: [],
    },
    {
      why: 'a cache of several registries has repositories called like them',
      text: `${MIRROR('harbor.example.com')}    rewrite:\n      '^docker.io/(.*)$': 'hub/$1'\n`,
      images: ['harbor.example.com/docker.io/library/nginx:1'],
      codes: [],
    },
    {
      why: 'the registry of another mirror never comes to this one',
      text: `${MIRROR('docker.io')}    rewrite:\n      '^ghcr.io/(.*)$': 'ghcr/$1'\n`,
      codes: ['rewrite-has-registry'],
    },
    {
      why: 'a relative path in capitals is no certificate',
      text: TLS('ca_file: MYCOMPANY/certificates/registry/ca.pem'),
      codes: ['tls-path-not-absolute'],
    },
    {
      why: 'Base64 without its first line is a certificate',
      text: TLS('ca_file: MIIBszCCAVmgAwIBAgIUQx'),
      codes: ['tls-inline-pem'],
    },
    {
      why: 'credentials of Docker Hub are used under index.docker.io',
      text: CONFIG('index.docker.io'),
      images: ['docker.io/library/nginx:1'],
      codes: [],
      notes: ['image-without-mirror', 'auth-dockerhub-key'],
    },
    {
      why: 'TLS settings are not',
      text: 'configs:\n  index.docker.io:\n    tls: {ca_file: /ca.pem}\n',
      images: ['docker.io/library/nginx:1'],
      codes: ['config-unused'],
    },
    {
      why: 'before July 2025 no credentials were used under index.docker.io',
      text: CONFIG('index.docker.io'),
      options: BEFORE_ALIAS,
      codes: ['auth-dockerhub-key'],
    },
    {
      why: 'TLS settings under registry-1.docker.io are no credentials',
      text: `${CONFIG('docker.io')}  registry-1.docker.io:\n    tls: {}\n`,
      options: BEFORE_ALIAS,
      codes: ['auth-dockerhub-key'],
    },
    {
      why: 'since then those of docker.io are used beside them',
      text: `${CONFIG('docker.io')}  registry-1.docker.io:\n    tls: {}\n`,
      codes: [],
      notes: ['auth-dockerhub-key'],
    },
    {
      why: 'but not beside an auth with nothing in it',
      text: `${CONFIG('docker.io')}  registry-1.docker.io:\n    auth: {}\n`,
      codes: ['auth-dockerhub-key'],
    },
    {
      why: 'and are not needed beside credentials',
      text: `${CONFIG('docker.io')}  registry-1.docker.io:\n    auth: {username: robot, password: s3cret}\n`,
      options: BEFORE_ALIAS,
      codes: [],
      notes: [],
    },
    {
      why: 'index.docker.io hides no wildcard mirror',
      text: MIRROR('"*"') + CONFIG('index.docker.io'),
      codes: [],
      notes: ['auth-dockerhub-key'],
    },
    {
      why: 'nodes share the images of index.docker.io as those of docker.io',
      text: MIRROR('docker.io') + CONFIG('index.docker.io'),
      options: { embeddedRegistry: true },
      codes: [],
    },
    { why: 'a password alone is not sent', text: AUTH('password: s3cret'), codes: ['auth-incomplete'] },
    { why: 'nor is a username', text: AUTH('username: robot'), codes: ['auth-incomplete'] },
    {
      why: 'without username the token is',
      text: AUTH('password: s3cret, identity_token: t0ken'),
      codes: ['auth-incomplete'],
    },
    {
      why: 'with a username it is not, even without password',
      text: AUTH('username: robot, identity_token: t0ken'),
      codes: ['auth-incomplete'],
    },
    {
      why: 'a password beside another one in auth is ignored',
      text: AUTH('password: other, auth: cm9ib3Q6czNjcmV0'),
      codes: ['auth-incomplete'],
    },
    { why: 'one that repeats it does no harm', text: AUTH('password: s3cret, auth: cm9ib3Q6czNjcmV0'), codes: [] },
    {
      why: 'one mistake is enough for auth that is no Base64',
      text: AUTH('password: s3cret, auth: "x y"'),
      codes: ['auth-not-userpass'],
    },
    {
      why: 'and for a username with another name',
      text: AUTH('user: robot, password: s3cret'),
      codes: ['unknown-key'],
    },
    { why: 'auth with nothing in it only counts as configured', text: AUTH(''), codes: [], notes: [] },
  ])('$why', ({ text, options, images = [], fileName = null, codes, notes }) => {
    const found = lintText(text, { ...(options && { options }), images, fileName, regexp: re2Engine })
    expect(found.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual(codes)
    if (notes !== undefined)
      expect(
        found
          .filter(
            ({ severity, code }) => severity === 'info' && code !== 'deploy-every-node' && code !== 'auth-plain-text',
          )
          .map(({ code }) => code),
      ).toEqual(notes)
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
    [
      'where two URLs name one registry',
      'mirrors:\n  "https://r.example.com":\n    endpoint: ["https://a.example.com"]\n  "http://r.example.com":\n    endpoint: ["https://b.example.com"]\n',
    ],
    [
      'where a slash is the only difference',
      'mirrors:\n  docker.io/:\n    endpoint: ["https://a.example.com"]\n  index.docker.io:\n    endpoint: ["https://b.example.com"]\n',
    ],
    [
      'where two credentials would become one',
      'configs:\n  "https://r.example.com":\n    auth: {username: a, password: b}\n  r.example.com/:\n    auth: {username: c, password: d}\n',
    ],
    ['where a whole section stands below another', 'mirrors:\n  configs:\n    endpoint: ["https://a.example.com"]\n'],
  ])('%s', (_, text) => {
    const relint = (other: string) => lintText(other, { regexp: re2Engine })
    const fixed = applyEdits(text, fixAll(text, relint).edits)
    const [before, after] = [parseRegistries(text), parseRegistries(fixed)]
    expect(after.parseError).toBe(null)
    expect(after.registries.mirrors.size + after.registries.configs.size).toBe(
      before.registries.mirrors.size + before.registries.configs.size,
    )
  })
})

describe('a private key stays out of messages', () => {
  it.each<[why: string, value: string]>([
    ['Ed25519 without its first line', 'MC4CAQAwBQYDK2VwBCIEIJ1hbGVnaXRub3RhcmVhbGtleWF0YWxsMTIzNDU2'],
    ['an elliptic curve', 'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg'],
    ['the beginning of RSA', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'],
    ['PEM in Base64, in quotes too many', `"'LS0tLS1CRUdJTi1hbGVnaXR'"`],
    ['PEM with a dash missing', '"----BEGIN PRIVATE KEY---- MC4CAQAwBQYDK2Vw"'],
    ['Base64 of anything', 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ'],
    ['lines of Base64', '"bGluZSBvbmUgb2YgYSBrZXk\\nbGluZSB0d28gb2YgYSBrZXk"'],
    ['a word that is no path', 's3cretkeytext'],
  ])('%s', (_, value) => {
    const text = TLS(`cert_file: /etc/ssl/node.crt\n      key_file: ${value}`)
    const found = lintText(text, { regexp: re2Engine })
    expect(
      found.map(({ code }) => code).filter((code) => code === 'tls-inline-pem' || code === 'tls-path-not-absolute'),
    ).toHaveLength(1)
    const [shown = ''] = /[A-Za-z0-9]{8,}/.exec(value.replace('PRIVATE', '')) ?? []
    for (const { message, fixes = [] } of found)
      for (const words of [message, ...fixes.map(({ title }) => title)]) expect(words).not.toContain(shown)
  })
})

const REWRITE = (pattern: string, replacement: string) => `    rewrite:\n      '${pattern}': '${replacement}'\n`

describe('nothing is safe that decides for the person', () => {
  it.each<{
    readonly why: string
    readonly text: string
    readonly code: string
    readonly options?: Partial<NodeOptions>
    readonly titles: readonly string[]
  }>([
    {
      why: 'credentials of one port are not for another',
      text: MIRROR('docker.io', 'https://nexus.example.com:5001') + CONFIG('"nexus.example.com:5000"'),
      code: 'config-unused',
      titles: ['Rename to "nexus.example.com:5001"'],
    },
    {
      why: 'two endpoints of one host',
      text:
        MIRROR('docker.io', 'https://r.example.com:5000').replace('"]', '", "https://r.example.com:5001"]') +
        CONFIG('r.example.com'),
      code: 'config-unused',
      titles: [],
    },
    {
      why: 'two entries of one host',
      text: `${MIRROR('docker.io', 'https://r.example.com:5000') + CONFIG('r.example.com')}  "r.example.com:8443":\n    tls: {insecure_skip_verify: true}\n`,
      code: 'config-unused',
      titles: [],
    },
    {
      why: 'the settings of the default endpoint, whose other spelling has some',
      text: `${MIRROR('r.example.com', 'https://r.example.com') + REWRITE('^a/(.*)$', 'b/$1') + CONFIG('r.example.com')}  "r.example.com:443":\n    tls: {insecure_skip_verify: true}\n`,
      code: 'rewrite-on-default-endpoint',
      titles: ['Write :443 behind it'],
    },
    {
      why: 'a rule of another registry in the wildcard',
      text: MIRROR('"*"') + REWRITE('^ghcr.io/(.*)$', 'ghcr/$1'),
      code: 'rewrite-has-registry',
      titles: [],
    },
    {
      why: 'a rule of another registry',
      text: MIRROR('docker.io') + REWRITE('^ghcr[.]io/(.*)$', 'ghcr/$1'),
      code: 'rewrite-has-registry',
      titles: [],
    },
    {
      why: 'a dead rule beside one that works',
      text: `${MIRROR('docker.io') + REWRITE('^docker.io/(.*)$', 'x/$1')}      '^library/(.*)$': 'y/$1'\n`,
      code: 'rewrite-has-registry',
      titles: ['Remove "docker.io" from the pattern'],
    },
    {
      why: 'credentials that are prepared in comments',
      text: 'configs:\n  # prod registry, auth comes later\n  a.example.com:\n    # auth:\n    #   username: u\n  b.example.com:\n    tls: {insecure_skip_verify: true}\n',
      code: 'config-empty',
      titles: ['Remove the empty entry'],
    },
    {
      why: 'the same below auth',
      text: 'configs:\n  a.example.com:\n    auth:\n    #  username: u\n    #  password: p\n',
      code: 'config-empty',
      titles: ['Remove the empty entry'],
    },
    {
      why: 'a comment behind it',
      text: 'configs:\n  a.example.com: {}  # later\n  b.example.com:\n    tls: {insecure_skip_verify: true}\n',
      code: 'config-empty',
      titles: ['Remove the empty entry'],
    },
    {
      why: 'an entry that may be meant to exclude',
      text: `${MIRROR('"*"')}configs:\n  docker.io:\n`,
      code: 'config-empty',
      titles: ['Exclude "docker.io" with tls: {}', 'Remove the empty entry'],
    },
    {
      why: 'an entry that keeps Docker Hub out of the wildcard',
      text: MIRROR('"*"') + CONFIG('docker.io'),
      code: 'auth-dockerhub-key',
      options: BEFORE_ALIAS,
      titles: ['Rename to "registry-1.docker.io"'],
    },
    {
      why: 'the same with tls: {}, which stays',
      text: `${MIRROR('"*"') + CONFIG('docker.io')}    tls: {}\n`,
      code: 'auth-dockerhub-key',
      options: BEFORE_ALIAS,
      titles: ['Copy it to "registry-1.docker.io"'],
    },
    {
      why: 'an entry that keeps the default endpoint in the chain',
      text: MIRROR('docker.io') + CONFIG('docker.io'),
      code: 'auth-dockerhub-key',
      options: { ...BEFORE_ALIAS, disableDefaultRegistryEndpoint: true },
      titles: ['Rename to "registry-1.docker.io"'],
    },
    {
      why: 'a token without username is no password',
      text: AUTH('token: abc'),
      code: 'auth-token-key',
      titles: ['Rename to "identity_token"'],
    },
    {
      why: 'with one it is',
      text: AUTH('username: robot, token: abc'),
      code: 'auth-token-key',
      titles: ['Rename to "password"'],
    },
  ])('$why', ({ text, code, options, titles }) => {
    const fixes = lintText(text, { ...(options && { options }), regexp: re2Engine }).find(
      (one) => one.code === code,
    )?.fixes
    expect(fixes?.map(({ title }) => title)).toEqual(titles)
    expect(fixes?.filter(({ safe }) => safe)).toEqual([])
    for (const fix of fixes ?? []) expect(fix.edits()).not.toBe(null)
  })
})

/** The first attempts of a pull: host, repository, credentials, and a + for a CA. */
function attemptsOf(text: string, image: string, options: Partial<NodeOptions> = {}): readonly string[] {
  const node: NodeOptions = {
    distribution: 'k3s',
    release: newestRelease().name,
    disableDefaultRegistryEndpoint: false,
    embeddedRegistry: false,
    dataDir: null,
    ...options,
  }
  const { attempts } = planPull(
    image,
    loadContainerd(renderFiles(parseRegistries(text), node), node, decodeToml1),
    re2Engine,
  )
  return attempts.map(
    ({ url, credentials, tls }) =>
      `${url.replace(/^https:\/\/|\/manifests.*$/g, '').replace('/v2/', '/')} ${credentials ?? 'anonymous'}${tls.ca ? '+' : ''}`,
  )
}

describe('what is safe keeps credentials and certificates where they were', () => {
  const CA = '    tls: {ca_file: /etc/ssl/ca.pem}\n'
  it.each<{
    readonly why: string
    readonly text: string
    readonly image: string
    readonly options?: Partial<NodeOptions>
    readonly before: readonly string[]
    readonly after: readonly string[]
  }>([
    {
      why: ':443 is the same host, and images may be called without it',
      text: MIRROR('ghcr.io', 'https://r.example.com:443') + CONFIG('r.example.com') + CA,
      image: 'r.example.com/a:1',
      before: ['r.example.com/a r.example.com+'],
      after: ['r.example.com/a r.example.com+'],
    },
    {
      why: 'and the endpoint gets them',
      text: MIRROR('ghcr.io', 'https://r.example.com:443') + CONFIG('r.example.com') + CA,
      image: 'ghcr.io/a:1',
      before: ['r.example.com:443/a anonymous', 'ghcr.io/a anonymous'],
      after: ['r.example.com:443/a r.example.com:443+', 'ghcr.io/a anonymous'],
    },
    {
      why: ':443 too much',
      text: MIRROR('ghcr.io', 'https://r.example.com') + CONFIG('"r.example.com:443"') + CA,
      image: 'ghcr.io/a:1',
      before: ['r.example.com/a anonymous', 'ghcr.io/a anonymous'],
      after: ['r.example.com/a r.example.com+', 'ghcr.io/a anonymous'],
    },
    {
      why: 'another spelling of the registry itself has the same settings',
      text:
        MIRROR('r.example.com', 'https://r.example.com') + REWRITE('^a/(.*)$', 'b/$1') + CONFIG('r.example.com') + CA,
      image: 'r.example.com/a/x:1',
      before: ['r.example.com/a/x r.example.com+'],
      after: ['r.example.com:443/b/x r.example.com:443+', 'r.example.com/a/x r.example.com+'],
    },
    {
      why: 'so has one of Docker Hub',
      text:
        MIRROR('docker.io', 'https://registry-1.docker.io') +
        REWRITE('^a/(.*)$', 'b/$1') +
        CONFIG('registry-1.docker.io'),
      image: 'a/x:1',
      before: ['registry-1.docker.io/a/x registry-1.docker.io'],
      after: ['registry-1.docker.io:443/b/x registry-1.docker.io:443', 'registry-1.docker.io/a/x registry-1.docker.io'],
    },
    {
      why: 'docker.io is contacted under its other name with a port as well',
      text: MIRROR('docker.io', 'docker.io') + REWRITE('^a/(.*)$', 'b/$1') + CONFIG('registry-1.docker.io'),
      image: 'a/x:1',
      before: ['registry-1.docker.io/a/x registry-1.docker.io'],
      after: ['registry-1.docker.io:443/b/x registry-1.docker.io:443', 'registry-1.docker.io/a/x registry-1.docker.io'],
    },
    {
      why: 'credentials of Docker Hub move, its CA stays',
      text: CONFIG('docker.io') + CA,
      image: 'nginx:1',
      options: BEFORE_ALIAS,
      before: ['registry-1.docker.io/library/nginx anonymous+'],
      after: ['registry-1.docker.io/library/nginx registry-1.docker.io+'],
    },
    {
      why: 'credentials of Docker Hub join its TLS settings',
      text: `${CONFIG('docker.io')}  registry-1.docker.io:\n    tls: {}\n`,
      image: 'nginx:1',
      options: BEFORE_ALIAS,
      before: ['registry-1.docker.io/library/nginx anonymous'],
      after: ['registry-1.docker.io/library/nginx registry-1.docker.io'],
    },
    {
      why: 'what keeps Docker Hub out of the wildcard stays',
      text: `${MIRROR('"*"') + CONFIG('docker.io')}    tls: {}\n`,
      image: 'nginx:1',
      options: BEFORE_ALIAS,
      before: ['registry-1.docker.io/library/nginx anonymous'],
      after: ['registry-1.docker.io/library/nginx anonymous'],
    },
    {
      why: 'the fallback of a mirror with rewrites stays as it is',
      text:
        MIRROR('docker.io').replace('"]', '", "https://registry-1.docker.io"]') +
        REWRITE('^(.*)$', 'hub/$1') +
        CONFIG('registry-1.docker.io'),
      image: 'nginx:1',
      before: [
        'mirror.example.com/hub/library/nginx anonymous',
        'registry-1.docker.io/library/nginx registry-1.docker.io',
      ],
      after: [
        'mirror.example.com/hub/library/nginx anonymous',
        'registry-1.docker.io/library/nginx registry-1.docker.io',
      ],
    },
  ])('$why', ({ text, image, options, before, after }) => {
    const relint = (other: string) => lintText(other, { ...(options && { options }), regexp: re2Engine })
    expect(attemptsOf(text, image, options)).toEqual(before)
    expect(attemptsOf(applyEdits(text, fixAll(text, relint).edits), image, options)).toEqual(after)
  })
})
