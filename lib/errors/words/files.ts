import { saying, type Saying } from '@/lib/words/saying'
import type { Words } from './told'
import { yamlInvalid } from './yaml'

const unnamed = saying('the line does not say which')

/** What the node has on its disk about registries. */
export const FILES = {
  'ca-file': (facts) => ({
    kind: 'file',
    says: saying(
      'A certificate file cannot be read: {file}. Every pull of this registry fails before anybody is asked.',
      {
        file: facts.message.file ?? unnamed,
      },
    ),
    causes: [
      saying(
        'Put the file on every node, readable by root and as PEM, or correct ca_file. A path must begin with a slash.',
      ),
      saying('insecure_skip_verify does not help, and other endpoints do not either.'),
    ],
  }),
  'client-file': (facts) => ({
    kind: 'file',
    says: saying(
      'The certificate or key of the client cannot be used: {file}. Every pull of this registry fails before anybody is asked.',
      {
        file: facts.message.file ?? unnamed,
      },
    ),
    causes: [
      saying(
        'Name a certificate in cert_file and its key, without a passphrase, in key_file; both as PEM on every node.',
      ),
    ],
  }),
  'client-pair': () => ({
    kind: 'file',
    says: saying(
      'Only one of cert_file and key_file is set, and every pull of this registry fails before anybody is asked.',
    ),
    causes: [
      saying(
        'Write both, or remove the one. They are for a registry that wants a certificate of the client; the authority of the registry belongs into ca_file.',
      ),
    ],
  }),
  'host-tree': () => ({
    kind: 'file',
    says: saying(
      'containerd cannot read a hosts.toml that has no endpoint in it, so the TLS settings of its registry do not count.',
    ),
    causes: [
      saying(
        'K3s wrote such a file for a registry that only has an entry of configs. Fixed in v1.29.4, v1.28.9 and v1.27.13: upgrade, or add a mirror for that registry with itself as endpoint.',
      ),
    ],
  }),
  'hosts-toml': ({ message }) => ({
    kind: 'file',
    says: saying(
      'containerd cannot read a hosts.toml. It ignores all of it: no mirror of that registry is asked, only the registry itself.',
    ),
    causes: ofHostsToml(message.text),
  }),
  'config-toml': () => ({
    kind: 'file',
    says: saying('containerd cannot read its config.toml, and does not start.'),
    causes: [
      saying(
        'A template of your own (config.toml.tmpl, config-v3.toml.tmpl) is of another version, or a password or key has a character that TOML does not allow.',
      ),
    ],
  }),
  'is-directory': () => ({
    kind: 'file',
    says: saying('registries.yaml is a folder on this node.'),
    causes: [
      saying('A volume was mounted from a path that did not exist, and Docker made a folder of it: mount the file.'),
    ],
  }),
  'manifests-folder': () => ({
    kind: 'file',
    says: saying('registries.yaml is in the folder for manifests, where it is taken for an object of Kubernetes.'),
    causes: [saying('It belongs to /etc/rancher/k3s or /etc/rancher/rke2, on each node.')],
  }),
  'file-denied': () => ({
    kind: 'file',
    says: saying('K3s or RKE2 must not read registries.yaml on this node.'),
    causes: [
      saying(
        'The file must be readable by the user who runs the service, as a rule root: look at its owner, its mode, and at SELinux.',
      ),
    ],
  }),
  'yaml-invalid': yamlInvalid,
  'directory-name': () => ({
    kind: 'file',
    says: saying('Windows does not allow the name of a folder in certs.d.'),
    causes: [
      saying(
        'Older releases of RKE2 write the port with a colon into it: upgrade, or write the registry without a port.',
      ),
    ],
  }),
  'endpoint-ignored': () => ({
    kind: 'file',
    says: saying('K3s drops an endpoint of registries.yaml, because it is not a URL.'),
    causes: [saying('Correct it: a scheme, a host, a port of digits, and no spaces.')],
  }),
  'endpoint-duplicate': () => ({
    kind: 'file',
    says: saying('The same endpoint is there twice: K3s uses the first one. This is not why a pull fails.'),
    causes: [],
  }),
  'rewrite-invalid': () => ({
    kind: 'file',
    says: saying('A rewrite is not used: its pattern is not valid, or its result is not a repository.'),
    causes: [
      saying(
        'Patterns are those of Go: no look-ahead, no back-reference. The result has small letters and no double slash.',
      ),
    ],
  }),
  'auth-not-written': () => ({
    kind: 'file',
    says: saying('An account of registries.yaml does not reach containerd.'),
    causes: [
      saying('A template of your own (config.toml.tmpl) has no place for accounts: include {base} in it.', {
        base: '{{ template "base" . }}',
      }),
    ],
  }),
  'embedded-nothing': () => ({
    kind: 'file',
    says: saying('The embedded registry is not started on this node.'),
    causes: [
      saying(
        'It shares only registries that are keys of mirrors in registries.yaml of each node; an empty entry is enough. And it needs the containerd of K3s.',
      ),
    ],
  }),
  'embedded-miss': () => ({
    kind: 'registry',
    says: saying(
      'The embedded registry found no other node that has this. That is no failure: the next endpoint is asked.',
    ),
    causes: [
      saying(
        'No node has the image yet, its tag is latest, or the nodes do not reach each other on ports 5001 and 6443 (RKE2: 9345).',
      ),
    ],
  }),
  'no-local-archive': () => ({
    kind: 'node',
    says: saying('There is no archive with this image on the node, so it will be pulled. This is not an error yet.'),
    causes: [],
  }),
} as const satisfies Readonly<Record<string, Words>>

/** What makes the parser say this first. */
function ofHostsToml(text: string): readonly Saying[] {
  const backslash = saying(
    'A backslash or a quotation mark in a rewrite: K3s writes it as it is. Write [.] for \\. and [0-9] for \\d.',
  )
  const twice = saying('The same endpoint twice, in releases up to v1.29.2.')
  const byHand = saying(
    'A file that was made or changed by hand; or IPv6 in an endpoint, which containerd 1.7 cannot read.',
  )
  if (/twice|duplicate|redefin|already/i.test(text)) return [twice, byHand, backslash]
  return /escape/i.test(text) ? [backslash, byHand] : [backslash, byHand, twice]
}
