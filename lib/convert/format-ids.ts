/**
 * The formats that are read, by id, in the order in which they are looked for; a test compares the list with the
 * converters. Apart from them, so that help and flags are there without their code.
 */
export const FORMAT_IDS: readonly string[] = [
  'shell',
  'rancher-terraform',
  'terraform',
  'nixos',
  'kubernetes-object',
  'ignition',
  'kairos',
  'harvester',
  'harvester-files',
  'cloud-init',
  'ansible-lists',
  'ansible',
  'k3d',
  'compose',
  'helm-values',
  'rancher',
  'cluster-api',
  'talos',
  'rke1',
  'docker-config',
  'docker-daemon',
  'hosts-toml',
  'containerd-config',
  'registries-conf',
  'other-yaml',
]
