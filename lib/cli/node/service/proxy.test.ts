import { expect, test } from 'vitest'
import { proxyFor } from './proxy'

// As golang.org/x/net/http/httpproxy has it.
test.each<{ readonly host: string; readonly noProxy: string; readonly direct: boolean; readonly scheme?: string }>([
  { host: 'a.example.com', noProxy: '', direct: false },
  { host: 'a.example.com', noProxy: '*', direct: true },
  { host: 'a.example.com', noProxy: 'x.test, example.com', direct: true },
  { host: 'example.com', noProxy: '.example.com', direct: false },
  { host: 'a.example.com', noProxy: '.example.com', direct: true },
  { host: 'a.example.com', noProxy: '*.example.com', direct: true },
  { host: 'notexample.com', noProxy: 'example.com', direct: false },
  { host: 'A.Example.com:5000', noProxy: 'a.example.com:5000', direct: true },
  { host: 'a.example.com:5000', noProxy: 'a.example.com:443', direct: false },
  { host: 'a.example.com', noProxy: 'a.example.com:443', direct: true },
  { host: 'a.example.com', noProxy: 'a.example.com:80', direct: true, scheme: 'http' },
  { host: '10.1.2.3:5000', noProxy: '10.0.0.0/8', direct: true },
  { host: '11.1.2.3:5000', noProxy: '10.0.0.0/8', direct: false },
  { host: '10.1.2.3', noProxy: '10.1.2.3', direct: true },
  { host: '[fd00::5]:5000', noProxy: 'fd00::/8', direct: true },
  { host: '[fd00::5]:5000', noProxy: 'fd00::5', direct: true },
  { host: '127.0.0.1:6443', noProxy: '', direct: true },
  { host: 'localhost:5000', noProxy: '', direct: true },
])('$host with "$noProxy"', ({ host, noProxy, direct, scheme = 'https' }) => {
  const variables = new Map([
    ['HTTP_PROXY', 'http://p:1'],
    ['HTTPS_PROXY', 'http://p:1'],
    ['NO_PROXY', noProxy],
  ])
  expect(proxyFor(scheme, host, variables)).toBe(direct ? null : scheme === 'http' ? 'HTTP_PROXY' : 'HTTPS_PROXY')
})

test('those of containerd come first, and without one nothing is asked through a proxy', () => {
  expect(proxyFor('https', 'a.test', new Map([['HTTP_PROXY', 'http://p']]))).toBeNull()
  const variables = new Map([
    ['HTTPS_PROXY', 'http://p'],
    ['CONTAINERD_NO_PROXY', 'a.test'],
    ['NO_PROXY', 'b.test'],
  ])
  expect(proxyFor('https', 'a.test', variables)).toBeNull()
  expect(proxyFor('https', 'b.test', variables)).toBe('HTTPS_PROXY')
})
