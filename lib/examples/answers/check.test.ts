import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inEnglish } from '@/lib/words/saying'
import {
  checkFile,
  checkHost,
  checkHostname,
  checkMirrorHost,
  checkName,
  checkOwnHost,
  checkPassword,
  checkPath,
  checkPort,
  checkRegistry,
  checkUsername,
  orNothing,
} from './check'
import { parseUpstreams, printUpstreams } from './upstreams'

const CHECKS = {
  checkFile,
  checkHost,
  checkHostname,
  checkMirrorHost,
  checkName,
  checkOwnHost,
  checkPassword,
  checkPath,
  checkPort,
  checkRegistry,
  checkUsername,
}

describe('an answer that is right', () => {
  it.each<[check: keyof typeof CHECKS, answer: string]>([
    ['checkHost', 'harbor.example.com'],
    ['checkHost', 'harbor.example.com:8443'],
    ['checkHost', '10.0.0.5:5000'],
    ['checkHost', 'harbor'],
    ['checkHost', `${'a'.repeat(63)}.example.com`],
    ['checkHostname', 'nexus.example.com'],
    ['checkMirrorHost', 'mirror.example.com:5000'],
    ['checkOwnHost', 'localhost:5000'],
    ['checkRegistry', 'docker.io'],
    ['checkRegistry', 'registry.example.com:5000'],
    ['checkPort', '5000'],
    ['checkPort', '65535'],
    ['checkPath', 'docker.io'],
    ['checkPath', 'a/b__c/d-e'],
    ['checkName', 'docker-hub'],
    ['checkFile', '/etc/rancher/k3s/certs/ca.pem'],
    ['checkUsername', 'robot$k3s'],
    ['checkUsername', 'org+robot'],
    ['checkPassword', ''],
    ['checkPassword', 'with space # and "quotes"'],
  ])('%s %s', (check, answer) => {
    expect(CHECKS[check](answer)).toBeNull()
  })
})

describe('what is said of a wrong answer', () => {
  it.each<[check: keyof typeof CHECKS, answer: string, fault: RegExp]>([
    ['checkHost', '', /^Write a host, such as/],
    ['checkHost', 'https://harbor.example.com', /without "https:\/\/"/],
    ['checkHost', 'HTTP://harbor.example.com', /without "HTTP:\/\/"/],
    ['checkHost', 'harbor.example.com/project', /without "\/"/],
    ['checkHost', 'user@harbor.example.com', /a login has its own fields/],
    ['checkHost', 'Harbor.example.com', /^Write "harbor.example.com": in lower case/],
    ['checkHost', 'harbor example.com', /^Remove the space/],
    ['checkHost', 'harbor.example.com:', /^Write a port after ":"/],
    ['checkHost', 'harbor.example.com:70000', /^Write a port from 1 to 65535/],
    ['checkHost', '[fd00::5]:5000', /IPv6/],
    ['checkHost', '10.0.0.300', /IPv4/],
    ['checkHost', 'harbor..example.com', /between and after the dots/],
    ['checkHost', 'harbor_1.example.com', /"harbor_1"/],
    ['checkHost', `${'a'.repeat(64)}.example.com`, /at most 63/],
    ['checkHost', 'registry.kube-system.svc.cluster.local:5000', /DNS of the cluster/],
    ['checkHost', 'docker.io', /Docker Hub itself/],
    ['checkHost', 'hub.docker.com', /web site of docker.io/],
    ['checkHostname', 'nexus.example.com:8443', /without its port/],
    ['checkMirrorHost', 'quay.io', /mirror of your own/],
    ['checkOwnHost', 'gitea', /a word without a dot/],
    ['checkRegistry', 'dockerhub', /a word without a dot/],
    ['checkRegistry', 'hub.docker.com', /^Write docker.io/],
    ['checkRegistry', 'registry-1.docker.io', /^Write docker.io/],
    ['checkPort', '0', /number from 1 to 65535/],
    ['checkPort', '5000/tcp', /number from 1 to 65535/],
    ['checkPath', 'Docker-Hub', /^Write "docker-hub": names in a registry have no capitals/],
    ['checkPath', '/docker', /^Remove "\/"/],
    ['checkPath', 'a//b', /one "\/"/],
    ['checkPath', 'https://harbor.example.com/docker', /the name alone/],
    ['checkPath', 'docker$1', /"docker\$1"/],
    ['checkPath', 'docker-', /"docker-"/],
    ['checkPath', 'a'.repeat(121), /at most 120/],
    ['checkName', 'a/b', /one name/],
    ['checkFile', '', /where the file is/],
    ['checkFile', 'ca.pem', /beginning with "\/"/],
    ['checkFile', '/etc/ca file.pem', /without spaces/],
    ['checkFile', '/etc/certs/', /not the folder/],
    ['checkFile', '/__PATH__/ca.pem', /the real path/],
    ['checkUsername', '', /without it no password is sent/],
    ['checkUsername', 'user:password', /cannot have a colon/],
    ['checkUsername', ' robot', /Remove the space/],
    ['checkPassword', 'a\nb', /line break/],
    ['checkPassword', '${PASSWORD}', /real password/],
    ['checkPassword', 'your-password', /real password/],
  ])('%s %s', (check, answer, fault) => {
    expect(inEnglish(CHECKS[check](answer) ?? '')).toMatch(fault)
  })

  it('is a sentence of at most 200 characters, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (answer) => {
        for (const check of Object.values(CHECKS)) {
          const wrong = check(answer)
          if (wrong === null) continue
          const fault = inEnglish(wrong)
          expect(fault).toMatch(/^[A-Z][^]*\.$/)
          expect(fault.length).toBeLessThanOrEqual(200)
        }
      }),
    )
  })
})

it('an optional answer may be missing, and is checked otherwise', () => {
  expect(orNothing(checkHost)('')).toBeNull()
  expect(orNothing(checkHost)('a b')).not.toBeNull()
})

it('registries are read from what was printed of them', () => {
  const word = fc.stringMatching(/^[^\s,=]{1,20}$/)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ registry: word, name: fc.stringMatching(/^[^\s,]{0,20}$/) }), {
        selector: ({ registry }) => registry,
      }),
      (upstreams) => {
        expect(parseUpstreams(printUpstreams(upstreams), () => 'standard')).toEqual(upstreams)
      },
    ),
  )
  expect(parseUpstreams(' docker.io, quay.io=q docker.io=again', () => 'standard')).toEqual([
    { registry: 'docker.io', name: 'standard' },
    { registry: 'quay.io', name: 'q' },
  ])
})
