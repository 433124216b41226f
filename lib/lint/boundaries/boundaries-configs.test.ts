import { describe, expect, it, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { foundIn, type BoundaryRow } from '@/lib/testdata/lint-boundaries'
import { applyEdits } from '@/lib/text/text-edit'
import { lintText } from '@/lib/lint/lint-text'
import { AUTH, BEFORE_ALIAS, CONFIG, MIRROR, TLS } from '@/lib/testdata/registries-pieces'

/** The account of `CONFIG` for the mirror of `MIRROR`, after another entry. */
const SAME = CONFIG('mirror.example.com').replace('configs:\n', '')

describe('credentials and certificates that look alike and are distinguished', () => {
  it.each<BoundaryRow>([
    {
      why: 'a word that is never a password is a warning, because the node would send it',
      text: 'configs:\n  r.example.com:\n    auth: {username: robot, password: changeme}\n',
      codes: ['auth-placeholder'],
    },
    {
      why: 'two placeholders of one account are one finding',
      text: 'configs:\n  r.example.com:\n    auth: {username: USERNAME, password: PASSWORD}\n',
      codes: ['auth-placeholder'],
    },
    {
      why: 'only x means nothing',
      text: 'configs:\n  r.example.com:\n    auth: {username: robot, password: xxxxxxxx}\n',
      codes: ['auth-placeholder'],
    },
    {
      why: 'what may have been chosen is a note',
      text: 'configs:\n  r.example.com:\n    auth: {username: user, password: password}\n',
      codes: [],
      notes: ['auth-placeholder'],
    },
    {
      why: 'a placeholder in Base64 is a warning too',
      text: 'configs:\n  r.example.com:\n    auth: {auth: cm9ib3Q6PHBhc3N3b3JkPg==}\n',
      codes: ['auth-placeholder'],
    },
    {
      why: 'a password that was removed for sharing is a warning',
      text: 'configs:\n  r.example.com:\n    auth: {username: robot, password: REDACTED_PASSWORD}\n',
      codes: ['auth-placeholder'],
    },
    {
      why: 'what auth said before it was removed is not known, so nothing is said of another account',
      text: 'configs:\n  r.example.com:\n    auth: {username: robot, password: REDACTED_PASSWORD, auth: UkVEQUNURUQ6UkVEQUNURUQ=}\n',
      codes: ['auth-placeholder'],
    },
    {
      why: 'a password that contains such a word may be real',
      text: 'configs:\n  r.example.com:\n    auth: {username: user, password: passwordOfTheLab7}\n',
      codes: [],
    },
    {
      why: 'a relative path in upper case is not a certificate',
      text: TLS('ca_file: MYCOMPANY/certificates/registry/ca.pem'),
      codes: ['tls-path-not-absolute'],
    },
    {
      why: 'Base64 without its first line is a certificate',
      text: TLS('ca_file: MIIBszCCAVmgAwIBAgIUQx'),
      codes: ['tls-inline-pem'],
    },
    {
      why: 'credentials of Docker Hub are used under index.docker.io',
      text: CONFIG('index.docker.io'),
      images: ['docker.io/library/nginx:1'],
      codes: [],
      notes: ['image-without-mirror', 'auth-dockerhub-key'],
    },
    {
      why: 'TLS settings are not',
      text: 'configs:\n  index.docker.io:\n    tls: {ca_file: /ca.pem}\n',
      images: ['docker.io/library/nginx:1'],
      codes: ['config-unused'],
    },
    {
      why: 'before July 2025 no credentials were used under index.docker.io',
      text: CONFIG('index.docker.io'),
      options: BEFORE_ALIAS,
      codes: ['auth-dockerhub-key'],
    },
    {
      why: 'nor in the releases of January 2024, under docker.io beside a mirror of it',
      text: MIRROR('docker.io') + CONFIG('docker.io'),
      options: { release: 'v1.29.1+k3s1' },
      codes: ['auth-dockerhub-key', 'config-keyed-by-mirrored-registry'],
    },
    {
      why: 'where docker.io leads to a website there, that is said alone',
      text: CONFIG('docker.io'),
      options: { release: 'v1.29.1+k3s1' },
      codes: ['config-docker-io'],
    },
    {
      why: 'TLS settings under registry-1.docker.io are not credentials',
      text: `${CONFIG('docker.io')}  registry-1.docker.io:\n    tls: {}\n`,
      options: BEFORE_ALIAS,
      codes: ['auth-dockerhub-key'],
    },
    {
      why: 'since then those of docker.io are used with them',
      text: `${CONFIG('docker.io')}  registry-1.docker.io:\n    tls: {}\n`,
      codes: [],
      notes: ['auth-dockerhub-key'],
    },
    {
      why: 'but not with an empty auth',
      text: `${CONFIG('docker.io')}  registry-1.docker.io:\n    auth: {}\n`,
      codes: ['auth-dockerhub-key'],
    },
    {
      why: 'and are not needed with credentials',
      text: `${CONFIG('docker.io')}  registry-1.docker.io:\n    auth: {username: robot, password: s3cret}\n`,
      options: BEFORE_ALIAS,
      codes: [],
      notes: [],
    },
    {
      why: 'index.docker.io hides no wildcard mirror',
      text: MIRROR('"*"') + CONFIG('index.docker.io'),
      codes: [],
      notes: ['auth-dockerhub-key'],
    },
    {
      why: 'nodes share images of index.docker.io as images of docker.io',
      text: MIRROR('docker.io') + CONFIG('index.docker.io'),
      options: { embeddedRegistry: true },
      codes: ['config-keyed-by-mirrored-registry'],
    },
    {
      why: 'one account at a public registry and its mirror',
      text: MIRROR('docker.io') + CONFIG('docker.io') + SAME,
      codes: ['auth-same-as-mirror'],
      notes: ['auth-pull-secret-overrides'],
    },
    {
      why: 'and no advice to have it sent by more releases',
      text: MIRROR('docker.io') + CONFIG('docker.io') + SAME,
      options: BEFORE_ALIAS,
      codes: ['auth-same-as-mirror'],
      notes: ['auth-pull-secret-overrides'],
    },
    {
      why: 'once as text and once in Base64',
      text: `${MIRROR('ghcr.io') + CONFIG('ghcr.io')}  mirror.example.com:\n    auth: {auth: cm9ib3Q6czNjcmV0}\n`,
      codes: ['auth-same-as-mirror'],
    },
    {
      why: 'another password is another account',
      text: MIRROR('quay.io') + CONFIG('quay.io') + SAME.replace('s3cret', 'x9'),
      codes: [],
    },
    {
      why: 'a company has one account for its registries',
      text: MIRROR('r.example.lan') + CONFIG('r.example.lan') + SAME,
      codes: [],
    },
    {
      why: 'a provider has one account for its registries',
      text: `${MIRROR('gcr.io', 'https://eu.gcr.io') + CONFIG('gcr.io') + SAME.replace('mirror.example.com', 'eu.gcr.io')}`,
      codes: ['mirror-suspicious'],
    },
    {
      why: 'of Docker Hub, the first name counts',
      text: `${MIRROR('docker.io') + CONFIG('docker.io') + SAME}  registry-1.docker.io:\n    auth: {username: hub, password: x9}\n`,
      codes: [],
    },
    {
      why: 'what was taken out for sharing is not known to be the same',
      text: `${MIRROR('quay.io') + CONFIG('quay.io') + SAME}`.replaceAll('s3cret', 'REDACTED_PASSWORD'),
      codes: ['auth-placeholder', 'auth-placeholder'],
    },
    { why: 'a password alone is not sent', text: AUTH('password: s3cret'), codes: ['auth-incomplete'] },
    { why: 'nor is a username', text: AUTH('username: robot'), codes: ['auth-incomplete'] },
    {
      why: 'without username the token is',
      text: AUTH('password: s3cret, identity_token: t0ken'),
      codes: ['auth-incomplete'],
    },
    {
      why: 'with a username it is not sent, even without a password',
      text: AUTH('username: robot, identity_token: t0ken'),
      codes: ['auth-incomplete'],
    },
    {
      why: 'a password is ignored if auth has another one',
      text: AUTH('password: other, auth: cm9ib3Q6czNjcmV0'),
      codes: ['auth-incomplete'],
    },
    { why: 'one that repeats it is harmless', text: AUTH('password: s3cret, auth: cm9ib3Q6czNjcmV0'), codes: [] },
    {
      why: 'auth that is not Base64 is reported once',
      text: AUTH('password: s3cret, auth: "x y"'),
      codes: ['auth-not-userpass'],
    },
    {
      why: 'and so is a username under another name',
      text: AUTH('user: robot, password: s3cret'),
      codes: ['unknown-key'],
    },
    { why: 'an empty auth only counts as configured', text: AUTH(''), codes: [], notes: [] },
  ])('$why', ({ codes, notes, ...row }) => {
    const found = foundIn(row)
    expect(found.codes).toEqual(codes)
    if (notes !== undefined) expect(found.notes).toEqual(notes)
  })
})

test('the fix for a repeated key corrects the value that is wrong', () => {
  const text = TLS('insecure_skip_verify: "true"\n      insecure_skip_verify: ~')
  const [fix] = lintText(text, { regexp: re2Engine }).find(({ code }) => code === 'yaml-type-boolean')?.fixes ?? []
  expect(applyEdits(text, fix?.edits() ?? [])).toBe(text.replace('"true"', 'true'))
})
