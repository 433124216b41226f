import type { Preset } from './preset'

/** Registries of clouds besides the simple logins: tokens that expire, and their caches of other registries. */
export const CLOUD_PRESETS: readonly Preset[] = [
  {
    id: 'ecr',
    title: 'Amazon ECR with the credential provider',
    help: 'No password: a token of ECR lives twelve hours, and K3s reads this file at its start only. The kubelet asks the provider for a new one, by the name of the image. Nodes share what they have, so that each image is fetched once.',
    words: ['aws', 'amazon', 'ecr', 'token', 'ecr-credential-provider', 'credential provider', 'refresh'],
    image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.4',
    options: { embeddedRegistry: true },
    text: `# On every node, for the kubelet, which finds both there by itself:
#   /var/lib/rancher/credentialprovider/bin/ecr-credential-provider
#   /var/lib/rancher/credentialprovider/config.yaml, with in it:
#     apiVersion: kubelet.config.k8s.io/v1
#     kind: CredentialProviderConfig
#     providers:
#       - name: ecr-credential-provider
#         apiVersion: credentialprovider.kubelet.k8s.io/v1
#         matchImages: ["*.dkr.ecr.*.amazonaws.com"]
#         defaultCacheDuration: 12h
# The instance needs a role that may read the registry.
mirrors:
  "111122223333.dkr.ecr.eu-west-1.amazonaws.com":
`,
  },
]
