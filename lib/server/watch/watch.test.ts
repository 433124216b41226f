import { describe, expect, it } from 'vitest'
import { mirror, startRegistry, startSite } from '@/lib/testdata/rig/probe-site'
import { bodyOf, contact, policyOf, type SiteOptions } from '@/lib/testdata/rig/site'
import type { ProbeSettings } from '@/lib/probe/api/mode'
import { createWatch } from './watch'

/** What must be nowhere: each is in what the server is asked, or what it is told. */
const CANARIES = {
  host: 'canary-host.test',
  image: 'canary-image',
  account: 'canary-account',
  password: 'canary-password',
  query: 'canary-query',
  said: 'canary-said',
} as const

/** The API of a server that is watched, and what is seen of it. */
async function startWatched({
  logHosts = false,
  policy = {},
  ...options
}: SiteOptions & { readonly logHosts?: boolean; readonly policy?: Partial<ProbeSettings> } = {}) {
  const lines: string[] = []
  const watch = createWatch({ log: 'json', logHosts, metrics: true, write: (line) => lines.push(line) })
  const site = await startSite(policyOf(policy), { ...options, watch })
  const figures = async (): Promise<ReadonlyMap<string, number>> => readFigures((await watch.metrics?.print())?.text)
  /** Of one event. A line is written when the answer is over, which the other side may see first. */
  const logged = async (event: string, count: number): Promise<readonly Record<string, unknown>[]> => {
    const found = (): readonly Record<string, unknown>[] =>
      lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line['event'] === event)
    await expect.poll(() => found().length).toBe(count)
    return found()
  }
  return { site, watch, lines, figures, logged }
}

/** The values of a text for Prometheus by their names with labels; a line that is not of that format fails. */
function readFigures(text = ''): ReadonlyMap<string, number> {
  expect(text.endsWith('\n')).toBe(true)
  const values = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '))
  return new Map(
    values.map((line) => {
      const [, name = '', value = ''] =
        /^([a-zA-Z_:][\w:]*(?:\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*",?)*\})?) (\S+)$/.exec(line) ?? []
      expect(name, line).not.toBe('')
      // Some figures of Node are not known before the first second is over; Prometheus reads either spelling.
      if (!/^nan$/i.test(value)) expect(Number(value), line).not.toBeNaN()
      return [name, Number(value)]
    }),
  )
}

describe('a run of a plan', () => {
  it('is counted and logged by codes, without a name or secret', async () => {
    const { site, watch, figures, lines, logged } = await startWatched()
    const registry = await startRegistry((_, { authorization }) =>
      authorization === undefined
        ? { status: 401, headers: { 'WWW-Authenticate': `Basic realm="${CANARIES.said}"` } }
        : { status: 404, body: CANARIES.said },
    )
    const host = `${CANARIES.host}:${registry}`
    const text = mirror(
      `http://${host}`,
      `configs:\n  "${host}":\n    auth: {username: ${CANARIES.account}, password: ${CANARIES.password}}\n`,
    )
    const asked = { text, image: `a.test/${CANARIES.image}:1`, contacts: [contact(`http://${host}`, host)] }
    const events = await site.probe(asked)
    expect(JSON.stringify(events)).toContain(CANARIES.host)
    expect(await logged('run', 1)).toMatchObject([{ kind: 'plan', outcome: 'fails', attempts: ['not-found'] }])
    await site.ask({ path: `/api/probe?token=${CANARIES.query}`, headers: { 'X-Pullpath-Page': CANARIES.query } })
    expect((await logged('request', 3)).map(({ route, method, status }) => `${method} ${route} ${status}`)).toEqual([
      'GET /api/probe 200',
      'POST /api/probe 200',
      'GET /api/probe 200',
    ])
    const found = await figures()
    expect(
      Object.fromEntries([...found].filter(([name]) => /^pullpath_(?:runs|attempts|timeouts)/.test(name))),
    ).toEqual({
      'pullpath_runs_total{kind="plan",outcome="fails"}': 1,
      'pullpath_attempts_total{code="not-found",leads_to="last"}': 1,
      'pullpath_runs_running{kind="plan"}': 0,
      'pullpath_runs_running{kind="list"}': 0,
    })
    expect(found.get('pullpath_run_duration_seconds_count{kind="plan"}')).toBe(1)
    expect(found.get('pullpath_http_requests_total{route="/api/probe",method="POST",status="200"}')).toBe(1)
    expect(found.get('process_start_time_seconds')).toBeGreaterThan(0)
    const seen = `${lines.join('')}${(await watch.metrics?.print())?.text ?? ''}`
    for (const canary of [...Object.values(CANARIES), site.token]) expect(seen).not.toContain(canary)
  })

  it('names its hosts in the log, and nowhere else, where the operator wants that', async () => {
    const { site, watch, logged } = await startWatched({ logHosts: true })
    const registry = await startRegistry(() => ({ status: 404 }))
    const host = `${CANARIES.host}:${registry}`
    await site.probe({ text: mirror(`http://${host}`), contacts: [contact(`http://${host}`)] })
    expect(await logged('run', 1)).toMatchObject([{ hosts: [host] }])
    expect((await watch.metrics?.print())?.text).not.toContain(CANARIES.host)
  })

  it('is counted while it runs, and by what was waited for', async () => {
    let answer = (): void => undefined
    const isAsked = new Promise<void>((resolve) => {
      answer = resolve
    })
    const { site, figures } = await startWatched({
      lookup: async () => {
        answer()
        await new Promise<void>((resolve) => {
          setTimeout(resolve, 60_000).unref()
        })
        return []
      },
      runLimits: { runMs: 300, marginMs: 5_000 },
    })
    const running = site.probe({ text: mirror('http://slow.test'), contacts: [contact('http://slow.test')] })
    await isAsked
    expect((await figures()).get('pullpath_runs_running{kind="plan"}')).toBe(1)
    await running
    const after = await figures()
    expect(after.get('pullpath_runs_running{kind="plan"}')).toBe(0)
    expect(after.get('pullpath_timeouts_total{phase="run"}')).toBe(1)
    expect(after.get('pullpath_runs_total{kind="plan",outcome="undecided"}')).toBe(1)
  })
})

it('a run of a list is counted by its images', async () => {
  const { site, figures, logged } = await startWatched()
  const registry = await startRegistry((url) => ({ status: url.includes('/bad/') ? 403 : 404 }))
  const host = `http://127.0.0.1:${registry}`
  const { text: _text, image: _image, deep: _deep, platform: _platform, ...rest } = bodyOf({})
  const { status } = await site.ask({
    method: 'POST',
    path: '/api/probe-list',
    headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
    body: JSON.stringify({
      ...rest,
      text: mirror(host),
      images: ['a.test/good/x:1', 'a.test/bad/y:1'],
      contacts: [contact(host)],
    }),
  })
  expect(status).toBe(200)
  expect(await logged('run', 1)).toMatchObject([{ kind: 'list', outcome: 'finished', images: { fails: 2 } }])
  const found = await figures()
  expect(found.get('pullpath_runs_total{kind="list",outcome="finished"}')).toBe(1)
  expect(found.get('pullpath_list_images_total{outcome="fails"}')).toBe(2)
})

describe('a request that is refused', () => {
  const JSON_TYPE = { 'Content-Type': 'application/json' }
  const good = (body: Record<string, unknown> = {}) => JSON.stringify(bodyOf(body))

  it.each<[reason: string, status: number, headers: Record<string, string>, body?: string, mode?: string]>([
    ['media-type', 415, { 'Content-Type': 'text/plain' }, good()],
    ['token', 403, { ...JSON_TYPE, 'X-Pullpath-Token': 'of-another-start' }, good()],
    ['name', 421, { ...JSON_TYPE, Host: CANARIES.host }, good()],
    ['foreign', 403, { ...JSON_TYPE, Origin: `https://${CANARIES.host}` }, good()],
    ['malformed', 400, { ...JSON_TYPE, 'X-Pullpath-Token': '' }, '{'],
    ['changed', 409, { ...JSON_TYPE, 'X-Pullpath-Token': '' }, good({ contacts: [], image: 'b.test/c:1' })],
    ['mode', 403, JSON_TYPE, good(), 'off'],
    [
      'content',
      422,
      { ...JSON_TYPE, 'X-Pullpath-Token': '' },
      good({ text: 'configs: {a.test: {auth: {username: u, password: hidden-secret}}}' }),
      'demo',
    ],
  ])('is counted by its reason, %s', async (reason, status, headers, body = '', mode = '') => {
    const { site, figures, logged } = await startWatched({ policy: { mode } })
    const sent = headers['X-Pullpath-Token'] === '' ? { ...headers, 'X-Pullpath-Token': site.token } : headers
    const reply = await site.ask({ method: 'POST', headers: sent, body })
    expect(reply.status).toBe(status)
    expect((await logged('request', 2))[1]).toMatchObject({ refused: reason, status })
    const found = [...(await figures())].filter(([name]) => name.startsWith('pullpath_http_refused_total'))
    expect(found).toEqual([[`pullpath_http_refused_total{route="/api/probe",reason="${reason}"}`, 1]])
  })

  it('adds no label of its own, whatever it is for', async () => {
    const { site, figures } = await startWatched()
    const ours = async () => [...(await figures()).keys()].filter((name) => name.startsWith('pullpath_'))
    const before = (await ours()).length
    for (let index = 0; index < 20; index += 1) {
      await site.ask({ path: `/${CANARIES.query}${index}` })
      await site.ask({ path: `/api/${CANARIES.query}${index}`, method: 'PROPFIND' })
    }
    await expect
      .poll(async () => (await figures()).get('pullpath_http_requests_total{route="site",method="GET",status="404"}'))
      .toBe(20)
    // One for pages, one for the API, and one for why that refuses.
    expect((await ours()).length).toBeLessThanOrEqual(before + 3)
    expect((await ours()).join()).not.toContain(CANARIES.query)
  })
})

it('a log for people has one line for each event too', () => {
  const lines: string[] = []
  const { log } = createWatch({ log: 'text', logHosts: false, metrics: false, write: (line) => lines.push(line) })
  log('start', { address: 'http://127.0.0.1:4600', notice: 'two words\nand a line', attempts: ['a', 'b'] })
  expect(lines).toEqual([
    expect.stringMatching(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z start address=http:\/\/127\.0\.0\.1:4600 notice="two words\\nand a line" attempts=\["a","b"\]\n$/,
    ),
  ])
})

it('nothing is written or counted unless that is asked for', async () => {
  const lines: string[] = []
  const watch = createWatch({ log: null, logHosts: false, metrics: false, write: (line) => lines.push(line) })
  const site = await startSite(policyOf(), { watch })
  await site.ask({ headers: { 'X-Pullpath-Page': '1' } })
  expect({ lines, metrics: watch.metrics }).toEqual({ lines: [], metrics: null })
})
