/** Namespaces in which clusters have their registries; none of them is a top-level domain. */
const NAMESPACE =
  /^(?:default|kube-(?:system|public)|(?:[a-z0-9]+-)+(?:system|registry)|registry|harbor|nexus|gitlab|zot|artifactory|spegel)$/i

/** A name of a Service that only the DNS of the cluster knows: in full, up to `.svc`, or with its namespace alone. */
export function isServiceName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '')
  if (/\.svc$|\.svc\.|\.cluster\.local$/i.test(name)) return true
  const [service = '', namespace = '', ...rest] = name.split('.')
  return rest.length === 0 && service !== '' && NAMESPACE.test(namespace)
}
