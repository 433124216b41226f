import type { CommandName } from '@/lib/cli/command-line'

/** A call of each command that shows what it is for; the same in each language. */
export const HELP_EXAMPLES: Readonly<Record<CommandName, string>> = {
  render: 'pullpath render registries.yaml --release v1.31.5+k3s1',
  plan: 'pullpath plan registries.yaml nginx:1.27 --answer 1=404',
  images: 'pullpath images k3s-images.txt --registries registries.yaml',
  airgap: 'pullpath airgap registries.yaml --images k3s-images.txt',
  fill: 'pullpath fill registries.yaml k3s-images.txt --to harbor.example.com > fill.sh',
  check: 'pullpath check --format junit > pullpath.xml',
  diff: 'pullpath diff old.yaml new.yaml --image nginx --format markdown',
  lint: 'pullpath lint registries.yaml --severity warning',
  probe: 'pullpath probe registries.yaml nginx:1.27 --deep',
  explain: 'kubectl describe pod web-0 | pullpath explain --registries registries.yaml',
  convert: 'pullpath convert user-data.yaml > registries.yaml',
  export: 'pullpath export registries.yaml --to ansible-k3s-io',
  examples: 'pullpath examples harbor --set host=harbor.lab.example.com',
  link: 'pullpath link registries.yaml nginx --base https://pullpath.example.com',
  reference: 'pullpath reference nginx quay.io/cilium/cilium:v1.18.1',
  rewrite: "pullpath rewrite '^rancher/(.*)' 'project/$1' rancher/mirrored-pause",
  node: 'sudo pullpath node --image nginx:1.27',
  nodes: 'pullpath nodes --job-image registry.example.com/pullpath --image nginx:1.27',
  report: 'pullpath report node-1.log node-2.log',
  serve: 'pullpath serve --port 4600',
  completion: 'source <(pullpath completion bash)',
  schema: 'pullpath schema > registries.schema.json',
}
