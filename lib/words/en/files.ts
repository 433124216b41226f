import { speaker } from '@/lib/words/worded'

function because(reason: string | null): string {
  return reason === null ? '' : ` (${reason})`
}

interface Reason {
  /** In the words of Go; null where they may hold a secret. */
  readonly reason: string | null
}

/** What K3s drops or cannot write, and what containerd cannot read of what it wrote. */
export const fileWords = {
  'endpoint-url-invalid': ({ reason }: Reason) => ({
    wrong: `K3s cannot read this endpoint as a URL${because(reason)}.`,
    effect: 'K3s logs a warning and skips the endpoint.',
    remedy: 'Write it as https://host:port, without spaces.',
  }),
  'endpoint-url-invalid.silent': ({ reason }: Reason) => ({
    wrong: `This release of K3s cannot read this endpoint as a URL${because(reason)}.`,
    effect: 'It skips the endpoint silently.',
    remedy: 'Write it as https://host:port, without spaces.',
  }),
  'endpoint-duplicate': ({ registry }: { readonly registry: string }) => ({
    wrong: `This endpoint is listed before for ${registry}, perhaps in another spelling.`,
    effect: 'K3s logs a warning and uses only the first one.',
    remedy: 'Remove it.',
  }),
  'mirror-key-invalid': ({ reason }: Reason) => ({
    wrong: `K3s cannot read this key as a host${because(reason)}.`,
    effect: 'K3s logs an error and ignores the whole entry.',
    remedy: 'Write the registry as host or host:port, as in the image name.',
  }),
  'config-key-invalid': ({ reason }: Reason) => ({
    wrong: `K3s cannot read this key as a host${because(reason)}.`,
    effect: 'K3s logs an error and ignores the whole entry.',
    remedy: 'Write host or host:port, as in the endpoint.',
  }),
  'config-key-invalid.warned': ({ reason }: Reason) => ({
    wrong: `K3s cannot read this key as a host${because(reason)}.`,
    effect: 'K3s logs a warning and ignores the whole entry.',
    remedy: 'Write host or host:port, as in the endpoint.',
  }),
  'key-too-long': ({ reason }: { readonly reason: string }) => ({
    wrong: `K3s cannot make a directory for this key (${reason}).`,
    effect: 'K3s does not start containerd.',
    remedy: 'Shorten the key.',
  }),
  'value-too-long': ({ reason }: { readonly reason: string }) => ({
    wrong: `K3s cannot write this value for containerd (${reason}).`,
    effect: 'K3s does not start containerd.',
    remedy: 'Shorten the value.',
  }),
  'config-toml-undecodable': ({ error }: { readonly error: string }) => ({
    wrong: `containerd cannot decode config.toml (${error}).`,
    effect: 'containerd does not start.',
    remedy: 'Remove quotes and control characters from configs.',
  }),
  'config-toml-undecodable.inline': ({ error }: { readonly error: string }) => ({
    wrong: `containerd cannot decode config.toml with what this made (${error}).`,
    effect: 'containerd does not start.',
    remedy: 'Write no brackets, quotes or backslashes.',
  }),
  'hosts-toml-undecodable.no-host': ({ file }: { readonly file: string }) => ({
    wrong: `This release writes no [host] table into ${file}, which its containerd needs.`,
    effect: 'containerd ignores the file with its TLS settings.',
    remedy: 'Use v1.27.13, v1.28.9, v1.29.4 or a later release.',
  }),
  'tls-files-unreadable.inline': ({ key, reason }: { readonly key: string; readonly reason: string }) => ({
    wrong: `containerd cannot load the certificate files of ${key}: ${reason}.`,
    effect: 'Every pull that involves it fails.',
    remedy: 'Write absolute paths, and cert_file with key_file.',
  }),
  'hosts-toml-undecodable': ({ file, error }: Undecodable) => ({
    wrong: `containerd cannot decode ${file} (${error}).`,
    effect: 'containerd ignores the file and asks the registry itself, whatever the flags.',
    remedy: 'Write endpoints as URLs that this release can read.',
  }),
  'hosts-toml-undecodable.rewrite': ({ file, error }: Undecodable) => ({
    wrong: `containerd cannot decode ${file} (${error}).`,
    effect: 'containerd ignores the file and asks the registry itself, whatever the flags.',
    remedy: 'Write [.] for \\. and [0-9] for \\d, and no quotes.',
  }),
  'tls-files-unreadable': ({ directory, reason }: { readonly directory: string; readonly reason: string }) => ({
    wrong: `containerd cannot load the certificate files of certs.d/${directory}: ${reason}.`,
    effect: 'Every pull through it fails before the first request.',
    remedy: 'Write absolute paths of files, and cert_file and key_file together.',
  }),
}

interface Undecodable {
  readonly file: string
  readonly error: string
}

export const say = speaker(fileWords)
