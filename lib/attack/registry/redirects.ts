import { answer, type Asked, type Behaviour, type Place } from './answers'

type Where = (asked: Asked, place: Place) => string

const to =
  (where: Where, status = '307 Go'): Behaviour =>
  (socket, asked, place) =>
    answer(socket, asked, status, [['Location', where(asked, place)]])
const oneOf =
  (list: (place: Place) => readonly string[]): Where =>
  (asked, place) => {
    const all = list(place)
    return all[Number(/\/p(\d+)\//.exec(asked.path)?.[1] ?? 0) % all.length] ?? ''
  }
const portOf = (host: string): string => host.replace(/^.*:/, '')

/** Registries that lead elsewhere, or nowhere. */
export const REDIRECTS: Readonly<Record<string, Behaviour>> = {
  'redirects to itself': to(({ path }) => path),
  'redirects in a circle': to(({ path }) =>
    path.includes('/a?') ? path.replace('/a?', '/b?') : `${path.replace(/\?.*/, '')}/a?`,
  ),
  'redirects ever further': to(({ path }) => `${path.replace(/\?.*/, '')}x`),
  'redirects to a longer URL each time': to(({ path }) => `${path}${'y'.repeat(4_000)}`),
  'redirects to a stranger': to((_, { canary }) => `http://${canary}/v2/x`),
  'redirects to a stranger with 301': to((_, { canary }) => `http://${canary}/v2/x`, '301 Go'),
  'redirects to a stranger by https': to((_, { canary }) => `https://${canary}/v2/x`),
  'redirects to other names of this computer': to(
    oneOf(({ canary }) =>
      [
        'localhost',
        '127.1',
        '0x7f000001',
        '2130706433',
        '0177.0.0.1',
        '[::1]',
        '[::ffff:127.0.0.1]',
        '0.0.0.0',
        '127.0.0.2',
        'localhost.',
        '①②⑦.0.0.1',
      ].map((name) => `http://${name}:${portOf(canary)}/`),
    ),
  ),
  'redirects into private networks': to(
    oneOf(() => [
      'http://10.0.0.1/',
      'http://192.168.0.1/',
      'http://172.16.0.1:5000/',
      'http://[fd00::1]/',
      'http://100.64.0.1/',
      'http://inside.test/',
    ]),
  ),
  'redirects to metadata services': to(
    oneOf(() => [
      'http://169.254.169.254/latest/meta-data/',
      'http://[fe80::1]/',
      'http://[fd20:ce::254]/',
      'http://metadata.google.internal/',
      'http://[64:ff9b::a9fe:a9fe]/',
      'http://100.100.100.200/',
    ]),
  ),
  'redirects to the API': to(
    oneOf(({ api }) => [
      `http://${api}/api/probe`,
      `http://localhost:${portOf(api)}/api/probe`,
      `http://x.test:${portOf(api)}/api/link`,
    ]),
  ),
  'redirects to other schemes': to(
    oneOf(({ canary }) => [
      'file:///etc/passwd',
      'data:text/plain,x',
      'javascript:alert(1)',
      `ftp://${canary}/`,
      `gopher://${canary}/_GET`,
      `ws://${canary}/`,
      `HTTP:${canary}`,
      'about:blank',
    ]),
  ),
  'redirects to what is not a URL': to(
    oneOf(() => [
      '',
      '   ',
      'http://',
      'http://[',
      'http://\\x00/',
      '//',
      'http://a b/',
      'http://:80/',
      'http://a:99999999/',
      '%',
      '?',
      '#',
      'http://%00.test/',
    ]),
  ),
  'redirects to a stranger in other spellings': to(
    oneOf(({ canary }) => [
      `//${canary}/`,
      `\\\\${canary}\\`,
      `http:\\\\${canary}/`,
      `http:///${canary}/`,
      `http://a.test@${canary}/`,
      `http://${canary}#@a.test/`,
      `http://a.test\\@${canary}/`,
      `https:${canary}`,
      ` http://${canary}/`,
    ]),
  ),
  'redirects with two places': (socket, asked, { canary }) =>
    answer(socket, asked, '302 Go', [
      ['Location', asked.path],
      ['Location', `http://${canary}/`],
    ]),
  'redirects without a place': (socket, asked) => answer(socket, asked, '302 Go'),
  'redirects for blobs alone': (socket, asked, { canary }) => {
    if (asked.path.includes('/blobs/')) return answer(socket, asked, '307 Go', [['Location', `http://${canary}/blob`]])
    const layer = { mediaType: 'x', digest: `sha256:${'b'.repeat(64)}`, size: 1 }
    answer(
      socket,
      asked,
      '200 OK',
      [['Content-Type', 'application/vnd.oci.image.manifest.v1+json']],
      JSON.stringify({ schemaVersion: 2, config: layer, layers: [layer] }),
    )
  },
  'redirects after the password': (socket, asked, { canary }) =>
    asked.authorization === ''
      ? answer(socket, asked, '401 No', [['WWW-Authenticate', 'Basic realm="x"']])
      : answer(socket, asked, '307 Go', [['Location', `http://${canary}/v2/`]]),
}
