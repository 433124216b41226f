import { goQuote } from '@/lib/go/quote'
import type { Release } from '@/lib/k3s/releases/releases'
import { line, type Line, type Written } from './line'

/** An error of the container runtime interface. The kubelet shows codes other than `Unknown`. */
export interface CriError {
  readonly code: CriCode
  readonly message: string
}

export type CriCode = 'Unknown' | 'NotFound' | 'InvalidArgument' | 'FailedPrecondition'

/** The same where parts of its message may not be known. */
export interface CriLine {
  readonly code: CriCode
  readonly message: Line
}

/**
 * What containerd puts before the error of a pull. `image` is the name as it normalises it.
 * Source: containerd v2.3.4 client/pull.go, internal/cri/server/images/image_pull.go
 */
export function pullFailed(image: string, message: Written): Line {
  return line`failed to pull and unpack image ${goQuote(image)}: ${message}`
}

/** The same for an error that came while the name was resolved. */
export function resolveFailed(image: string, message: Written): Line {
  return pullFailed(image, line`failed to resolve reference ${goQuote(image)}: ${message}`)
}

/**
 * The event of the pod; `image` is the name as the pod has it. Since Kubernetes v1.28 the code `Unknown` is not shown.
 * Source: Kubernetes v1.33 pkg/kubelet/images/image_manager.go, EnsureImageExists; staging/src/k8s.io/cri-client/pkg/remote_image.go, pullImageV1;
 * kubernetes#117612 for v1.28
 */
export function kubeletEvent(
  image: string,
  { code, message }: { readonly code: CriCode; readonly message: Written },
  { showsUnknownCode }: Pick<Release, 'showsUnknownCode'>,
): Line {
  const shown = code === 'Unknown' && !showsUnknownCode ? '' : `rpc error: code = ${code} desc = `
  return line`Failed to pull image ${goQuote(image)}: ${shown}${message}`
}

/**
 * What the kubelet says of a name that is no image, which it never gives to containerd.
 * Source: Kubernetes v1.33 pkg/kubelet/images/image_manager.go, applyDefaultImageTag
 */
export function unreadableName(image: string, why: string): string {
  return `Failed to apply default image tag ${goQuote(image)}: couldn't parse image name ${goQuote(image)}: ${why}`
}

/**
 * What the kubelet says of an image that is not on the node where the policy is Never.
 * Source: Kubernetes v1.33 pkg/kubelet/images/image_manager.go, EnsureImageExists
 */
export function neverPulled(image: string): string {
  return `Container image ${goQuote(image)} is not present with pull policy of Never`
}
