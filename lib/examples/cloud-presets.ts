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
  {
    id: 'ecr-cache',
    title: 'Amazon ECR as a cache of other registries',
    help: 'Pull-through cache rules have a prefix for each registry. The credential provider knows images by their own name only and not mirrors, so that a timer has to renew this password and restart K3s.',
    words: ['aws', 'amazon', 'ecr', 'pull through', 'cache', 'token', 'rewrite'],
    image: 'nginx:1.27',
    text: `mirrors:
  docker.io:
    endpoint:
      - "https://111122223333.dkr.ecr.eu-west-1.amazonaws.com"
    rewrite:
      "^(.*)$": "docker-hub/$1"
  quay.io:
    endpoint:
      - "https://111122223333.dkr.ecr.eu-west-1.amazonaws.com"
    rewrite:
      "^(.*)$": "quay/$1"
configs:
  "111122223333.dkr.ecr.eu-west-1.amazonaws.com":
    auth:
      # pullpath-ignore auth-short-lived a timer writes: aws ecr get-login-password
      username: AWS
      password: change-me
`,
  },
  {
    id: 'gar-remote',
    title: 'Google Artifact Registry as a cache of Docker Hub',
    help: 'A remote repository caches Docker Hub. Its name and that of the project stand in front of the image.',
    words: ['google', 'gar', 'pkg.dev', 'remote repository', 'cache', '_json_key', 'rewrite'],
    image: 'nginx:1.27',
    text: `mirrors:
  docker.io:
    endpoint:
      - "https://europe-docker.pkg.dev"
    rewrite:
      "^(.*)$": "project/docker-hub/$1"
configs:
  europe-docker.pkg.dev:
    auth:
      username: _json_key
      password: '{"type": "service_account", "project_id": "change-me"}'
`,
  },
  {
    id: 'acr-cache',
    title: 'Azure Container Registry as a cache of Docker Hub',
    help: 'Artifact cache rules, here of docker.io/* to docker-hub/*. A repository that no rule covers is asked of Docker Hub.',
    words: ['azure', 'acr', 'azurecr.io', 'artifact cache', 'cache', 'rewrite'],
    image: 'nginx:1.27',
    text: `mirrors:
  docker.io:
    endpoint:
      - "https://company.azurecr.io"
    rewrite:
      "^(.*)$": "docker-hub/$1"
configs:
  company.azurecr.io:
    auth:
      username: token-name
      password: change-me
`,
  },
]
