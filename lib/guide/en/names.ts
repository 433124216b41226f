import type { ChapterWords } from '@/lib/guide/words'

export const NAMES = {
  title: 'From an image name to a registry, a repository and a tag',
  short: 'Image names',
  lead: 'A pull begins with the image name of a container. containerd completes the name, and the registry in it decides which entry of registries.yaml counts.',
  points: {
    'first-part': {
      says: 'The first part of a name is the registry if it looks like a host.',
      text: 'What is before the first `/` is a registry if it has a `.` or a `:`, is `localhost`, or has an upper-case letter. `registry.example.com/app` names its registry, `team/app` does not.',
      otherwise:
        'The K3s documentation asks for at least one period or colon. `localhost` is a registry without either, and since containerd 1.7 so is a first part with an upper-case letter.',
    },
    'no-registry': {
      says: 'A name without a registry is one of Docker Hub.',
      text: '`nginx` becomes `docker.io/library/nginx:latest`, and `team/app` becomes `docker.io/team/app:latest`. Official images are in `library`, also for mirrors and rewrites.',
    },
    tag: {
      says: 'Without a tag it is `latest`, and with a digest the tag does not count.',
      text: '`app:1.2@sha256:…` is pulled by its digest alone. Unless its imagePullPolicy says otherwise, the kubelet asks for an image with the tag `latest` each time it starts a container.',
    },
    exact: {
      says: 'Host and port must match exactly.',
      text: 'For images of `registry.example.com` an entry `registry.example.com:443` does not count, and neither does one in other letters. A key with `https://` or with a path matches no image.',
    },
    request: {
      says: 'The name becomes a path of the registry API.',
      text: 'containerd asks for `/v2/`, the repository, `/manifests/` and the tag or digest. The repository is the part between: rewrites see it alone, never the registry or the tag.',
    },
    refused: {
      says: 'A name that is not valid is refused before any request.',
      text: 'Upper-case letters in the repository, a tag of more than 128 characters or a digest that is too short: no registry is asked, whatever the file says.',
    },
  },
  examples: {
    names:
      'Write another image: `nginx`, `localhost/app`, `Team/app`, `registry.example.com:443/app@sha256:…` or `docker.io/Team/app`.',
  },
} as const satisfies ChapterWords
