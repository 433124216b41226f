import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { describe, expect, it } from 'vitest'
import { recognise } from './recognise'

const BODY = 'mirrors:\n  docker.io:\n    endpoint: [https://m.test]\n'

/** Texts that grow with a number, which an author of them would choose to keep the program busy. */
const FAMILIES: readonly {
  readonly why: string
  readonly fileName?: string
  readonly text: (count: number) => string
}[] = [
  {
    why: 'heredocs to one file',
    text: (count) => `#!/bin/sh\n${`cat > /etc/rancher/k3s/registries.yaml <<A\n${BODY}A\n`.repeat(count)}`,
  },
  {
    why: 'heredocs to no known file',
    text: (count) =>
      `#!/bin/sh\n${Array.from({ length: count }, (_, at) => `cat > f${at} <<A\nmirrors:\n  r${at}: {}\nA\n`).join('')}`,
  },
  {
    why: 'heredocs that never end',
    text: (count) =>
      `#!/bin/sh\n${Array.from({ length: count }, (_, at) => `cat > registries.yaml <<A${at}\n`).join('')}`,
  },
  {
    why: 'lines that are added',
    text: (count) =>
      `#!/bin/sh\n${Array.from({ length: count }, (_, at) => `echo "# ${at}" >> registries.yaml\n`).join('')}`,
  },
  {
    why: 'quotes that never close',
    text: (count) => `#!/bin/sh\n${'echo \'a "b `c $(d > registries.yaml\n'.repeat(count)}"`,
  },
  {
    why: 'scripts in scripts',
    text: (count) => `#!/bin/sh\n${`sh -c "cat registries.yaml; sh -c 'echo registries.yaml'"\n`.repeat(count)}`,
  },
  { why: 'groups in groups', text: (count) => `#!/bin/sh\n${'{ ('.repeat(count)} registries.yaml` },
  {
    why: 'braces of HCL that never close',
    fileName: 'a.tf',
    text: (count) => `registries = ${'a {\n b = { c = ['.repeat(count)}`,
  },
  {
    why: 'templates of HCL that never close',
    fileName: 'a.tf',
    text: (count) => `registries = "${'${a{'.repeat(count)}`,
  },
  { why: 'heredocs of HCL that never close', fileName: 'a.tf', text: (count) => 'registry = <<A\n'.repeat(count) },
  { why: 'blocks of HCL with labels', fileName: 'a.tf', text: (count) => `registries ${'a "b" '.repeat(count)}` },
  {
    why: 'sets of Nix that never close',
    fileName: 'a.nix',
    text: (count) => `registries = ${'{ a = [ ( '.repeat(count)}`,
  },
  { why: 'texts of Nix', fileName: 'a.nix', text: (count) => `registries = ${"''a '' b = \"c\" ; ".repeat(count)}` },
  {
    why: 'files of cloud-init',
    text: (count) =>
      `#cloud-config\nwrite_files:\n${`- {path: /etc/rancher/k3s/registries.yaml, content: "mirrors: {}"}\n`.repeat(count)}`,
  },
  {
    why: 'parts of a message',
    text: (count) =>
      `Content-Type: multipart/mixed; boundary="b"\n\n${'--b\nContent-Type: text/plain\n\nregistries.yaml\n'.repeat(count)}`,
  },
  {
    why: 'fields that are not known',
    text: (count) =>
      `kind: Cluster\nrkeConfig:\n  registries:\n${Array.from({ length: count }, (_, at) => `    mirror${at}: {}\n`).join('')}`,
  },
  {
    why: 'tables of one registry',
    text: (count) => '[[registry]]\nlocation = "a.test"\ninsecure = true\n'.repeat(count),
  },
]

describe('work is in proportion to', () => {
  it.each(FAMILIES)('$why', ({ text, fileName = null }) => {
    expect(growthOf(text(100), text(400), (one) => recognise(one, fileName))).toBeLessThan(IN_PROPORTION)
  })
})
