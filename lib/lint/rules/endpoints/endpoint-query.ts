import { titled } from '@/lib/words/en/fixes'
import { say } from '@/lib/words/en/endpoints'
import { isRewritable } from '@/lib/lint/facts/endpoint-route'
import { changeFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'

/** What is left where the host was part of the query: another mistake. */
const NO_HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/*$/i

export const endpointQuery: Rule = {
  code: 'endpoint-query',
  severity: 'warning',
  title: 'Query in an endpoint URL',
  why: 'containerd uses the scheme, host and path of an endpoint. A query or fragment is written to hosts.toml and ignored; containerd adds ?ns= by itself.',
  evidence: ['containerd:core/remotes/docker/config/hosts.go'],
  yieldsTo: { codes: ['endpoint-empty'], keys: 4 },
  worksOnRejected: true,
  bad: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com?ns=docker.io"]\n' },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n' },
  *check(context) {
    for (const endpoint of context.endpoints) {
      const { written, path, address } = endpoint
      if (address === null || !/[?#]/.test(written)) continue
      const left = written.replace(/[?#].*$/s, '')
      const fix = changeFix(
        context,
        { ...titled('remove-query'), safe: isRewritable(context, endpoint) },
        { set: path, to: left },
      )
      yield { ...say('endpoint-query'), path, fixes: NO_HOST.test(left) ? [] : [fix] }
    }
  },
}
