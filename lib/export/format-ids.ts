/**
 * The formats that are written, by id, in the order in which they are offered; a test compares the list with the
 * exporters. Apart from them, so that help is there without their code.
 */
export const EXPORT_IDS: readonly string[] = [
  'cloud-init',
  'ansible-k3s-io',
  'ansible-techno-tim',
  'ansible-map',
  'ansible-lists',
  'ansible-plain',
  'terraform',
  'shell',
  'butane',
  'nixos',
  'rancher',
  'cluster-api',
  'harvester',
  'k3d',
  'secret',
  'config-map',
  'dockerconfigjson',
]
