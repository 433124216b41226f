import { describe, expect, test } from 'vitest'
import { readImageName } from './image-name'

const DIGEST = `sha256:${'a'.repeat(64)}`

describe('readImageName takes off what surrounds a name', () => {
  test.each([
    { why: 'nothing', typed: 'quay.io/cilium/cilium:v1.18.1', name: 'quay.io/cilium/cilium:v1.18.1' },
    { why: 'nothing is typed', typed: '', name: '' },
    { why: 'spaces alone', typed: ' \t ', name: '' },
    { why: 'indentation', typed: '  quay.io/cilium/cilium:v1.18.1 \n', name: 'quay.io/cilium/cilium:v1.18.1' },
    { why: 'quotes', typed: '"nginx:1"', name: 'nginx:1' },
    { why: 'single quotes', typed: "'nginx:1'", name: 'nginx:1' },
    { why: 'backticks', typed: '`nginx:1`', name: 'nginx:1' },
    { why: 'quotes of a word processor', typed: '“nginx:1”', name: 'nginx:1' },
    { why: 'a quote that was copied at one end', typed: 'nginx:1"', name: 'nginx:1' },
    { why: 'image: of a pod', typed: '  image: nginx:1', name: 'nginx:1' },
    { why: 'image: with quotes', typed: 'image: "nginx:1"', name: 'nginx:1' },
    { why: 'image: of JSON', typed: '"image": "nginx:1",', name: 'nginx:1' },
    { why: 'Image: of kubectl describe', typed: '    Image:          nginx:1', name: 'nginx:1' },
    { why: 'image = of Terraform', typed: 'image = "nginx:1"', name: 'nginx:1' },
    { why: 'a command with its prompt', typed: 'root@node:~# crictl pull nginx:1', name: 'nginx:1' },
    { why: 'a list item of a page', typed: '• nginx:1', name: 'nginx:1' },
    { why: 'a list item', typed: '- nginx:1', name: 'nginx:1' },
    { why: 'a list item with image:', typed: "- image: 'nginx:1' # the web", name: 'nginx:1' },
    { why: 'a comment', typed: 'nginx:1 # the web', name: 'nginx:1' },
    { why: 'docker pull', typed: 'docker pull nginx:1', name: 'nginx:1' },
    { why: 'docker image pull', typed: 'docker image pull nginx:1', name: 'nginx:1' },
    { why: 'crictl pull', typed: 'crictl pull nginx:1', name: 'nginx:1' },
    { why: 'k3s crictl pull', typed: '$ sudo k3s crictl pull nginx:1', name: 'nginx:1' },
    {
      why: 'ctr with a name space',
      typed: 'ctr -n k8s.io images pull docker.io/library/nginx:1',
      name: 'docker.io/library/nginx:1',
    },
    { why: 'options of pull', typed: 'docker pull --platform linux/amd64 -q nginx:1', name: 'nginx:1' },
    { why: 'the path of a program', typed: '/var/lib/rancher/rke2/bin/crictl pull nginx:1', name: 'nginx:1' },
    { why: 'FROM of a Dockerfile', typed: 'FROM --platform=linux/amd64 golang:1.25 AS build', name: 'golang:1.25' },
    { why: 'the transport of skopeo', typed: 'docker://nginx:1', name: 'nginx:1' },
    { why: 'imageID of an old node', typed: `imageID: docker-pullable://nginx@${DIGEST}`, name: `nginx@${DIGEST}` },
    { why: 'an image called image is one', typed: 'image:1.0', name: 'image:1.0' },
    { why: 'an image called pull is one', typed: 'docker/pull', name: 'docker/pull' },
  ])('$why: $typed', ({ typed, name }) => {
    expect(readImageName(typed)).toEqual({ name, found: null })
  })
})

describe('readImageName finds the image of', () => {
  test.each([
    {
      why: 'an event of the kubelet',
      typed:
        'Failed to pull image "quay.io/a/b:1": rpc error: code = NotFound desc = failed to pull and unpack image "quay.io/a/b:1": not found',
      found: 'quay.io/a/b:1',
    },
    { why: 'an event without quotes', typed: 'Failed to pull image nginx:1: rpc error', found: 'nginx:1' },
    { why: 'another transport', typed: 'oci://ghcr.io/a/b:1', found: 'ghcr.io/a/b:1' },
    { why: 'a back-off', typed: 'Back-off pulling image "nginx:1"', found: 'nginx:1' },
    {
      why: 'a whole line of events',
      typed: '  Warning  Failed  3s (x2 over 9s)  kubelet  Error: Failed to pull image "reg.example.com:5000/a:1": x',
      found: 'reg.example.com:5000/a:1',
    },
    {
      why: 'the kubelet log',
      typed: String.raw`E1128 10:00:00 log.go:32] "PullImage from image service failed" err="rpc error" image="ghcr.io/a/b:2"`,
      found: 'ghcr.io/a/b:2',
    },
    {
      why: 'the containerd log',
      typed: String.raw`time="2026" level=error msg="PullImage \"ghcr.io/a/b:2\" failed" error="rpc"`,
      found: 'ghcr.io/a/b:2',
    },
    {
      why: 'a request',
      typed: 'https://reg.example.com:5000/v2/team/app/manifests/1.0',
      found: 'reg.example.com:5000/team/app:1.0',
    },
    { why: 'a request by digest', typed: `https://quay.io/v2/a/b/manifests/${DIGEST}`, found: `quay.io/a/b@${DIGEST}` },
    {
      why: 'a request to a mirror',
      typed: 'https://mirror.example.com/v2/a/b/manifests/1?ns=quay.io',
      found: 'quay.io/a/b:1',
    },
    {
      why: 'a request to Docker Hub',
      typed: 'https://registry-1.docker.io/v2/library/nginx/manifests/1',
      found: 'docker.io/library/nginx:1',
    },
    { why: 'a list of tags', typed: 'https://quay.io/v2/a/b/tags/list', found: 'quay.io/a/b' },
    { why: 'a blob', typed: `https://quay.io/v2/a/b/blobs/${DIGEST}`, found: 'quay.io/a/b' },
    {
      why: 'a request in an error',
      typed: 'failed to do request: Head "https://quay.io/v2/a/b/manifests/1": dial tcp: lookup quay.io',
      found: 'quay.io/a/b:1',
    },
    { why: 'a name with a scheme', typed: 'https://quay.io/a/b:1', found: 'quay.io/a/b:1' },
    { why: 'a page of Docker Hub', typed: 'https://hub.docker.com/_/nginx', found: 'docker.io/library/nginx' },
    {
      why: 'another page of Docker Hub',
      typed: 'https://hub.docker.com/r/rancher/k3s/tags',
      found: 'docker.io/rancher/k3s',
    },
    {
      why: 'a page of Quay',
      typed: 'https://quay.io/repository/cilium/cilium?tab=tags&tag=latest',
      found: 'quay.io/cilium/cilium:latest',
    },
    {
      why: 'a page of GitHub',
      typed: 'https://github.com/fluxcd/flux2/pkgs/container/flux-cli',
      found: 'ghcr.io/fluxcd/flux-cli',
    },
    { why: 'a list of images', typed: 'quay.io/a/b:1 ghcr.io/c/d:2', found: 'quay.io/a/b:1' },
    { why: 'upper case in the path', typed: 'quay.io/Team/App:V1', found: 'quay.io/team/app:V1' },
    { why: 'a colon without tag', typed: 'quay.io/a/b:', found: 'quay.io/a/b' },
  ])('$why', ({ typed, found }) => {
    expect(readImageName(typed).found).toBe(found)
  })

  test.each([
    'not a name',
    'Failed to pull image',
    'https://',
    'https://quay.io/v2/',
    'https://hub.docker.com/search?q=x',
    'a'.repeat(5_000),
    '###',
    'a b/c d',
  ])('nothing in %s', (typed) => {
    expect(readImageName(typed).found).toBeNull()
  })

  test('a text of any size in few steps', () => {
    expect(readImageName('image '.repeat(200_000)).found).toBeNull()
    expect(readImageName(`"${'- '.repeat(200_000)}`).found).toBeNull()
  })
})
