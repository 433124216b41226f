import type { ChapterWords } from '@/lib/guide/words'

export const RELEASES = {
  title: 'Releases, and where to look when a pull fails',
  short: 'Releases and troubleshooting',
  lead: 'The same file does different things in different releases. And when a pull fails, four places on the node say why.',
  points: {
    month: {
      says: 'The month of a release decides, more than its minor version.',
      text: 'K3s brings a change to all its minor versions at once. v1.26.15 and v1.29.3, both of March 2024, treat registries.yaml alike; v1.29.3 and v1.29.1 do not. RKE2 has the same code for it, and from time to time another containerd.',
    },
    turns: {
      says: 'Four turns changed most.',
      text: 'January 2024: certs.d takes the place of config.toml, and the flags for registries begin. March 2024: the rules of today. February 2025, v1.31.6 and v1.32.2: containerd 2, with another choice of the error that is shown. July 2025, v1.31.11, v1.32.7 and v1.33.3: the login under docker.io is used. The page of releases has all of them.',
    },
    rke2: {
      says: 'RKE2 pulls its runtime image itself, by other rules.',
      text: 'It does so before containerd runs. That puller always asks the default endpoint, flag or not, takes the login and tls of `"*"`, and an entry with the port 443 or 80 for a registry without one. The tab Plan shows its requests when RKE2 is chosen.',
    },
    'look-start': {
      says: 'First: did K3s read the file?',
      text: 'Its log says “Using private registry config file at …” when it starts. “Waiting to retrieve agent configuration; server is not ready: yaml: …” means that it cannot.',
    },
    'look-files': {
      says: 'Second: what did it write?',
      text: 'Compare the files in `/var/lib/rancher/k3s/agent/etc/containerd` with those of the tab Files. If they differ, K3s was not restarted, or a template of your own is in use.',
    },
    'look-event': {
      says: 'Third: what does the event say?',
      text: 'The tab Errors takes it as it is, finds the endpoint that it is of, and says which others it hides.',
    },
    'look-log': {
      says: 'Fourth: what did each endpoint answer?',
      text: 'That is in containerd.log on the node. To try again, use `crictl pull`, which goes the way of the kubelet; `ctr` does not read registries.yaml.',
    },
  },
  examples: {
    releases:
      'Go back through the releases: in March 2024 the mirror is used as today, in February K3s drops it, and before 2024 there is no certs.d.',
  },
} as const satisfies ChapterWords
