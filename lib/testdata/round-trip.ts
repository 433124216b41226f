import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { engines } from '@/lib/containerd/engines'
import { exportAs } from '@/lib/export/export-as'
import type { ExportFormat } from '@/lib/export/exported'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { parseRegistries } from '@/lib/registries/parse'
import { TESTDATA } from './folder'
import { inEnglish } from '@/lib/words/saying'
import { recognise } from '@/lib/convert/recognise'
import { configOf, emptyDraft, mirrorOf, printDraft, setAuth, setTls } from '@/lib/convert/registries-draft'

const CONFIGS = join(TESTDATA, 'conformance/configs')

/** Name and text of the files of a kind that K3s accepts. */
export function acceptedFiles(kind: 'good' | 'mistakes'): readonly (readonly [name: string, text: string])[] {
  return readdirSync(join(CONFIGS, kind))
    .map((name) => [name, readFileSync(join(CONFIGS, kind, name), 'utf8')] as const)
    .filter(([, text]) => parseRegistries(text).parseError === null)
}

export const FLAGS: readonly (readonly [why: string, Partial<NodeOptions>])[] = [
  ['without flags', {}],
  ['with both flags', { disableDefaultRegistryEndpoint: true, embeddedRegistry: true }],
]

/** Pull secrets are accounts alone. */
const NOT_READ = ['dockerconfigjson']
/** These take certificates as texts, which are in files of the node: a note names them. */
const WITHOUT_FILES = ['rancher', 'cluster-api']

export const READ_FORMATS: readonly ExportFormat[] = EXPORT_FORMATS.filter(({ id }) => !NOT_READ.includes(id))

/** Of each registry of the file, and of others. */
function imagesOf(text: string): readonly string[] {
  const { mirrors, configs } = parseRegistries(text).registries
  return [
    'nginx:1.27',
    'quay.io/a/b:1',
    'registry.other.example/a:1',
    ...[...mirrors.keys(), ...configs.keys()].map((key) => `${key}/rancher/a:1`),
  ]
}

/** The file as it is before the certificates are added by hand. */
function withoutFiles(text: string): string {
  const draft = emptyDraft()
  const { mirrors, configs } = parseRegistries(text).registries
  for (const [registry, { endpoint, rewrite }] of mirrors) {
    const mirror = mirrorOf(draft, registry)
    mirror.endpoint.push(...endpoint)
    for (const [pattern, replacement] of rewrite) mirror.rewrite.set(pattern, replacement)
  }
  for (const [host, { auth, tls }] of configs) {
    if (auth === null && tls === null) configOf(draft, host)
    setAuth(draft, host, auth ?? {})
    if (tls !== null && [tls.ca_file, tls.cert_file, tls.key_file].every((file) => file === ''))
      draft.excluded.add(host)
    if (tls?.insecure_skip_verify === true) setTls(draft, host, { insecure_skip_verify: 'true' })
  }
  return printDraft(draft)
}

/** What containerd asks for the images. */
function plansOf(text: string, images: readonly string[], options: NodeOptions) {
  const node = readNode(text, options, engines)
  return images.map((image) => {
    const { attempts, fails } = node.plan(image)
    return {
      image,
      fails,
      attempts: attempts.map(({ url, credentials, credentialsUsable, tls, tlsFiles, alternatives, unsendable }) => ({
        url,
        // An account without anything in it is the same as none.
        credentials: credentialsUsable ? credentials : null,
        alternatives,
        unsendable,
        tls,
        tlsFiles,
      })),
    }
  })
}

const whole = new Map<string, ReturnType<typeof plansOf>>()

/**
 * The plans of a file, and those of its export in a format when it is read again. Null when there is nothing in the
 * file: a format may refuse it, and need not recognise what is left of it. With the notes of the export.
 */
export function roundTrip(format: ExportFormat, text: string, flags: Partial<NodeOptions>) {
  const options: NodeOptions = { ...defaultOptions(), distribution: format.only ?? 'k3s', ...flags }
  const parsed = parseRegistries(text)
  if (parsed.registries.mirrors.size + parsed.registries.configs.size === 0) return null
  const made = exportAs(format, { parsed, options })
  if ('refused' in made) throw new Error(inEnglish(made.refused))
  const held = WITHOUT_FILES.includes(format.id) ? withoutFiles(text) : text
  const key = JSON.stringify([text, held, options])
  const before = whole.get(key) ?? plansOf(held, imagesOf(text), options)
  whole.set(key, before)
  const found = recognise(made.text, made.fileName)
  const read = readOptions(format, options, found?.parts[0]?.node.options ?? options)
  return { before, after: plansOf(found?.text ?? 'nothing', imagesOf(text), read), notes: made.notes.map(inEnglish) }
}

/** The options that the format carries as they are found in it, and the others as they are. */
function readOptions(format: ExportFormat, options: NodeOptions, found: Partial<NodeOptions>): NodeOptions {
  // Nothing names the data directory of a node to the page.
  const carried = new Set<string>(format.carries.filter((option) => option !== 'dataDir'))
  const only = (of: Partial<NodeOptions>, isCarried: boolean) =>
    Object.fromEntries(Object.entries(of).filter(([name]) => carried.has(name) === isCarried))
  return { ...defaultOptions(), ...only(options, false), ...only(found, true) }
}
