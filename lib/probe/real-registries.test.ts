import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import {
  createLab,
  hasDockerRegistry,
  pushImage,
  type Lab,
  type RealRegistry,
} from '@/lib/testdata/rig/docker-registry'
import { probeLab } from '@/lib/testdata/rig/lab-probe'
import { startTokenServer, type TokenServer } from '@/lib/testdata/rig/token-server'
import type { ProbeRequest } from './probe-request'

const installed = hasDockerRegistry()
const authority = createAuthority('the lab')
const certificate = authority.issue({ commonName: 'registry', dns: ['localhost'], ip: ['127.0.0.1'] })
const probe = (text: string, image: string, more: Partial<ProbeRequest> = {}) =>
  probeLab(text, image, { '/lab/ca.pem': authority.certificate }, more)

const mirror = (endpoint: string) => `mirrors:\n  docker.io:\n    endpoint: ["${endpoint}"]\n`
const config = (host: string, password: string | null, tls: boolean) =>
  `configs:\n  "${host}":\n${password === null ? '' : `    auth: {username: alice, password: ${password}}\n`}${tls ? '    tls: {ca_file: /lab/ca.pem}\n' : ''}`

describe.skipIf(!installed)('against Debian’s docker-registry (skipped where it is not installed)', () => {
  let lab: Lab
  let plain: RealRegistry
  let secured: RealRegistry
  let cache: RealRegistry
  let tokens: RealRegistry
  let tokenServer: TokenServer
  let digest = ''

  beforeAll(async () => {
    lab = createLab()
    const storage = `storage: {filesystem: {rootdirectory: ${lab.folder}/data}}\n`
    const [cert, key] = [lab.file('tls.crt', certificate.certificate), lab.file('tls.key', certificate.key)]
    lab.file('htpasswd', spawnSync('htpasswd', ['-Bbn', 'alice', 's3cret'], { encoding: 'utf8' }).stdout)
    tokenServer = await startTokenServer(certificate, 'alice:s3cret', (user) => user === 'alice')
    plain = await lab.start((port) => `${storage}http: {addr: "127.0.0.1:${port}"}\n`)
    digest = await pushImage(plain.port, 'library/app', '1.0')
    secured = await lab.start(
      (port) =>
        `${storage}http: {addr: "127.0.0.1:${port}", tls: {certificate: ${cert}, key: ${key}}}\nauth: {htpasswd: {realm: lab, path: ${lab.folder}/htpasswd}}\n`,
    )
    cache = await lab.start(
      (port) =>
        `storage: {filesystem: {rootdirectory: ${lab.folder}/cache}}\nhttp: {addr: "127.0.0.1:${port}"}\nproxy: {remoteurl: "http://127.0.0.1:${plain.port}"}\n`,
    )
    tokens = await lab.start(
      (port) =>
        `${storage}http: {addr: "127.0.0.1:${port}"}\nauth: {token: {realm: "http://127.0.0.1:${tokenServer.port}/token", service: lab, issuer: lab-issuer, rootcertbundle: ${cert}}}\n`,
    )
  })

  afterAll(async () => {
    tokenServer?.close()
    await lab?.close()
  })

  it('finds an image on a plain one, with all its objects', async () => {
    const { verdict, outcomes } = await probe(mirror(`http://127.0.0.1:${plain.port}`), 'app:1.0', { deep: true })
    expect(outcomes.map(({ code }) => code)).toEqual(['found'])
    expect(verdict).toMatchObject({ found: 0, digest, kubeletError: null })
  })

  it('finds it by its digest', async () => {
    const { verdict } = await probe(mirror(`http://127.0.0.1:${plain.port}`), `app@${digest}`)
    expect(verdict).toMatchObject({ found: 0, digest })
  })

  it('reads what it says about a tag that is missing', async () => {
    const { outcomes } = await probe(mirror(`http://127.0.0.1:${plain.port}`), 'app:2.0', { diagnostics: true })
    expect(outcomes).toMatchObject([
      { code: 'not-found', errors: [{ code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }] },
    ])
  })

  it.each<[why: string, password: string | null, tls: boolean, code: string]>([
    ['an authority that nobody knows', 's3cret', false, 'certificate-unknown-authority'],
    ['no account', null, true, 'no-credentials'],
    ['a wrong password', 'guess', true, 'wrong-credentials'],
    ['the right one', 's3cret', true, 'found'],
  ])('with TLS and Basic: %s', async (_, password, tls, code) => {
    const host = `localhost:${secured.port}`
    const { outcomes } = await probe(mirror(`https://${host}`) + config(host, password, tls), 'app:1.0')
    expect(outcomes.map((outcome) => outcome.code)).toEqual([code])
  })

  it('tells http on a TLS port from a missing image', async () => {
    const { outcomes } = await probe(mirror(`http://127.0.0.1:${secured.port}`), 'app:1.0', { diagnostics: true })
    expect(outcomes.map(({ code }) => code)).toEqual(['http-on-https'])
  })

  it('finds it through a cache, and sees what the cache says when its upstream has nothing', async () => {
    expect((await probe(mirror(`http://127.0.0.1:${cache.port}`), 'app:1.0')).verdict?.found).toBe(0)
    expect((await probe(mirror(`http://127.0.0.1:${cache.port}`), 'app:9.9')).outcomes.map(({ code }) => code)).toEqual(
      ['not-found'],
    )
  })

  it.each<[why: string, password: string | null, code: string]>([
    ['the right account', 's3cret', 'found'],
    ['a wrong password', 'guess', 'token-refused'],
    ['nobody, who may not pull', null, 'insufficient-scope'],
  ])('with tokens: %s', async (_, password, code) => {
    const host = `127.0.0.1:${tokens.port}`
    const consents = [{ kind: 'realm' as const, registry: host, realm: `http://127.0.0.1:${tokenServer.port}` }]
    const { outcomes } = await probe(
      mirror(`http://${host}`) + (password === null ? '' : config(host, password, false)),
      'app:1.0',
      { consents },
    )
    expect(outcomes.map((outcome) => outcome.code)).toEqual([code])
  })
})
