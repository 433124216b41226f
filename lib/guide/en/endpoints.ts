import type { ChapterWords } from '@/lib/guide/words'

export const ENDPOINTS = {
  title: 'Mirrors, endpoints and the default endpoint',
  short: 'Mirrors and endpoints',
  lead: 'A mirror lists the endpoints that are asked for the images of a registry. The registry itself, its default endpoint, comes after them.',
  points: {
    order: {
      says: 'Endpoints are asked in the order of the list, and the first that works is used.',
      text: 'The first endpoint that knows the tag decides which image that is. What the others have under the same tag is never compared, so an old tag on a mirror wins over a new one on the registry.',
    },
    ns: {
      says: 'The path stays the same, and the registry goes along as ?ns=.',
      text: '`docker.io/rancher/mirrored-pause:3.6` is asked of an endpoint as `/v2/rancher/mirrored-pause/manifests/3.6?ns=docker.io`, so that a pull-through cache knows whose image is meant. An endpoint with the host and port of the registry itself gets no `ns`.',
    },
    address: {
      says: 'An endpoint without a scheme is https, and one without a path gets /v2.',
      text: 'With a path it is used as it is: of `https://mirror.example.com/proxy` containerd asks for `/proxy/library/nginx/…`, without `/v2`. The same endpoint twice in a list counts once.',
      otherwise:
        'The K3s documentation names https as the default. A loopback host with a port other than 443, such as `localhost:5000`, gets http.',
    },
    'default-last': {
      says: 'The default endpoint is asked last, also if it is not listed.',
      text: 'K3s writes it as `server`. Where it is the last of the list, it is asked once, and without rewrites. Where it is listed before others, it is asked there and once more at the end.',
    },
    'default-address': {
      says: 'The default endpoint is https, the registry, and /v2.',
      text: 'For `registry.example.com:5000/rancher/mirrored-pause:3.6` it is `https://registry.example.com:5000/v2`.',
      otherwise:
        'The K3s documentation knows one exception, docker.io. A loopback registry with a port other than 443 is one, too: K3s writes http for it.',
    },
    'no-endpoints': {
      says: 'A mirror without endpoints changes nothing.',
      text: 'K3s writes no file for it, and the registry itself is asked. With the embedded registry it counts: nodes then share the images of that registry.',
      otherwise: 'The K3s documentation says that each mirror must have a set of endpoints. K3s accepts one without.',
    },
    wildcard: {
      says: 'The wildcard is for registries without a directory of their own.',
      text: 'The mirror `"*"` counts for images of any registry that has no mirror with endpoints and no entry in configs with auth or tls. Either makes a directory in certs.d, and then the wildcard is not used for that registry, not even for what the directory leaves out.',
      otherwise:
        'The K3s documentation says that `"*"` gives defaults in mirrors and configs alike. In configs, containerd never uses its auth, and endpoints never get its tls.',
    },
    'wildcard-quoted': {
      says: 'The asterisk has to be quoted.',
      text: 'In YAML, an asterisk without quotes refers to an anchor. K3s rejects the whole file.',
    },
    'wildcard-since': {
      says: 'The wildcard is as it is now since March 2024.',
      text: 'Those are the releases v1.26.15, v1.27.12, v1.28.8 and v1.29.3. Since then the registry itself is asked after the wildcard mirror, and the embedded registry is part of it. v1.31.6 and v1.32.2 lost that fallback, and the next patches have it again.',
      otherwise:
        'The K3s documentation gives March 2024 as the beginning. A mirror `"*"` was used before, in January and February 2024 without asking the registry itself afterwards.',
    },
  },
  examples: {
    order: 'Change the order, take an endpoint out, or write `https://registry-1.docker.io` before the others.',
    wildcard:
      'quay.io has a login of its own, so the wildcard does not count for it. Ask for `ghcr.io/org/app:1`, or take the entry of quay.io out.',
  },
} as const satisfies ChapterWords
