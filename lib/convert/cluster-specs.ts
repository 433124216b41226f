import type { Converter } from './converter'
import { emptyDraft, hostOf, mirrorOf, setAuth, setTls, type RegistriesDraft } from './registries-draft'
import { isMap, listIn, mapIn, textIn, type Plain, type PlainMap } from './source'

/** Mirrors as Rancher, Cluster API and K3s itself have them. */
function addMirrors(draft: RegistriesDraft, mirrors: PlainMap, names = { endpoint: 'endpoint', rewrite: 'rewrite' }): void {
  for (const [registry, mirror] of mirrors) {
    for (const endpoint of listIn(mirror, names.endpoint)) mirrorOf(draft, registry).endpoint.push(textIn(endpoint))
    for (const [pattern, replacement] of mapIn(mirror, names.rewrite)) mirrorOf(draft, registry).rewrite.set(pattern, textIn(replacement))
  }
}

/** Rancher's cluster object; its Secrets may stand in the same file. */
export const rancherCluster: Converter = {
  id: 'rancher',
  title: "a cluster of Rancher",
  convert({ documents }) {
    for (const document of documents) {
      const registries = mapIn(document, 'spec', 'rkeConfig', 'registries').size > 0 ? mapIn(document, 'spec', 'rkeConfig', 'registries') : mapIn(document, 'rkeConfig', 'registries')
      if (registries.size === 0) continue
      const draft = emptyDraft()
      addMirrors(draft, mapIn(registries, 'mirrors'))
      for (const [host, config] of mapIn(registries, 'configs')) {
        const name = textIn(config, 'authConfigSecretName')
        const secret = documents.find((other) => textIn(other, 'kind') === 'Secret' && textIn(other, 'metadata', 'name') === name)
        if (secret !== undefined) setAuth(draft, host, { username: secretText(secret, 'username'), password: secretText(secret, 'password'), auth: secretText(secret, 'auth'), identity_token: secretText(secret, 'identityToken') })
        else if (name !== '') draft.notes.push(`${host}: the account is in the Secret ${name}. Write its username and password below auth.`)
        addRancherTls(draft, host, config)
      }
      return { draft }
    }
    return null
  },
}

function addRancherTls(draft: RegistriesDraft, host: string, config: Plain): void {
  if (textIn(config, 'insecureSkipVerify') === 'true') setTls(draft, host, { insecure_skip_verify: 'true' })
  if (textIn(config, 'caBundle') !== '') draft.notes.push(`${host}: write the authority in caBundle to a file on each node, and name it as tls.ca_file.`)
  if (textIn(config, 'tlsSecretName') !== '') draft.notes.push(`${host}: the client certificate is in the Secret ${textIn(config, 'tlsSecretName')}. Write it to files on each node.`)
}

function secretText(secret: Plain, name: string): string {
  const plain = textIn(secret, 'stringData', name)
  if (plain !== '') return plain
  try {
    return atob(textIn(secret, 'data', name).replace(/\s/g, ''))
  } catch {
    return ''
  }
}

/** RKE2ControlPlane and RKE2Config of cluster-api-provider-rke2. */
export const clusterApi: Converter = {
  id: 'cluster-api',
  title: 'a control plane of cluster-api-provider-rke2',
  convert({ documents }) {
    for (const document of documents) {
      const [found] = [mapIn(document, 'spec', 'privateRegistriesConfig'), mapIn(document, 'spec', 'template', 'spec', 'privateRegistriesConfig')].filter((map) => map.size > 0)
      if (found === undefined) continue
      const draft = emptyDraft()
      addMirrors(draft, mapIn(found, 'mirrors'))
      for (const [host, config] of mapIn(found, 'configs')) {
        const secret = textIn(config, 'authSecret', 'name')
        if (secret !== '') draft.notes.push(`${host}: the account is in the Secret ${secret}. Write its username and password below auth.`)
        const tls = textIn(config, 'tls', 'tlsConfigSecret', 'name')
        if (tls !== '') draft.notes.push(`${host}: certificates are in the Secret ${tls}. Write them to files on each node.`)
        if (textIn(config, 'tls', 'insecureSkipVerify') === 'true') setTls(draft, host, { insecure_skip_verify: 'true' })
      }
      return { draft }
    }
    return null
  },
}

/** Talos: `RegistryMirrorConfig` documents, or `machine.registries` of the machine config. */
export const talos: Converter = {
  id: 'talos',
  title: 'a Talos machine configuration',
  convert({ documents }) {
    const draft = emptyDraft()
    let isTalos = false
    for (const document of documents) {
      const kind = textIn(document, 'kind')
      const registries = mapIn(document, 'machine', 'registries')
      if (kind === 'RegistryMirrorConfig') {
        isTalos = true
        const name = textIn(document, 'name')
        for (const endpoint of listIn(document, 'endpoints')) addTalosEndpoint(draft, name, textIn(endpoint, 'url'), textIn(endpoint, 'overridePath') === 'true')
        if (textIn(document, 'skipFallback') === 'true') draft.notes.push(`${name}: skipFallback is the flag --disable-default-registry-endpoint of the node.`)
      } else if (kind === 'RegistryAuthConfig') {
        isTalos = true
        setAuth(draft, textIn(document, 'name'), { username: textIn(document, 'username'), password: textIn(document, 'password'), auth: textIn(document, 'auth'), identity_token: textIn(document, 'identityToken') })
      } else if (kind === 'RegistryTLSConfig') {
        isTalos = true
        addTalosTls(draft, textIn(document, 'name'), document)
      } else if (registries.size > 0) {
        isTalos = true
        for (const [name, mirror] of mapIn(registries, 'mirrors')) {
          for (const endpoint of listIn(mirror, 'endpoints')) addTalosEndpoint(draft, name, textIn(endpoint), textIn(mirror, 'overridePath') === 'true')
          if (textIn(mirror, 'skipFallback') === 'true') draft.notes.push(`${name}: skipFallback is the flag --disable-default-registry-endpoint of the node.`)
        }
        for (const [host, config] of mapIn(registries, 'config')) {
          setAuth(draft, host, { username: textIn(config, 'auth', 'username'), password: textIn(config, 'auth', 'password'), auth: textIn(config, 'auth', 'auth'), identity_token: textIn(config, 'auth', 'identityToken') })
          addTalosTls(draft, host, mapIn(config, 'tls'))
        }
      }
    }
    return isTalos ? { draft } : null
  },
}

function addTalosEndpoint(draft: RegistriesDraft, name: string, url: string, overrides: boolean): void {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/$/, '')
  mirrorOf(draft, name).endpoint.push(overrides || path === '' ? url : `${url.replace(/\/$/, '')}/v2`)
}

function addTalosTls(draft: RegistriesDraft, host: string, tls: Plain): void {
  if (textIn(tls, 'insecureSkipVerify') === 'true') setTls(draft, host, { insecure_skip_verify: 'true' })
  if (textIn(tls, 'ca') !== '') draft.notes.push(`${host}: write the authority to a file on each node, and name it as tls.ca_file.`)
  if (mapIn(tls, 'clientIdentity').size > 0) draft.notes.push(`${host}: write the client certificate to files on each node, and name them as tls.cert_file and tls.key_file.`)
}

/** The setting containerd-registry of Harvester. */
export const harvester: Converter = {
  id: 'harvester',
  title: 'the setting containerd-registry of Harvester',
  convert({ documents }) {
    for (const document of documents) {
      const mirrors = mapIn(document, 'Mirrors')
      const configs = mapIn(document, 'Configs')
      if (!isMap(document) || mirrors.size + configs.size === 0) continue
      const draft = emptyDraft()
      addMirrors(draft, mirrors, { endpoint: 'Endpoints', rewrite: 'Rewrites' })
      for (const [host, config] of configs) {
        setAuth(draft, host, { username: textIn(config, 'Auth', 'Username'), password: textIn(config, 'Auth', 'Password'), auth: textIn(config, 'Auth', 'Auth'), identity_token: textIn(config, 'Auth', 'IdentityToken') })
        setTls(draft, host, { ca_file: textIn(config, 'TLS', 'CAFile'), cert_file: textIn(config, 'TLS', 'CertFile'), key_file: textIn(config, 'TLS', 'KeyFile'), insecure_skip_verify: textIn(config, 'TLS', 'InsecureSkipVerify') === 'true' ? 'true' : '' })
      }
      return { draft }
    }
    return null
  },
}

/** `private_registries` of RKE1. */
export const rke1: Converter = {
  id: 'rke1',
  title: 'a cluster.yml of RKE1',
  convert({ documents }) {
    for (const document of documents) {
      const registries = listIn(document, 'private_registries')
      if (registries.length === 0) continue
      const draft = emptyDraft()
      for (const registry of registries) {
        const host = hostOf(textIn(registry, 'url'))
        setAuth(draft, host, { username: textIn(registry, 'user'), password: textIn(registry, 'password') })
        if (textIn(registry, 'is_default') === 'true') {
          draft.notes.push(`${host} is the default registry of RKE1; here it is a mirror of docker.io. --system-default-registry comes closer to it.`)
          mirrorOf(draft, 'docker.io').endpoint.push(`https://${host}`)
        }
      }
      return { draft }
    }
    return null
  },
}
