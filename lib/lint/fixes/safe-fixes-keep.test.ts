import { describe, expect, it } from 'vitest'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { loadContainerd, planPull } from '@/lib/containerd/plan-pull'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { newestRelease } from '@/lib/k3s/releases/releases'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import { applyEdits } from '@/lib/text/text-edit'
import { BEFORE_ALIAS, CONFIG, MIRROR, REWRITE } from '@/lib/testdata/registries-pieces'
import { lintText } from '@/lib/lint/lint-text'
import { fixAll } from './fix-all'

/** The first attempts of a pull: host, repository, credentials, and a + for a CA. */
function attemptsOf(text: string, image: string, options: Partial<NodeOptions> = {}): readonly string[] {
  const node: NodeOptions = {
    distribution: 'k3s',
    release: newestRelease().name,
    disableDefaultRegistryEndpoint: false,
    embeddedRegistry: false,
    dataDir: null,
    systemDefaultRegistry: null,
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

describe('safe fixes keep credentials and certificates where they were', () => {
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
      why: ':443 is the same host, and images may omit it',
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

describe('applying all safe fixes loses no entry', () => {
  it.each<[why: string, text: string]>([
    [
      'if two URLs name one registry',
      'mirrors:\n  "https://r.example.com":\n    endpoint: ["https://a.example.com"]\n  "http://r.example.com":\n    endpoint: ["https://b.example.com"]\n',
    ],
    [
      'if a slash is the only difference',
      'mirrors:\n  docker.io/:\n    endpoint: ["https://a.example.com"]\n  index.docker.io:\n    endpoint: ["https://b.example.com"]\n',
    ],
    [
      'if two credentials would become one',
      'configs:\n  "https://r.example.com":\n    auth: {username: a, password: b}\n  r.example.com/:\n    auth: {username: c, password: d}\n',
    ],
    ['if a whole section is nested in another', 'mirrors:\n  configs:\n    endpoint: ["https://a.example.com"]\n'],
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
