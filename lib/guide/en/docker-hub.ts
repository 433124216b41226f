import type { ChapterWords } from '@/lib/guide/words'

export const DOCKER_HUB_CHAPTER = {
  title: 'The names of Docker Hub',
  short: 'Docker Hub',
  lead: 'Docker Hub is docker.io in image names, registry-1.docker.io in requests, and index.docker.io in old files. Each part of registries.yaml wants one of them.',
  points: {
    address: {
      says: 'Nodes ask registry-1.docker.io.',
      text: 'The default endpoint of docker.io is `https://registry-1.docker.io/v2`. That name is what a firewall has to let through.',
      otherwise: 'The K3s documentation says `https://index.docker.io/v2`. No node asks that host.',
    },
    'mirror-key': {
      says: 'The mirror of Docker Hub is called docker.io.',
      text: 'Mirrors called `registry-1.docker.io` or `index.docker.io` do not count for `nginx`. `index.docker.io` in an image name is read as docker.io; `registry-1.docker.io` is another registry.',
    },
    endpoint: {
      says: 'As an endpoint, docker.io is registry-1.docker.io.',
      text: 'K3s puts the one in the place of the other. `https://index.docker.io` stays as it is, which is another host to containerd.',
    },
    login: {
      says: 'The login under registry-1.docker.io works in every release.',
      text: 'Under `docker.io` it works since July 2025: v1.31.11, v1.32.7 and v1.33.3. Before, it was silently not used, and pulls were anonymous.',
    },
    tls: {
      says: 'TLS settings may be under either name.',
      text: 'Where both have an entry in configs, that of `registry-1.docker.io` counts.',
    },
    library: {
      says: 'Official images are in library.',
      text: '`nginx` is asked for as `library/nginx`, also of mirrors: a mirror has to have it under that name, and the pattern of a rewrite sees it so.',
    },
  },
  examples: {
    login: 'Choose the older release: the login is not used any more. Then write `registry-1.docker.io` in its place.',
  },
} as const satisfies ChapterWords
