import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { re2Engine } from '@/lib/go/regexp/re2'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lintNode, lintText } from '@/lib/lint/lint-text'
import { readNode } from '@/lib/node'
import type { Example } from '@/lib/lint/rule'
import { AUTH, CONFIG, MIRROR, REWRITE, TLS } from './registries-pieces'
import { LENGTH_MAX, parseRegistries } from '@/lib/registries/parse'
import { RULES } from '@/lib/lint/rules.generated'
import type { Diagnostic } from '@/lib/registries/diagnostic'

/** All that is found in the examples of the rules, in files of people and in texts for what none of those have. */
export function foundInAll(): readonly Diagnostic[] {
  const found = [...RULES.flatMap(({ bad, good }) => [bad, good]), ...files(), ...OTHERS].flatMap((example) =>
    lintText(example.text, { ...example, regexp: re2Engine }),
  )
  // Until the page has loaded the rules.
  const unexplained = [
    ...parseRegistries('mirrors: [\n').diagnostics,
    ...parseRegistries('mirrors: {docker.io: {auth: {username: a}}}\n').diagnostics,
    ...readNode('configs:\n  a b: {}\n', { ...defaultOptions(), release: 'v1.29.2+k3s1' }, engines).problems,
    ...readNode(MIRROR('docker.io') + REWRITE('^a\\.b', 'c'), defaultOptions(), engines).problems,
  ]
  return [...found, ...unexplained, ...filledIn()]
}

/** With values for all placeholders. */
function filledIn(): readonly Diagnostic[] {
  const values = new Map([['X', 'a.test']])
  return lintNode(readNode('mirrors:\n  ${X}: {}\n', defaultOptions(), engines, values), {})
}

function files(): readonly Example[] {
  return ['reports', 'placeholders'].flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder))
      .filter((name) => /\.(?:ya?ml|j2)$/.test(name))
      .map((name) => ({ text: readFileSync(join(import.meta.dirname, folder, name), 'utf8') })),
  )
}

const OLD = { release: 'v1.31.4+k3s1' } as const
const INLINE = { release: 'v1.28.5+k3s1' } as const
const FLAG = { disableDefaultRegistryEndpoint: true } as const
const DOCKER_HUB = MIRROR('docker.io')

/** Texts without more than what is wrong in them. */
const SYNTAX: readonly string[] = [
  ' '.repeat(LENGTH_MAX + 1),
  '{mirrors: {}}\nconfigs: {}\n',
  `${DOCKER_HUB}}\n`,
  'mirrors:\n  docker.io: [a]\n',
  'mirrors:\n  endpoint: [a]\n',
  'mirrors:\n  mirrors:\n    docker.io: {}\n',
  'mirrors:\n  <<: a\n',
  '? [a]\n: {}\n',
  'configs:\n  a.test:\n    auth: {username: !!int abc}\n',
  'configs:\n  a.test:\n    auth: {username: !!binary "%"}\n',
  'mirrors:\n  a.test: &m\n    endpoint: [a]\n    rewrite: *m\n',
  `a0: &a0 {endpoint: [x]}\n${Array.from({ length: 10 }, (_, at) => `a${at + 1}: &a${at + 1} {<<: [${Array.from({ length: 20 }, () => `*a${at}`).join(', ')}]}\n`).join('')}mirrors: {m: *a10}\n`,
  'mirrors:\n  docker.io:\n    endpoint: []\n    rewrite:x: y\n',
  'configs:\n  a.test:\n    tls:\n      ca_file: /a\n      ca_file: /b\n',
  'configs:\n  a.test:\n    tls: {ca_file: /a}\n    tls: {cert_file: /b}\n',
  'mirrors:\n  a.test: &\n',
  'mirrors:\n  "a.test\n',
  'mirrors:\n  "a\\.test": {}\n',
  'mirrors:\n  "a\\xzz": {}\n',
  'mirrors: - a\n',
  '%YAML 1.2\n---\nmirrors: {}\n',
  'mirrors: !<\n',
  'mirrors: {}\n```\n',
  'mirrors:\n  @a: {}\n',
  'mirrors:\n  a: b: c\n',
  'mirrors: a\n  docker.io:\n    endpoint: []\n',
  'mirrors:\n  docker.io:\n    endpoint: ["a" "b"]\n',
  'mirrors:\n  docker.io:\n    endpoint: ["a",\nconfigs: {}\n',
  'mirrors:\n  a\u0007b: {}\n',
  'mirrors:\n  docker.io:\n    endpoint:\n      - a\n      -b\n    rewrite: {}\n',
  'mirrors:a\nconfigs:\n  a.test: {}\n',
  'mirrors x\nconfigs:\n  a.test: {}\n',
  'docker.io\nconfigs:\n  a.test: {}\n',
  'auths:\n  a.test: {auth: cm9ib3Q6czNjcmV0}\n',
  `${DOCKER_HUB}# pullpath-ignore\n`,
  `${DOCKER_HUB}# pullpath-ignore nothing-like-it-at-all\n`,
  'mirrors: [] # pullpath-ignore yaml-type-map\n',
  'mirrors:\na.test:\n  endpoint: []\n',
  'a.test:\n  x: {}\nconfigs:\n  a.test:\n    mirrors: {}\n',
  'mirrors:\n  docker.io:\n    endpoint: []\n    configs: {}\n  configs: {}\n',
  'rewrite: {}\nauth: {}\n',
  '{% if a %}\nmirrors: {}\n{% endif %}\n',
]

/** What the texts above and files of people do not have. */
const OTHERS: readonly Example[] = [
  ...SYNTAX.map((text) => ({ text })),
  { text: `${MIRROR('"*"')}configs:\n  _default:\n    tls: {insecure_skip_verify: true}\n` },
  { text: `${MIRROR('_default')}configs:\n  "*":\n    tls: {insecure_skip_verify: true}\n` },
  { text: '"# ours\nmirrors: {}\n"\n' },
  { text: 'configs: {a.test: {endpoint: ["https://b.test"], auth: {username: ci, password: x9}}}\n' },
  { text: `${MIRROR('docker.io')}    auth: {username: ci, password: x9}\n` },
  { text: MIRROR('".."') },
  { text: CONFIG('customreg') },
  { text: MIRROR('github.com') },
  { text: MIRROR('quay.io', 'https://mirror.gcr.io') },
  { text: MIRROR('registry.example.com', 'https://registry.example.com:5000') },
  { text: MIRROR('docker.io', 'https://registry.local') },
  {
    text: 'mirrors:\n  a.default.svc.cluster.local:\nconfigs:\n  b.default.svc.cluster.local:\n    auth: {username: a, password: b}\n',
  },
  { text: MIRROR('docker.io', 'https:') },
  { text: MIRROR('docker.io', 'http://:5000') },
  { text: MIRROR('docker.io', '192.0.2.1:5000'), options: { release: 'v1.29.1+k3s1' } },
  { text: TLS('insecure_skip_verify: true'), options: { release: 'v1.29.3+k3s1' } },
  { text: MIRROR('"[fd00::1]:5000"'), options: INLINE },
  { text: MIRROR('docker.io', 'https://a.test/'), options: INLINE },
  { text: MIRROR('docker.io', 'https://u:p@a.test'), options: INLINE },
  { text: 'configs:\n  a.test:\n    tls: {cert_file: /a}\n', options: INLINE },
  { text: DOCKER_HUB, options: { ...INLINE, embeddedRegistry: true } },
  { text: MIRROR('"*"'), options: { release: 'v1.29.2+k3s1' } },
  { text: MIRROR('docker.io', 'https://[fd00::1]'), options: OLD },
  { text: MIRROR('docker.io', 'https://[fd00::1]') },
  { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry-1.docker.io", "https://a.test"]\n' },
  { text: MIRROR('quay.io', 'https://hub.docker.com') },
  { text: MIRROR('docker.io', 'ftp://a.test') },
  { text: MIRROR('docker.io', 'https://a.test/artifactory/api/docker/hub') },
  { text: DOCKER_HUB + REWRITE('^nginx$', 'y') },
  { text: DOCKER_HUB + REWRITE('^Rancher/(.*)', 'y/$1') },
  { text: DOCKER_HUB + REWRITE('^a b/(.*)', 'y/$1') },
  { text: DOCKER_HUB + REWRITE('\\bx', 'y') },
  { text: DOCKER_HUB + REWRITE('^a\\/(.*)', 'b/$1'), options: OLD },
  { text: DOCKER_HUB + REWRITE('^a\u0001"', 'b') },
  { text: DOCKER_HUB + REWRITE('^(.*$', 'proxy/$1') },
  { text: DOCKER_HUB + REWRITE('^(.*)$', 'proxy/$repo') },
  { text: DOCKER_HUB + REWRITE('^(?P<repo>.*)$', 'proxy/$repo_x') },
  { text: MIRROR('"*"') + REWRITE('^quay.io/(.*)', 'proxy/$1') },
  { text: DOCKER_HUB + REWRITE('^quay.io/(.*)', 'proxy/$1') },
  { text: DOCKER_HUB + REWRITE('^(.*)$', '$1:latest') },
  { text: DOCKER_HUB + REWRITE('^library/(.*)$', 'Proxy/$1') },
  { text: MIRROR('"a.test:5000"', 'https://a.test:5000') + REWRITE('^a/(.*)', 'b/$1') },
  { text: MIRROR('a.test', 'https://a.test') + REWRITE('^a/(.*)', 'b/$1') + CONFIG('a.test') },
  { text: 'mirrors:\n  docker.io:\n    endpoint: "https://a.test, https://b.test"\n' },
  {
    text: `mirrors:\n  "*":\n    endpoint: ["https://a.test", "https://b.test"]\n${CONFIG('"*"')}`,
  },
  { text: MIRROR('docker.io', 'https://robot@a.test') },
  { text: MIRROR('docker.io', ' https://a.test') },
  { text: 'configs:\n  a.test:\n    insecureSkipVerify: true\n' },
  { text: 'configs:\n  a.test:\n    cacert: /a\n' },
  { text: DOCKER_HUB + REWRITE('^a/(.*)', 'b\\/$1') },
  { text: DOCKER_HUB + REWRITE(`^${'a\\.'.repeat(20)}`, 'b') },
  { text: AUTH('identity_token: abc, auth: cm9ib3Q6czNjcmV0') },
  { text: CONFIG('docker.io') },
  { text: 'configs:\n  registry-1.docker.io: {auth: {}}\n  docker.io: {auth: {username: a, password: b}}\n' },
  {
    text: MIRROR('docker.io') + CONFIG('docker.io') + CONFIG('mirror.example.com').replace('configs:\n', ''),
    options: OLD,
  },
  { text: AUTH('username: robot') },
  { text: AUTH('username: robot, identity_token: abc') },
  { text: AUTH('password: s3cret, identity_token: abc') },
  { text: MIRROR('docker.io', 'https://REDACTED:REDACTED@a.test') },
  {
    text: `mirrors:\n${Array.from({ length: 7 }, (_, at) => `  r${at}.test:\n    endpoint: ["https://m${at}.test"]\n`).join('')}configs:\n${Array.from({ length: 7 }, (_, at) => `  m${at}.test:\n    auth: {username: a, password: b}\n`).join('')}`,
  },
  { text: `${MIRROR('"*"')}configs:\n  a.test:\n` },
  { text: CONFIG('a.test'), images: ['quay.io/a:1'] },
  { text: MIRROR('docker.io', 'https://a.test') + CONFIG('"a.test:443"') },
  { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.test:1", "https://a.test:2"]\n' + CONFIG('a.test') },
  {
    text: MIRROR('index.docker.io') + MIRROR('"a.test:443"').replace('mirrors:\n', ''),
    options: { distribution: 'rke2' },
  },
  { text: `${DOCKER_HUB}configs:\n  docker.io:\n`, options: FLAG },
  {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.test"]\nconfigs:\n  a.test: {tls: {ca_file: /a}}\n  docker.io: {tls: {ca_file: /a}}\n',
    options: FLAG,
  },
  {
    text: 'mirrors:\n  b.test:\n    endpoint: ["https://a.test"]\nconfigs:\n  a.test: {tls: {ca_file: /a}}\n  b.test: {tls: {ca_file: /a}}\n',
    options: FLAG,
  },
  { text: 'mirrors:\n  docker.io:\n', options: FLAG },
  { text: 'mirrors:\n  "*":\n', options: FLAG },
  { text: MIRROR('quay.io'), options: FLAG },
  { text: 'mirrors:\n  docker.io:\n', options: { ...FLAG, embeddedRegistry: true }, images: ['nginx'] },
  { text: 'mirrors:\n  docker.io:\n', options: { ...FLAG, embeddedRegistry: true }, images: ['nginx:1'] },
  { text: 'mirrors:\n  "*":\n', options: { ...FLAG, embeddedRegistry: true }, images: ['nginx:1'] },
]
