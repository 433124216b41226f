import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { loadContainerd, planPull } from '@/lib/containerd/plan-pull'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { RenderedFiles } from '@/lib/k3s/generated-file'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import { recognise } from '@/lib/convert/recognise'

const OPTIONS = {
  distribution: 'k3s',
  release: 'v1.37.1+k3s1',
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
} as const

interface Asked {
  readonly folder: string
  readonly server: string
  readonly root: string
  readonly hosts: readonly { readonly url: string; readonly settings: string }[]
}

const settings = fc
  .tuple(
    fc.constantFrom('', 'skip_verify = true\n'),
    fc.constantFrom('', 'ca = "/ca.crt"\n', 'ca = ["/ca.crt"]\n'),
    fc.constantFrom('', 'client = "/c.pem"\n', 'client = [["/c.crt", "/c.key"]]\n'),
  )
  .map((lines) => lines.join(''))

/** Without a path, override_path cannot be written: the converter says so, and asks elsewhere. */
const place = fc.oneof(
  fc.tuple(fc.constantFrom('', '/', '/v2', '/v2/'), fc.constant('')),
  fc.tuple(
    fc.constantFrom('/v2', '/v2/', '/proxy', '/proxy/', '/proxy/v2', '//a//b', '/v2/proxy'),
    fc.constantFrom('', 'override_path = true\n'),
  ),
)

const host = fc.record({
  scheme: fc.constantFrom('https://', 'http://', ''),
  port: fc.constantFrom('', ':5000', ':80', ':443'),
  place,
  settings,
})

const asked: fc.Arbitrary<Asked> = fc
  .record({
    folder: fc.constantFrom(
      'docker.io',
      'reg.example.com',
      'reg.example.com:5000',
      'reg.example.com_5000_',
      '_default',
    ),
    isOther: fc.boolean(),
    own: fc.constantFrom('https://', 'http://'),
    other: host,
    root: settings,
    hosts: fc.array(host, { maxLength: 3 }),
  })
  .map(({ folder, isOther, own, other, root, hosts }) => ({
    folder,
    server: isOther
      ? `${other.scheme}other.example.com${other.port}${other.place[0]}`
      : folder === '_default'
        ? ''
        : `${own}${folder === 'docker.io' ? 'registry-1.docker.io' : folder.replace(/_(\d+)_$/, ':$1')}`,
    // K3s has no TLS settings for what a wildcard stands for.
    root: isOther ? `${other.place[1]}${root}` : folder === '_default' ? '' : root,
    hosts: hosts.map((one, index) => ({
      url: `${one.scheme}h${index}.example.com${one.port}${one.place[0]}`,
      settings: `${one.place[1]}${one.settings}`,
    })),
  }))

function written({ folder, server, root, hosts }: Asked): string {
  return `# certs.d/${folder}/hosts.toml\nserver = "${server}"\n${root}[host]\n${hosts.map(({ url, settings: lines }) => `[host."${url}"]\n${lines}`).join('')}`
}

function attempts(files: RenderedFiles['files'], image: string): readonly unknown[] {
  return planPull(
    image,
    loadContainerd({ files, warnings: [], error: null, diagnostics: [], pending: false }, OPTIONS, decodeToml1),
    re2Engine,
  ).attempts.map(({ url, tls }) => ({ url, tls }))
}

it('a node asks where the hosts.toml asks, and then at most the registry itself', () => {
  fc.assert(
    fc.property(asked, (one) => {
      const text = written(one)
      const image =
        one.folder === 'docker.io'
          ? 'nginx:1'
          : one.folder === '_default'
            ? 'quay.io/a/b:1'
            : `${one.folder.replace(/_(\d+)_$/, ':$1')}/a/b:1`
      const config = renderFiles(parseRegistries(''), OPTIONS).files
      const path = `certs.d/${one.folder}/hosts.toml`
      const before = attempts(
        [{ path, fullPath: `/${path}`, text, origins: text.split('\n').map(() => null), secrets: [] }, ...config],
        image,
      )
      const found = recognise(text)
      fc.pre(found !== null)
      const after = attempts(renderFiles(parseRegistries(found?.text ?? ''), OPTIONS).files, image)
      expect(after.slice(0, before.length)).toEqual(before)
      expect(after.length - before.length).toBeLessThanOrEqual(1)
    }),
  )
})
