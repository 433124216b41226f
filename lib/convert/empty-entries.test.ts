import { describe, expect, it } from 'vitest'
import { inEnglish } from '@/lib/words/saying'
import { recognise } from './recognise'

const rancher = (configs: string) => `kind: Cluster\nspec:\n  rkeConfig:\n    registries:\n      configs: ${configs}\n`
const capi = (configs: string) => `kind: RKE2ControlPlane\nspec:\n  privateRegistriesConfig:\n    configs: ${configs}\n`
const terraform = (config: string) =>
  `resource "rancher2_cluster_v2" "c" {\n  rke_config {\n    registries {\n      configs {\n        ${config}\n      }\n    }\n  }\n}\n`
const containerd = (name: string) => `[plugins."io.containerd.grpc.v1.cri".registry.mirrors."${name}"]\n`
const KEPT = 'configs:\n  a.test: {}\n'

describe('an entry that sets nothing', () => {
  it.each<{ why: string; text: string; gives: string; notes?: readonly RegExp[] }>([
    { why: 'is kept for Rancher', text: rancher('{a.test: {}}'), gives: KEPT },
    { why: 'is kept for Rancher without a value', text: rancher('{a.test: }'), gives: KEPT },
    {
      why: 'is kept for Rancher, which makes no group of false',
      text: rancher('{a.test: {insecureSkipVerify: false}}'),
      gives: KEPT,
    },
    {
      why: 'is named for Rancher if its value cannot be read',
      text: rancher('{a.test: {insecureSkipVerify: "{{ x }}"}}'),
      gives: '',
      notes: [/insecureSkipVerify was not taken/],
    },
    {
      why: 'is named for Rancher if its account is elsewhere',
      text: rancher('{a.test: {authConfigSecretName: s}}'),
      gives: '',
      notes: [/the account is in the Secret s/],
    },
    {
      why: 'is kept beside others',
      text: rancher('{a.test: {}, b.test: {insecureSkipVerify: true}}'),
      gives: `${KEPT}  b.test:\n    tls:\n      insecure_skip_verify: true\n`,
    },
    { why: 'is kept for Cluster API', text: capi('{a.test: {}}'), gives: KEPT },
    {
      why: 'is kept for Cluster API with its group',
      text: capi('{a.test: {tls: {insecureSkipVerify: false}}}'),
      gives: 'configs:\n  a.test:\n    tls: {}\n',
    },
    {
      why: 'is named for Cluster API if its account is elsewhere',
      text: capi('{a.test: {authSecret: {name: s}}}'),
      gives: '',
      notes: [/the account is in the Secret s/],
    },
    { why: 'is kept for Rancher in Terraform', text: terraform('hostname = "a.test"'), gives: KEPT },
    { why: 'is kept as a mirror of containerd', text: containerd('a.test'), gives: 'mirrors:\n  a.test: {}\n' },
  ])('$why', ({ text, gives, notes = [] }) => {
    const found = recognise(text)
    expect(found?.text).toBe(gives)
    expect(found?.notes).toHaveLength(notes.length)
    for (const note of notes) expect(found?.notes.map(inEnglish).join('\n')).toMatch(note)
  })
})
