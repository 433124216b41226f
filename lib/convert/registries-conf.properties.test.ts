import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { loadContainerd, planPull } from '@/lib/containerd/plan-pull'
import { re2Engine } from '@/lib/go/regexp/re2'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import { recognise } from './recognise'

const OPTIONS = {
  distribution: 'k3s',
  release: 'v1.37.1+k3s1',
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
} as const

interface Location {
  readonly host: string
  readonly path: string
  readonly insecure: boolean
}

const PATHS = ['', '/hub', '/mirrors/foo', '/foo', '/library'] as const
const location = (...hosts: readonly string[]) =>
  fc.record({ host: fc.constantFrom(...hosts), path: fc.constantFrom(...PATHS), insecure: fc.boolean() })
const table = fc.record({
  prefix: fc.constantFrom(
    'docker.io',
    'docker.io/library',
    'example.com',
    'example.com:5000/foo',
    'example.com/foo/b.r',
  ),
  own: fc.option(
    location('docker.io', 'registry-1.docker.io', 'example.com', 'example.com:5000', 'moved.example.com'),
    { nil: null },
  ),
  ownInsecure: fc.boolean(),
  mirrors: fc
    .array(location('m0.example.com', 'm1.example.com:5000', 'm2.example.com'), { maxLength: 3 })
    .map((mirrors) => mirrors.filter(({ host }, index) => mirrors.findIndex((other) => other.host === host) === index)),
})

function written(prefix: string, own: Location | null, ownInsecure: boolean, mirrors: readonly Location[]): string {
  const place = own === null ? '' : `location = "${own.host}${own.path}"\n`
  return `[[registry]]\nprefix = "${prefix}"\n${place}insecure = ${ownInsecure}\n${mirrors.map(({ host, path, insecure }) => `[[registry.mirror]]\nlocation = "${host}${path}"\ninsecure = ${insecure}\n`).join('')}`
}

/** Source: containers/image pkg/sysregistriesv2, PullSourcesFromReference: mirrors, then the location, with the prefix replaced. */
function sources(
  prefix: string,
  own: Location | null,
  ownInsecure: boolean,
  mirrors: readonly Location[],
): readonly string[] {
  const place = own === null ? prefix : `${own.host}${own.path}`
  const all = [
    ...mirrors.map(({ host, path, insecure }) => ({ place: `${host}${path}`, insecure })),
    { place, insecure: ownInsecure },
  ]
  return all.map(({ place: at, insecure }) => {
    const [host = '', ...path] = at.split('/')
    return `${insecure ? 'http' : 'https'}://${host === 'docker.io' ? 'registry-1.docker.io' : host}/v2/${[...path, 'app'].join('/')}/manifests/1`
  })
}

it('a node asks where Podman asks, and then at most the registry itself', () => {
  fc.assert(
    fc.property(table, ({ prefix, own, ownInsecure, mirrors }) => {
      // What Podman finds below a registry as such is below library for Docker Hub.
      const expected = sources(prefix, own, ownInsecure, mirrors).map((url) =>
        prefix === 'docker.io' ? url.replace('/app/', '/library/app/') : url,
      )
      const files = renderFiles(
        parseRegistries(recognise(written(prefix, own, ownInsecure, mirrors))?.text ?? ''),
        OPTIONS,
      )
      const { attempts } = planPull(`${prefix}/app:1`, loadContainerd(files, OPTIONS, decodeToml1), re2Engine)
      const urls = attempts.map(({ url }) => url.replace(/\?.*$/, '').replace(':443/', '/'))
      // https is tried first for an http endpoint that has TLS settings, and shown so.
      expect(urls.slice(0, expected.length).map((url) => url.replace(/^https?/, ''))).toEqual(
        expected.map((url) => url.replace(/^https?/, '')),
      )
      expect(attempts.slice(0, expected.length).map(({ tls }) => tls.httpsThenHttp)).toEqual(
        expected.map((url) => url.startsWith('http:')),
      )
      expect(attempts.length - expected.length).toBeLessThanOrEqual(1)
    }),
  )
})
