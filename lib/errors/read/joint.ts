/** The words of which messages are made; what stands between two of them is a space. */
const WORDS: ReadonlySet<string> = new Set(
  `a access after agent all an and anonymous architecture are as at attempt authorisation authorization authority authorize
  available back back-off bad basic because been before but by byte cannot certificate client closed code commit common
  configuration configured configs connect connection content copy could create credentials current daemon decode default
  denied deny deadline desc descriptor device dial did digest disk do does does-not doesn't down due ended endpoint error
  escaped event exceeded exec exist expected expired failed failure fetch fetch: field file following for forbidden format
  found from gave get handshake has have head header headers host http https i/o identity image in insecure insufficient internal invalid
  is it its its: json kubelet layer left legacy limit line lookup manifest match may media message mirror misbehaving missing name
  need net network next no node not oauth of off on or other outdated over page password path peer permission platform
  please pod policy port post present private protocol proxy pull pulling qps ra read ready reason record reference refused registry remote awaiting operation
  relies repository request require required reset resolve response response: retry route rpc runtime sandbox sans server service set
  signature signed size snapshotter space status still such supported system temporary that the there this timeout tls to
  token too try trying type unable unauthorized unexpected unknown unpack unreachable untrusted use user using valid
  validation value verify version tcp udp tls grpc dial: peer host: routes want was when which while with without write wrong yaml yet you your x509`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
const PIECE_MAX = 300
/** Of what a registry says after its status, in a second line. */
export const REGISTRY_WORDS =
  /^\s*(?:denied|unauthorized|unknown|toomanyrequests|name unknown|manifest unknown|blob unknown|unsupported)\b/i
/** A status in words, at the end of a line. */
const ENDS_WITH_STATUS = /(?:^|[\s:])[1-5]\d\d [A-Z][\w' -]{1,60}$/

/**
 * What was between two lines that were one: a space where it was wrapped between words, nothing where it was cut at a width.
 * Inside of a name or a URL there is none.
 */
export function jointOf(before: string, after: string): '' | ' ' {
  if (before === '' || after === '' || /\s$/.test(before) || /^\s/.test(after)) return ''
  const last = /\S*$/.exec(before.slice(-PIECE_MAX))?.[0] ?? ''
  const first = /^\S*/.exec(after.slice(0, PIECE_MAX))?.[0] ?? ''
  if (last.endsWith('\\')) return ''
  if (REGISTRY_WORDS.test(after) && ENDS_WITH_STATUS.test(before.slice(-PIECE_MAX))) return ' '
  if (/^\\*"(?:[:,;)\]}.]|$)/.test(first)) return ''
  if (/^\\*"/.test(first)) return /[=([{/]$/.test(last) ? '' : ' '
  if (/[=([{]$/.test(last)) return /^desc=|code=/.test(last) ? ' ' : last === '=' ? ' ' : ''
  if (first === '=' || /^[\])}]/.test(first)) return first === '=' ? ' ' : ''
  if (/^(?:s?:)?\/\//.test(first) || /^=\\*"/.test(first)) return ''
  if (/"[:,]$/.test(last)) return ' '
  // A status, and no port.
  if (last.endsWith(':') && /^[1-5]\d\d [A-Z]/.test(after)) return ' '
  if (isInside(before) || /:\/\/\S*$/.test(last)) return ''
  const joined = bare(last + first)
  const [one, other] = [bare(last), bare(first)]
  if (/[,;]$/.test(last)) return ' '
  if (last.endsWith(':')) return /^\d{1,5}(?:[:/ ]|->|$)/.test(first) || /^sha(?:256|512):$/.test(last) ? '' : ' '
  if (/^[,;:.?&/@%-]/.test(first) || /[./@?&%-]$/.test(last)) return ''
  if (WORDS.has(one) && WORDS.has(other)) return ' '
  if (WORDS.has(joined)) return ''
  if (WORDS.has(one) || WORDS.has(other)) return ' '
  return ''
}

/** True where a message cannot end, because a phrase goes on. */
export function goesOn(before: string, after: string): boolean {
  const last = /\S*$/.exec(before.slice(-PIECE_MAX))?.[0] ?? ''
  const first = /^\S*/.exec(after.slice(0, PIECE_MAX))?.[0] ?? ''
  return WORDS.has(bare(last)) && (/^[a-z\\"(]/.test(first) || WORDS.has(bare(first)))
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
}

/** In quotation marks that are open, in which there is no space: a name, or a URL. */
function isInside(text: string): boolean {
  const quoted = /(?:^|[\s([{=])\\*"([^"\s]+)$/.exec(text.slice(-2_000))?.[1]
  return quoted !== undefined && /[./:@]/.test(quoted)
}
