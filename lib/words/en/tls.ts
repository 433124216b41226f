import { speaker } from '@/lib/words/worded'

interface Field {
  readonly field: string
}
interface Host {
  readonly host: string
}

/** What findings about TLS say. */
export const tlsWords = {
  'tls-client-cert-suspicious': () => ({
    wrong: "This looks like the registry's own certificate.",
    effect: 'The node shows cert_file and key_file to a registry that demands client certificates.',
    remedy: 'Remove both; to trust the registry, ca_file is enough.',
  }),
  'tls-client-pair': ({ field, missing, host }: Field & Host & { readonly missing: string }) => ({
    wrong: `${field} needs ${missing} too.`,
    effect: `containerd reads a directory in its place: every pull that involves ${host} fails before the first request.`,
    remedy: `Add ${missing}, or remove both; they are for client certificates only.`,
  }),
  'tls-file-missing': ({ files, more, host }: Host & { readonly files: readonly string[]; readonly more: number }) => ({
    wrong: `${files.join(', ')}${more > 0 ? ` and ${more} more` : ''} must be on every node, and readable.`,
    effect: `Otherwise every pull that involves ${host} fails before the first request, and no other endpoint is asked.`,
    remedy: 'Copy certificate files to every node.',
  }),
  'tls-inline-pem': ({ field }: Field) => ({
    wrong: `${field} is the path of a file, not its text.`,
    effect: 'There is no such file, and every pull of the registry fails before the first request.',
    remedy: 'Write the text to a file on each node, and its path here.',
  }),
  'tls-not-configured': ({ host }: Host) => ({
    wrong: `There are no TLS settings for ${host}.`,
    effect: 'A certificate is refused unless the node trusts its authority.',
    remedy: `Nothing to do if the nodes trust it; otherwise write the authority as ca_file below configs, under ${host}.`,
  }),
  'tls-on-http-endpoint': ({ host }: Host) => ({
    wrong: `configs has TLS settings for ${host}, and this says http.`,
    effect: 'containerd tries https first.',
    remedy: 'Remove the settings, or write https:// here.',
  }),
  'tls-path-not-absolute': ({
    field,
    path,
    kind,
  }: Field & { readonly path: string | null; readonly kind: 'windows' | 'expanded' | 'relative' }) => ({
    wrong: `${path ?? `The value of ${field}`} ${{ windows: 'is a Windows path', expanded: 'is not expanded', relative: 'is relative, and is looked for beside hosts.toml' }[kind]}.`,
    effect: `containerd cannot read this ${field}, and every pull of the registry fails before the first request.`,
    remedy: 'Write the absolute path on the node.',
  }),
}

export const say = speaker(tlsWords)
