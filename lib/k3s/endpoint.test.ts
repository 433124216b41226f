import { describe, expect, test } from 'vitest'
import { normalizeEndpointAddress } from './endpoint'
import { NO_EMBEDDED_REGISTRY } from './embedded-registry'

const RULES = { strictColons: true, strictBrackets: true }
const normalize = (address: string, mirrorAddress = NO_EMBEDDED_REGISTRY) =>
  normalizeEndpointAddress(address, mirrorAddress, RULES)

describe('the URL that K3s makes of an endpoint', () => {
  test.each([
    ['a bare host is https', 'reg.example', 'https://reg.example/v2', false],
    ['a port changes nothing', 'reg.example:80', 'https://reg.example:80/v2', false],
    ['this machine on an odd port is http', 'localhost:5000', 'http://localhost:5000/v2', false],
    ['every loopback address is this machine', '127.3.2.1:5000', 'http://127.3.2.1:5000/v2', false],
    ['this machine on 443 is https', '127.0.0.1:443', 'https://127.0.0.1:443/v2', false],
    ['this machine without port is https', 'localhost', 'https://localhost/v2', false],
    ['brackets without port are not a loopback address', '[::1]', 'https://[::1]/v2', false],
    ['a slash is not a path', 'https://a/', 'https://a/v2', false],
    ['/v2 is the path that is added anyway', 'https://a/v2', 'https://a/v2', false],
    ['/v2/ is another path', 'https://a/v2/', 'https://a/v2/', true],
    ['a path stays', 'https://a/proxy', 'https://a/proxy', true],
    ['an escaped /v2 is compared decoded and printed as written', 'https://a/%76%32', 'https://a/%76%32', false],
    ['the scheme is lower-cased, the host is not', 'HTTPS://D', 'https://D/v2', false],
    ['Docker Hub has another host', 'docker.io', 'https://registry-1.docker.io/v2', false],
    ['with a port it is another registry', 'docker.io:443', 'https://docker.io:443/v2', false],
    ['a typo in the scheme becomes a host', 'https//a', 'https://https//a', true],
    ['another typo', 'http:/b', 'https://http:/b', true],
    ['other schemes are accepted', 'ftp://c', 'ftp://c/v2', false],
    ['an empty endpoint', '', 'https:///v2', false],
    ['only a path', '/', 'https://///', true],
    ['only a longer path', '//x', 'https://////x', true],
    ['query and fragment survive', 'https://a?x=1#y', 'https://a/v2?x=1#y', false],
    ['IPv6 without brackets and scheme', 'fd00::1', 'https://fd00::1/v2', false],
    ['a second scheme inside is opaque', 'foo:bar://x', 'foo:bar://x', false],
  ])('%s', (_why, address, url, overridePath) => {
    expect(normalize(address)).toMatchObject({ url, overridePath })
  })

  test.each([
    ['a bad port', 'https://a:port', 'parse "https://a:port": invalid port ":port" after host'],
    ['a leading space', ' https://a', 'parse " https://a": first path segment in URL cannot contain colon'],
    ['a leading space without scheme', ' a', 'parse "// a": invalid character " " in host name'],
    ['IPv6 without brackets', 'https://fd00::1', 'parse "https://fd00::1": invalid port "::1" after host'],
  ])('refuses %s', (_why, address, error) => {
    expect(normalize(address)).toEqual({ error })
  })

  test('the embedded registry is https on its odd port', () => {
    expect(normalize('127.0.0.1:6443', '127.0.0.1:6443')).toMatchObject({ url: 'https://127.0.0.1:6443/v2' })
  })

  test.each([
    ['docker.io', 'https://registry-1.docker.io'],
    ['docker.io', 'docker.io'],
    ['index.docker.io', 'index.docker.io'],
    ['Reg:5000', 'http://Reg:5000/x'],
  ])('the config of %s applies to %s', (registry, address) => {
    expect(normalize(address)).toMatchObject({ registry })
  })

  test('returns the password as printed', () => {
    expect(normalize('https://u:p%2fq@h')).toMatchObject({ url: 'https://u:p%2Fq@h/v2', password: 'p%2Fq' })
    expect(normalize('https://u@h')).toMatchObject({ password: null })
  })
})
