import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { kubeconfigOf, kubeStandIn } from '@/lib/testdata/kube-api'
import { readAccess } from './access'
import { createApi } from './client'

const folder = mkdtempSync(join(tmpdir(), 'pullpath-kube-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CANARY = 'canary-t0ken-5512'
const signal = new AbortController().signal
const SERVER = 'http://127.0.0.1:1'

function terminalWith(files: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>> = {}) {
  return { ...fakeTerminal(files), environment: (name: string) => variables[name] }
}

/** A program that prints something for a login. */
function program(name: string, body: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${body}\n`)
  chmodSync(path, 0o755)
  return path
}

const NONE = { kubeconfig: null, context: null }
const credential = (status: object) => JSON.stringify({ kind: 'ExecCredential', status })

describe('a kubeconfig', () => {
  test('is that of --kubeconfig, of KUBECONFIG, or at home', async () => {
    const files = {
      'a.yaml': kubeconfigOf('https://a'),
      'b.yaml': kubeconfigOf('https://b'),
      '/h/.kube/config': kubeconfigOf('https://c'),
    }
    const server = async (kubeconfig: string | null, variables = {}) =>
      (await readAccess({ ...NONE, kubeconfig }, terminalWith(files, { HOME: '/h', ...variables }))).server.host
    expect(await server('a.yaml', { KUBECONFIG: 'b.yaml' })).toBe('a')
    expect(await server(null, { KUBECONFIG: 'missing.yaml:b.yaml' })).toBe('b')
    expect(await server(null)).toBe('c')
  })

  test('of several files has what each of them says first', async () => {
    const contexts = JSON.stringify({
      contexts: [{ name: 'other', context: { cluster: 'two', user: 'me' } }],
      clusters: [{ name: 'two', cluster: { server: 'https://two' } }],
    })
    const terminal = terminalWith(
      { 'a.yaml': kubeconfigOf('https://a', { token: 't' }), 'b.yaml': contexts },
      { KUBECONFIG: 'a.yaml:b.yaml' },
    )
    const access = await readAccess({ ...NONE, context: 'other' }, terminal)
    expect(access.server.host).toBe('two')
    expect(await access.authorization(false)).toBe('Bearer t')
  })

  test('names files from its own folder, and data inline', async () => {
    const terminal = terminalWith({
      '/k/config': kubeconfigOf(
        'https://a',
        {
          'client-certificate': 'me.crt',
          'client-key-data': Buffer.from('KEY').toString('base64'),
          tokenFile: '../token',
        },
        { 'certificate-authority': 'ca.crt', 'tls-server-name': 'kube.example.com' },
      ),
      '/k/me.crt': 'CERT',
      '/k/ca.crt': 'CA',
      '/token': ' t0 \n',
    })
    const access = await readAccess({ ...NONE, kubeconfig: '/k/config' }, terminal)
    expect(access.tls).toEqual({
      ca: 'CA',
      cert: 'CERT',
      key: 'KEY',
      servername: 'kube.example.com',
      rejectUnauthorized: true,
    })
    expect(await access.authorization(false)).toBe('Bearer t0')
  })

  test.each([
    { why: 'without TLS checks', user: {}, cluster: { 'insecure-skip-tls-verify': true }, header: null },
    { why: 'with a password', user: { username: 'a', password: 'b' }, cluster: {}, header: 'Basic YTpi' },
  ])('$why', async ({ user, cluster, header }) => {
    const access = await readAccess(
      { ...NONE, kubeconfig: 'k' },
      terminalWith({ k: kubeconfigOf(SERVER, user, cluster) }),
    )
    expect(access.tls.rejectUnauthorized).toBe(cluster['insecure-skip-tls-verify'] !== true)
    expect(await access.authorization(false)).toBe(header)
  })

  test.each([
    { why: 'is no YAML', text: `a: [\ntoken: ${CANARY}`, says: 'k is not YAML' },
    { why: 'is something else', text: `clusters: ${CANARY}`, says: 'k is not a kubeconfig: clusters' },
    { why: 'has no context', text: 'apiVersion: v1', says: 'the kubeconfig has no current context' },
    {
      why: 'has a proxy',
      text: kubeconfigOf(SERVER, { token: CANARY }, { 'proxy-url': 'http://p' }),
      says: 'proxy-url',
    },
    {
      why: 'logs in by kubectl alone',
      text: kubeconfigOf(SERVER, { 'auth-provider': { name: 'x', config: { t: CANARY } } }),
      says: 'undecided: the auth-provider',
    },
    {
      why: 'has another address',
      text: kubeconfigOf('ftp://x', { token: CANARY }),
      says: 'is not an address: ftp://x',
    },
    {
      why: 'names a file that is not there',
      text: kubeconfigOf(SERVER, { 'client-certificate': 'gone.crt', token: CANARY }),
      says: 'gone.crt: no such file',
    },
    {
      why: 'needs a person',
      text: kubeconfigOf(SERVER, {
        exec: { apiVersion: 'v1', command: 'login', interactiveMode: 'Always', args: [CANARY] },
      }),
      says: 'undecided: login of the kubeconfig',
    },
    {
      why: 'has a program that fails',
      text: kubeconfigOf(SERVER, {
        exec: { apiVersion: 'v1', command: program('fails', `echo ${CANARY}; exit 1`), args: [CANARY] },
      }),
      says: 'gave no login',
    },
    {
      why: 'has a program that prints something else',
      text: kubeconfigOf(SERVER, { exec: { apiVersion: 'v1', command: program('prints', `echo ${CANARY}`) } }),
      says: 'gave no login',
    },
  ])('that $why is refused without its secrets', async ({ text, says }) => {
    const refused = readAccess({ ...NONE, kubeconfig: 'k' }, terminalWith({ k: text }))
    await expect(refused).rejects.toThrow(says)
    await expect(refused).rejects.not.toThrow(CANARY)
  })
})

test('a program of the kubeconfig is asked again when its token is refused', async () => {
  const count = join(folder, 'count')
  const command = program(
    'login',
    `echo x >> ${count}; printf '${credential({ token: 'T' })}' | sed "s/T/t$(wc -l < ${count} | tr -d ' ')/"`,
  )
  const standIn = await kubeStandIn([], { authorization: 'Bearer t2' })
  const kubeconfig = kubeconfigOf(standIn.server, {
    exec: { apiVersion: 'client.authentication.k8s.io/v1', command, env: [{ name: 'A', value: 'b' }] },
  })
  const access = await readAccess({ ...NONE, kubeconfig: 'k' }, terminalWith({ k: kubeconfig }))
  const api = createApi(access, { signal, pauseMs: 1 })
  expect((await api.send('GET', '/api/v1/nodes')).status).toBe(200)
  api.close()
  await standIn.close()
})

test('over TLS with the authority and the client certificate of the kubeconfig', async () => {
  const at = (name: string) => join(folder, name)
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'ignore' })
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=stand-in',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-keyout',
    at('key.pem'),
    '-out',
    at('cert.pem'),
  )
  const { readFileSync } = await import('node:fs')
  const [key, cert] = [readFileSync(at('key.pem'), 'utf8'), readFileSync(at('cert.pem'), 'utf8')]
  const standIn = await kubeStandIn([], { tls: { key, cert, ca: cert, requestCert: true, rejectUnauthorized: true } })
  const data = (text: string) => Buffer.from(text).toString('base64')
  const user = { 'client-certificate-data': data(cert), 'client-key-data': data(key) }
  const asked = async (config: string) => {
    const access = await readAccess({ ...NONE, kubeconfig: 'k' }, terminalWith({ k: config }))
    const api = createApi(access, { signal, pauseMs: 1 })
    try {
      return (await api.send('GET', '/api/v1/nodes')).status
    } catch (error) {
      return (error as Error).message
    } finally {
      api.close()
    }
  }
  const authority = { 'certificate-authority-data': data(cert) }
  expect(await asked(kubeconfigOf(standIn.server, user, authority))).toBe(200)
  expect(await asked(kubeconfigOf(standIn.server, user, { 'insecure-skip-tls-verify': true }))).toBe(200)
  expect(await asked(kubeconfigOf(standIn.server, user))).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
  expect(await asked(kubeconfigOf(standIn.server, {}, authority))).not.toBe(200)
  await standIn.close()
})
