/** Commands of a point, by chapter and point: the same in each language. */
export const SNIPPETS: Readonly<Record<string, string>> = {
  'files#restart': `systemctl restart k3s          # a server
systemctl restart k3s-agent    # an agent
systemctl restart rke2-server  # RKE2, a server
systemctl restart rke2-agent   # RKE2, an agent`,
  'air-gap#fill': `docker pull docker.io/rancher/mirrored-pause:3.6
docker tag docker.io/rancher/mirrored-pause:3.6 registry.example.com:5000/rancher/mirrored-pause:3.6
docker push registry.example.com:5000/rancher/mirrored-pause:3.6`,
  'releases#look-start': `journalctl -u k3s | grep -e 'private registry config' -e 'not ready: yaml'`,
  'releases#look-log': `grep 'trying next host' /var/lib/rancher/k3s/agent/containerd/containerd.log
crictl pull docker.io/library/nginx:latest`,
}
