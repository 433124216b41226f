/** Which file of a node has this name; null for any other file. */
export function yamlFileOf(path: string): 'registries' | 'config' | null {
  if (/registries?[^/\\]*\.ya?ml$/i.test(path)) return 'registries'
  return /[/\\](?:k3s|rke2)[/\\]config\.ya?ml(?:\.d[/\\][^/\\]+)?$/i.test(path) ? 'config' : null
}
