import type { ChapterWords } from '@/lib/guide/words'

export const CREDENTIALS = {
  title: 'configs: who is shown which login',
  short: 'Credentials',
  lead: 'configs has an entry for each host that is contacted. Its auth is what containerd answers when that host asks for a login.',
  points: {
    key: {
      says: 'The key is the host and port of the endpoint, exactly as in its URL.',
      text: 'For `https://mirror.example.com:5000` it is `mirror.example.com:5000`, for `https://mirror.example.com` it is `mirror.example.com`. The path does not belong to it.',
      otherwise:
        'The K3s documentation speaks of a configuration for each mirror. What counts is the host of an endpoint, never the name of the mirror: the entry `docker.io` says nothing about the mirrors of docker.io.',
    },
    'after-401': {
      says: 'Credentials are sent only after a 401.',
      text: 'Every request begins without them. A registry that hides private images behind 404 or 403 never sees a login.',
    },
    fields: {
      says: 'A login is username and password, else identity_token, else auth.',
      text: 'The first that is not empty is used. A username without a password counts as no login.',
      otherwise:
        'The K3s documentation shows a key `token` in its overview. K3s does not know it and silently ignores it. The key is `identity_token`.',
    },
    'auth-field': {
      says: 'auth is username:password in Base64.',
      text: 'That is the form in which `~/.docker/config.json` has it. It is only encoded: whoever reads the file has the password.',
      otherwise:
        'The K3s documentation calls it an authentication token. What it decodes to has to be a user, a colon and a password.',
    },
    wildcard: {
      says: 'A login under "*" is not used.',
      text: 'containerd looks for the exact host alone. Only the puller of RKE2, which loads its own images before containerd runs, takes it.',
    },
    'pod-secret': {
      says: 'A pull secret of the pod replaces all logins of the node.',
      text: 'The kubelet looks for secrets by the registry in the image name. If one matches, it is offered to every endpoint that asks for a login, whoever runs it, and configs is not looked at.',
    },
    'token-server': {
      says: 'The login goes where the registry sends it.',
      text: 'A registry answers 401 with the address of its token server, which may be another host. containerd logs in there and shows the token to the registry.',
    },
    userinfo: {
      says: 'A login in the URL of an endpoint is not used.',
      text: '`https://user:password@mirror.example.com` is asked without it. K3s writes it into hosts.toml in clear text.',
    },
  },
  examples: {
    key: 'The login is not found: the key lacks the port. Add `:5000` to it.',
    token: 'Replace `token` by `identity_token`.',
  },
} as const satisfies ChapterWords
