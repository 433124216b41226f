import { isAbsolute, join } from 'node:path'
import type { Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { saying } from '@/lib/words/saying'
import { execCredential, type ExecCredential } from './exec-credential'
import { readKubeconfig, type KubeContext, type KubeFile } from './kubeconfig'

/** How a cluster is reached. */
export interface Access {
  readonly context: string
  readonly server: URL
  readonly tls: {
    readonly ca: string | undefined
    readonly cert: string | undefined
    readonly key: string | undefined
    readonly servername: string | undefined
    readonly rejectUnauthorized: boolean
  }
  /** The value of the header; null for none. `isRefused`: the last one was, so that a new one is got. */
  readonly authorization: (isRefused: boolean) => Promise<string | null>
}

const FILE_MAX = 10 * 1024 * 1024

interface Wanted {
  readonly kubeconfig: string | null
  readonly context: string | null
}

/**
 * The cluster of the kubeconfig that kubectl would use: `--kubeconfig`, `KUBECONFIG`, or `~/.kube/config`.
 *
 * @throws UsageError when no kubeconfig is found, or it cannot be used here
 */
export async function readAccess({ kubeconfig, context: wanted }: Wanted, terminal: Terminal): Promise<Access> {
  const files = await filesOf(kubeconfig, terminal)
  const context = readKubeconfig(files, wanted)
  const { cluster, clusterFolder, user, userFolder } = context
  if (cluster['proxy-url'] != null && cluster['proxy-url'] !== '')
    throw new UsageError(
      saying('the kubeconfig has a proxy-url, which is not supported here: use --manifest with kubectl'),
    )
  if (user['auth-provider'] != null)
    throw new UsageError(
      saying('undecided: the auth-provider of the kubeconfig is for kubectl alone: use --manifest with kubectl'),
    )
  const fileOf = (folder: string, path: string) => textOf(isAbsolute(path) ? path : join(folder, path), terminal)
  const inline = async (folder: string, data: string | null | undefined, path: string | null | undefined) =>
    data != null && data !== ''
      ? Buffer.from(data, 'base64').toString('utf8')
      : path != null && path !== ''
        ? fileOf(folder, path)
        : undefined
  const exec = user.exec ?? null
  let given: ExecCredential | null = exec === null ? null : await execCredential(exec)
  const server = serverOf(cluster.server)
  return {
    context: context.name,
    server,
    tls: {
      ca: await inline(clusterFolder, cluster['certificate-authority-data'], cluster['certificate-authority']),
      cert:
        given?.certificate ?? (await inline(userFolder, user['client-certificate-data'], user['client-certificate'])),
      key: given?.key ?? (await inline(userFolder, user['client-key-data'], user['client-key'])),
      servername: cluster['tls-server-name'] ?? undefined,
      rejectUnauthorized: cluster['insecure-skip-tls-verify'] !== true,
    },
    authorization: async (isRefused) => {
      if (exec !== null) {
        if (isRefused) given = await execCredential(exec)
        return given?.token == null ? null : `Bearer ${given.token}`
      }
      return accountOf(user, () => fileOf(userFolder, user.tokenFile ?? ''))
    },
  }
}

/** As client-go takes them: a file of a token before the token itself. Source: client-go tools/clientcmd, of v0.33 */
async function accountOf(user: KubeContext['user'], readToken: () => Promise<string>): Promise<string | null> {
  if (user.tokenFile != null && user.tokenFile !== '') return `Bearer ${(await readToken()).trim()}`
  if (user.token != null && user.token !== '') return `Bearer ${user.token}`
  if (user.username != null && user.username !== '')
    return `Basic ${Buffer.from(`${user.username}:${user.password ?? ''}`).toString('base64')}`
  return null
}

function serverOf(written: string): URL {
  const server = URL.canParse(written) ? new URL(written) : null
  if (server !== null && (server.protocol === 'https:' || server.protocol === 'http:')) return server
  throw new UsageError(
    saying('the server of the cluster is not an address: {server}', { server: written.slice(0, 200) }),
  )
}

async function filesOf(flag: string | null, terminal: Terminal): Promise<readonly KubeFile[]> {
  if (flag !== null) return [{ path: flag, text: await textOf(flag, terminal) }]
  const listed = (terminal.environment('KUBECONFIG') ?? '').split(':').filter((path) => path !== '')
  const home = terminal.environment('HOME') ?? ''
  const paths = listed.length > 0 ? listed : [`${home}/.kube/config`]
  const files: KubeFile[] = []
  // As for kubectl, files of the list may be missing.
  for (const path of paths) {
    const text = await textOf(path, terminal).catch((error: unknown) =>
      isMissing(error) ? null : Promise.reject(error),
    )
    if (text !== null) files.push({ path, text })
  }
  if (files.length === 0)
    throw new UsageError(
      saying('there is no kubeconfig at {paths}: name one with --kubeconfig, such as {example}', {
        paths,
        example: '/etc/rancher/k3s/k3s.yaml',
      }),
    )
  return files
}

class MissingError extends UsageError {}

function isMissing(error: unknown): boolean {
  return error instanceof MissingError
}

async function textOf(path: string, terminal: Terminal): Promise<string> {
  try {
    const bytes = await terminal.read(path, FILE_MAX)
    return new TextDecoder().decode(bytes)
  } catch (error) {
    const code = (error as { readonly code?: string }).code ?? ''
    if (code === 'ENOENT') throw new MissingError(saying('{file}: no such file', { file: path }))
    throw new UsageError(saying('{file} cannot be read: {why}', { file: path, why: code }))
  }
}
