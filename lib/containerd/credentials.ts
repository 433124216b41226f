import { DOCKER_HUB_CONFIG_KEYS, DOCKER_HUB_HOST } from '@/lib/known/docker-hub'
import type { Release } from '@/lib/k3s/releases/releases'
import type { TomlReader } from '@/lib/go/toml/reader'
import type { TomlDocument, TomlTable, TomlValue } from '@/lib/go/toml/document'

/** For each key of `configs` with auth: whether that auth is usable. */
export type Credentials = ReadonlyMap<string, boolean>

const PLUGINS = ['io.containerd.cri.v1.images', 'io.containerd.grpc.v1.cri'] as const

/**
 * The credentials in config.toml with all that it says, or the reason why containerd refuses the file and does not start.
 * Source: containerd v2.3.4 internal/cri/config/config.go, Registry; cmd/containerd/server/config/config.go
 */
export function readCredentials(
  configToml: string,
  toml: TomlReader,
): { readonly credentials: Credentials; readonly document: TomlDocument } | { readonly error: string } {
  const decoded = toml.decode(configToml)
  if ('error' in decoded)
    return { error: `failed to ${toml.parser === 'go-toml-1' ? 'load' : 'unmarshal'} TOML: ${decoded.error}` }
  const plugins = tableIn(decoded.document.root, 'plugins')
  const credentials = new Map<string, boolean>()
  for (const plugin of PLUGINS) {
    const configs = tableIn(tableIn(tableIn(plugins, plugin), 'registry'), 'configs')
    for (const [key, { value }] of configs?.entries ?? []) {
      const auth = value.kind === 'table' ? tableIn(value, 'auth') : null
      if (auth !== null) credentials.set(key, isUsable(auth))
    }
  }
  return { credentials, document: decoded.document }
}

/**
 * The key whose auth is used when a host answers 401, null for none. Only the host[:port] of the URL itself counts; for
 * Docker Hub also its other names, since July 2025.
 * Source: containerd v2.3.4 internal/cri/server/images/image_pull.go; containerd#12053 for Docker Hub
 */
export function credentialsKey(
  host: string,
  credentials: Credentials,
  { dockerHubAlias }: Pick<Release, 'dockerHubAlias'>,
): string | null {
  const keys = dockerHubAlias && host === DOCKER_HUB_HOST ? DOCKER_HUB_CONFIG_KEYS : [host]
  return keys.find((key) => credentials.has(key)) ?? null
}

/**
 * Whether there is a secret to send. The user name counts first, then the identity token, then `auth`; without a secret both
 * the login with a password and the token server are asked anonymously. One without a user name, as an identity token, is
 * sent to token servers only.
 * Source: containerd v2.3.4 internal/cri/server/images/image_pull.go, ParseAuth; core/remotes/docker/authorizer.go
 */
function isUsable(auth: TomlTable): boolean {
  if (textIn(auth, 'username') !== '') return textIn(auth, 'password') !== ''
  if (textIn(auth, 'identitytoken') !== '') return true
  const encoded = textIn(auth, 'auth').replaceAll(/[\r\n]/g, '')
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(encoded)) return false
  const decoded = atob(encoded)
  const colon = decoded.indexOf(':')
  return colon >= 0 && /[^\0]/.test(decoded.slice(colon + 1))
}

function textIn(table: TomlTable, key: string): string {
  const value = table.entries.get(key)?.value
  return value?.kind === 'string' ? value.text : ''
}

function tableIn(table: TomlTable | null, key: string): TomlTable | null {
  const value: TomlValue | undefined = table?.entries.get(key)?.value
  return value?.kind === 'table' ? value : null
}
