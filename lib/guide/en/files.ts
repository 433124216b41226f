import type { ChapterWords } from '@/lib/guide/words'

export const FILES = {
  title: 'What K3s and RKE2 write from registries.yaml',
  short: 'The generated files',
  lead: 'containerd never reads registries.yaml. K3s reads it when it starts and writes files for containerd: a hosts.toml for each registry, and a part of config.toml.',
  points: {
    'read-once': {
      says: 'The file is read when K3s starts.',
      text: 'It is `/etc/rancher/k3s/registries.yaml`, with RKE2 `/etc/rancher/rke2/registries.yaml`; the flag `--private-registry` names another one. Without a file, all images come from their own registries.',
    },
    'each-node': {
      says: 'The file belongs on every node that pulls images.',
      text: 'It counts for its own node alone. A pod that is scheduled on a node without it is pulled past the mirrors, without login, and with the certificates of the system.',
    },
    'servers-too': {
      says: 'Servers pull images, too.',
      text: 'Pods are scheduled on server nodes unless these are tainted, so the file belongs on them as well.',
    },
    'two-keys': {
      says: 'Two keys count: mirrors and configs.',
      text: '`mirrors` says for each registry where its images come from, `configs` says for each host how it is spoken to. `auths` is read and never used. K3s silently ignores a key that it does not know, for example `mirror` or `endpoints`.',
    },
    rejected: {
      says: 'A file that K3s cannot read keeps the node from starting.',
      text: 'One value of a wrong type is enough, for example an endpoint that is not in a list. Since January 2024 K3s then logs that it waits, and reads the file again every few seconds; the kubelet does not start until it can be read. Before, K3s ended with an error.',
    },
    'hosts-toml': {
      says: 'Each registry gets a directory in certs.d, with a hosts.toml.',
      text: 'Its `[host]` tables are the endpoints in their order, with rewrites and TLS settings; `server` is the default endpoint. The wildcard `"*"` becomes the directory `_default`. Until December 2023 there was no certs.d: all was in config.toml.',
    },
    'config-toml': {
      says: 'Credentials are in config.toml.',
      text: 'There they are below the key that they have in `configs`. A config.toml.tmpl of your own without these lines loses all of them, and one without `config_path` loses all mirrors.',
    },
    restart: {
      says: 'A change counts after a restart of K3s on that node.',
      text: 'Until then containerd has the files of the last start. It reads hosts.toml again for each pull, so an edit there has an effect at once, but K3s writes the file again when it starts.',
    },
    foreign: {
      says: 'Directories of your own in certs.d are kept since September 2024.',
      text: 'Before, K3s deleted all of certs.d at its start. A directory that has the name of a registry in registries.yaml is replaced in any case.',
    },
  },
  examples: {
    files: 'Add a second registry below `mirrors`, or take the `auth` away, and see which file changes.',
    rejected: 'This file is rejected: `endpoint` has to be a list. Put the URL into brackets.',
  },
} as const satisfies ChapterWords
