import { describe, expect, it } from 'vitest'
import { parseRegistries } from '@/lib/registries/parse'
import { createRedactor } from './redact'

const redactor = (password: string) =>
  createRedactor(
    parseRegistries(`configs:\n  a.test:\n    auth: {username: alice, password: ${JSON.stringify(password)}}\n`),
    [],
  )

describe('createRedactor', () => {
  it.each<[why: string, text: string]>([
    ['as it is', 'it was s3cret/+"x here'],
    ['inside JSON', JSON.stringify('it was s3cret/+"x here')],
    ['in base64', Buffer.from('s3cret/+"x').toString('base64')],
    ['as Basic', Buffer.from('alice:s3cret/+"x').toString('base64')],
    ['in a URL', encodeURIComponent('s3cret/+"x')],
    ['in hex', Buffer.from('s3cret/+"x').toString('hex')],
  ])('takes a password out %s', (_, text) => {
    const { ofServer, ofEvent } = redactor('s3cret/+"x')
    for (const open of [ofServer(text), ofEvent(text)]) {
      expect(open).toContain('••••••')
      expect(open).not.toContain('s3cret')
    }
  })

  it('does not give a word away by masking it in a sentence of our own', () => {
    const { ofServer, ofEvent } = redactor('wrong')
    expect(ofEvent('the password is wrong')).toBe('the password is wrong')
    expect(ofServer('you sent wrong')).toBe('you sent ••••••')
  })

  it('leaves texts alone where a secret is too short to be told from them', () => {
    expect(redactor('a').ofServer('a registry')).toBe('a registry')
  })
})
