import { describe, expect, it } from 'vitest'
import {
  CA,
  company,
  expectedOf,
  HAS,
  NOT,
  OLD,
  OWN_TLS,
  saidOf,
  type VerdictRow,
} from '@/lib/testdata/rig/verdict-rig'

const CLIENT = 'configs:\n  m1.test:\n    tls: {ca_file: /ca.pem, cert_file: /c.crt, key_file: /c.key}\n'
const ACCOUNT = (host: string) => `configs:\n  "${host}":\n    auth: {username: alice, password: s3cret-word}\n`

const ROWS: readonly VerdictRow[] = [
  {
    why: 'the authority is in a file that was not given, and the next one has the image',
    peers: { 'm1.test': { behaviour: '200', tls: OWN_TLS }, 'm2.test': HAS },
    endpoints: ['https://m1.test', 'http://m2.test'],
    configs: CA,
    outcome: 'undecided',
    headline:
      'Attempt 1 could not be decided: the content of "/ca.pem" is not known here, so m1.test was asked without it; if it fails, attempt 2 has the image',
    leadsTo: ['undecided', 'found'],
    onlyIf: [null, 0],
    reasons: ['file-not-given'],
    kubelet: null,
  },
  {
    why: 'the same, and there is no next one',
    peers: { 'm1.test': { behaviour: '200', tls: OWN_TLS } },
    endpoints: ['https://m1.test'],
    configs: CA,
    outcome: 'undecided',
    headline:
      'It could not be decided whether m1.test has the image: the content of "/ca.pem" is not known here, so m1.test was asked without it',
    leadsTo: ['undecided'],
    reasons: ['file-not-given'],
    kubelet: null,
  },
  {
    why: 'the same, and the next one fails too',
    peers: { 'm1.test': { behaviour: '200', tls: OWN_TLS }, 'm2.test': NOT },
    endpoints: ['https://m1.test', 'http://m2.test'],
    configs: CA,
    outcome: 'undecided',
    headline:
      'Attempt 1 could not be decided: the content of "/ca.pem" is not known here, so m1.test was asked without it; if it fails, the pull fails',
    leadsTo: ['undecided', 'last'],
    onlyIf: [null, 0],
    reasons: ['file-not-given'],
    kubelet: null,
  },
  {
    why: 'the client certificate was not given to a server that demands one',
    peers: { 'm1.test': { behaviour: '200', tls: { ...OWN_TLS, clientCa: company.certificate } } },
    endpoints: ['https://m1.test'],
    configs: CLIENT,
    files: { '/ca.pem': company.certificate },
    outcome: 'undecided',
    headline:
      'It could not be decided whether m1.test has the image: the content of "/c.crt" and "/c.key" is not known here, so m1.test was asked without it',
    leadsTo: ['undecided'],
    reasons: ['file-not-given'],
  },
  {
    why: 'the client certificate was not given, and the answer may be another one with it',
    peers: { 'm1.test': { behaviour: '403', tls: OWN_TLS } },
    endpoints: ['https://m1.test'],
    configs: CLIENT,
    files: { '/ca.pem': company.certificate },
    outcome: 'undecided',
    headline:
      'It could not be decided whether m1.test has the image: the content of "/c.crt" and "/c.key" is not known here, so m1.test was asked without it',
    leadsTo: ['undecided'],
    reasons: ['file-not-given'],
  },
  {
    why: 'a token server of another host waits for a yes',
    peers: {
      'm1.test': { behaviour: 'bearer', realm: 'http://m2.test' },
      'm2.test': HAS,
      'm3.test': HAS,
    },
    endpoints: ['http://m1.test', 'http://m3.test'],
    configs: ACCOUNT('m1.test'),
    outcome: 'undecided',
    headline:
      'Attempt 1 could not be decided: it leads to another host, and nobody has agreed to that; if it fails, attempt 2 has the image',
    leadsTo: ['undecided', 'found'],
    onlyIf: [null, 0],
    reasons: ['consent'],
    kubelet: null,
  },
  {
    why: 'a host that may not be asked from here',
    peers: { 'm1.test': HAS, 'm2.test': HAS },
    endpoints: ['http://m1.test', 'http://m2.test'],
    refuses: 'm1.test',
    outcome: 'undecided',
    headline:
      'Attempt 1 could not be decided: this program does not contact m1.test: it is not on the list; if it fails, attempt 2 has the image',
    leadsTo: ['undecided', 'found'],
    onlyIf: [null, 0],
    reasons: ['not-allowed'],
  },
  {
    why: 'an address that is never contacted',
    peers: {},
    endpoints: ['http://169.254.169.254'],
    outcome: 'undecided',
    headline:
      'It could not be decided whether 169.254.169.254 has the image: this program does not contact 169.254.169.254: the address is link-local, reserved or belongs to a metadata service',
    leadsTo: ['undecided'],
    reasons: ['not-allowed'],
    kubelet: null,
  },
  {
    why: 'a token server at an address that is never contacted',
    peers: { 'm1.test': { behaviour: 'bearer', realm: 'http://169.254.169.254' } },
    endpoints: ['http://m1.test'],
    outcome: 'undecided',
    headline:
      'It could not be decided whether m1.test has the image: this program does not contact 169.254.169.254: the address is link-local, reserved or belongs to a metadata service',
    leadsTo: ['undecided'],
    reasons: ['not-allowed'],
  },
  ...['localhost:5000', '127.0.0.1:5000', 'a.localhost:5000', 'LOCALHOST.:5000', '[::1]:5000'].map(
    (host): VerdictRow => ({
      why: `${host} is this computer, and the node on a node`,
      peers: { [host]: { behaviour: 'basic|alice:s3cret-word' }, 'm2.test': NOT },
      endpoints: [`http://${host}`, 'http://m2.test'],
      configs: ACCOUNT(host),
      outcome: 'undecided',
      headline: `Attempt 1 could not be decided: on a node ${host} is the node itself, and this computer is not one; if it fails, the pull fails`,
      leadsTo: ['undecided', 'last'],
      onlyIf: [null, 0],
      reasons: ['own-localhost'],
      kubelet: null,
    }),
  ),
  {
    why: 'localhost of this computer has the image, which says nothing of the node',
    peers: { 'localhost:5000': HAS, 'm2.test': HAS },
    endpoints: ['http://localhost:5000', 'http://m2.test'],
    outcome: 'undecided',
    headline:
      'Attempt 1 could not be decided: on a node localhost:5000 is the node itself, and this computer is not one; if it fails, attempt 2 has the image',
    leadsTo: ['undecided', 'found'],
    onlyIf: [null, 0],
    reasons: ['own-localhost'],
  },
  {
    why: 'silence for less long than containerd waits',
    peers: { 'm1.test': { behaviour: 'silent' }, 'm2.test': HAS },
    endpoints: ['http://m1.test', 'http://m2.test'],
    outcome: 'undecided',
    headline:
      'Attempt 1 could not be decided: this program waits less long for m1.test than containerd does; if it fails, attempt 2 has the image',
    leadsTo: ['undecided', 'found'],
    onlyIf: [null, 0],
    reasons: ['own-time-limit'],
    kubelet: null,
  },
  {
    why: 'silence before containerd 2.3 after an attempt that is undecided',
    peers: { 'm2.test': { behaviour: 'silent' } },
    endpoints: ['http://169.254.169.254', 'http://m2.test'],
    release: OLD,
    outcome: 'undecided',
    headline:
      'Attempt 1 could not be decided: this program does not contact 169.254.169.254: the address is link-local, reserved or belongs to a metadata service; if it fails, the pull hangs at attempt 2',
    leadsTo: ['undecided', 'dead-end'],
    onlyIf: [null, 0],
    reasons: ['not-allowed'],
    kubelet: null,
  },
  {
    why: 'headers that are longer than this program reads',
    peers: { 'm1.test': { behaviour: `raw|HTTP/1.1 404 Not Found\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n` } },
    endpoints: ['http://m1.test'],
    outcome: 'undecided',
    headline:
      'It could not be decided whether m1.test has the image: m1.test takes more than this program reads or sends, and containerd goes on',
    leadsTo: ['undecided'],
    reasons: ['own-limit'],
    kubelet: null,
  },
  {
    why: 'the whole run takes too long',
    peers: { 'm1.test': NOT, 'm2.test': { behaviour: 'silent' }, 'm3.test': HAS },
    endpoints: ['http://m1.test', 'http://m2.test', 'http://m3.test'],
    runsOut: true,
    outcome: 'undecided',
    headline:
      'Attempt 2 could not be decided: the whole run took too long here and was ended; what comes after was not asked',
    leadsTo: ['next', 'undecided', null],
    reasons: ['own-time-limit'],
    kubelet: null,
  },
  {
    why: 'each attempt after an undecided one names the nearest',
    peers: { 'm3.test': NOT },
    endpoints: ['http://169.254.169.254', 'http://localhost:5000', 'http://m3.test'],
    outcome: 'undecided',
    headline: 'Attempts 1 and 2 could not be decided; if they fail, the pull fails',
    leadsTo: ['undecided', 'undecided', 'last'],
    onlyIf: [null, 0, 1],
    reasons: ['not-allowed', 'own-localhost'],
    kubelet: null,
  },
]

describe('a run that is undecided', () => {
  it.each(ROWS)('$why', async (row) => {
    expect(await saidOf(row)).toEqual(expectedOf(row))
  })
})
