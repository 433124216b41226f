import { describe, expect, it } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { applyEdits } from '@/lib/text/text-edit'
import { fixAll } from '@/lib/lint/fixes/fix-all'
import { lintText } from '@/lib/lint/lint-text'

const REWRITE = (pattern: string, replacement: string) =>
  `mirrors:\n  docker.io:\n    endpoint: ["https://harbor.example.com"]\n    rewrite:\n      '${pattern}': '${replacement}'\n`
const lint = (text: string, options: Partial<NodeOptions> = {}) => lintText(text, { options, regexp: re2Engine })
const serious = (text: string, options?: Partial<NodeOptions>) =>
  lint(text, options)
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code)

describe('replacements of other tools', () => {
  it.each<[why: string, replacement: string, after: string]>([
    ['sed', 'proxy/\\1', 'proxy/$1'],
    ['sed, escaped once more', 'proxy/\\\\1', 'proxy/$1'],
    ['Python', 'proxy/\\g<1>', 'proxy/$1'],
    ['an escaped slash', 'proxy\\/$1', 'proxy/$1'],
  ])('of %s become one that containerd reads', (_, replacement, after) => {
    const text = REWRITE('^(.*)$', replacement)
    const fixed = applyEdits(text, fixAll(text, lint).edits)
    expect(fixed).toContain(after)
    expect(fixed).not.toContain('\\')
    expect(serious(fixed)).toEqual([])
  })
})

describe('rewrites', () => {
  it.each<[why: string, pattern: string, replacement: string, codes: readonly string[]]>([
    ['an optional part may be missing', '^rancher/(.*)(?::latest)?$', 'x/$1', []],
    ['a required tag never matches', '^rancher/(.*):latest$', 'x/$1', ['rewrite-has-tag']],
    [
      'the host of the mirror is not part of the repository',
      '^(.*)$',
      'harbor.example.com/proxy/$1',
      ['rewrite-has-registry'],
    ],
    ['nor is its URL', '^(.*)$', 'https://harbor.example.com/proxy/$1', ['rewrite-has-registry']],
    ['another host may be a folder of a cache', '^(.*)$', 'docker.io/$1', []],
    ['a longer name is another one', '^(?P<repo>.*)$', 'proxy/$repo_x', ['rewrite-group-missing']],
  ])('%s', (_, pattern, replacement, codes) => {
    expect(serious(REWRITE(pattern, replacement))).toEqual(codes)
  })

  it('the fix for a longer name is offered', () => {
    const [finding] = lint(REWRITE('^(?P<repo>.*)$', 'proxy/$repo_x')).filter(
      ({ code }) => code === 'rewrite-group-missing',
    )
    expect(finding?.message).toContain('no group called "repo_x".')
  })
})

describe('what the plan does not show is not reported', () => {
  const HTTP = (tls: string) =>
    `mirrors:\n  docker.io:\n    endpoint: ["http://r.example.com:5000"]\nconfigs:\n  "r.example.com:5000":\n    tls: ${tls}\n`
  it.each<[why: string, text: string, options: Partial<NodeOptions>, codes: readonly string[]]>([
    ['TLS settings that set nothing leave http alone', HTTP('{}'), {}, []],
    ['skip_verify: false sets nothing', HTTP('{insecure_skip_verify: false}'), {}, []],
    ['skip_verify brings https first', HTTP('{insecure_skip_verify: true}'), {}, ['tls-on-http-endpoint']],
    [
      'before 1.7.24 not without a port',
      HTTP('{insecure_skip_verify: true}').replaceAll(':5000', ''),
      { release: 'v1.30.0+k3s1' },
      [],
    ],
    [
      'settings of the wildcard are reported once',
      'mirrors:\n  "*":\n    endpoint: ["https://m.example.com"]\nconfigs:\n  "*":\n    auth: {username: u, password: p}\n',
      {},
      ['wildcard-auth'],
    ],
    [
      'loopback is never shared',
      'mirrors:\n  docker.io:\nconfigs:\n  "localhost:5000":\n    auth: {username: u, password: p}\n',
      { embeddedRegistry: true },
      [],
    ],
    [
      'an empty mirror beside the wildcard is the wildcard’s',
      'mirrors:\n  "*":\n    endpoint: ["https://m.example.com"]\n  ghcr.io:\n',
      { disableDefaultRegistryEndpoint: true },
      ['wildcard-exclusion'],
    ],
    [
      'a client certificate is named as such',
      'configs:\n  r.example.com:\n    tls: {cert_file: /etc/registry-client.crt, key_file: /etc/registry-client.key}\n',
      {},
      [],
    ],
    [
      'a token that expires within hours is not a password',
      'configs:\n  1.dkr.ecr.eu-west-1.amazonaws.com:\n    auth: {}\n',
      {},
      [],
    ],
  ])('%s', (_, text, options, codes) => {
    expect(serious(text, options)).toEqual(codes)
  })

  it('an implicit latest tag is not reported', () => {
    expect(lint('mirrors:\n  docker.io:\n', { embeddedRegistry: true }).map(({ code }) => code)).not.toContain(
      'embedded-latest',
    )
  })

  it.each(['https://registry-1.docker.io', 'https://registry-1.docker.io:443'])(
    'pull secrets for the registry itself belong there: %s',
    (endpoint) => {
      const host = endpoint.replace('https://', '')
      expect(
        lint(
          `mirrors:\n  docker.io:\n    endpoint: ["${endpoint}"]\nconfigs:\n  "${host}":\n    auth: {username: u, password: p}\n`,
        ).map(({ code }) => code),
      ).not.toContain('auth-pull-secret-overrides')
    },
  )

  it.each(['${{ secrets.REG_PW }}', '$(aws ecr get-login-password)', '{{ password }}'])(
    'a variable that is not expanded: %s',
    (password) => {
      expect(serious(`configs:\n  r.example.com:\n    auth: {username: u, password: "${password}"}\n`)).toContain(
        'not-filled-in',
      )
    },
  )
})
