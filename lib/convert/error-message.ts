import { saying, type Saying } from '@/lib/words/saying'
/** What an error message tells of a pull, each a sentence. */
export interface ErrorMessage {
  /** As in "This is …". */
  readonly title: string
  readonly notes: readonly Saying[]
}

/**
 * What the kubelet, CRI clients and containerd's resolver begin their messages with.
 * Source: Kubernetes v1.33 pkg/kubelet/images/image_manager.go; containerd v2.0 client/pull.go,
 * internal/cri/server/images/image_pull.go, core/remotes/docker/resolver.go
 */
const OF_A_PULL =
  /Failed to pull image \\*"|Back-off pulling image \\*"|\bErrImagePull\b|\bImagePullBackOff\b|failed to pull and unpack image \\*"|failed to resolve (?:reference|image) \\*"|failed to do request: (?:Head|Get|Post) \\*"|\bpulling image[^"\n]{0,80}: rpc error: code = /i
/** A line of the log of K3s, RKE2 or containerd that reports a fault. */
const OF_A_LOG = /^[^\n]{0,200}\blevel=(?:error|fatal|warning) msg=/m
/** Files and scripts that mention a message are not one. */
const OTHER_TEXT = /^#!|^[ \t]*["']?(?:mirrors|configs)["']?[ \t]*:|<<-?[ \t]*["']?[A-Za-z_]/m

const IMAGE =
  /(?:pull(?:ing)? image|pull and unpack image|resolve (?:reference|image)|image[:=]) {0,2}\\*"([^"\\\s]{1,300})\\*"/i
const ASKED = /\b(?:Head|Get|Post) \\*"(https?:\/\/)([^"\\/\s?]{1,300})[^"\s]{0,2000}"(?:: ([^\n]{1,400}))?/
const ADDRESS = /\b(?:dial tcp|lookup) ([^\s:"]{0,200}[^\s"]{0,60}?):? /
const REASON_MAX = 200

/* SAID */
const OF_PULL = 'an error message of a pull'
const OF_LOG = 'a line of a log'
/* END */

/** What a pasted message of the kubelet or of containerd says; null for any other text. Never throws. */
export function readErrorMessage(text: string): ErrorMessage | null {
  const isPull = OF_A_PULL.test(text)
  if ((!isPull && !OF_A_LOG.test(text)) || OTHER_TEXT.test(text)) return null
  const image = IMAGE.exec(text)?.[1]
  const [, scheme = '', authority, reason] = ASKED.exec(text) ?? []
  const address = authority === undefined ? ADDRESS.exec(text)?.[1] : undefined
  const host = authority?.replace(/^.*@/, '')
  return {
    title: isPull ? OF_PULL : OF_LOG,
    notes: [
      ...(image === undefined
        ? []
        : [saying('The image is {image}.', { image: image.replace(/^.*:[^@]*@(?!sha\d)/, '') })]),
      ...(host === undefined ? [] : [saying('What failed is a request to {scheme}{host}.', { scheme, host })]),
      ...(address === undefined ? [] : [saying('What failed is a connection to {address}.', { address })]),
      ...(reason === undefined ? [] : [saying('The reason is at its end: {reason}.', { reason: endOf(reason) })]),
      image === undefined
        ? saying('Open the registries.yaml of the node that said it.')
        : saying(
            'Open the registries.yaml of the node that said it, with this image: the plan shows what is asked, in order.',
          ),
      saying('What it means is said by `pullpath explain`, and on the page under Errors.'),
    ],
  }
}

/** Without the quotes, spaces and full stops of what surrounds it. */
function endOf(reason: string): string {
  return reason.slice(0, REASON_MAX).replace(/["\\\s.]{1,20}$/, '')
}
