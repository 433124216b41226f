import type { ErrorCode } from './codes'
import type { Message } from './read-message'
import { yamlFileOf } from './yaml-file'

/** These say of themselves what they are about. */
const ALONE: ReadonlySet<ErrorCode> = new Set([
  'kubelet-rate',
  'pull-secret',
  'credential-provider',
  'never-pull',
  'name-invalid',
  'ca-file',
  'client-pair',
  'client-file',
  'host-tree',
  'hosts-toml',
  'config-toml',
  'is-directory',
  'file-denied',
  'manifests-folder',
  'endpoint-ignored',
  'endpoint-duplicate',
  'rewrite-invalid',
  'auth-not-written',
  'embedded-nothing',
  'embedded-miss',
  'no-local-archive',
  'disk-full',
  'exec-format',
  'no-platform',
  'web-page',
  'schema1',
  'rate-limited',
  'no-credentials',
  'pause-name',
  'waiting',
])
const OF_PULL =
  /\bpull(?:ing|ed)?\b|hosts\.toml|registries\.ya?ml|registry|endpoint URL|\bmirror|certs\.d|manifests?\b|\bblobs?\b|failed to (?:resolve|authorize|fetch (?:oauth|anonymous)|unpack|copy|do request)|server is not ready: (?:yaml|toml|read|open)/i
const WENT_WELL =
  /^(?:Successfully|Pulled|Container image .{1,400} already present|PullImage "[^"]{1,400}" returns|stop pulling image|Imported|Image is up to date|Using private registry)/i
/** Other programs, and the other way: no node does this. */
const NO_PULL = /\bpush(?:ing|ed)?\b(?! gateway)|"?oci:\/\//i
/** Of what is logged as information, these are failures. */
const FAILED = /trying next host|fetch failed|\bfailed\b|\berror\b|not ready|exhausted|Not starting/i

/** True for a failure of a pull, or of what a pull needs: among the lines of a log, most are about something else. */
export function isPullError(message: Message): boolean {
  const { code, text } = message
  if (WENT_WELL.test(text) || (NO_PULL.test(text) && message.image === null)) return false
  if (code === 'unknown') return isNamedFailure(message)
  if (code === 'waiting' || ALONE.has(code)) return true
  if (code === 'yaml-invalid') return isOfNode(message)
  if (message.isInformation && !FAILED.test(text)) return false
  return isAboutPull(message) || isBare(message)
}

/** An error in the YAML of registries.yaml, or of the flags of the node, and not of a manifest or a chart. */
function isOfNode(message: Message): boolean {
  const { file, text, by } = message
  if (file !== null) return yamlFileOf(file) !== null
  if (/converting YAML to JSON|\bmanifests?\b|\bchart\b|\bconfigmap\b|cloud-?config/i.test(text)) return false
  return by === 'node' || by === 'unknown' || by === 'own-puller' || isAboutPull(message)
}

/** A failure in words that are not known. */
function isNamedFailure(message: Message): boolean {
  const isFailure = /\bfail|\berror|cannot|unable|invalid|denied|refused/i.test(message.text)
  return (
    isFailure &&
    !message.isInformation &&
    isAboutPull(message) &&
    (message.image !== null || message.asked !== null || message.isStep)
  )
}

function isAboutPull({ image, reference, asked, isStep, by, text }: Message): boolean {
  if (image !== null || reference !== null || isStep || by === 'own-puller' || by === 'ctr') return true
  if (asked !== null && (asked.token !== null || /\/v2\/|\/(?:manifests|blobs)\//.test(asked.path))) return true
  return OF_PULL.test(text)
}

/** A message alone, without anything of a log: somebody chose it. */
function isBare({ time, by, isFramed }: Message): boolean {
  return time === null && by === 'unknown' && !isFramed
}
