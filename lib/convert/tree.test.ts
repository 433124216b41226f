import { describe, expect, it } from 'vitest'
import { PRESETS } from '@/lib/examples/presets'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import { readTree } from './tree'

const OPTIONS = {
  distribution: 'k3s',
  release: 'v1.37.1+k3s1',
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
} as const

describe('what K3s wrote is read back', () => {
  const withMirrors = PRESETS.filter(
    ({ text, options }) => text.includes('endpoint:') && options?.embeddedRegistry !== true,
  )
  it.each(withMirrors.map(({ id, text }) => [id, text] as const))('%s: the same files again', (_, text) => {
    const files = renderFiles(parseRegistries(text), OPTIONS).files
    const read = readTree(files.map(({ path, text: content }) => ({ path, text: content })))
    expect(read?.notes).toEqual([])
    const again = renderFiles(parseRegistries(read?.text ?? ''), OPTIONS).files
    expect(again.map(({ path, text: content }) => [path, content])).toEqual(
      files.map(({ path, text: content }) => [path, content]),
    )
  })
})

it('takes what it knows from among other files', () => {
  const read = readTree([
    { path: 'etc/README.md', text: 'x' },
    { path: 'etc/certs.d/quay.io/hosts.toml', text: '[host."https://a.test"]\n' },
    { path: 'etc/certs.d/_default/hosts.toml', text: '[host."https://b.test"]\n' },
  ])
  expect(read?.taken).toHaveLength(2)
  expect(parseRegistries(read?.text ?? '').registries.mirrors.get('*')?.endpoint).toEqual(['https://b.test'])
})

it.each([[[]], [[{ path: 'hosts.toml', text: '[' }]], [[{ path: 'registries.yaml', text: 'mirrors: {}' }]]])(
  'is null where there is nothing of containerd: %j',
  (files) => {
    expect(readTree(files)).toBeNull()
  },
)
