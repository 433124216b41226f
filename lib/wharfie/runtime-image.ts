import { DOCKER_HUB } from '@/lib/known/docker-hub'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { releaseName, releaseOf, type Release } from '@/lib/k3s/releases/releases'
import { systemImage } from '@/lib/k3s/system-images'
import type { ImageParts } from './plan-wharfie'

const RUNTIME = 'rancher/rke2-runtime'

/**
 * The image that RKE2 pulls itself: its programs and charts. All other images, those of its static pods too, are pulled by containerd.
 * Where its programs are there already, or an archive of agent/images holds it, it is not pulled.
 * Source: rancher/rke2 pkg/images/images.go and pkg/bootstrap/bootstrap.go, Stage
 */
export function runtimeImage(release: Release): ImageParts {
  return { registry: DOCKER_HUB, repository: RUNTIME, object: releaseName(release, 'rke2').replace('+', '-') }
}

/** Its name on a node, with --system-default-registry, which may have a path. */
export function runtimeName(options: NodeOptions): string {
  const { registry, repository, object } = runtimeImage(releaseOf(options))
  return systemImage(`${registry}/${repository}:${object}`, options)
}

/** Whether RKE2 pulls images of this repository itself. */
export function isRuntimeRepository(repository: string): boolean {
  return repository === RUNTIME || repository.endsWith(`/${RUNTIME}`)
}
