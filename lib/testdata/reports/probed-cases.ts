/** A file that somebody asked about in public, and what a probe should say where its registries answer as reported. */
export interface ProbedCase {
  /** In this folder. */
  readonly file: string
  readonly why: string
  readonly source: string
  readonly image: string
  /** The host that the file names, as a peer of the test. */
  readonly host: string
  /** The status and challenge that it answers with; null: nothing listens there. */
  readonly answer: { readonly status: number; readonly realm: string } | null
  /** Options of the command. */
  readonly flags?: readonly string[]
  readonly code: number
  readonly says: readonly string[]
  readonly never: readonly string[]
}

const STORE = {
  file: 'store-on-the-node.yaml',
  source: 'https://github.com/suse-edge/edge-image-builder/issues/318',
  image: 'registry.opensuse.org/isv/suse/edge/metallb-controller:v0.13.10',
  host: 'localhost',
  answer: null,
}

const HARBOR = {
  file: 'token-server-with-https.yaml',
  source: 'https://github.com/rancher/rke2/issues/4333',
  image: 'harbor.example.com:5000/rancher/rke2-runtime:v1.31.5-rke2r1',
  host: 'harbor.example.com',
  answer: { status: 401, realm: 'https://harbor.example.com:5000/service/token' },
}

export const PROBED_CASES: readonly ProbedCase[] = [
  {
    ...STORE,
    why: 'nothing listens at localhost of this computer, which says nothing of the node',
    code: 3,
    says: ['Nothing listens on', 'on a node localhost:6545 is the node itself', 'on a node, and look there for the service'],
    never: ['localhost:6545 answers', 'The kubelet shows'],
  },
  {
    ...STORE,
    why: 'nothing listens at localhost of the node itself',
    flags: ['--on-node'],
    code: 1,
    says: ['connection refused', 'The kubelet shows'],
    never: ['localhost:6545 answers'],
  },
  {
    ...HARBOR,
    why: 'the token server is on the same host with the other scheme: not asked, so not known',
    code: 3,
    says: [
      'asked over http and announces its token server with https',
      'Set the external URL',
      '--allow-realm https://harbor.example.com:5000',
    ],
    never: ['The kubelet shows'],
  },
  {
    ...HARBOR,
    why: 'and it does not work where it is asked',
    flags: ['--allow-realm', 'https://harbor.example.com:5000'],
    code: 1,
    says: ['asked over http and announces its token server with https'],
    never: ['Look at the token server'],
  },
]
