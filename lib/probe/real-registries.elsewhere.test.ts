import { spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import {
  createLab,
  hasDockerRegistry,
  pushImage,
  type Lab,
  type RealRegistry,
} from '@/lib/testdata/rig/docker-registry'
import { probeLab, type LabProbe } from '@/lib/testdata/rig/lab-probe'
import { startTokenServer, type TokenServer } from '@/lib/testdata/rig/token-server'
import type { Consent } from './event'

const authority = createAuthority('the lab')
const stranger = createAuthority('a stranger')
const certificate = authority.issue({ commonName: 'registry', dns: ['registry.test', 'b.test'] })
const nameless = authority.issue({ commonName: null, dns: ['nameless.test'] })
const client = authority.issue({ commonName: 'node', usage: 'client' })
const other = stranger.issue({ commonName: 'node', usage: 'client' })
const FILES = {
  '/lab/ca.pem': authority.certificate,
  '/lab/client.pem': client.certificate,
  '/lab/client.key': client.key,
  '/lab/other.pem': other.certificate,
  '/lab/other.key': other.key,
}

const mirror = (endpoint: string) => `mirrors:\n  docker.io:\n    endpoint: ["${endpoint}"]\n`
const tls = (host: string, fields: string) => `configs:\n  "${host}":\n    tls: {ca_file: /lab/ca.pem${fields}}\n`
const account = (host: string) => `configs:\n  "${host}":\n    auth: {username: alice, password: s3cret}\n`
const probe = (text: string, consents: readonly Consent[] = []): Promise<LabProbe> =>
  probeLab(text, 'app:1.0', FILES, { consents })

describe.skipIf(!hasDockerRegistry())('Debian’s docker-registry (skipped where it is not installed)', () => {
  let lab: Lab
  let mutual: RealRegistry
  let noSubject: RealRegistry
  let secured: RealRegistry
  let tokens: RealRegistry
  let tokenServer: TokenServer
  let front: Server
  /** Authorization headers that the host got which only redirects. */
  const atFront: string[] = []

  beforeAll(async () => {
    lab = createLab()
    const storage = `storage: {filesystem: {rootdirectory: ${lab.folder}/data}}\n`
    const [cert, key] = [lab.file('tls.crt', certificate.certificate), lab.file('tls.key', certificate.key)]
    const [bare, bareKey] = [lab.file('bare.crt', nameless.certificate), lab.file('bare.key', nameless.key)]
    const ca = lab.file('ca.crt', authority.certificate)
    lab.file('htpasswd', spawnSync('htpasswd', ['-Bbn', 'alice', 's3cret'], { encoding: 'utf8' }).stdout)
    const plain = await lab.start((port) => `${storage}http: {addr: "127.0.0.1:${port}"}\n`)
    await pushImage(plain.port, 'library/app', '1.0')
    const http = (port: number, certs: string) => `${storage}http: {addr: "127.0.0.1:${port}", tls: {${certs}}}\n`
    mutual = await lab.start((port) => http(port, `certificate: ${cert}, key: ${key}, clientcas: [${ca}]`))
    noSubject = await lab.start((port) => http(port, `certificate: ${bare}, key: ${bareKey}`))
    secured = await lab.start(
      (port) =>
        `${http(port, `certificate: ${cert}, key: ${key}`)}auth: {htpasswd: {realm: lab, path: ${lab.folder}/htpasswd}}\n`,
    )
    tokenServer = await startTokenServer(certificate, 'alice:s3cret', (user) => user === 'alice')
    tokens = await lab.start(
      (port) =>
        `${storage}http: {addr: "127.0.0.1:${port}"}\nauth: {token: {realm: "http://tokens.test:${tokenServer.port}/token", service: lab, issuer: lab-issuer, rootcertbundle: ${cert}}}\n`,
    )
    front = createServer((request, response) => {
      atFront.push(request.headers.authorization ?? '')
      response.writeHead(307, { Location: `https://b.test:${secured.port}${request.url ?? ''}` }).end()
    })
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  })

  afterAll(async () => {
    tokenServer?.close()
    front?.close()
    await lab?.close()
  })

  it.each<[why: string, fields: string, codes: readonly string[]]>([
    ['with none', '', ['client-certificate-required']],
    ['with that of an authority it knows', ', cert_file: /lab/client.pem, key_file: /lab/client.key', ['found']],
    [
      'with that of another authority',
      ', cert_file: /lab/other.pem, key_file: /lab/other.key',
      ['client-certificate-rejected'],
    ],
    ['with a key of which the content is not given', ', cert_file: /lab/client.pem, key_file: /lab/no.key', []],
  ])('that wants a client certificate, asked %s', async (_, fields, codes) => {
    const host = `registry.test:${mutual.port}`
    const { verdict, codes: said } = await probe(mirror(`https://${host}`) + tls(host, fields))
    if (codes.length > 0) expect(said).toEqual(codes)
    else expect(verdict?.undecided).toMatchObject([{ reason: 'file-not-given' }])
  })

  it('whose certificate has an empty subject is as good as any', async () => {
    const host = `nameless.test:${noSubject.port}`
    expect((await probe(mirror(`https://${host}`) + tls(host, ''))).codes).toEqual(['found'])
    expect((await probe(mirror(`https://${host}`))).codes).toEqual(['certificate-unknown-authority'])
    const wrong = `registry.test:${noSubject.port}`
    expect((await probe(mirror(`https://${wrong}`) + tls(wrong, ''))).codes).toEqual(['certificate-name'])
  })

  it('whose token server is on another host gets no account before a yes', async () => {
    const host = `registry.test:${tokens.port}`
    const text = mirror(`http://${host}`) + account(host)
    const asked = tokenServer.questions.length
    const first = await probe(text)
    const realm = `http://tokens.test:${tokenServer.port}`
    expect(first).toMatchObject({ codes: ['realm-foreign'], verdict: { outcome: 'undecided' } })
    expect(first.consents).toEqual([{ kind: 'realm', registry: host, realm }])
    expect(tokenServer.questions.slice(asked)).toEqual([])
    expect((await probe(text, first.consents)).codes).toEqual(['found'])
    expect(tokenServer.questions.slice(asked)).toEqual(['POST alice'])
  })

  it('to which another one redirects gets its account after a second yes, and the other one gets none', async () => {
    const a = `a.test:${(front.address() as AddressInfo).port}`
    const b = `b.test:${secured.port}`
    // containerd keeps the TLS settings of the endpoint, wherever that leads.
    const text = `${mirror(`http://${a}`)}${account(b)}  "${a}":\n    tls: {ca_file: /lab/ca.pem}\n`
    const first = await probe(text)
    expect(first).toMatchObject({ codes: ['redirect-foreign'], verdict: { outcome: 'undecided' } })
    expect(first.consents).toEqual([{ kind: 'redirect', registry: a, realm: `https://${b}` }])
    const second = await probe(text, first.consents)
    expect(second.codes).toEqual(['account-foreign'])
    const third = await probe(text, [...first.consents, ...second.consents])
    expect(third).toMatchObject({ codes: ['found'], verdict: { found: 0 } })
    expect(new Set(atFront)).toEqual(new Set(['']))
  })
})
