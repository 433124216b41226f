import { describe, expect, it } from 'vitest'
import { isLost } from './note-kinds'
import { inEnglish } from '@/lib/words/saying'
import { recognise } from './recognise'

const SKIPS = 'insecure_skip_verify: true'

/** Formats with a field that is true or false, and what it becomes when it is true. */
const FORMATS: readonly { why: string; file?: string; becomes: string | RegExp; text(value: string): string }[] = [
  {
    why: 'lists of Ansible',
    becomes: SKIPS,
    text: (value) =>
      `rke2_custom_registry_mirrors: [{name: docker.io, endpoint: ["https://m.test"]}]\nrke2_custom_registry_configs: [{endpoint: m.test, config: {tls: {insecure_skip_verify: ${value}}}}]\n`,
  },
  {
    why: 'TLS of Talos',
    becomes: SKIPS,
    text: (value) => `kind: RegistryTLSConfig\nname: m.test\ninsecureSkipVerify: ${value}\n`,
  },
  {
    why: 'a path of Talos that is the whole path',
    becomes: 'https://m.test/x"',
    text: (value) =>
      `kind: RegistryMirrorConfig\nname: docker.io\nendpoints: [{url: "https://m.test/x", overridePath: ${value}}]\n`,
  },
  {
    why: 'a path of the machine configuration of Talos',
    becomes: 'https://m.test/x"',
    text: (value) =>
      `machine: {registries: {mirrors: {docker.io: {endpoints: ["https://m.test/x"], overridePath: ${value}}}}}\n`,
  },
  {
    why: 'a flag for Talos',
    becomes: /--disable-default-registry-endpoint/,
    text: (value) =>
      `kind: RegistryMirrorConfig\nname: docker.io\nendpoints: [{url: "https://m.test"}]\nskipFallback: ${value}\n`,
  },
  {
    why: 'a flag of the machine configuration of Talos',
    becomes: /--disable-default-registry-endpoint/,
    text: (value) => `machine: {registries: {mirrors: {docker.io: {endpoints: [], skipFallback: ${value}}}}}\n`,
  },
  {
    why: 'Rancher',
    becomes: SKIPS,
    text: (value) => `spec: {rkeConfig: {registries: {configs: {m.test: {insecureSkipVerify: ${value}}}}}}\n`,
  },
  {
    why: 'Cluster API',
    becomes: SKIPS,
    text: (value) =>
      `kind: RKE2ControlPlane\nspec: {privateRegistriesConfig: {configs: {m.test: {tls: {insecureSkipVerify: ${value}}}}}}\n`,
  },
  {
    why: 'Harvester',
    becomes: SKIPS,
    text: (value) => `Configs: {m.test: {TLS: {InsecureSkipVerify: ${value}}}}\n`,
  },
  {
    why: 'RKE1',
    becomes: 'docker.io',
    text: (value) => `private_registries: [{url: m.test, user: u, password: p, is_default: ${value}}]\n`,
  },
  {
    why: 'a map of NixOS',
    file: 'a.nix',
    becomes: SKIPS,
    text: (value) =>
      `{ environment.etc."rancher/k3s/registries.yaml".text = toYAML {\n  configs."m.test".tls.insecure_skip_verify = ${value};\n}; }\n`,
  },
  {
    why: 'Rancher in Terraform',
    file: 'a.tf',
    becomes: SKIPS,
    text: (value) =>
      `resource "rancher2_cluster_v2" "c" {\n  rke_config {\n    registries {\n      configs {\n        hostname = "m.test"\n        insecure = ${value}\n      }\n    }\n  }\n}\n`,
  },
]

describe.each(FORMATS)('$why', ({ file, becomes, text }) => {
  const read = (value: string) => {
    const found = recognise(text(value), file ?? null)
    const notes = found?.notes ?? []
    const isSet =
      typeof becomes === 'string'
        ? found?.text.includes(becomes) === true
        : notes.some((note) => becomes.test(inEnglish(note)))
    const named = notes.filter((note) => isLost(note) && /neither true nor false/.test(inEnglish(note)))
    return { isSet, named: named.map(inEnglish).join('\n') }
  }

  it.each(file === undefined ? ['true', 'True', 'TRUE', 'yes', 'on', 'y'] : ['true', '"true"'])(
    '%s is true',
    (value) => {
      expect(read(value)).toEqual({ isSet: true, named: '' })
    },
  )

  it.each(file === undefined ? ['false', 'False', 'no', 'off', 'null', '""'] : ['false', '""'])(
    '%s is not, and nothing is lost',
    (value) => {
      expect(read(value)).toEqual({ isSet: false, named: '' })
    },
  )

  it.each(file === undefined ? ['"{{ skip }}"', 'maybe'] : ['var.skip'])('%s is named as lost', (value) => {
    const { isSet, named } = read(value)
    expect(isSet).toBe(false)
    expect(named).toContain(value.replaceAll('"', ''))
  })
})

/** The same for TOML, whose readers take no text for it. */
const TOML_FORMATS: readonly { why: string; file: string; becomes: string | RegExp; text(value: string): string }[] = [
  {
    why: 'skip_verify of a host',
    file: 'certs.d/a.test/hosts.toml',
    becomes: SKIPS,
    text: (value) => `[host."https://m.test"]\nskip_verify = ${value}\n`,
  },
  {
    why: 'override_path of a host',
    file: 'certs.d/a.test/hosts.toml',
    becomes: 'https://m.test/x"',
    text: (value) => `[host."https://m.test/x"]\noverride_path = ${value}\n`,
  },
  {
    why: 'skip_verify of a server',
    file: 'certs.d/a.test/hosts.toml',
    becomes: SKIPS,
    text: (value) => `server = "https://m.test"\nskip_verify = ${value}\n`,
  },
  {
    why: 'override_path of a server',
    file: 'certs.d/a.test/hosts.toml',
    becomes: 'https://m.test/x"',
    text: (value) => `server = "https://m.test/x"\noverride_path = ${value}\n`,
  },
  {
    why: 'insecure_skip_verify of a config.toml',
    file: 'config.toml',
    becomes: SKIPS,
    text: (value) =>
      `[plugins."io.containerd.grpc.v1.cri".registry.configs."m.test".tls]\ninsecure_skip_verify = ${value}\n`,
  },
  {
    why: 'insecure of Podman',
    file: 'registries.conf',
    becomes: SKIPS,
    text: (value) => `[[registry]]\nlocation = "m.test"\ninsecure = ${value}\n`,
  },
  {
    why: 'insecure of a mirror of Podman',
    file: 'registries.conf',
    becomes: SKIPS,
    text: (value) =>
      `[[registry]]\nlocation = "a.test"\n[[registry.mirror]]\nlocation = "m.test"\ninsecure = ${value}\n`,
  },
  {
    why: 'blocked of Podman',
    file: 'registries.conf',
    becomes: /blocking has no counterpart/,
    text: (value) => `[[registry]]\nlocation = "m.test"\nblocked = ${value}\n`,
  },
  {
    why: 'mirror-by-digest-only of Podman',
    file: 'registries.conf',
    becomes: /mirror-by-digest-only cannot be written/,
    text: (value) =>
      `[[registry]]\nlocation = "a.test"\nmirror-by-digest-only = ${value}\n[[registry.mirror]]\nlocation = "m.test"\n`,
  },
]

describe.each(TOML_FORMATS)('$why in TOML', ({ file, becomes, text }) => {
  it.each<[value: string, isSet: boolean, isNamed: boolean]>([
    ['true', true, false],
    ['false', false, false],
    ['"true"', false, true],
    ['"false"', false, true],
    ['"{{ skip }}"', false, true],
    ['"${SKIP}"', false, true],
    ['""', false, true],
    ['1', false, true],
  ])('%s', (value, isSet, isNamed) => {
    const found = recognise(text(value), file)
    const notes = found?.notes ?? []
    expect(
      typeof becomes === 'string'
        ? found?.text.includes(becomes) === true
        : notes.some((note) => becomes.test(inEnglish(note))),
    ).toBe(isSet)
    const named = notes.filter((note) => isLost(note) && inEnglish(note).includes('true or false without quotes'))
    expect(named).toHaveLength(isNamed ? 1 : 0)
  })
})
