import { wordedAs } from '@/lib/testdata/worded-as'
import { text as textOf } from 'node:stream/consumers'
import { prerenderToNodeStream } from 'react-dom/static'
import { expect, test } from 'vitest'
import type { ReactNode } from 'react'
import { AttemptBadges } from '@/components/plan/attempt-badges'
import { FindingsHere } from '@/components/plan/findings-here'
import { PlanPane } from '@/components/plan/plan-pane'
import { FileView } from '@/components/files/file-view'
import { ContactList } from '@/components/probe/contact-list'
import { FilesHere } from '@/components/probe/files-here'
import { INNER_ROWS_PER_STEP, ROWS_PER_STEP } from '@/components/ui/rows/row-steps'
import { analyze, type Analysis } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { contactsOf } from '@/lib/probe/contact'
import { indexLines } from '@/lib/text/line-index'
import { ProblemTexts } from '@/components/form/problem-texts'
import { FormPane } from '@/components/form/form-pane'

const MANY = 2_000
const ignore = (): void => undefined
const times = (line: (at: number) => string): string => Array.from({ length: MANY }, (_, at) => line(at)).join('')

const ENDPOINTS = `mirrors:\n  docker.io:\n    endpoint:\n${times((at) => `      - https://m${at}.example.com\n`)}`
const REWRITES = `mirrors:\n  docker.io:\n    endpoint: [https://m.example.com]\n    rewrite:\n${times((at) => `      "library/nginx|r${at}": p/${at}\n`)}`
const MIRRORS = `mirrors:\n${times((at) => `  m${at}.example.com:\n    endpoint: []\n`)}`

const looked = new Map<string, Analysis>()
function look(text: string): Analysis {
  const known = looked.get(text) ?? analyze({ text, image: 'nginx', options: defaultOptions() }, engines)
  looked.set(text, known)
  return known
}

const form = (analysis: Analysis): ReactNode => (
  <FormPane
    analysis={analysis}
    shown={analysis}
    options={defaultOptions()}
    lines={indexLines(analysis.parsed.text)}
    dispatch={ignore}
    refused={null}
    images={[]}
    reveal={false}
    onShow={ignore}
    onFix={ignore}
    isOther={false}
    foundIn={analysis.parsed}
  />
)

const plan = (analysis: Analysis): ReactNode => (
  <PlanPane
    analysis={analysis}
    options={defaultOptions()}
    lines={indexLines(analysis.parsed.text)}
    highlight={null}
    onHighlight={ignore}
  />
)

const badges = ({ plan: { attempts } }: Analysis): ReactNode => <AttemptBadges attempt={attempts[0]!} />

const finding: Diagnostic = {
  code: 'config-unused',
  severity: 'warning',
  ...wordedAs('wrong'),
  path: ['mirrors', 'docker.io', 'endpoint', 0],
  range: { start: 0, end: 1 },
}
const wrong = (analysis: Analysis): Analysis => ({
  ...analysis,
  diagnostics: Array.from({ length: MANY }, () => finding),
})

const hosts = ({ rendered }: Analysis): ReactNode => (
  <FileView
    file={rendered.files.find(({ path }) => path.endsWith('hosts.toml'))!}
    image={null}
    target={null}
    reveal={false}
    highlight={null}
    onHighlight={ignore}
  />
)

const TABLE: readonly {
  readonly why: string
  readonly text: string
  readonly view: (analysis: Analysis) => ReactNode
  /** What each row has once. */
  readonly row: RegExp
  readonly shown?: number
  readonly more?: string
}[] = [
  { why: 'endpoints', text: ENDPOINTS, view: form, row: /aria-label="Endpoint \d+"/g },
  { why: 'rewrites', text: REWRITES, view: form, row: /aria-label="Rewrite \d+ pattern"/g },
  { why: 'cards', text: MIRRORS, view: form, row: /aria-label="Mirror [^"]*"/g },
  { why: 'attempts', text: ENDPOINTS, view: plan, row: /<article/g, more: 'Show 60 more of 2,001' },
  {
    why: 'alternatives of an attempt',
    text: REWRITES,
    view: badges,
    row: /<p class="mt-1 font-mono/g,
    shown: INNER_ROWS_PER_STEP,
    more: 'Show 10 more of 1,999',
  },
  {
    why: 'rewrites of an attempt',
    text: REWRITES,
    view: badges,
    row: /rewritten by/g,
    shown: INNER_ROWS_PER_STEP,
    more: 'Show 10 more of 2,000',
  },
  {
    why: 'findings of an attempt',
    text: ENDPOINTS,
    view: (analysis) => <FindingsHere analysis={wrong(analysis)} at={0} />,
    row: /role="note"/g,
    shown: INNER_ROWS_PER_STEP,
    more: 'Show 10 more of 2,000',
  },
  {
    why: 'problems of a field',
    text: ENDPOINTS,
    view: (analysis) => <ProblemTexts path={[]} problems={wrong(analysis).diagnostics} onFix={ignore} />,
    row: /<p id="[^"]*"><span lang="en"/g,
    shown: INNER_ROWS_PER_STEP,
  },
  {
    why: 'hosts that are asked for consent',
    text: ENDPOINTS,
    view: ({ plan: made }) => <ContactList contacts={contactsOf(made)} takesCredentials />,
    row: /no credentials/g,
    more: 'Show 60 more of 2,001',
  },
  {
    why: 'certificate files',
    text: ENDPOINTS,
    view: ({ plan: made }) => <FilesHere paths={made.attempts.map(({ url }) => url)} isRead where="this computer" />,
    row: /<li class="font-mono/g,
    more: 'Show 60 more of 2,001',
  },
  {
    why: 'lines of a file',
    text: ENDPOINTS,
    view: hosts,
    row: /id="[^"]*hosts/g,
    shown: 400,
    more: 'Show 400 more of',
  },
]

test.each(TABLE)('of many $why, some are rendered', async ({ text, view, row, shown = ROWS_PER_STEP, more }) => {
  const { prelude } = await prerenderToNodeStream(view(look(text)))
  const html = (await textOf(prelude)).replaceAll('<!-- -->', '')
  expect(html.match(row)).toHaveLength(shown)
  expect(html).toContain(more ?? `Show ${shown} more of 2,000`)
})
