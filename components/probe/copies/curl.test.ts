import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { ExchangeReport } from '@/lib/probe/event'
import { curlOf } from './curl'

const HEAD: ExchangeReport = {
  method: 'HEAD',
  url: 'https://a.test/v2/b/manifests/1?ns=c.test',
  purpose: 'resolve',
  authorization: 'none',
  status: 401,
  headers: [],
  address: null,
  timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null },
  tls: null,
  failure: null,
}
const PLAIN = {
  tls: { skipVerify: false, ca: false, client: false, httpsThenHttp: false },
  tlsFiles: { ca: [], client: [] },
} satisfies Parameters<typeof curlOf>[1]

/** The words that a shell hands to curl. */
function wordsOf(command: string): readonly string[] {
  const script = `curl() { printf '%s\\n' "$@"; }\n${command}`
  const env = {
    ...process.env,
    REGISTRY_USER: 'alice',
    REGISTRY_PASSWORD: 'a $pass "word"',
    REGISTRY_TOKEN: 'a-token',
    QUERY_SIG: 'a sig',
    QUERY_X_AMZ_DATE: 'now',
  }
  return execFileSync('sh', ['-c', script], { encoding: 'utf8', env }).trimEnd().split('\n')
}

const after = (words: readonly string[], option: string) =>
  words.flatMap((word, index) => (words[index - 1] === option ? [word] : []))

describe('a request as a command', () => {
  test.each<{
    readonly why: string
    readonly exchange: Partial<ExchangeReport>
    readonly settings?: Parameters<typeof curlOf>[1]
    readonly has: readonly string[]
    readonly hasNot?: readonly string[]
  }>([
    { why: 'HEAD is asked with -I', exchange: {}, has: ['-I', HEAD.url], hasNot: ['-i', '-k', '-u'] },
    { why: 'GET is not', exchange: { method: 'GET' }, has: ['-i'], hasNot: ['-I'] },
    { why: 'an account is two variables', exchange: { authorization: 'basic' }, has: ['-u', 'alice:a $pass "word"'] },
    {
      why: 'a token is a variable',
      exchange: { authorization: 'bearer' },
      has: ['Authorization: Bearer a-token'],
      hasNot: ['-u'],
    },
    {
      why: 'certificate files are those of the plan',
      exchange: {},
      settings: {
        tls: { ...PLAIN.tls, ca: true, client: true },
        tlsFiles: { ca: ["/etc/it's a ca.pem"], client: [['/c.pem', '/k.pem']] },
      },
      has: ['--cacert', "/etc/it's a ca.pem", '--cert', '/c.pem', '--key', '/k.pem'],
    },
    {
      why: 'and of no use without TLS',
      exchange: { url: 'http://a.test/v2/' },
      settings: { tls: { ...PLAIN.tls, skipVerify: true }, tlsFiles: { ca: ['/ca.pem'], client: [] } },
      has: ['http://a.test/v2/'],
      hasNot: ['--cacert', '-k'],
    },
    {
      why: 'certificates are not looked at where the plan says so',
      exchange: {},
      settings: { ...PLAIN, tls: { ...PLAIN.tls, skipVerify: true } },
      has: ['-k'],
    },
    {
      why: 'what a server wrote into a URL is one word, whatever it is',
      exchange: { url: "https://a.test/$(id)/`id`/'; id #/../x?y" },
      has: ["https://a.test/$(id)/`id`/'; id #/../x?y", '--path-as-is'],
    },
    {
      why: 'an IPv6 address is no pattern',
      exchange: { url: 'https://[::1]:5000/v2/' },
      has: ['-g', 'https://[::1]:5000/v2/'],
    },
    {
      why: 'a value that is not shown is a variable',
      exchange: { url: 'https://a.test/x?sig=…&ns=b&X-Amz-Date=…', purpose: 'redirect' },
      has: ['https://a.test/x?sig=a sig&ns=b&X-Amz-Date=now'],
    },
  ])('$why', ({ exchange, settings = PLAIN, has, hasNot = [] }) => {
    const words = wordsOf(curlOf({ ...HEAD, ...exchange }, settings, []))
    for (const word of has) expect(words).toContain(word)
    for (const word of hasNot) expect(words).not.toContain(word)
  })

  test('a password grant has the service and scope that the registry demanded', () => {
    const challenge: ExchangeReport = {
      ...HEAD,
      headers: [['www-authenticate', 'Bearer realm="https://t.test/token",service="a.test",scope="repository:b:pull"']],
    }
    const words = wordsOf(
      curlOf({ ...HEAD, method: 'POST', url: 'https://t.test/token', purpose: 'token' }, PLAIN, [challenge]),
    )
    expect(after(words, '--data-urlencode').toSorted()).toEqual([
      'client_id=containerd-client',
      'grant_type=password',
      'password=a $pass "word"',
      'scope=repository:b:pull',
      'service=a.test',
      'username=alice',
    ])
    expect(words).not.toContain('-H')
  })
})
