import { toBase64 } from '@/lib/text/base64'
import { printYaml } from '@/lib/text/print-yaml'
import { quoted, type ExportFormat } from './exported'
import { saying } from '@/lib/words/saying'

export const dockerConfig: ExportFormat = {
  id: 'dockerconfigjson',
  title: 'imagePullSecret',
  help: 'The accounts as a Secret of type kubernetes.io/dockerconfigjson.',
  only: null,
  carries: [],
  releaseField: null,
  passwords: saying('The Secret is in it in plain text: keep it out of the repository.'),
  certificates: null,
  lacks: ({ configs }) =>
    [...configs.values()].some(({ auth }) => auth !== null)
      ? null
      : saying('The file has no account, so that there is no Secret.'),
  loses: ([section, , group]) => section === undefined || (section === 'configs' && (group ?? 'auth') === 'auth'),
  make: ({ parsed: { registries }, open = [] }) => {
    const notes = [
      saying(
        'The kubelet finds these by the registry in the image name, not by the endpoint of a mirror, and then uses them for every mirror as well.',
      ),
    ]
    const isOpen = (text: string) => open.some((placeholder) => text.includes(placeholder))
    const auths: Record<string, unknown> = Object.create(null) as Record<string, unknown>
    for (const [host, { auth, tls }] of registries.configs) {
      if (tls !== null) notes.push(saying('{host}: a Secret cannot hold TLS settings.', { host }))
      if (auth === null) continue
      const { username, password, auth: encoded, identity_token: identitytoken } = auth
      auths[host === 'registry-1.docker.io' ? 'https://index.docker.io/v1/' : host] = {
        ...(username !== '' && { username, password }),
        // What is encoded cannot be filled in any more; the kubelet takes the two above where it is missing.
        ...(username !== '' && !isOpen(username + password) && { auth: toBase64(`${username}:${password}`) }),
        ...(username === '' && encoded !== '' && { auth: encoded }),
        ...(identitytoken !== '' && { identitytoken }),
      }
    }
    if (registries.mirrors.size > 0) notes.push(saying('Mirrors and rewrites are not part of it.'))
    return {
      fileName: 'pull-secret.yaml',
      text: printYaml({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'registry-accounts' },
        type: 'kubernetes.io/dockerconfigjson',
        stringData: { '.dockerconfigjson': quoted(JSON.stringify({ auths })) },
      }),
      notes,
    }
  },
}
