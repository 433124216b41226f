import { booleanOf } from '@/lib/go/yaml/resolve'
import { readHcl } from '@/lib/convert/hcl/read-hcl'
import { readNix } from '@/lib/convert/nix/read-nix'
import { writtenByScript } from '@/lib/convert/shell/written-files'
import { isMap, listIn, mapIn, textIn, type Plain } from '@/lib/convert/source/plain'
import type { Source } from '@/lib/convert/source/source'
import { saying, type Saying } from '@/lib/words/saying'
import { interpolated, withVariables } from './compose-dollars'
import { filesIn, filesInText } from './files-in'
import { messageParts } from './message-parts'
import { wrapper } from './wrapper'

const some = ({ documents }: Source, is: (document: Plain) => boolean): boolean => documents.some(is)

/** Kubernetes Secrets, ConfigMaps and whatever else is an object of it. */
export const kubernetesObject = wrapper({
  id: 'kubernetes-object',
  title: 'a Kubernetes object that holds registries.yaml',
  isOne: (source) => some(source, (one) => /^(?:Secret|ConfigMap)$/.test(textIn(one, 'kind'))),
  filesIn: (source) => filesIn(source, { maps: false }),
})

/** cloud-init user-data, with one part or several, or packed. */
export const cloudInit = wrapper({
  id: 'cloud-init',
  title: 'cloud-init user-data that writes registries.yaml',
  isOne: (source) =>
    /^#cloud-config\b/m.test(source.text) ||
    messageParts(source.text) !== null ||
    /^\s*H4sI[A-Za-z0-9+/=\s]+$/.test(source.text) ||
    some(
      source,
      (one) => isMap(one) && ['write_files', 'runcmd', 'bootcmd'].some((name) => listIn(one, name).length > 0),
    ),
  filesIn: (source) => (source.documents.some(isMap) ? filesIn(source, { maps: false }) : filesInText(source.text, 0)),
})

/** Kairos and Elemental, whose stages write files. Source: kairos.io/docs/reference/configuration */
export const kairos = wrapper({
  id: 'kairos',
  title: 'a Kairos or Elemental configuration that writes registries.yaml',
  isOne: (source) =>
    some(
      source,
      (one) =>
        mapIn(one, 'stages').size > 0 ||
        mapIn(one, 'k3s').size > 0 ||
        mapIn(one, 'elemental').size > 0 ||
        mapIn(one, 'cloud-config').size > 0 ||
        /^(?:MachineRegistration|MachineInventory|ManagedOSImage|SeedImage)$/.test(textIn(one, 'kind')),
    ),
  filesIn: (source) => filesIn(source, { maps: false }),
})

/** A configuration with which Harvester is installed: its nodes' own files. */
export const harvesterFiles = wrapper({
  id: 'harvester-files',
  title: 'a Harvester configuration that writes registries.yaml',
  isOne: (source) =>
    some(source, (one) => textIn(one, 'scheme_version') !== '' || listIn(one, 'os', 'write_files').length > 0),
  filesIn: (source) => filesIn(source, { maps: false }),
})

/** Butane and Ignition. Source: coreos.github.io/ignition/configuration-v3_4, coreos.github.io/butane/config-fcos-v1_5 */
export const ignition = wrapper({
  id: 'ignition',
  title: 'a Butane or Ignition configuration that writes registries.yaml',
  isOne: (source) =>
    some(
      source,
      (one) =>
        mapIn(one, 'ignition').size > 0 ||
        mapIn(one, 'spec', 'config', 'ignition').size > 0 ||
        (textIn(one, 'variant') !== '' && textIn(one, 'version') !== ''),
    ),
  filesIn: (source) => filesIn(source, { maps: false }),
})

/** A k3d configuration with the file inside. */
export const k3dConfig = wrapper({
  id: 'k3d',
  title: 'a k3d configuration',
  looksFor: 'registries.config, and files and volumes that are registries.yaml',
  isOne: (source) => some(source, (one) => textIn(one, 'apiVersion').startsWith('k3d.io/')),
  filesIn: (source) => filesIn(source, { maps: false }),
  notes: ({ documents }, { files }) =>
    documents.flatMap((document) => [
      ...(mapIn(document, 'registries', 'create').size > 0 ||
      booleanOf(textIn(document, 'registries', 'create')) === true
        ? [saying('The registry that k3d makes (registries.create) is not part of it.')]
        : []),
      ...(listIn(document, 'registries', 'use').length > 0
        ? [saying('The registries that k3d itself runs (registries.use) are not part of it.')]
        : []),
      ...(files.some(({ text }) => /\$\{?\w/.test(text))
        ? [saying('k3d expands $NAME in its configuration; here it stands as it is written.')]
        : []),
    ]),
})

/** A Compose file that runs K3s in containers. */
export const compose = wrapper({
  id: 'compose',
  title: 'a Compose file that runs K3s',
  isOne: (source) => some(source, (one) => mapIn(one, 'services').size > 0),
  filesIn: ({ documents, textOf }) =>
    withVariables(filesIn({ documents: documents.map(interpolated), textOf }, { maps: false })),
})

/** Variables of roles that take the file, plays and tasks that write it, and inventories. */
export const ansible = wrapper({
  id: 'ansible',
  title: 'Ansible variables with registries.yaml in them',
  isOne: (source) => some(source, (one) => hasVariables(one, 0) || isPlay(one)),
  filesIn: (source) => filesIn(source, { maps: true }),
  notes: (_, { files }) =>
    files.some(({ text }) => /\{\{/.test(text)) ? [saying('What stands in braces was filled in by Ansible.')] : [],
})

/** Values of a HelmChart or HelmChartConfig of K3s, or of a HelmRelease of Flux, with the file somewhere inside. */
export const helmValues = wrapper({
  id: 'helm-values',
  title: 'the values of a Helm chart, with registries.yaml in them',
  isOne: (source) => some(source, isHelm),
  filesIn: (source) => filesIn(source, { maps: true }),
  notes: ({ documents }, { files }) => (files.length > 0 ? documents.filter(isHelm).flatMap(otherValues) : []),
})

function isHelm(document: Plain): boolean {
  return /^Helm(?:Chart|ChartConfig|Release)$/.test(textIn(document, 'kind'))
}

/**
 * What Helm merges into the values of a chart beside those that are read.
 *
 * Source: k3s-io/helm-controller pkg/apis/helm.cattle.io/v1/types.go, HelmChartSpec; fluxcd.io, Helm Releases, values
 */
function otherValues(document: Plain): readonly Saying[] {
  const names = [...mapIn(document, 'spec', 'set').keys()]
  const elsewhere = ['valuesSecrets', 'valuesFrom'].filter((name) => listIn(document, 'spec', name).length > 0)
  return [
    ...(names.length > 0
      ? [saying('spec.set was not merged into the values: Helm replaces {names} by what it says.', { names })]
      : []),
    ...elsewhere.map((name) =>
      saying('Values from {field} are not in the file, and can replace what is read here.', { field: `spec.${name}` }),
    ),
  ]
}

/** Any other file of YAML, JSON or TOML that holds the file as a text. */
export const otherYaml = wrapper({
  id: 'other-yaml',
  title: 'a file that holds registries.yaml',
  looksFor: '',
  isOne: (source) => some(source, (one) => isMap(one) || Array.isArray(one)) || source.toml !== null,
  filesIn: (source) => {
    const inside = filesIn(source, { maps: true })
    return inside.files.length + inside.named.length > 0 || source.toml === null
      ? inside
      : filesIn({ documents: [source.toml], textOf: () => null }, { maps: true })
  },
})

const HCL_NAME = /\.(?:tf|tfvars|hcl|tofu)(?:\.tmpl)?$/i
const HCL_BLOCK = /^[ \t]*(?:resource|module|locals|variable|data|provider|terraform|output)\b[^\n=]*\{/m
const HCL_HEREDOC = /^[ \t]*"?[\w-]+"?[ \t]*[=:][ \t]*(?:\w+\()?<<-?[A-Za-z_]/m

/** Whether a text is Terraform's language, by its name or its blocks. */
export function isHcl({ text, fileName }: Pick<Source, 'text' | 'fileName'>): boolean {
  if (fileName !== null && HCL_NAME.test(fileName)) return true
  return !text.startsWith('#!') && (HCL_BLOCK.test(text) || HCL_HEREDOC.test(text))
}

/** Terraform: a value that is the file, or user-data that writes it. */
export const terraform = wrapper({
  id: 'terraform',
  title: 'Terraform with registries.yaml in it',
  looksFor:
    'a heredoc or a value that is a registries.yaml, user-data that writes it, or registries of rancher2_cluster_v2',
  isOne: isHcl,
  filesIn: ({ text }) => {
    const { body, named } = readHcl(text)
    const inside = filesIn({ documents: [body], textOf: () => null }, { maps: true })
    return {
      files: inside.files,
      named: [...inside.named, ...named.filter((name) => /registr(?:ies|y)\.ya?ml/.test(name))],
    }
  },
  notes: (_, { files }) =>
    files.some(({ text }) => /[$%]\{(?!\d+\})/.test(text))
      ? [
          saying('Terraform fills in {one} and {other}; here they are as they are written.', {
            one: '${…}',
            other: '%{…}',
          }),
        ]
      : [],
})

/** NixOS: `environment.etc`, `pkgs.writeText` and generators of YAML. */
export const nixos = wrapper({
  id: 'nixos',
  title: 'a NixOS configuration with registries.yaml in it',
  isOne: ({ text, fileName }) =>
    fileName?.endsWith('.nix') === true ||
    (/\b(?:environment\.etc|services\.(?:k3s|rke2)|writeText|pkgs)\b/.test(text) &&
      /(?:=|\bwriteText\b[^\n]*)\s*(?:''|\{)/.test(text) &&
      !text.startsWith('#!')),
  filesIn: ({ text }) => filesIn({ documents: partsOf(readNix(text)), textOf: () => null }, { maps: true }),
  notes: (_, { files }) =>
    files.some(({ text }) => /\$\{(?!\d+\})/.test(text))
      ? [saying('Nix fills in {mark}; here it is as it is written.', { mark: '${…}' })]
      : [],
})

/** A shell script, whatever runs it. */
export const shell = wrapper({
  id: 'shell',
  title: 'a script that writes registries.yaml',
  looksFor: 'a heredoc, echo, printf or tee that writes a registries.yaml',
  isOne: (source) => isScript(source),
  filesIn: ({ text }) => ({ ...writtenByScript(text), named: [] }),
})

/** The same, where only what it holds says that it is one. */
export const shellLike = wrapper({
  id: 'shell',
  title: 'a script that writes registries.yaml',
  looksFor: '',
  isOne: ({ text }) => /<<|\becho\b|\bprintf\b|\btee\b|=\s*["']/.test(text),
  filesIn: ({ text }) => ({ ...writtenByScript(text), named: [] }),
})

/** A text that begins with a command, whatever else it could be read as. */
const COMMAND =
  /^(?:\s|#[^\n]*\n)*(?:sudo|echo|printf|cat|tee|mkdir|set|curl|ssh|scp|kubectl|docker|sh|bash|export|if \[|for \w+ in)(?:[ \t]+[^\s:]|$)/

function isScript({ text, fileName }: Pick<Source, 'text' | 'fileName'>): boolean {
  return text.startsWith('#!') || COMMAND.test(text.slice(0, 4_000)) || /\.(?:sh|bash|zsh|ksh)$/.test(fileName ?? '')
}

/** The values of `let`, and what is made of them. */
function partsOf(value: Plain): readonly Plain[] {
  return Array.isArray(value) ? (value as readonly Plain[]) : [value]
}

function hasVariables(value: Plain, depth: number): boolean {
  if (!isMap(value) || depth > VARIABLES_DEPTH) return false
  for (const [name, inside] of value) if (VARIABLES.test(name) || hasVariables(inside, depth + 1)) return true
  return false
}

/** An inventory has groups of groups. */
const VARIABLES_DEPTH = 10
const VARIABLES = /^(?:registries_config_yaml|custom_registries_yaml|(?:k3s|rke2)_\w*registr(?:ies|y)\w*)$/

function isPlay(value: Plain): boolean {
  return (
    Array.isArray(value) &&
    (value as readonly Plain[]).some(
      (one) =>
        isMap(one) &&
        (one.has('hosts') ||
          [...one.keys()].some((name) =>
            /^(?:ansible\.builtin\.)?(?:copy|template|blockinfile|shell|command|block|include_role)$/.test(name),
          )),
    )
  )
}
