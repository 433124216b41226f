import type { NodeOptions } from '@/lib/k3s/node-options'

/** A file that somebody asked about in public, and what a person should be told of it. */
export interface ReportedCase {
  /** In this folder. */
  readonly file: string
  /** What the file does, or why it did not. */
  readonly why: string
  /** Null for a slip that people make while they type, and then do not report. */
  readonly source: string | null
  readonly options?: Partial<NodeOptions>
  /** All errors and warnings as `severity code line`, in text order. */
  readonly problems: readonly string[]
  /** Notes that have to be among the others, as `code line`. */
  readonly notes?: readonly string[]
  /** What the messages have to say, each in one of them. */
  readonly says?: readonly string[]
  /** The title of the first fix of a problem or of a note, by its code. */
  readonly fixes?: Readonly<Record<string, string>>
  /** Codes of what concerns the image at its attempts, in their order. */
  readonly concerning?: readonly string[]
  /** An image, and the URLs that are asked for it first, without `?ns=`. */
  readonly image?: string
  readonly asked?: readonly string[]
  /** The sum of the findings that the command prints. */
  readonly summary: string
}

export const REPORTED_CASES: readonly ReportedCase[] = [
  {
    file: 'indented-too-deep.yaml',
    why: 'a generated file whose lines do not belong to each other: the first that does not fit is named',
    source: 'https://github.com/lablabs/ansible-role-rke2/issues/311',
    options: { distribution: 'rke2' },
    problems: ['error yaml-syntax 5'],
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings)',
  },
  {
    file: 'tls-at-the-root.yaml',
    why: 'a template printed tls at the beginning of the line: valid YAML, and the setting is lost',
    source: 'https://github.com/lablabs/ansible-role-rke2/issues/241',
    options: { distribution: 'rke2' },
    problems: ['error key-wrong-level 10'],
    says: ['Move it below a host of configs'],
    fixes: { 'key-wrong-level': 'Indent it below "registry.example.com"' },
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings, 3 notes)',
  },
  {
    file: 'four-spaces-and-a-plain-pattern.yaml',
    why: 'four spaces and a pattern without quotes, taken for the reason of an unused rewrite: both are right',
    source: 'https://github.com/PyratLabs/ansible-role-k3s/issues/197',
    problems: [],
    image: 'nginx:1.27',
    asked: ['http://registry.example.com/v2/docker-hub/library/nginx/manifests/1.27'],
    summary: '✔ nothing wrong in 1 file',
  },
  {
    file: 'hosted-registry-as-mirror.yaml',
    why: 'a registry for images of its customers as mirror of Docker Hub: 404 for everything',
    source: 'https://github.com/k3s-io/k3s/issues/11154',
    options: { release: 'v1.30.5+k3s1' },
    problems: ['warning mirror-suspicious 4'],
    summary: '✖ 1 problem in 1 file (0 errors, 1 warning)',
  },
  {
    file: 'localhost-in-k3d.yaml',
    why: 'localhost is the node, which is a container in k3d, and the entry changes nothing',
    source: 'https://github.com/k3d-io/k3d/issues/1019',
    problems: [],
    notes: ['endpoint-is-default 7', 'endpoint-localhost 7'],
    says: ['This entry changes nothing', 'In k3d the node is a container'],
    summary: '✔ no errors or warnings in 1 file, 4 notes to read',
  },
  {
    file: 'ca-without-mirror.yaml',
    why: 'settings of a registry without a mirror are valid',
    source: 'https://github.com/spegel-org/spegel/issues/648',
    options: { distribution: 'rke2', release: 'v1.30.5+rke2r1' },
    problems: [],
    notes: ['tls-file-missing 4'],
    image: 'gitlab-registry:1337/group/app:1',
    asked: ['https://gitlab-registry:1337/v2/group/app/manifests/1'],
    summary: '✔ no errors or warnings in 1 file, 1 note to read',
  },
  {
    file: 'key-file-escaped-twice.yaml',
    why: 'a private key with backslashes in place of line breaks, on a node with --docker, which reads another file',
    source: 'https://github.com/k3s-io/k3s/issues/3639',
    problems: ['error auth-json-key 9'],
    says: ['a backslash and an n in place of each line break', 'with --docker or --container-runtime-endpoint not at all'],
    fixes: { 'auth-json-key': 'Remove the extra backslashes' },
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings, 1 note)',
  },
  {
    file: 'verification-off.yaml',
    why: 'three spaces and verification switched off are valid',
    source: 'https://github.com/rancher/rke2/issues/3239',
    options: { distribution: 'rke2' },
    problems: [],
    summary: '✔ nothing wrong in 1 file',
  },
  {
    file: 'store-on-the-node.yaml',
    why: 'every registry comes from a store that must run on each node',
    source: 'https://github.com/suse-edge/edge-image-builder/issues/318',
    options: { distribution: 'rke2' },
    problems: [],
    notes: ['endpoint-localhost 4'],
    image: 'registry.opensuse.org/isv/suse/edge/metallb-controller:v0.13.10',
    asked: ['http://localhost:6545/v2/isv/suse/edge/metallb-controller/manifests/v0.13.10'],
    summary: '✔ no errors or warnings in 1 file, 1 note to read',
  },
  {
    file: 'web-site-of-docker-hub.yaml',
    why: 'the web site of Docker Hub as key of mirror and account: the account is never sent',
    source: 'https://github.com/k3s-io/k3s/issues/12561',
    problems: ['error mirror-dockerhub-alias 2'],
    says: ['Write "docker.io" here, and "registry-1.docker.io" below configs'],
    fixes: { 'mirror-dockerhub-alias': 'Write "docker.io" in place of "hub.docker.com" everywhere' },
    image: 'exampleorg/private:1',
    asked: ['https://registry-1.docker.io/v2/exampleorg/private/manifests/1'],
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings, 1 note)',
  },
  {
    file: 'rewrite-on-docker-hub.yaml',
    why: 'a rewrite has no effect on the default endpoint',
    source: 'https://github.com/k3s-io/k3s/pull/3064',
    problems: ['error rewrite-on-default-endpoint 4'],
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings)',
  },
  {
    file: 'embedded-registry.yaml',
    why: 'a file that was used to examine the embedded registry is valid; pull secrets concern both registries',
    source: 'https://github.com/rancher/rke2/issues/5299',
    options: { distribution: 'rke2', release: 'v1.29.4+rke2r1', embeddedRegistry: true },
    problems: [],
    notes: ['auth-pull-secret-overrides 12'],
    says: ['images of docker.io or k8s.gcr.io'],
    summary: '✔ no errors or warnings in 1 file, 4 notes to read',
  },
  {
    file: 'scheme-without-host.yaml',
    why: 'an endpoint that is a scheme alone is never asked',
    source: 'https://github.com/AnsonCar/awesome-docker-compose',
    problems: ['error endpoint-empty 4'],
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings)',
  },
  {
    file: 'account-under-the-mirrored-registry.yaml',
    why: 'the account of the mirror goes to Docker Hub, and the mirror is asked anonymously',
    source: 'https://github.com/jungen2023/k3s',
    problems: ['warning config-keyed-by-mirrored-registry 15'],
    says: ['"docker.io" gets this password'],
    fixes: { 'config-keyed-by-mirrored-registry': 'Move it to "harbor.example.top"' },
    summary: '✖ 1 problem in 1 file (0 errors, 1 warning, 1 note)',
  },
  {
    file: 'project-in-the-path.yaml',
    why: 'a project in the path, with an account: a token is asked for without the project too',
    source: 'https://github.com/GeoffWilliams/k3s-ansible-cluster',
    problems: ['warning endpoint-path-after-v2 4'],
    fixes: { 'endpoint-path-after-v2': 'Move "proxy_cache" into a rewrite' },
    summary: '✖ 1 problem in 1 file (0 errors, 1 warning, 3 notes)',
  },
  {
    file: 'one-cache-for-all.yaml',
    why: 'one cache for four registries, without anything that keeps them apart',
    source: 'https://github.com/1524529306/lyh-homelab-k8s',
    problems: [],
    notes: ['endpoint-for-several 4'],
    says: ['Nothing to do if it reads ?ns='],
    summary: '✔ no errors or warnings in 1 file, 1 note to read',
  },
  {
    file: 'account-not-filled-in.yaml',
    why: 'user name and password of an example are still there',
    source: 'https://github.com/lloydoliver/rke2-airgap-hardened',
    problems: ['warning auth-placeholder 26'],
    says: ['images of registry.rancher.com, docker.io, quay.io or gcr.io'],
    summary: '✖ 1 problem in 1 file (0 errors, 1 warning, 1 note)',
  },
  {
    file: 'insecure-beside-tls.yaml',
    why: 'a key of another tool, one level too high',
    source: 'https://github.com/pdaccess/pdaccess.github.io',
    problems: ['error unknown-key 3'],
    says: ['Write "insecure_skip_verify" into tls of this host'],
    fixes: { 'unknown-key': 'Write insecure_skip_verify into tls' },
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings)',
  },
  {
    file: 'endpoint-below-configs.yaml',
    why: 'three mistakes of different kinds in one file',
    source: 'https://github.com/cytomine/cytomine',
    problems: [
      'warning endpoint-default-scheme-differs 4',
      'error endpoint-path-not-api-root 7',
      'error key-wrong-level 11',
    ],
    notes: ['config-empty 9'],
    fixes: { 'key-wrong-level': 'Remove it', 'endpoint-path-not-api-root': 'Move "docker" into a rewrite' },
    summary: '✖ 3 problems in 1 file (2 errors, 1 warning, 1 note)',
  },
  {
    file: 'rewrites-with-slashes.yaml',
    why: 'slashes too many are joined in the request, but not in the scope of the token',
    source: 'https://github.com/Martin-Weiss/rke-cluster',
    options: { distribution: 'rke2' },
    problems: ['warning rewrite-invalid-result 7', 'warning rewrite-invalid-result 13'],
    says: ['containerd asks for "prod/docker.io/nginx"'],
    image: 'nginx:1',
    asked: ['https://reg1.example.com/v2/prod/docker.io/nginx/manifests/1'],
    summary: '✖ 2 problems in 1 file (0 errors, 2 warnings, 2 notes)',
  },
  {
    file: 'auth-beside-its-host.yaml',
    why: 'a login one level too far left: the host stays empty, and is not to be removed',
    source: null,
    problems: ['error key-wrong-level 8'],
    says: ['"auth" is one level too far left', 'Indent it below "nexus.example.com:8082"'],
    fixes: { 'key-wrong-level': 'Indent it below "nexus.example.com:8082"' },
    concerning: ['key-wrong-level'],
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings)',
  },
  {
    file: 'endpoint-beside-its-registry.yaml',
    why: 'endpoint and rewrite one level too far left: K3s rejects the file',
    source: null,
    problems: ['error yaml-type-map 3'],
    says: ['"endpoint" is one level too far left', 'Indent it below "docker.io"'],
    fixes: { 'yaml-type-map': 'Indent endpoint and rewrite below "docker.io"' },
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings)',
  },
  {
    file: 'rewrite-beside-its-registry.yaml',
    why: 'a rewrite one level too far left is ignored: images are asked for under their own name',
    source: null,
    problems: ['error key-wrong-level 5'],
    fixes: { 'key-wrong-level': 'Indent it below "docker.io"' },
    concerning: ['key-wrong-level'],
    image: 'nginx:1.27',
    asked: ['https://harbor.example.com/v2/library/nginx/manifests/1.27'],
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings)',
  },
  {
    file: 'rewrites-as-a-list.yaml',
    why: 'dashes before rewrites: K3s rejects the file',
    source: null,
    problems: ['error yaml-type-map 6'],
    says: ['Write each rule on its own line below it as "pattern": "replacement", without a dash'],
    fixes: { 'yaml-type-map': 'Make it a map' },
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings)',
  },
  {
    file: 'configs-within-mirrors.yaml',
    why: 'configs as deep as the registries: its login and TLS are ignored, for each image',
    source: 'https://github.com/k3s-io/k3s/issues/10135',
    options: { release: 'v1.30.0+k3s1' },
    problems: ['error key-wrong-level 5'],
    fixes: { 'key-wrong-level': 'Move it to the beginning of the line' },
    concerning: ['key-wrong-level'],
    image: 'registry.example.com/app:1',
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings)',
  },
  {
    file: 'registry-at-the-root.yaml',
    why: 'a registry without mirrors above it',
    source: null,
    problems: ['error key-wrong-level 1'],
    fixes: { 'key-wrong-level': 'Write "mirrors:" above, and indent "docker.io" below it' },
    concerning: ['key-wrong-level'],
    summary: '✖ 1 problem in 1 file (1 error, 0 warnings)',
  },
]
