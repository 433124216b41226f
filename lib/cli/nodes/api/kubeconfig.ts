import { parse } from 'yaml'
import * as z from 'zod/mini'
import { UsageError } from '@/lib/cli/usage-error'
import { saying } from '@/lib/words/saying'

const text = z.optional(z.nullable(z.string()))
const named = <T extends z.ZodMiniType>(key: string, inner: T) =>
  z.optional(z.nullable(z.array(z.object({ name: z.string(), [key]: inner }))))

const clusterSchema = z.object({
  server: z.string(),
  'certificate-authority': text,
  'certificate-authority-data': text,
  'insecure-skip-tls-verify': z.optional(z.nullable(z.boolean())),
  'tls-server-name': text,
  'proxy-url': text,
})

const execSchema = z.object({
  apiVersion: z.string(),
  command: z.string(),
  args: z.optional(z.nullable(z.array(z.string()))),
  env: z.optional(z.nullable(z.array(z.object({ name: z.string(), value: z.string() })))),
  interactiveMode: text,
  provideClusterInfo: z.optional(z.nullable(z.boolean())),
})

const userSchema = z.object({
  'client-certificate': text,
  'client-certificate-data': text,
  'client-key': text,
  'client-key-data': text,
  token: text,
  tokenFile: text,
  username: text,
  password: text,
  exec: z.optional(z.nullable(execSchema)),
  'auth-provider': z.optional(z.unknown()),
  as: text,
})

const contextSchema = z.object({ cluster: z.string(), user: text })

const fileSchema = z.object({
  'current-context': text,
  clusters: named('cluster', clusterSchema),
  users: named('user', userSchema),
  contexts: named('context', contextSchema),
})

export type KubeUser = z.infer<typeof userSchema>
export type KubeExec = z.infer<typeof execSchema>

/** A cluster and an account of it, as a kubeconfig names them. Paths are as written, from the folder of their file. */
export interface KubeContext {
  readonly name: string
  readonly cluster: z.infer<typeof clusterSchema>
  readonly clusterFolder: string
  readonly user: KubeUser
  readonly userFolder: string
}

export interface KubeFile {
  readonly path: string
  readonly text: string
}

/**
 * The context of kubeconfig files, merged as kubectl does: the first file that has a name counts.
 *
 * @param wanted the context; null for the current one
 * @throws UsageError when a file is not a kubeconfig, or the context or what it names is missing. Values are never said.
 */
export function readKubeconfig(files: readonly KubeFile[], wanted: string | null): KubeContext {
  const read = files.map((file) => ({ folder: folderOf(file.path), ...parsed(file) }))
  const name = wanted ?? read.map((one) => one['current-context']).find((one) => one != null && one !== '')
  if (name == null) throw new UsageError(saying('the kubeconfig has no current context: name one with --context'))
  const context = find(read, 'contexts', name)?.value['context'] as z.infer<typeof contextSchema> | undefined
  if (context === undefined)
    throw new UsageError(
      saying('the kubeconfig has no context "{name}", only {names}', { name, names: namesIn(read).slice(0, 20) }),
    )
  const cluster = find(read, 'clusters', context.cluster)
  if (cluster === null)
    throw new UsageError(saying('the kubeconfig has no cluster "{name}"', { name: context.cluster }))
  const user = context.user == null ? null : find(read, 'users', context.user)
  return {
    name,
    cluster: cluster.value['cluster'] as z.infer<typeof clusterSchema>,
    clusterFolder: cluster.folder,
    user: (user?.value['user'] as KubeUser | undefined) ?? {},
    userFolder: user?.folder ?? '.',
  }
}

type Read = z.infer<typeof fileSchema> & { readonly folder: string }

function find(read: readonly Read[], list: 'clusters' | 'users' | 'contexts', name: string) {
  for (const one of read) {
    const value = one[list]?.find((each) => each.name === name)
    if (value !== undefined) return { folder: one.folder, value: value as Readonly<Record<string, unknown>> }
  }
  return null
}

function namesIn(read: readonly Read[]): readonly string[] {
  return [...new Set(read.flatMap(({ contexts }) => (contexts ?? []).map(({ name }) => String(name))))]
}

function parsed({ path, text: written }: KubeFile): z.infer<typeof fileSchema> {
  let value: unknown
  try {
    value = parse(written, { prettyErrors: false, logLevel: 'error' })
  } catch {
    // The error of the parser could quote a line with a token.
    throw new UsageError(saying('{file} is not YAML', { file: path }))
  }
  const read = z.safeParse(fileSchema, value ?? {})
  if (read.success) return read.data
  throw new UsageError(
    saying('{file} is not a kubeconfig: {path}', { file: path, path: (read.error.issues[0]?.path ?? []).join('.') }),
  )
}

function folderOf(path: string): string {
  const at = path.lastIndexOf('/')
  return at === -1 ? '.' : path.slice(0, at) || '/'
}
