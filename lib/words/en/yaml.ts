import { speaker } from '@/lib/words/worded'
import { andMore } from './lists'
import type { Placed, TemplateNotes } from './template-notes'

interface Key {
  readonly key: string
}
interface Code {
  readonly code: string
}

/** The format that a key belongs to. */
export type Format =
  | 'hosts.toml'
  | 'rancher'
  | 'config.json'
  | 'daemon.json'
  | 'registries.conf'
  | 'manifest'
  | 'talos'
  | 'k3d'
  | 'config.toml'
  | 'rke1'

/** What K3s has in the place of such a key. */
export type Instead =
  | 'skip-verify'
  | 'ca'
  | 'client'
  | 'override-path'
  | 'skip-fallback'
  | 'nothing'
  | 'by-itself'
  | 'skip-verify-here'
  | 'ca-bundle'
  | 'line-start'
  | 'secret'
  | 'auth'
  | 'endpoints'
  | 'location'
  | 'content'
  | 'talos'
  | 'root'
  | 'url-keys'

const FORMATS: Readonly<Record<Format, string>> = {
  'hosts.toml': 'hosts.toml',
  rancher: "Rancher's cluster spec",
  'config.json': 'docker config.json',
  'daemon.json': 'docker daemon.json',
  'registries.conf': "Podman's registries.conf",
  manifest: 'a Kubernetes manifest',
  talos: 'the Talos machine config',
  k3d: "Rancher's or k3d's config",
  'config.toml': "containerd's config.toml",
  rke1: 'RKE1',
}

const INSTEAD: Readonly<Record<Instead, string>> = {
  'skip-verify': 'Write insecure_skip_verify below configs.<host of the endpoint>.tls.',
  ca: 'Write ca_file below configs.<host of the endpoint>.tls.',
  client: 'Write cert_file and key_file below configs.<host of the endpoint>.tls.',
  'override-path': 'Remove it: K3s sets it by itself for an endpoint with a path.',
  'skip-fallback': 'Use the flag --disable-default-registry-endpoint of the node.',
  nothing: 'Remove it: K3s has nothing for it.',
  'by-itself': 'Remove it: K3s writes it by itself.',
  'skip-verify-here': 'Write insecure_skip_verify below tls.',
  'ca-bundle': 'Write the certificate to a file on each node and name it as tls.ca_file.',
  'line-start': 'Write its mirrors and configs at the beginning of a line.',
  secret: 'Write what the Secret holds: username and password below auth, files below tls.',
  auth: 'Write the credentials below configs.<host>.auth.',
  endpoints: 'Write endpoints below mirrors.docker.io.endpoint, and http:// if a registry has no TLS.',
  location: 'Write the registry as key of mirrors, and its location as endpoint.',
  content: 'Put only the content of registries.yaml into this file.',
  talos: 'Write mirrors and configs at the root, and paths of files for certificates.',
  root: 'Write mirrors and configs at the root.',
  'url-keys': 'Write each url as key of configs, with auth below it.',
}

/** Where a word of the format belongs. */
export type HomeKind = 'root' | 'mirror' | 'config' | 'auth' | 'tls'

export const HOMES: Readonly<Record<HomeKind, string>> = {
  root: 'Write mirrors and configs at the beginning of a line.',
  mirror: 'Move it below a registry of mirrors.',
  config: 'Move it below a host of configs.',
  auth: 'Move it into auth of a host of configs.',
  tls: 'Move it into tls of a host of configs.',
}

const IGNORED_WITH_ALL = 'K3s silently ignores it and everything below it.'
const HIDES_NOTHING = 'The comment hides nothing.'

/** What findings about YAML and keys say. */
export const yamlWords = {
  'auth-token-key': () => ({
    wrong: 'There is no key "token".',
    effect: 'K3s silently ignores it, so no credentials are sent.',
    remedy: 'Write an access token as password beside a username, or a refresh token as identity_token.',
  }),
  'foreign-dialect': ({ key, kind, insteadKind }: Key & { readonly kind: Format; readonly insteadKind: Instead }) => ({
    wrong: `${key} belongs to ${FORMATS[kind]}.`,
    effect: 'K3s silently ignores it.',
    remedy: INSTEAD[insteadKind],
  }),
  'foreign-dialect.docker': () => ({
    wrong: 'This is a docker config.json.',
    effect: 'K3s reads "auths" and never uses it, so no credentials are sent.',
    remedy: 'Write them below configs.<host>.auth, the host without scheme and path.',
  }),
  'ignore-unknown.none': () => ({
    wrong: 'This comment names no rule.',
    effect: HIDES_NOTHING,
    remedy: 'Write the code of the rule after it, or remove it.',
  }),
  'ignore-unknown.meant': ({ code, meant }: Code & { readonly meant: string }) => ({
    wrong: `There is no rule ${code}.`,
    effect: HIDES_NOTHING,
    remedy: `Write "${meant}", if that is what you mean.`,
  }),
  'ignore-unknown': ({ code }: Code) => ({
    wrong: `There is no rule ${code}.`,
    effect: HIDES_NOTHING,
    remedy: 'Write the code that is shown beside a finding.',
  }),
  'ignore-unused': ({ code, isLine }: Code & { readonly isLine: boolean }) => ({
    wrong: `There is nothing of "${code}" in ${isLine ? 'its line' : 'this file'}.`,
    effect: HIDES_NOTHING,
    remedy: 'Remove it.',
  }),
  'ignore-unused.rejects': ({ code }: Code) => ({
    wrong: `"${code}" cannot be ignored.`,
    effect: 'K3s rejects a file that has it.',
    remedy: 'Remove it from the comment.',
  }),
  'key-wrong-level.group': ({ key, group }: Key & { readonly group: string }) => ({
    ...misplaced(key),
    remedy: `Move it into ${group} of this host.`,
  }),
  'key-wrong-level.section': ({ key, section }: Key & { readonly section: string }) => ({
    ...misplaced(key),
    remedy: `Indent it deeper, below ${section}.`,
  }),
  'key-wrong-level.root': ({ key }: Key) => ({ ...misplaced(key), remedy: 'Move it to the beginning of a line.' }),
  'key-wrong-level.mirror': ({ key }: Key) => ({ ...misplaced(key), remedy: 'Move it below a registry of mirrors.' }),
  'key-wrong-level.in-mirror': ({ key, registry }: Key & { readonly registry: string }) => ({
    ...misplaced(key),
    remedy: `Remove it: the mirror of ${registry} has its own.`,
  }),
  'key-wrong-level.below-configs': ({
    key,
    hosts,
    more,
    isTaken,
  }: Key & { readonly hosts: readonly string[]; readonly more: number; readonly isTaken: boolean }) => ({
    ...misplaced(key),
    remedy:
      hosts.length === 0
        ? 'Write it below configs, with the host:port of the endpoint as key.'
        : hosts.length === 1
          ? isTaken
            ? `Remove it: configs.${hosts.join('')} has its own.`
            : `Write it below configs.${hosts.join('')}.`
          : `Write it below configs, with the endpoint that it is for as key: ${andMore(hosts, more)}.`,
  }),
  'key-wrong-level.config': ({ key }: Key) => ({ ...misplaced(key), remedy: 'Move it below a host of configs.' }),
  'key-wrong-level.owner': ({
    key,
    owner,
    group,
  }: Key & { readonly owner: string; readonly group: string | null }) => ({
    wrong: tooFarLeft(key, group),
    effect: 'Everything below it is ignored.',
    remedy: indentBelow(owner, group),
  }),
  'key-wrong-level.reserved': ({
    key,
    homeKind,
    isNested,
  }: Key & { readonly homeKind: HomeKind; readonly isNested: boolean }) => ({
    wrong: `${key} is a word of the format, but here it is taken for a registry.`,
    effect: 'Everything below it is ignored.',
    remedy: isNested ? 'Remove it, and indent what is below it less.' : HOMES[homeKind],
  }),
  'not-filled-in': ({
    placeholders,
    more,
    count,
    ...notes
  }: TemplateNotes & { readonly placeholders: readonly Placed[]; readonly more: number; readonly count: number }) => ({
    wrong: `${count === 1 ? '1 placeholder is' : `${count} placeholders are`} not filled in: ${andMore(placeholders.map(placed), more)}.`,
    effect: 'K3s fills in nothing.',
    remedy: 'Fill them in before the file is put on a node.',
    note: `The rest is judged as if good values were there.${notesOf(notes)}`,
  }),
  'not-filled-in.filled': (notes: TemplateNotes) => ({
    wrong: 'The placeholders are filled in here only: the file itself still has them.',
    effect: 'K3s fills in nothing.',
    remedy: 'Fill them in before the file is put on a node.',
    ...noteOf({ ...notes, filled: 0 }),
  }),
  'not-filled-in.template': (notes: TemplateNotes) => ({
    wrong: 'This is a template.',
    effect: 'K3s does not read it as one.',
    remedy: 'Make the file from it before it is put on a node.',
    ...noteOf(notes),
  }),
  'unknown-key.into': ({ key, field, group }: Key & { readonly field: string; readonly group: string }) => ({
    wrong: `K3s does not know the key ${key}.`,
    effect: IGNORED_WITH_ALL,
    remedy: `Write ${field} into ${group} of this host.`,
  }),
  'unknown-key.insecure': ({ key, field, group }: Key & { readonly field: string; readonly group: string }) => ({
    wrong: `K3s does not know the key ${key}.`,
    effect: IGNORED_WITH_ALL,
    remedy: `Write ${field} into ${group} of this host; if it has no TLS, a mirror with an http:// endpoint instead.`,
  }),
  'yaml-invisible-character': ({ code }: Code) => ({
    wrong: `An invisible character (U+${code}) makes this another key than it looks.`,
    effect: IGNORED_WITH_ALL,
    remedy: 'Write a plain space, or nothing, in its place.',
  }),
  'yaml-scalar-cut': ({ field, isEmpty }: { readonly field: string; readonly isEmpty: boolean }) => ({
    wrong: 'Everything from the # on is a comment.',
    effect: isEmpty ? `The ${field} is empty.` : `Only the part before it is the ${field}.`,
    remedy: 'If it belongs to the value, put the whole value in single quotes.',
  }),
}

/** That a word has lost the indentation that puts it below a registry, or below a group of one. */
export function tooFarLeft(key: string, group: string | null): string {
  return `${key} is ${group === null ? 'one level' : 'two levels'} too far left: here it is taken for a registry.`
}

export function indentBelow(owner: string, group: string | null): string {
  return `Indent it below ${group === null ? '' : `${group} of `}${owner}.`
}

function misplaced(key: string): { readonly wrong: string; readonly effect: string } {
  return { wrong: `${key} is in the wrong place.`, effect: IGNORED_WITH_ALL }
}

function placed({ label, lines, more }: Placed): string {
  const rest = more > 0 ? ` and ${more} more` : ''
  return `${label} (line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}${rest})`
}

function noteOf(notes: TemplateNotes): { readonly note?: string } {
  const note = notesOf(notes).trim()
  return note === '' ? {} : { note }
}

function notesOf(notes: TemplateNotes): string {
  const { filled, bareLine, quotedLine, controls, nested, unpairedLine, unclosedLine, max } = notes
  return [
    filled > 0 ? `${filled === 1 ? '1 other is' : `${filled} others are`} filled in here only.` : '',
    bareLine === null
      ? ''
      : `Until then YAML takes what is in line ${bareLine} for a map, because it begins with a brace and is not quoted; here it is one value.`,
    quotedLine === null
      ? ''
      : `Undecided: Ansible variables lose the quotes in line ${quotedLine}; filled in as text they stay, and K3s rejects the file.`,
    controls === 0
      ? ''
      : `${controls === 1 ? '1 control of the template is' : `${controls} controls of the template are`} skipped${notes.isBranched ? '; each branch is judged, and the plan takes the first' : ''}.`,
    notes.isBranchLeftOut ? 'Of a choice with more than four branches the others are not judged.' : '',
    nested === null ? '' : `${nested} has another placeholder in it, and is taken for one.`,
    unpairedLine === null
      ? ''
      : notes.isEnd
        ? `What is in line ${unpairedLine} ends nothing.`
        : `What begins in line ${unpairedLine} never ends.`,
    unclosedLine === null
      ? ''
      : `A placeholder or control begins in line ${unclosedLine} and is not closed on that line.`,
    max === null ? '' : `There are more than ${max}: what follows them is taken as it is written.`,
  ]
    .filter((one) => one !== '')
    .map((one) => ` ${one}`)
    .join('')
}

export const say = speaker(yamlWords)
