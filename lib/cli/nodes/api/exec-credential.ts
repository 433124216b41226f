import { execFile } from 'node:child_process'
import * as z from 'zod/mini'
import { UsageError } from '@/lib/cli/usage-error'
import { readJson } from '@/lib/text/read-json'
import { saying } from '@/lib/words/saying'
import type { KubeExec } from './kubeconfig'

const WAIT_MS = 60_000
const BYTES_MAX = 1024 * 1024

const credentialSchema = z.object({
  kind: z.literal('ExecCredential'),
  status: z.object({
    token: z.optional(z.string()),
    clientCertificateData: z.optional(z.string()),
    clientKeyData: z.optional(z.string()),
  }),
})

export interface ExecCredential {
  readonly token: string | null
  readonly certificate: string | null
  readonly key: string | null
}

/**
 * Asks the program that a kubeconfig names for a login, as kubectl does. One that has to talk with a person, or wants to
 * know about the cluster, is not run.
 *
 * @throws UsageError when it cannot be used or gives no login. What it prints is never said.
 * Source: k8s.io/client-go plugin/pkg/client/auth/exec/exec.go, refreshCredsLocked, of v0.33
 */
export async function execCredential(exec: KubeExec): Promise<ExecCredential> {
  if (exec.interactiveMode === 'Always' || exec.provideClusterInfo === true)
    throw new UsageError(
      saying('undecided: {command} of the kubeconfig needs what only kubectl gives it; use --manifest with kubectl', {
        command: exec.command,
      }),
    )
  const info = { apiVersion: exec.apiVersion, kind: 'ExecCredential', spec: { interactive: false } }
  const env = {
    ...process.env,
    ...Object.fromEntries((exec.env ?? []).map(({ name, value }) => [name, value])),
    KUBERNETES_EXEC_INFO: JSON.stringify(info),
  }
  const output = await new Promise<string | null>((resolve) => {
    execFile(exec.command, exec.args ?? [], { env, timeout: WAIT_MS, maxBuffer: BYTES_MAX }, (error, stdout) =>
      resolve(error === null ? stdout : null),
    )
  })
  const read = output === null ? null : readJson(output, credentialSchema)
  const { token = null, clientCertificateData = null, clientKeyData = null } = read?.status ?? {}
  if (token === null && clientCertificateData === null)
    throw new UsageError(saying('{command} of the kubeconfig gave no login', { command: exec.command }))
  return { token, certificate: clientCertificateData, key: clientKeyData }
}
