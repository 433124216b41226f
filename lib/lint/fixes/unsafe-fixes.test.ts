import { describe, expect, it } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { AUTH, BEFORE_ALIAS, CONFIG, MIRROR, REWRITE } from '@/lib/testdata/registries-pieces'
import { lintText } from '@/lib/lint/lint-text'

const TAB_RULE = '    rewrite:\n      "^docker.io/(.*)$": "a\\tb/$1"\n'

describe('a fix that decides for the person is not safe', () => {
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
      why: 'the settings of the default endpoint, if its other spelling has some',
      text: `${MIRROR('r.example.com', 'https://r.example.com') + REWRITE('^a/(.*)$', 'b/$1') + CONFIG('r.example.com')}  "r.example.com:443":\n    tls: {insecure_skip_verify: true}\n`,
      code: 'rewrite-on-default-endpoint',
      titles: ['Add :443'],
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
      why: 'a dead rule next to one that works',
      text: `${MIRROR('docker.io') + REWRITE('^docker.io/(.*)$', 'x/$1')}      '^library/(.*)$': 'y/$1'\n`,
      code: 'rewrite-has-registry',
      titles: ['Remove "docker.io" from the pattern'],
    },
    ...[
      { why: 'without its registry', rule: REWRITE('^docker.io/(.*)$', 'a%zz/$1'), code: 'rewrite-has-registry' },
      { why: 'with a tab, without its registry', rule: TAB_RULE, code: 'rewrite-has-registry' },
    ].map(({ why, rule, code }) => ({
      why: `a rule that would then end pulls, ${why}`,
      text: MIRROR('docker.io') + rule,
      code,
      titles: [],
    })),
    {
      why: 'a website of Docker Hub, which no image is called by, among the mirrors',
      text: `${MIRROR('quay.io')}configs:\n  hub.docker.com:\n    auth: {username: robot, password: s3cret}\n`,
      code: 'embedded-not-in-mirrors',
      options: { embeddedRegistry: true },
      titles: [],
    },
    {
      why: 'credentials prepared in comments',
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
      why: 'a comment after it',
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
      why: 'an entry of a registry that no wildcard is asked for, as it has endpoints',
      text: `${MIRROR('"*"')}  docker.io:\n    endpoint: ["https://m.example.com"]\nconfigs:\n  docker.io:\n`,
      code: 'config-empty',
      titles: ['Remove the empty entry'],
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
      why: 'a token without username is not a password',
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
    {
      why: 'a login under a host with a quote: containerd would not start',
      text: MIRROR('docker.io', "https://mirror'.example.com") + CONFIG('docker.io'),
      code: 'config-keyed-by-mirrored-registry',
      titles: [],
    },
    {
      why: 'a login under a registry of others: copied, it would still be sent there',
      text: MIRROR('docker.io') + CONFIG('docker.io'),
      code: 'config-keyed-by-mirrored-registry',
      titles: ['Move it to "mirror.example.com"'],
    },
    {
      why: 'under a registry of the network, it is rather meant for both',
      text: MIRROR('r.example.lan') + CONFIG('r.example.lan'),
      code: 'config-keyed-by-mirrored-registry',
      titles: ['Copy it to "mirror.example.com"', 'Move it to "mirror.example.com"'],
    },
    {
      why: 'the login of the mirror at the registry: the account there may be the same',
      text: `${MIRROR('docker.io') + CONFIG('docker.io') + CONFIG('mirror.example.com').replace('configs:\n', '')}`,
      code: 'auth-same-as-mirror',
      titles: ['Remove the login of "docker.io"'],
    },
    {
      why: 'insecure is certificates that are not verified, or no TLS at all',
      text: 'configs:\n  "172.17.0.2:5000":\n    insecure: true\n',
      code: 'unknown-key',
      titles: ['Write insecure_skip_verify into tls', 'Ask "172.17.0.2:5000" over plain http'],
    },
    {
      why: 'a login is not sent without TLS by a fix',
      text: `${CONFIG('r.example.lan')}    insecure: true\n`,
      code: 'unknown-key',
      titles: ['Write insecure_skip_verify into tls'],
    },
    {
      why: 'a registry of others has TLS',
      text: 'configs:\n  ghcr.io:\n    insecure: true\n',
      code: 'unknown-key',
      titles: ['Write insecure_skip_verify into tls'],
    },
    {
      why: 'endpoints that are there stay',
      text: `${MIRROR('r.example.lan')}configs:\n  r.example.lan:\n    insecure: true\n`,
      code: 'unknown-key',
      titles: ['Write insecure_skip_verify into tls'],
    },
    {
      why: 'beside a wildcard, the registry would leave it',
      text: `${MIRROR('"*"')}configs:\n  r.example.lan:\n    insecure: true\n`,
      code: 'unknown-key',
      titles: ['Write insecure_skip_verify into tls'],
    },
    {
      why: 'a query that has the host in it: without it, the endpoint is empty',
      text: MIRROR('docker.io', 'https:/#/harbor.example.com/v2/cache'),
      code: 'endpoint-query',
      titles: [],
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
