export const FLAGS = {
  json: { type: 'boolean' },
  'disable-default-registry-endpoint': { type: 'boolean' },
  'embedded-registry': { type: 'boolean' },
  'system-default-registry': { type: 'string' },
  release: { type: 'string' },
  distribution: { type: 'string' },
  reveal: { type: 'boolean' },
  from: { type: 'string' },
  part: { type: 'string' },
  format: { type: 'string' },
  severity: { type: 'string' },
  rule: { type: 'string' },
  image: { type: 'string' },
  images: { type: 'string' },
  inside: { type: 'string' },
  disable: { type: 'string' },
  draft: { type: 'string' },
  of: { type: 'string' },
  to: { type: 'string' },
  tool: { type: 'string' },
  check: { type: 'boolean' },
  root: { type: 'string' },
  probe: { type: 'boolean' },
  report: { type: 'boolean' },
  lookup: { type: 'boolean' },
  stay: { type: 'boolean' },
  mount: { type: 'string' },
  'node-name': { type: 'string' },
  zone: { type: 'string' },
  kubeconfig: { type: 'string' },
  context: { type: 'string' },
  namespace: { type: 'string' },
  'job-image': { type: 'string' },
  'data-dir': { type: 'string' },
  parallel: { type: 'string' },
  wait: { type: 'string' },
  keep: { type: 'boolean' },
  manifest: { type: 'boolean' },
  deep: { type: 'boolean' },
  platform: { type: 'string' },
  'read-errors': { type: 'boolean' },
  'allow-realm': { type: 'string' },
  'on-node': { type: 'boolean' },
  registries: { type: 'string' },
  'keep-comments': { type: 'boolean' },
  'allow-redirect': { type: 'string' },
  'allow-account': { type: 'string' },
  set: { type: 'string' },
  answer: { type: 'string' },
  base: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  'allow-remote-probes': { type: 'boolean' },
  'allow-files': { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

export type FlagName = keyof typeof FLAGS
type FlagKind = { readonly type: 'string' | 'boolean'; readonly short?: string }

export const OPTION_FLAGS: Readonly<Record<string, FlagName>> = {
  distribution: 'distribution',
  release: 'release',
  disableDefaultRegistryEndpoint: 'disable-default-registry-endpoint',
  embeddedRegistry: 'embedded-registry',
  systemDefaultRegistry: 'system-default-registry',
  platform: 'platform',
}

const SIDE_FLAGS = ['release', 'distribution', 'disable-default-registry-endpoint', 'embedded-registry'] as const

/** With those of one side of `diff`. */
export const ALL_FLAGS: Readonly<Record<string, FlagKind>> = {
  ...FLAGS,
  ...Object.fromEntries(
    SIDE_FLAGS.flatMap((name) => [
      [`from-${name}`, FLAGS[name]],
      [`to-${name}`, FLAGS[name]],
    ]),
  ),
}
