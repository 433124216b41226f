import type { ChapterWords } from '@/lib/guide/words'

export const TLS = {
  title: 'TLS, certificates and plain http',
  short: 'TLS and http',
  lead: 'The tls of an entry in configs says how its host is trusted. Whether TLS is spoken at all is said by the endpoint.',
  points: {
    ca: {
      says: 'ca_file is trusted besides the certificates of the system.',
      text: 'It names a file in PEM on the node with the CA that signed the certificate of the registry. K3s writes the path into hosts.toml, and containerd reads the file at each pull.',
    },
    client: {
      says: 'cert_file and key_file are shown to the registry, and belong together.',
      text: 'They are the certificate and the key of the node, for registries that ask for one. One of them without the other ends every pull of that registry.',
    },
    'missing-file': {
      says: 'A file that is missing ends every pull of the registry.',
      text: 'containerd reads the files of all its endpoints before it asks the first. One wrong path is enough, also that of an endpoint that would never be reached.',
    },
    'skip-verify': {
      says: 'insecure_skip_verify accepts any certificate.',
      text: 'Whoever is between can then read logins and change images. It is `true` or `false` without quotes: `"true"` is text, and K3s rejects the file.',
    },
    http: {
      says: 'Plain http has to be written: http://.',
      text: 'Without a scheme an endpoint is https. Over http, credentials are sent in clear text if the registry asks for them.',
      otherwise:
        'The K3s documentation says that without http:// it is https. A loopback host with a port other than 443 is the exception.',
    },
    'http-with-tls': {
      says: 'http with TLS settings begins with https.',
      text: 'If the entry of an http endpoint has tls, containerd speaks TLS first and goes back to http when that is refused. Which ports are excepted depends on the release; port 80 always is.',
    },
    'https-stays': {
      says: 'https never falls back to http.',
      text: 'A registry that speaks http alone needs an endpoint with `http://`. When that fails, its default endpoint is still asked, over https on the same port.',
    },
    wildcard: {
      says: 'The tls of "*" is dropped beside a wildcard mirror.',
      text: 'Without a mirror `"*"` it counts for each registry that has no directory of its own, but never for endpoints: each host of an endpoint needs an entry.',
      otherwise:
        'The example of the K3s documentation for the wildcard, below, is said to switch verification off for all registries but docker.io. It does so for none.',
    },
    'only-configs': {
      says: 'A registry without a mirror can have TLS settings, too.',
      text: 'The entry in configs is enough, under the name of the registry. In the releases of March 2024 it was not read: v1.26.15, v1.27.12, v1.28.8 and v1.29.3.',
    },
  },
  examples: {
    documented:
      'The example of the K3s documentation. For verification to be off, write the endpoint in the place of `"*"` in configs: `"registry.example.com:5000"`.',
    http: 'Give the entry `tls: {insecure_skip_verify: true}` and see how the endpoint is asked.',
  },
} as const satisfies ChapterWords
