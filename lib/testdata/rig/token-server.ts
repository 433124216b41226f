import { createSign, X509Certificate } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Issued } from './certificates'

export interface TokenServer {
  readonly port: number
  /** Method and user of each request. */
  readonly questions: readonly string[]
  close(): void
}

/** A token server for registries with token authentication: RS256, GET with Basic and POST with a form. */
export async function startTokenServer({ certificate, key }: Issued, account: string, mayPull: (user: string, repository: string) => boolean): Promise<TokenServer> {
  const questions: string[] = []
  const x5c = [new X509Certificate(certificate).raw.toString('base64')]
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const form = request.method === 'POST' ? new URLSearchParams(Buffer.concat(chunks).toString('utf8')) : new URL(request.url ?? '', 'http://x').searchParams
      const basic = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString('utf8')
      const given = request.method === 'POST' ? `${form.get('username')}:${form.get('password')}` : basic
      const user = given.replace(/:.*$/s, '')
      questions.push(`${request.method} ${user}`)
      if (user !== '' && given !== account) return void response.writeHead(401).end()
      const access = (form.get('scope') ?? '').split(' ').flatMap((scope) => {
        const [type, name = '', actions = ''] = scope.split(':')
        return mayPull(user, name) ? [{ type, name, actions: actions.split(',') }] : []
      })
      const now = Math.floor(Date.now() / 1000)
      const claims = { iss: 'lab-issuer', sub: user, aud: form.get('service'), exp: now + 300, nbf: now - 10, iat: now, jti: String(questions.length), access }
      const signed = [{ typ: 'JWT', alg: 'RS256', x5c }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
      const token = `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(request.method === 'POST' ? { access_token: token } : { token }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, questions, close: () => server.close() }
}
