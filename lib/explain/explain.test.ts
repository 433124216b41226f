import { describe, expect, it } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { RULES } from '@/lib/lint/rules.generated'
import { REJECTING_CODES } from '@/lib/registries/parse-code'
import { planFindings } from './attempt-findings'
import { planSentence, sentenceText } from './plan-sentence'
import { rejectionOf } from './rejection'

const BLOCKED = { disableDefaultRegistryEndpoint: true }
const EMBEDDED = { embeddedRegistry: true }
const look = (text: string, image: string, options = {}) =>
  analyze({ text, image, options: { ...defaultOptions(), ...options } }, engines, lint)

const LOGIN = 'configs:\n  a.test:5000:\n    auth: {username: puller, password: x9}\n'
const MIRROR = 'mirrors:\n  docker.io:\n    endpoint: ["https://a.test:5000"]\n'

describe('who is asked, in one sentence', () => {
  it.each<[sentence: string, text: string, image: string, options?: Partial<NodeOptions>]>([
    ['Only Docker Hub is asked, anonymously: no mirror in this file is for docker.io.', '', 'nginx'],
    [
      'Only Docker Hub is asked, anonymously: no mirror in this file is for docker.io.',
      'mirrors: {quay.io: {endpoint: ["https://a.test"]}}',
      'nginx',
    ],
    [
      'Only Docker Hub is asked, anonymously: no mirror of docker.io has an endpoint.',
      'mirrors: {docker.io: {}}\nconfigs: {docker.io: {tls: {insecure_skip_verify: true}}}',
      'nginx',
    ],
    [
      'Only a.test:5000 is asked, anonymously: no mirror in this file is for a.test:5000.',
      'configs: {"a.test:5000": {tls: {insecure_skip_verify: true}}}',
      'a.test:5000/nginx',
    ],
    [
      'Only quay.io is asked, anonymously: the key quay.io/team makes an empty directory for quay.io, which hides the wildcard mirror.',
      'mirrors: {"*": {endpoint: ["https://b.test"]}, quay.io/team: {endpoint: ["https://b.test"]}}',
      'quay.io/a/b:1',
    ],
    [
      'Only quay.io is asked, anonymously: no mirror in this file is for quay.io.',
      'mirrors: {quay.io/team: {endpoint: ["https://b.test"]}}',
      'quay.io/a/b:1',
    ],
    [
      'Only a.test:5000 is asked, anonymously: its entry below configs hides the wildcard mirror.',
      'mirrors: {"*": {endpoint: ["https://b.test"]}}\nconfigs: {"a.test:5000": {tls: {insecure_skip_verify: true}}}',
      'a.test:5000/nginx',
    ],
    ['Asks a.test:5000 (as user puller), then Docker Hub (anonymously).', MIRROR + LOGIN, 'nginx'],
    [
      'Asks an address without a host (nothing is sent), then Docker Hub (anonymously).',
      'mirrors: {docker.io: {endpoint: ["https://"]}}',
      'nginx',
    ],
    [
      'Asks a.test/docker (anonymously), then a.test/v2 (anonymously).',
      'mirrors: {a.test: {endpoint: ["https://a.test/docker/"]}}',
      'a.test/nginx',
    ],
    [
      'Asks http://a.test:5000 (anonymously), then https://a.test:5000 (anonymously).',
      'mirrors: {"a.test:5000": {endpoint: ["http://a.test:5000"]}}',
      'a.test:5000/nginx',
    ],
    ['Asks a.test:5000 (anonymously). Nothing else is asked.', MIRROR, 'nginx', BLOCKED],
    [
      'Asks the other nodes (embedded registry) (no login), then Docker Hub (anonymously).',
      'mirrors: {docker.io: {}}',
      'nginx',
      EMBEDDED,
    ],
    [
      'Asks a.test:5000 (as hub/library/nginx, anonymously), then Docker Hub (anonymously).',
      `${MIRROR}    rewrite: {"^library/(.*)": "hub/library/$1"}\n`,
      'nginx',
    ],
    [
      'Asks a.test (anonymously), then b.test (anonymously), then c.test (anonymously), then 2 more.',
      'mirrors: {quay.io: {endpoint: ["https://a.test", "https://b.test", "https://c.test", "https://d.test"]}}',
      'quay.io/a/b',
    ],
    [
      'Asks a.test:5000 (with a token), then Docker Hub (anonymously).',
      `${MIRROR}configs: {"a.test:5000": {auth: {identity_token: t9}}}\n`,
      'nginx',
    ],
    [
      'Only localhost:5000 is asked, anonymously: nothing is written for the mirror of localhost:5000.',
      'mirrors: {"localhost:5000": {endpoint: ["http://localhost:5000"]}}\n',
      'localhost:5000/nginx',
    ],
    [
      'Asks {{ cache }} (login undecided), then Docker Hub (anonymously).',
      `mirrors: {docker.io: {endpoint: ["https://{{ cache }}"]}}\n${LOGIN}`,
      'nginx',
    ],
    [
      'Asks {{ cache }} (anonymously), then Docker Hub (anonymously).',
      'mirrors: {docker.io: {endpoint: ["https://{{ cache }}"]}}\n',
      'nginx',
    ],
    [
      'Asks {{ cache }} (as user puller), then Docker Hub (login undecided).',
      'mirrors: {docker.io: {endpoint: ["https://{{ cache }}"]}}\nconfigs: {"{{ cache }}": {auth: {username: puller, password: x9}}}',
      'nginx',
    ],
    [
      'Undecided: {{ reg }} may be docker.io, whose mirror is then asked. Otherwise: Only Docker Hub is asked, anonymously: no mirror in this file is for docker.io.',
      'mirrors: {"{{ reg }}": {endpoint: ["https://m.test"]}}',
      'nginx',
    ],
    [
      'Undecided: {{ toYaml .more }} decides who is asked for docker.io. With nothing there: Only Docker Hub is asked, anonymously: no mirror in this file is for docker.io.',
      'mirrors:\n  quay.io: {endpoint: ["https://m.test"]}\n  {{ toYaml .more }}\n',
      'nginx',
    ],
    [
      'Asks m.test (anonymously), then Docker Hub (anonymously).',
      'mirrors: {docker.io: {endpoint: ["https://m.test"]}, "{{ reg }}": {endpoint: ["https://n.test"]}}',
      'nginx',
    ],
    [
      'Asks a.test/{{ project }} (as user puller), then a.test/v2 (as user puller).',
      'mirrors: {a.test: {endpoint: ["https://a.test/{{ project }}"]}}\nconfigs: {a.test: {auth: {username: puller, password: x9}}}',
      'a.test/nginx',
    ],
    ['', 'mirrors: [', 'nginx'],
    ['', MIRROR, 'not a name'],
  ])('%s', (sentence, text, image, options) => {
    const { plan, parsed } = look(text, image, options)
    expect(sentenceText(planSentence(plan, parsed.registries))).toBe(sentence)
  })
})

describe('a finding is where it acts', () => {
  it.each<{
    readonly why: string
    readonly text: string
    readonly image?: string
    readonly codes: readonly (readonly string[])[]
    readonly ofImage?: readonly string[]
  }>([
    {
      why: 'a login under the host without its port is at the attempt of that host',
      text: `${MIRROR}configs: {a.test: {auth: {username: u, password: x9}}}\n`,
      codes: [['config-unused'], []],
    },
    { why: 'nothing is wrong', text: MIRROR + LOGIN, codes: [[], []] },
    {
      why: 'what is wrong with another registry is not said here',
      text: `${MIRROR}  quay.io:\n    endpoint: ["https://b.test/v1"]\n`,
      codes: [[], []],
    },
    {
      why: 'a key that was meant for Docker Hub concerns its images',
      text: 'mirrors: {index.docker.io: {endpoint: ["https://a.test:5000"]}}\n',
      codes: [[]],
      ofImage: ['mirror-dockerhub-alias'],
    },
    {
      why: 'the account of a mirror under the registry that it mirrors is missed by the mirror',
      text: `${MIRROR}configs: {docker.io: {auth: {username: u, password: x9}}}\n`,
      codes: [['config-keyed-by-mirrored-registry'], []],
    },
    {
      why: 'that the node asks itself can be why a pull fails, of any image',
      text: `mirrors:
  docker.io: {endpoint: ["http://localhost:6545"]}
  quay.io: {endpoint: ["http://localhost:6545"]}
`,
      image: 'quay.io/a/b',
      codes: [['endpoint-localhost'], []],
    },
    {
      why: 'each port of a host is an endpoint of its own',
      text: 'mirrors: {docker.io: {endpoint: ["http://127.0.0.1:5000", "http://127.0.0.1:5001"]}}\n',
      codes: [['endpoint-localhost'], ['endpoint-localhost'], []],
    },
    {
      why: 'other notes are not said here',
      text: `${MIRROR}configs: {a.test:5000: {tls: {ca_file: /etc/ca.pem}}}\n`,
      codes: [[], []],
    },
    {
      why: 'a misspelt section may have been meant for any image',
      text: `mirrros:\n  docker.io:\n    endpoint: ["https://a.test:5000"]\n`,
      codes: [[]],
      ofImage: ['unknown-key'],
    },
    {
      why: 'what is at the wrong level of the file comes after what is about the image',
      text: 'mirrors: {index.docker.io: {endpoint: ["https://a.test:5000"]}}\ntls: {insecure_skip_verify: true}\n',
      codes: [[]],
      ofImage: ['mirror-dockerhub-alias', 'key-wrong-level'],
    },
    {
      why: 'a group that lost its indentation belongs to the host above it',
      text: `mirrors: {docker.io: {endpoint: ["https://a.test"]}}
configs:
  a.test:
    auth: {username: ci, password: x9}
tls: {insecure_skip_verify: true}
`,
      codes: [['key-wrong-level'], []],
    },
    {
      why: 'a group beside the host that it lost its indentation to acts at that host',
      text: `${MIRROR}configs:\n  a.test:5000:\n  auth: {username: ci, password: x9}\n`,
      codes: [['key-wrong-level'], []],
    },
    {
      why: 'a rewrite beside its registry acts at the first mirror of that registry',
      text: `${MIRROR}  rewrite: {"^x": "y"}\n`,
      codes: [['key-wrong-level'], []],
    },
    {
      why: 'and concerns no image of another one',
      text: `${MIRROR}  rewrite: {"^x": "y"}\n`,
      image: 'quay.io/a/b',
      codes: [[]],
    },
    {
      why: 'a section below the other one concerns each image',
      text: `${MIRROR}  configs:\n    c.test: {tls: {ca_file: /a}}\n`,
      image: 'quay.io/a/b',
      codes: [[]],
      ofImage: ['key-wrong-level'],
    },
    {
      why: 'a login in mirrors may have been meant for any host',
      text: `${MIRROR}  auth: {username: ci, password: x9}\n`,
      codes: [[], []],
      ofImage: ['key-wrong-level'],
    },
  ])('$why', ({ text, image = 'nginx', codes, ofImage = [] }) => {
    const { plan, diagnostics } = look(text, image)
    const found = planFindings(plan, diagnostics)
    expect(found.ofAttempts.map((list) => list.map(({ code }) => code))).toEqual(codes)
    expect(found.ofImage.map(({ code }) => code)).toEqual(ofImage)
  })
})

describe('the finding that rejects', () => {
  it('is that of the rules that say so', () => {
    const rejecting = RULES.filter(({ rejects = false }) => rejects).map(({ code }) => code)
    // K3s reads the file with these, and cannot write what follows from it.
    const unwritable = ['key-too-long', 'value-too-long']
    expect(rejecting.toSorted()).toEqual([...REJECTING_CODES, ...unwritable].toSorted())
  })

  it.each<readonly [why: string, text: string, code: string, isOurLimit: boolean]>([
    [
      'a wrong type, not the unknown key before it',
      'mirrors:\n  a.test: {endpoints: []}\nconfigs: {a.test: {tls: {insecure_skip_verify: "true"}}}\n',
      'yaml-type-boolean',
      false,
    ],
    ['our own limit is named as ours', 'a: 1\n'.repeat(250_000), 'yaml-too-large', true],
    ['and so is depth', '['.repeat(10_000), 'yaml-too-deep', true],
  ])('%s', (_, text, code, isOurLimit) => {
    const { diagnostics } = look(text, 'nginx')
    expect(rejectionOf(diagnostics)).toMatchObject({ problem: { code }, isOurLimit })
  })

  it('is none of a file that K3s reads', () => {
    expect(rejectionOf(look('mirrors: {x: {endpoints: []}}\n', 'nginx').diagnostics)).toBeNull()
  })
})
