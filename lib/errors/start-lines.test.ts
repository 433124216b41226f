import { describe, expect, test } from 'vitest'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { openFileOf } from '@/lib/testdata/errors/open-file'
import { indexLines, lineAt } from '@/lib/text/line-index'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors } from './explain-errors'

const UNQUOTED = 'mirrors:\n  docker.io\n    endpoint:\n      - "https://a.example.com"\n'
const SCALAR = 'mirrors:\n  docker.io:\n    endpoint:\n      http://m.example.com\n'
const MAPPING = 'yaml: line 3: mapping values are not allowed in this context'
const TYPE = 'yaml: unmarshal errors:\n  line 4: cannot unmarshal !!str `http://...` into []string'
const RKE2 = { distribution: 'rke2', release: 'v1.31.5+rke2r1' } as const
const K3S = { release: 'v1.32.3+k3s1' }

/** As K3s and RKE2 write an error, what is around it, and how it is copied. */
const waiting = (error: string) => `Waiting to retrieve agent configuration; server is not ready: ${error}`
const logged = (level: string, message: string) =>
  `time="2026-01-02T00:00:00Z" level=${level} msg=${JSON.stringify(message)}`
const WRAPPINGS: readonly { readonly why: string; readonly wrap: (line: string) => string }[] = [
  { why: 'as it is', wrap: (line) => line },
  { why: 'from journalctl', wrap: (line) => `Sep 09 18:05:09 m1 k3s[3341]: ${line}` },
  { why: 'from journalctl with the ISO time', wrap: (line) => `2026-09-09T18:05:09+08:00 m1 rke2[3341]: ${line}` },
  {
    why: 'from journalctl as JSON',
    wrap: (line) => JSON.stringify({ __CURSOR: 's=1', MESSAGE: line, SYSLOG_IDENTIFIER: 'k3s', PRIORITY: '6' }),
  },
  {
    why: 'from a container as JSON',
    wrap: (line) => JSON.stringify({ log: `${line}\n`, stream: 'stderr', time: '2026-01-02T00:00:00.1Z' }),
  },
  { why: 'from a log of CRI', wrap: (line) => `2026-01-02T00:00:00.123456789Z stderr F ${line}` },
  { why: 'from docker compose', wrap: (line) => `k3d-lab-server-0  | ${line}` },
]

describe('an error in registries.yaml leads to its line', () => {
  test.each(WRAPPINGS)('$why', ({ wrap }) => {
    for (const { yaml, error, line, code } of [
      { yaml: UNQUOTED, error: MAPPING, line: 2, code: 'yaml-syntax' },
      { yaml: SCALAR, error: TYPE, line: 4, code: 'yaml-type-list' },
    ]) {
      const file = openFileOf(yaml, K3S)
      const { explanations } = explainErrors(wrap(logged('info', waiting(error))), file)
      expect(explanations.map((one) => one.code)).toEqual(['yaml-invalid'])
      const [one] = explanations
      expect(inEnglish(one?.says ?? '')).toContain('registries.yaml on this node cannot be read as YAML, at line ')
      const [same, found] = one?.causes ?? []
      expect(same).toEqual({ kind: 'words', says: { text: 'The open file has the same error.' } })
      expect(found?.kind === 'finding' && found.finding.code).toBe(code)
      if (found?.kind === 'finding') expect(lineAt(indexLines(yaml), found.finding.range.start) + 1).toBe(line)
    }
  })
})

describe('which file it is', () => {
  test.each<{
    readonly why: string
    readonly text: string
    readonly options: Partial<NodeOptions>
    readonly says: string
    readonly undecided?: boolean
    readonly cause?: string
  }>([
    {
      why: 'the line before says that RKE2 reads registries.yaml',
      text: `rke2[1]: ${logged('info', 'Using private registry config file at /etc/rancher/rke2/registries.yaml')}\nrke2[1]: ${logged('fatal', MAPPING)}`,
      options: RKE2,
      says: 'registries.yaml on this node cannot be read as YAML, at line 3 or the one after it.',
      cause: 'RKE2 does not start until it is corrected.',
    },
    {
      why: 'that was before another start',
      text: `${logged('info', 'Using private registry config file at /etc/rancher/rke2/registries.yaml')}\n${logged('info', 'Starting rke2 v1.31.5+rke2r1 (abc)')}\n${logged('fatal', MAPPING)}`,
      options: RKE2,
      says: 'A YAML file of this node cannot be read, at line 3 or the one after it: registries.yaml, or config.yaml with its flags.',
      undecided: true,
    },
    {
      why: 'RKE2 names the file itself',
      text: `rke2[1]: ${logged('fatal', `failed to load private registry configuration from /etc/rancher/rke2/registries.yaml: ${MAPPING}`)}`,
      options: RKE2,
      says: 'registries.yaml on this node cannot be read as YAML',
    },
    {
      why: 'only the name of a type tells',
      text: logged('fatal', 'yaml: unmarshal errors:\n  line 1: cannot unmarshal !!seq into yaml.MapSlice'),
      options: K3S,
      says: 'config.yaml of this node, which has its flags, cannot be read as YAML, at line 1.',
    },
    {
      why: 'nothing tells, and K3s ends at once',
      text: `k3s[1]: ${logged('fatal', MAPPING)}`,
      options: K3S,
      says: 'A YAML file of this node cannot be read',
      undecided: true,
      cause: 'Since the releases of January 2024, K3s waits where it cannot read registries.yaml',
    },
    {
      why: 'types of an older release, on a terminal',
      text: 'INFO[0000] Using private registry config file at /etc/rancher/k3s/registries.yaml\nFATA[0000] yaml: unmarshal errors:\n  line 3: cannot unmarshal !!seq into map[string]string\n  line 9: cannot unmarshal !!map into string',
      options: { release: 'v1.28.5+k3s1' },
      says: 'registries.yaml on this node cannot be read as YAML, at line 3.',
      cause: 'K3s does not start until it is corrected.',
    },
  ])('$why', ({ text, options, says, undecided = false, cause }) => {
    const { explanations } = explainErrors(text, openFileOf('mirrors: {}\n', options))
    expect(explanations).toHaveLength(1)
    const [one] = explanations
    expect(inEnglish(one?.says ?? '')).toContain(says)
    expect(one?.undecided !== null).toBe(undecided)
    const causes = one?.causes.flatMap((each) => (each.kind === 'words' ? [inEnglish(each.says)] : []))
    if (cause !== undefined) expect(causes?.join('\n')).toContain(cause)
  })

  test.each([
    'Failed to process config: failed to process /var/lib/rancher/k3s/server/manifests/traefik.yaml: yaml: line 12: did not find expected key',
    'error validating data: error converting YAML to JSON: yaml: line 4: did not find expected key',
  ])('an error of a manifest is not about a file of the node: %s', (message) => {
    expect(explainErrors(`k3s[1]: ${logged('error', message)}`, null).explanations).toEqual([])
  })
})
