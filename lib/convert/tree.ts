import { withoutSecrets } from '@/lib/secrets/without-secrets'
import { containerdConfig } from './containerd-config'
import { hostsToml } from './hosts-toml'
import { configOf, emptyDraft, mirrorOf, printDraft, type RegistriesDraft } from './registries-draft'
import { readSource } from '@/lib/convert/source/source'

/** A file of a folder or an archive. */
export interface TreeFile {
  readonly path: string
  readonly text: string
}

export interface ReadTree {
  /** As registries.yaml. */
  readonly text: string
  /** Files that went into it. */
  readonly taken: readonly string[]
  /** What could not be taken along, each a sentence. */
  readonly notes: readonly string[]
}

/** The files of containerd, `certs.d/…/hosts.toml` and `config.toml`, as one registries.yaml; null when there are none. Never throws. */
export function readTree(files: readonly TreeFile[]): ReadTree | null {
  const whole = emptyDraft()
  const taken: string[] = []
  for (const { path, text } of files) {
    const converter = /(?:^|\/)hosts\.toml$/.test(path)
      ? hostsToml
      : /(?:^|\/)config\.toml(?:\.tmpl)?$/.test(path)
        ? containerdConfig
        : null
    const converted = converter?.convert(readSource(text, path)) ?? null
    if (converted === null || !('draft' in converted)) continue
    taken.push(path)
    add(whole, converted.draft)
  }
  return taken.length === 0
    ? null
    : {
        text: printDraft(whole),
        taken,
        notes: [...new Set(whole.notes.map((note) => withoutSecrets(note)))].filter(
          (note) => !note.startsWith('Mirrors are in the files below'),
        ),
      }
}

function add(whole: RegistriesDraft, { mirrors, configs, excluded, notes }: RegistriesDraft): void {
  for (const registry of excluded) whole.excluded.add(registry)
  for (const [registry, { endpoint, rewrite }] of mirrors) {
    const mirror = mirrorOf(whole, registry)
    mirror.endpoint.push(...endpoint.filter((one) => !mirror.endpoint.includes(one)))
    for (const [pattern, replacement] of rewrite) mirror.rewrite.set(pattern, replacement)
  }
  for (const [host, { auth, tls }] of configs) {
    const config = configOf(whole, host)
    for (const [name, value] of auth) config.auth.set(name, value)
    for (const [name, value] of tls) config.tls.set(name, value)
  }
  whole.notes.push(...notes)
}
