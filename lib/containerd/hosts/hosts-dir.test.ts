import { expect, it } from 'vitest'
import { findDirectory, readHostsDir } from './hosts-dir'

it.each<{ why: string; directories: readonly string[]; registry: string; found: unknown }>([
  {
    why: 'finds the directory of the name',
    directories: ['quay.io'],
    registry: 'quay.io',
    found: { match: 'exact', name: 'quay.io' },
  },
  {
    why: 'finds the port after a colon',
    directories: ['reg:5000'],
    registry: 'reg:5000',
    found: { match: 'exact', name: 'reg:5000' },
  },
  {
    why: 'prefers the port in underscores',
    directories: ['reg:5000', 'reg_5000_'],
    registry: 'reg:5000',
    found: { match: 'exact', name: 'reg_5000_' },
  },
  {
    why: 'takes the wildcard last',
    directories: ['_default', 'quay.io'],
    registry: 'ghcr.io',
    found: { match: 'wildcard', name: '_default' },
  },
  {
    why: 'a parent directory hides the wildcard',
    directories: ['_default', 'quay.io/a'],
    registry: 'quay.io',
    found: { match: 'exact', name: 'quay.io' },
  },
  { why: 'compares case', directories: ['Quay.io'], registry: 'quay.io', found: { match: 'none' } },
  {
    why: 'ignores a file next to the directories',
    directories: [],
    registry: 'quay.io',
    found: { match: 'none' },
  },
  {
    why: 'fails on a name that no directory can have',
    directories: [],
    registry: 'a'.repeat(256),
    found: { match: 'error', error: `stat /certs.d/${'a'.repeat(256)}: file name too long` },
  },
])('$why', ({ directories, registry, found }) => {
  const file = { fullPath: '', text: '', origins: [], secrets: [] }
  const files = [
    ...directories.map((name) => ({ ...file, path: `certs.d/${name}/hosts.toml` })),
    { ...file, path: 'certs.d/hosts.toml' },
    { ...file, path: 'config.toml' },
  ]
  expect(findDirectory(registry, readHostsDir(files), '/certs.d')).toEqual(found)
})
