/** What happens on the node when yaml.v2 refuses the file. */
export const REJECTED = 'K3s rejects the whole file: containerd does not start and the node stays "not ready".'
