import { saying } from '@/lib/words/saying'
import type { Words } from './told'

const notRegistry = saying('This is not about registries.yaml.')

/** What is not about an endpoint: the node, the kubelet, the image. */
export const NODE = {
  'disk-full': () => ({
    kind: 'node',
    says: saying('The disk of the node is full. This is not about a registry.'),
    causes: [
      saying(
        'Free space where K3s or RKE2 has its data (as a rule /var/lib/rancher), or give it a larger disk; inodes can be used up too.',
      ),
    ],
  }),
  'read-only-disk': () => ({
    kind: 'node',
    says: saying('The disk of the node cannot be written. This is not about a registry.'),
    causes: [saying('The file system is mounted read-only or damaged: look at dmesg.')],
  }),
  'exec-format': () => ({
    kind: 'node',
    says: saying(
      'The image is for another processor than the node has. The pull worked; this is not about a registry.',
    ),
    causes: [
      saying('Use an image that is built for the architecture of the node, or choose nodes by kubernetes.io/arch.'),
    ],
  }),
  'no-platform': () => ({
    kind: 'node',
    says: saying(
      'The image is not built for the processor or system of this node. The registry has it, and was asked in the right way.',
    ),
    causes: [
      saying('Use an image or a tag for the architecture of the node, or choose nodes by kubernetes.io/arch.'),
      saying(
        'A mirror that was filled with one architecture only lacks the others. The pull ends there, and no other endpoint is asked.',
      ),
    ],
  }),
  'pull-secret': () => ({
    kind: 'node',
    says: saying('A pull secret that the pod names is not in its namespace, or cannot be read.'),
    causes: [
      saying(
        'Without it the account of the node is used, which registries.yaml may have. Make the secret in the namespace of the pod, or take its name out of the pod.',
      ),
    ],
  }),
  'credential-provider': () => ({
    kind: 'node',
    says: saying('The credential provider of the kubelet failed: it gave no account for this image.'),
    causes: [
      saying('Its program or its configuration on the node is at fault. The account of registries.yaml is used then.'),
    ],
  }),
  'kubelet-rate': () => ({
    kind: 'node',
    says: saying('The kubelet itself holds pulls back: it may begin only so many in a second. No registry was asked.'),
    causes: [saying('It tries again by itself. The limits are registryPullQPS and registryBurst of the kubelet.')],
  }),
  'never-pull': () => ({
    kind: 'node',
    says: saying('The pod says imagePullPolicy: Never, and the image is not on the node. No registry was asked.'),
    causes: [saying('Import the image on each node, or change imagePullPolicy.')],
  }),
  'name-invalid': (facts) => ({
    kind: 'node',
    says:
      facts.about === ''
        ? saying('The name of the image is not valid. No registry was asked.')
        : saying('The name of the image is not valid: {image}. No registry was asked.', { image: facts.about }),
    causes: [saying('Correct it in the pod: small letters, no scheme, no spaces, one tag.')],
  }),
  'runtime-down': () => ({
    kind: 'node',
    says: saying('containerd is not running, so nothing is pulled.'),
    causes: [
      saying(
        'It does not start, perhaps because of its config.toml, or K3s or RKE2 was stopped: its last lines say why.',
      ),
    ],
  }),
  'pause-name': (facts) => ({
    kind: 'node',
    says:
      facts.about === ''
        ? saying('containerd looks for the pause image under another name than it is stored by. No registry was asked.')
        : saying(
            'containerd looks for the pause image {image} under another name than it is stored by. No registry was asked.',
            { image: facts.about },
          ),
    causes: [
      saying(
        'A package of K3s with a containerd of its own (2.3) does not complete the name. Set pause-image: docker.io/{image} in config.yaml, or use the releases of K3s itself.',
        {
          image: (facts.image || 'rancher/mirrored-pause:3.6').replace(/^docker\.io\//, ''),
        },
      ),
      notRegistry,
    ],
  }),
  unpack: () => ({
    kind: 'node',
    says: saying('The image was fetched, and could not be unpacked on the node.'),
    causes: [
      saying('The disk, its file system or the snapshotter of the node; or a layer was damaged on the way.'),
      notRegistry,
    ],
  }),
  deadline: (facts) => ({
    kind: 'registry',
    says:
      facts.about === ''
        ? saying('The pull took too long and was ended from outside.')
        : saying('The pull of {image} took too long and was ended from outside.', { image: facts.about }),
    causes: [
      saying(
        'An endpoint does not answer, or is slow: containerd ends a pull after five minutes without progress. Its log says which one was asked last.',
      ),
    ],
  }),
  cancelled: () => ({
    kind: 'waiting',
    says: saying('The pull was called off, and the line does not say by whom.'),
    causes: [
      saying('The pod was deleted, the node stopped, or another error came first: look at the lines before it.'),
    ],
  }),
  waiting: (facts) => ({
    kind: 'waiting',
    says:
      facts.image === ''
        ? saying('The kubelet waits before it pulls again. Why the last pull failed is in another event.')
        : saying('The kubelet waits before it pulls {image} again. Why the last pull failed is in another event.', {
            image: facts.image,
          }),
    causes: [],
  }),
} as const satisfies Readonly<Record<string, Words>>
