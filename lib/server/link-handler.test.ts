import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { decodeFragment } from '@/lib/share/fragment'
import { LINK_LIMITS } from '@/lib/secrets/redact/redact-link'
import { createLinkHandler } from './link-handler'
import { makeLink } from './make-link'

const SECRET = 'hunter2-canary'
const YAML = `configs:\n  mirror.example.com:\n    auth: {username: robot, password: ${SECRET}}\n`
const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

async function ask(
  body: string,
  {
    method = 'POST',
    path = '/api/link',
    headers = {},
  }: { method?: string; path?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; text: string }> {
  const hosts = new Set<string>()
  const handle = createLinkHandler(hosts, (input) => Promise.resolve(makeLink(input)))
  const server = createServer((request, response) => {
    if (!handle(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => server.close())
  const { port } = server.address() as AddressInfo
  hosts.add(`127.0.0.1:${port}`)
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port, method, path, headers: { 'Content-Type': 'application/json', ...headers } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

describe('POST /api/link', () => {
  it('returns a link that contains the file without its secrets', async () => {
    const { status, text } = await ask(
      JSON.stringify({
        yaml: YAML,
        image: 'nginx',
        distribution: 'rke2',
        release: 'v1.31.5+rke2r1',
        embeddedRegistry: true,
      }),
    )
    const { path, redacted } = JSON.parse(text) as { path: string; redacted: number }
    expect({ status, redacted }).toEqual({ status: 200, redacted: 1 })
    const state = decodeFragment(path.replace('/preview', ''))
    expect(state).toMatchObject({
      image: 'nginx',
      options: { distribution: 'rke2', release: 'v1.31.5+rke2r1', embeddedRegistry: true },
    })
    expect(JSON.stringify(state)).toContain('mirror.example.com')
    expect(JSON.stringify(state) + text).not.toContain(SECRET)
  })

  it('says what it took out, what it left out, and what it cannot know', async () => {
    const yaml = `# of ${SECRET}\n${YAML}`
    const image = `robot:${SECRET}@mirror.example.com/a`
    const said = async (body: object) =>
      JSON.parse((await ask(JSON.stringify({ yaml, image, ...body }))).text) as object
    const expected = {
      path: expect.any(String) as string,
      imageRedacted: true,
      isUnderstood: true,
      limits: LINK_LIMITS,
    }
    expect(await said({})).toEqual({ ...expected, redacted: 1, commentsLeftOut: 1 })
    expect(await said({ keepComments: true })).toEqual({ ...expected, redacted: 2, commentsLeftOut: 0 })
    expect(await said({ yaml: `a:\n\tpassword:${SECRET}` })).toMatchObject({ isUnderstood: false })
  })

  it.each<[why: string, status: number, body: string, options?: Parameters<typeof ask>[1]]>([
    ['no JSON', 400, 'yaml'],
    ['no text', 400, '{}'],
    ['an invalid release', 400, JSON.stringify({ yaml: YAML, release: 'v0' })],
    ['an image with a line end', 400, JSON.stringify({ yaml: YAML, image: 'a\nb' })],
    ['properties of the prototype', 400, '{"__proto__": {"yaml": "a: 1"}}'],
    ['a text of more than 200,000 characters', 400, JSON.stringify({ yaml: 'a'.repeat(200_001) })],
    ['a body of more than 256 KiB', 413, 'a'.repeat(300_000)],
    ['a form of another page', 415, 'yaml=1', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }],
    ['another page', 403, JSON.stringify({ yaml: YAML }), { headers: { Origin: 'https://elsewhere.example.com' } }],
    ['another name', 421, JSON.stringify({ yaml: YAML }), { headers: { Host: 'elsewhere.example.com' } }],
    ['GET', 405, '', { method: 'GET' }],
    ['another path', 404, '', { path: '/api/links' }],
  ])('refuses %s with %i, and quotes nothing of the body', async (_, status, body, options) => {
    const answer = await ask(body, options)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain(SECRET)
  })
})
