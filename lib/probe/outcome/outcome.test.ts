import { describe, expect, it } from 'vitest'
import { mirror, startRegistry, startSite, type RegistryReply } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf } from '@/lib/testdata/rig/site'

/** Port 1 is closed everywhere. */
const NOBODY = 'http://127.0.0.1:1'
const JSON_TYPE = { 'Content-Type': 'application/json' }
const IMAGE = { 'Content-Type': 'application/vnd.oci.image.index.v1+json' }
const DIGEST = { 'Docker-Content-Digest': `sha256:${'a'.repeat(64)}` }
const BASIC = { 'WWW-Authenticate': 'Basic realm="x"' }
const SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+prettyjws'

interface Row {
  readonly why: string
  readonly reply: RegistryReply
  readonly code: string
  readonly leadsTo: 'found' | 'next' | 'dead-end'
  /** Path of the endpoint. */
  readonly path?: string
  readonly account?: boolean
}

describe('what an answer means', () => {
  it.each<Row>([
    {
      why: 'an image',
      reply: { status: 200, headers: { ...IMAGE, ...DIGEST, 'Content-Length': '9' } },
      code: 'found',
      leadsTo: 'found',
    },
    {
      why: 'a web page',
      reply: { status: 200, headers: { 'Content-Type': 'text/html', ...DIGEST, 'Content-Length': '9' } },
      code: 'web-page',
      leadsTo: 'dead-end',
    },
    {
      why: 'nothing in it',
      reply: { status: 200, headers: { ...IMAGE, ...DIGEST, 'Content-Length': '0' } },
      code: 'no-content',
      leadsTo: 'dead-end',
    },
    {
      why: 'the old format',
      reply: { status: 200, headers: { 'Content-Type': SCHEMA1, ...DIGEST, 'Content-Length': '9' } },
      code: 'schema1',
      leadsTo: 'dead-end',
    },
    {
      why: 'more than containerd reads',
      reply: { status: 200, headers: { ...IMAGE, ...DIGEST, 'Content-Length': '9000000' } },
      code: 'too-large',
      leadsTo: 'next',
    },
    {
      why: 'a digest that is not one',
      reply: { status: 200, headers: { ...IMAGE, 'Docker-Content-Digest': 'sha256:x', 'Content-Length': '9' } },
      code: 'digest-invalid',
      leadsTo: 'dead-end',
    },
    {
      why: 'a redirect without a target',
      reply: { status: 302 },
      code: 'redirect-not-followed',
      leadsTo: 'dead-end',
    },
    { why: 'a 400', reply: { status: 400 }, code: 'bad-request', leadsTo: 'next' },
    {
      why: 'a 400 of a server that wants TLS',
      reply: { status: 400, body: 'Client sent an HTTP request to an HTTPS server.' },
      code: 'http-on-https',
      leadsTo: 'next',
    },
    { why: 'a 401 that does not say how to log in', reply: { status: 401 }, code: 'no-challenge', leadsTo: 'next' },
    {
      why: 'a 401 of a kind that containerd does not know',
      reply: { status: 401, headers: { 'WWW-Authenticate': 'Negotiate' } },
      code: 'login-unusable',
      leadsTo: 'next',
    },
    {
      why: 'a 401 without an account',
      reply: { status: 401, headers: BASIC },
      code: 'no-credentials',
      leadsTo: 'next',
    },
    {
      why: 'a 401 for the password',
      reply: { status: 401, headers: BASIC },
      account: true,
      code: 'wrong-credentials',
      leadsTo: 'next',
    },
    { why: 'a 403', reply: { status: 403, headers: JSON_TYPE }, code: 'forbidden', leadsTo: 'next' },
    { why: 'a 404 of a registry', reply: { status: 404, headers: JSON_TYPE }, code: 'not-found', leadsTo: 'next' },
    {
      why: 'a 404 that knows the repository is missing',
      reply: { status: 404, headers: JSON_TYPE, body: '{"errors": [{"code": "NAME_UNKNOWN"}]}' },
      code: 'repository-unknown',
      leadsTo: 'next',
    },
    {
      why: 'a 404 of a web server',
      reply: { status: 404, headers: { 'Content-Type': 'text/html' } },
      code: 'path-not-a-registry',
      leadsTo: 'next',
    },
    {
      why: 'a 404 below a path that says nothing of a registry',
      reply: { status: 404 },
      path: '/proxy',
      code: 'path-not-a-registry',
      leadsTo: 'next',
    },
    {
      why: 'a 404 of a registry that says no code, below a project path',
      reply: {
        status: 404,
        headers: { 'Docker-Distribution-Api-Version': 'registry/2.0' },
        body: '404 page not found',
      },
      path: '/proj',
      code: 'path-not-a-registry',
      leadsTo: 'next',
    },
    {
      why: 'a 404 that knows the tag is missing, below a project path',
      reply: { status: 404, headers: JSON_TYPE, body: '{"errors": [{"code": "MANIFEST_UNKNOWN"}]}' },
      path: '/proj',
      code: 'not-found',
      leadsTo: 'next',
    },
    {
      why: 'a 404 below the path of a repository of Nexus',
      reply: { status: 404, headers: JSON_TYPE },
      path: '/repository/hub/v2',
      code: 'not-found',
      leadsTo: 'next',
    },
    {
      why: 'a 404 beside it, without its /v2',
      reply: { status: 404, headers: JSON_TYPE },
      path: '/repository/hub',
      code: 'path-not-a-registry',
      leadsTo: 'next',
    },
    {
      why: 'a forward proxy by its Server header',
      reply: { status: 400, headers: { Server: 'squid/5.7' } },
      code: 'forward-proxy',
      leadsTo: 'next',
    },
    {
      why: 'a forward proxy by its Via header',
      reply: { status: 503, headers: { Via: '1.1 proxy.corp (squid/4.10)' } },
      code: 'forward-proxy',
      leadsTo: 'next',
    },
    {
      why: 'a registry that is reached through one',
      reply: {
        status: 404,
        headers: { Via: '1.1 p (squid)', 'Docker-Distribution-Api-Version': 'registry/2.0', ...JSON_TYPE },
      },
      code: 'not-found',
      leadsTo: 'next',
    },
    {
      why: 'a reverse proxy of a cloud is another thing',
      reply: { status: 502, headers: { Via: '1.1 google', Server: 'nginx' } },
      code: 'server-error',
      leadsTo: 'next',
    },
    { why: 'a 405', reply: { status: 405 }, code: 'not-a-registry', leadsTo: 'next' },
    { why: 'a 408', reply: { status: 408 }, code: 'rate-limited', leadsTo: 'next' },
    { why: 'a 418', reply: { status: 418 }, code: 'refused-by-status', leadsTo: 'next' },
    { why: 'a 429', reply: { status: 429 }, code: 'rate-limited', leadsTo: 'next' },
    { why: 'a 502', reply: { status: 502 }, code: 'server-error', leadsTo: 'next' },
  ])('$why', async ({ reply, code, leadsTo, path = '', account = false }) => {
    const host = `127.0.0.1:${await startRegistry(() => reply)}`
    const site = await startSite(policyOf())
    const events = await site.probe({
      text: mirror(
        // Something has to come after it.
        `http://${host}${path}", "${NOBODY}`,
        account ? `configs:\n  "${host}":\n    auth: {username: u, password: hidden-secret}\n` : '',
      ),
      contacts: [contact(`http://${host}`, account ? host : null), contact(NOBODY)],
      diagnostics: true,
    })
    const [outcome] = events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome] : []))
    expect({ code: outcome?.code, leadsTo: outcome?.leadsTo }).toEqual({ code, leadsTo })
    expect(outcome?.message).toMatch(/\.$/)
  })
})
