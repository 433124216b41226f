import fc from 'fast-check'
import { goQuote } from '@/lib/go/quote'
import { SPOKEN_TEXTS } from '@/lib/testdata/errors/spoken-texts'

/** What a made line says. */
export interface MadeLine {
  readonly text: string
  readonly image: string
  readonly host: string
  readonly scheme: string
  readonly ns: string | null
  readonly reason: (typeof REASONS)[number]
}

const REASONS = SPOKEN_TEXTS.filter(({ text }) =>
  /^(?:dial tcp \d|tls: failed|x509: certificate (?:is valid|relies|signed by unknown authority$)|http: server|net\/http|remote error: tls: (?:hand|prot|cert)|read tcp)/.test(
    text,
  ),
)

const LABEL = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:-[a-z0-9]{1,6})?$/)
const HOST = fc
  .tuple(fc.array(LABEL, { minLength: 1, maxLength: 3 }), fc.option(fc.integer({ min: 1, max: 65_535 })))
  .map(([labels, port]) => `${labels.join('.')}.test${port === null ? '' : `:${port}`}`)
const REPOSITORY = fc.array(LABEL, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
const TAG = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/)

/** An error of containerd 1.7 or newer for a HEAD that failed, with any names. */
export const MADE_LINE: fc.Arbitrary<MadeLine> = fc
  .record({
    registry: HOST,
    mirror: fc.option(HOST),
    repository: REPOSITORY,
    tag: TAG,
    scheme: fc.constantFrom('http', 'https'),
    reason: fc.constantFrom(...REASONS),
  })
  .map(({ registry, mirror, repository, tag, scheme, reason }) => {
    const image = `${registry}/${repository}:${tag}`
    const host = mirror ?? registry
    const ns = mirror === null || mirror === registry ? null : registry
    const url = `${scheme}://${host}/v2/${repository}/manifests/${tag}${ns === null ? '' : `?ns=${encodeURIComponent(ns)}`}`
    const name = goQuote(image)
    return {
      text: `failed to pull and unpack image ${name}: failed to resolve reference ${name}: failed to do request: Head ${goQuote(url)}: ${reason.text}`,
      image,
      host,
      scheme,
      ns,
      reason,
    }
  })

/** Ways in which a line is written down, each of which leaves what it says. */
export const FRAMES: readonly { readonly why: string; readonly write: (line: string, image: string) => string }[] = [
  { why: 'an event', write: (line, image) => `  Warning  Failed     3m (x4 over 9m)  kubelet            Failed to pull image ${goQuote(image)}: rpc error: code = Unknown desc = ${line}` },
  { why: 'an event of a list', write: (line, image) => `default   2m51s       Warning   Failed      pod/web-0      Failed to pull image ${goQuote(image)}: ${line}` },
  { why: 'the log of containerd', write: (line, image) => `time="2026-01-02T03:04:05.123456789Z" level=error msg=${goQuote(`PullImage ${goQuote(image)} failed`)} error=${goQuote(line)}` },
  { why: 'the journal of K3s', write: (line, image) => `Jan 02 03:04:05 node-1 k3s[1234]: E0102 03:04:05.123456    1234 remote_image.go:180] "PullImage from image service failed" err=${goQuote(`rpc error: code = Unknown desc = ${line}`)} image=${goQuote(image)}` },
  { why: 'a pod that is skipped', write: (line) => `Jan 02 03:04:05 node-1 k3s[1234]: E0102 03:04:05.123456    1234 pod_workers.go:1301] "Error syncing pod, skipping" err=${goQuote(`failed to "StartContainer" for "web" with ErrImagePull: ${goQuote(`rpc error: code = Unknown desc = ${line}`)}`)} pod="default/web-0"` },
  { why: 'crictl', write: (line) => `FATA[0003] pulling image: rpc error: code = Unknown desc = ${line}` },
  { why: 'JSON', write: (line) => JSON.stringify({ level: 'error', ts: '2026-01-02T03:04:05Z', msg: 'PullImage failed', error: line }) },
  { why: 'YAML of a pod', write: (line, image) => `        message: 'Failed to pull image ${goQuote(image)}: ${line}'` },
  { why: 'JSON of an event', write: (line, image) => `            "message": ${JSON.stringify(`Failed to pull image ${goQuote(image)}: ${line}`)},` },
  { why: 'a quote of a mail', write: (line) => `> > Error: ErrImagePull: ${line}` },
]

/** Ways in which a text is changed on its way to the page. */
export const WAYS: readonly { readonly why: string; readonly change: (text: string) => string }[] = [
  { why: 'as it is', change: (text) => text },
  { why: 'with line ends of Windows', change: (text) => `${text}\r\n` },
  { why: 'in colours', change: (text) => `\u001b[0;31m${text}\u001b[0m` },
  { why: 'as HTML', change: (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&#34;').replaceAll('<', '&lt;') },
  { why: 'with the quotation marks of a chat', change: (text) => text.replaceAll(/"([^"\\]*)"/g, '“$1”') },
]
