import type { ChapterWords } from '@/lib/guide/words'

export const FAILURES = {
  title: 'What happens when an endpoint fails',
  short: 'Failures',
  lead: 'Most failures lead to the next endpoint, some end the pull. The event of the pod shows one error, which need not be that of the endpoint you are looking for.',
  points: {
    next: {
      says: 'Most failures lead to the next endpoint.',
      text: 'A name that does not resolve, a refused connection, a certificate that is not trusted, a token that is not given, and each status from 400 to 599: containerd keeps the error and asks the next.',
    },
    ends: {
      says: 'A wrong answer with a good status ends the pull.',
      text: 'A login page with status 200 is taken for the image, and fails when it is unpacked; no other endpoint is asked. So do content with another digest, an image without the platform of the node, and a redirect without Location.',
    },
    silent: {
      says: 'A host that does not react costs 30 seconds.',
      text: 'So long containerd waits for a connection, for each manifest and each layer again. One that takes the connection and then says nothing is given up after 30 seconds since containerd 2.3; before, the pull hung until the kubelet ended it.',
    },
    repeated: {
      says: 'Some answers are asked for again.',
      text: '408 and 429 are repeated at once, without a pause: 6 requests in all, 5 since containerd 2.3.2. Since containerd 2.1, 500, 503 and 504 are repeated once, at the last endpoint alone. 502 never is.',
    },
    'each-object': {
      says: 'Each part of an image begins again at the first endpoint.',
      text: 'Manifest, configuration and each layer go through the list from its beginning. A mirror that knows the tag and lacks a layer is passed over for that layer alone.',
    },
    'one-error': {
      says: 'The pod shows one error.',
      text: 'Up to containerd 1.7 it is the first that is not 404. Since containerd 2 a status of 400 or more other than 404 comes first, then 404, then failures of connection, TLS and token; of equal ones the first.',
      otherwise:
        'The K3s documentation warns that it may be that of the default endpoint. That is so when all mirrors answered 404, up to v1.31.5 and v1.32.1. Later releases then say “not found”, which hides that the default endpoint was not reached.',
    },
    log: {
      says: 'containerd.log has the errors of all endpoints.',
      text: 'It is `/var/lib/rancher/k3s/agent/containerd/containerd.log` on the node that pulls, with RKE2 `/var/lib/rancher/rke2/agent/containerd/containerd.log`. Look for “trying next host”.',
    },
  },
  examples: {
    answers:
      'Choose what each endpoint answers. Let both mirrors answer 404 and the default endpoint not be reached, and change the release.',
  },
} as const satisfies ChapterWords
