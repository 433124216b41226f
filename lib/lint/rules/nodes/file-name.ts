import { say } from '@/lib/words/en/nodes'
import type { Rule } from '@/lib/lint/rule'
import { didYouMean } from '@/lib/text/did-you-mean'
import { quoteName } from '@/lib/registries/issues/parse-messages'

export const fileName: Rule = {
  code: 'file-name',
  severity: 'error',
  title: 'K3s does not read this file',
  why: 'K3s reads /etc/rancher/k3s/registries.yaml and RKE2 /etc/rancher/rke2/registries.yaml, or what --private-registry names. Under another name or in another directory the file silently has no effect. The log line to look for is "Using private registry config file at".',
  evidence: ['k3s#2839', 'k3s#8677', 'k3s#11642'],
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n', fileName: 'registry.yaml' },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n',
    fileName: '/etc/rancher/k3s/registries.yaml',
  },
  *check({ fileName: name, options: { distribution } }) {
    if (name === null) return
    const right = `/etc/rancher/${distribution}/registries.yaml`
    const base = name.replace(/^.*\//s, '')
    const folder = name.slice(0, -base.length)
    const isNearMiss = base !== 'registries.yaml' && isMeant(base)
    const isOther = folder === `/etc/rancher/${distribution === 'rke2' ? 'k3s' : 'rke2'}/` && !isNearMiss
    const isElsewhere =
      base === 'registries.yaml' &&
      folder !== '' &&
      folder !== `/etc/rancher/${distribution}/` &&
      ELSEWHERE.test(folder)
    if (!isNearMiss && !isElsewhere) return
    yield {
      ...say('file-name', {
        name: quoteName(name),
        right,
        program: distribution === 'rke2' ? 'RKE2' : 'K3s',
        other: !isOther ? null : distribution === 'rke2' ? 'K3s' : 'RKE2',
      }),
      path: null,
      range: { start: 0, end: 0 },
    }
  },
}

/** A name that is meant to be registries.yaml: another case, another ending, a slip. A backup or a copy is nothing to be read. */
function isMeant(base: string): boolean {
  const name = base.toLowerCase()
  const stem = name.replace(/\.(?:ya?ml(?:\.txt)?|conf|json|txt)$/, '')
  return (
    stem === 'registries' ||
    stem === 'registry' ||
    (stem.length <= 14 && stem.startsWith('regis') && didYouMean(stem, ['registries']) !== null)
  )
}

/** Where it is put by mistake; any other folder is somebody's working copy. */
const ELSEWHERE = /^\/etc\/(?:k3s|rke2|rancher|etc\/rancher\/\w+|rancher\/(?:k3s|rke2))\/$|\/server\/manifests\/$/
