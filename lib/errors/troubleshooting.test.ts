import { expect, test } from 'vitest'
import { defaultOptions } from '@/lib/k3s/node-options'
import { openFileOf } from '@/lib/testdata/errors/open-file'
import { STATEMENTS, type Place } from '@/lib/testdata/errors/troubleshooting'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors, type Explanation } from './explain-errors'
import { beforeErrors, whereToLook } from './where-to-look'

const OPTIONS = defaultOptions()
const MIRROR = 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com:5000"]\n'
/** It blames the default endpoint, on a node whose mirror answered 404. */
const EVENT =
  'Failed to pull image "nginx:1.27": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/library/nginx:1.27": failed to resolve reference "docker.io/library/nginx:1.27": failed to do request: Head "https://registry-1.docker.io/v2/library/nginx/manifests/1.27": dial tcp 1.2.3.4:443: i/o timeout'

function explained(release: string): Explanation {
  const [one] = explainErrors(EVENT, openFileOf(MIRROR, { release })).explanations
  if (one === undefined) throw new Error('there is no error in it')
  return one
}

const commands = (of: readonly { readonly text: string }[]): readonly string[] => of.map(({ text }) => text)

const PLACES: Readonly<Record<Place, () => readonly string[]>> = {
  'before a message': () => beforeErrors(OPTIONS).map(inEnglish),
  'where to look': () => commands(whereToLook(OPTIONS, 'nginx')),
  'what a message hides': () => explained('v1.31.2+k3s1').hides.map(inEnglish),
  'commands of a message': () => commands(explained('v1.31.2+k3s1').commands),
  // Of its containerd another error would be shown.
  'causes of another file': () =>
    explained('v1.36.5+k3s1').causes.flatMap((cause) => (cause.kind === 'words' ? [inEnglish(cause.says)] : [])),
}

test.each(STATEMENTS)('the documentation says: $statement', ({ said }) => {
  for (const { place, words } of said) expect(PLACES[place]().join('\n'), place).toContain(words)
})

test('the log is that of the distribution and of its data directory', () => {
  const logOf = (options: Partial<typeof OPTIONS>) => beforeErrors({ ...OPTIONS, ...options }).map(inEnglish)[1]
  expect(logOf({ distribution: 'rke2' })).toContain('/var/lib/rancher/rke2/agent/containerd/containerd.log')
  expect(logOf({ dataDir: '/srv/k3s' })).toContain('/srv/k3s/agent/containerd/containerd.log')
})
