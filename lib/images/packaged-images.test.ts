import { expect, test } from 'vitest'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { allReleases } from '@/lib/k3s/releases/releases'
import { packagedComponents, packagedImages, packagedNames } from './packaged-images'

const named = (options: Partial<NodeOptions>, disabled: readonly string[] = []) =>
  packagedImages(packagedComponents({ ...defaultOptions(), ...options }, disabled))

test.each<
  [
    why: string,
    options: Partial<NodeOptions>,
    disabled: readonly string[],
    has: readonly string[],
    not: readonly string[],
  ]
>([
  [
    'of K3s',
    { release: 'v1.36.1+k3s1' },
    [],
    [
      'docker.io/rancher/mirrored-coredns-coredns',
      'docker.io/rancher/klipper-helm',
      'docker.io/rancher/mirrored-pause',
    ],
    ['docker.io/rancher/hardened-coredns'],
  ],
  [
    'without components that are disabled, in any spelling',
    {},
    ['Traefik', ' servicelb'],
    ['docker.io/rancher/mirrored-metrics-server'],
    ['docker.io/rancher/mirrored-library-traefik', 'docker.io/rancher/klipper-lb'],
  ],
  ['with what cannot be disabled', {}, ['pause'], ['docker.io/rancher/mirrored-pause'], []],
  [
    'from the system default registry',
    { systemDefaultRegistry: 'r.example.com:5000/hub' },
    [],
    ['r.example.com:5000/hub/rancher/mirrored-coredns-coredns'],
    ['docker.io/rancher/mirrored-coredns-coredns'],
  ],
  [
    'of RKE2 with ingress-nginx',
    { distribution: 'rke2', release: 'v1.30.4+rke2r1' },
    [],
    ['docker.io/rancher/nginx-ingress-controller', 'docker.io/rancher/mirrored-sig-storage-snapshot-controller'],
    ['docker.io/rancher/hardened-traefik', 'docker.io/rancher/hardened-snapshot-controller'],
  ],
  [
    'of RKE2 with Traefik',
    { distribution: 'rke2', release: 'v1.36.1+rke2r1' },
    ['rke2-coredns'],
    ['docker.io/rancher/hardened-traefik', 'docker.io/rancher/hardened-snapshot-controller'],
    ['docker.io/rancher/nginx-ingress-controller', 'docker.io/rancher/hardened-coredns'],
  ],
  [
    'of RKE2 while a name changed, by both',
    { distribution: 'rke2', release: 'v1.34.5+rke2r1' },
    [],
    [
      'docker.io/rancher/hardened-snapshot-controller',
      'docker.io/rancher/mirrored-sig-storage-snapshot-controller',
      'docker.io/rancher/kube-webhook-certgen',
      'docker.io/rancher/mirrored-ingress-nginx-kube-webhook-certgen',
    ],
    [],
  ],
])('the images %s', (_, options, disabled, has, not) => {
  const images = named(options, disabled)
  expect(images).toEqual(expect.arrayContaining([...has]))
  expect(images.filter((image) => not.includes(image))).toEqual([])
})

test('every release has some of each kind, and what can be disabled has a name for it', () => {
  for (const { name } of allReleases())
    for (const distribution of ['k3s', 'rke2'] as const) {
      const components = packagedComponents({ ...defaultOptions(), distribution, release: name }, [])
      expect(components.some(({ images }) => images.some((image) => image.includes('coredns')))).toBe(true)
      expect(packagedNames(distribution)).toEqual(
        expect.arrayContaining(components.flatMap((one) => (one.canDisable ? [one.name] : []))),
      )
    }
})
