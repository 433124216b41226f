import type { Reference } from '@/lib/containerd/reference'
import type { PullPolicy } from './simulate'

/**
 * Seconds that the kubelet waits after a failed pull before it asks again: after the first, the second, and so on; from
 * the last one on always as long. It forgets them for a new pod, when it is restarted, and after ten minutes without a
 * failure.
 * Source: Kubernetes v1.33 pkg/kubelet/kubelet.go, imageBackOffPeriod and MaxImageBackOff;
 * staging/src/k8s.io/client-go/util/flowcontrol/backoff.go, Next and hasExpired; pkg/kubelet/images/image_manager.go, backOffKey
 */
export const BACK_OFF_S: readonly number[] = [10, 20, 40, 80, 160, 300]

/**
 * The policy of a container that does not set one: Always for the tag latest, also where it is not written.
 * Source: Kubernetes v1.33 pkg/apis/core/v1/defaults.go, SetDefaults_Container
 */
export function defaultPolicy(reference: Reference | null): PullPolicy {
  return reference?.object === 'latest' ? 'Always' : 'IfNotPresent'
}
