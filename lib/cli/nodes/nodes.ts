import { randomBytes } from 'node:crypto'
import type { CommandLine } from '@/lib/cli/command-line'
import { visibleLines } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { sayFor } from '@/lib/cli/words'
import { collector } from '@/lib/report/collect'
import { visibleText } from '@/lib/text/visible-text'
import { saying, sayingIn, type Saying } from '@/lib/words/saying'
import { readAccess } from './api/access'
import { ApiError, createApi, waitFor, type Api } from './api/client'
import { listNodes } from './list-nodes'
import { lookAtNodes } from './look'
import { LABELS, type JobSettings } from './manifests/job-settings'
import { daemonSetOf, keySecretOf, namespaceOf, printManifests, serviceAccountOf } from './manifests/manifests'
import { makePlace } from './place'
import { writeReport } from './print-report'

const POLL_MS = 1_000
/** How long what was made is removed after an interrupt. */
const REMOVE_MS = 30_000

/** `pullpath nodes`: looks at every node of a cluster, and prints how they differ. Removes what it made. */
export async function nodes(line: CommandLine, terminal: Terminal, pollMs = POLL_MS): Promise<ExitCode> {
  const settings = settingsOf(line)
  const key = randomBytes(16).toString('hex')
  if (line.manifest) {
    const { distribution } = line.options
    const parts = [namespaceOf(settings), serviceAccountOf(settings), keySecretOf(settings, key)]
    terminal.write(printManifests([...parts, daemonSetOf(distribution, settings)]))
    return 0
  }
  const say = await sayFor(line, terminal, 'person')
  const tell = (said: Saying) => terminal.writeError(`${visibleLines(sayingIn(say, said))}\n`)
  const access = await readAccess(line, terminal)
  const api = createApi(access, { signal: terminal.signal })
  // Removing goes on after an interrupt.
  const cleaning = createApi(access, { signal: new AbortController().signal })
  try {
    const listed = await listNodes(api, line.options.distribution)
    const collect = collector()
    const targets = listed.flatMap((node) => ('target' in node ? [node.target] : []))
    for (const node of listed) if (!('target' in node)) collect.silent(node)
    tell(
      saying('{count} nodes of {context}: a Job on each, in the namespace {namespace}', {
        count: targets.length,
        context: visibleText(access.context),
        namespace: settings.namespace,
      }),
    )
    const place = await makePlace(cleaning, settings, line.namespace !== null, key)
    try {
      const skipped = await lookAtNodes(targets, {
        api,
        settings,
        collect,
        pollMs,
        parallel: line.parallel,
        keep: line.keep,
        signal: terminal.signal,
        onProgress: (done) => {
          if (terminal.isLive)
            terminal.writeError(`\r${say('{done} of {count} nodes', { done, count: targets.length })}`)
        },
      })
      if (terminal.isLive) terminal.writeError('\n')
      return writeReport(collect.report(skipped), line, terminal, say)
    } finally {
      if (line.keep) tell(saying('kept: {command}', { command: removingOf(settings, line) }))
      else await removed(place.remove, settings, removingOf(settings, line), tell)
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw new UsageError(
      saying('no answer from {server}: {why}', { server: access.server.host, why: visibleText(error.message) }),
    )
  } finally {
    close(api, cleaning)
  }
}

function close(...apis: readonly Api[]): void {
  for (const api of apis) api.close()
}

/** What removes it all by hand. */
function removingOf({ namespace, run }: JobSettings, line: CommandLine): string {
  return line.namespace === null
    ? `kubectl delete namespace ${namespace}`
    : `kubectl delete jobs,secrets,serviceaccounts -n ${namespace} -l ${LABELS.run}=${run}`
}

async function removed(
  remove: () => Promise<string | null>,
  { namespace }: JobSettings,
  command: string,
  tell: (said: Saying) => void,
): Promise<void> {
  const late = new AbortController()
  const why = await Promise.race([
    remove().catch((error: unknown) => (error instanceof Error ? error.message : String(error))),
    waitFor(REMOVE_MS, late.signal).then(() => 'ETIMEDOUT'),
  ])
  late.abort()
  if (why !== null)
    tell(
      saying('the namespace {namespace} could not be cleaned up: {why}; run: {command}', {
        namespace,
        why: visibleText(why),
        command,
      }),
    )
}

/** @throws UsageError for what cannot be run */
function settingsOf(line: CommandLine): JobSettings {
  const { operands, jobImage, namespace, images, mounts, dataDir, probe, waitSeconds } = line
  if (operands.length > 0) throw new UsageError(saying('nodes takes no operand'))
  if (jobImage === null)
    throw new UsageError(
      saying('nodes needs --job-image IMAGE: an image with pullpath, from a registry that the nodes reach'),
    )
  for (const path of [...mounts, ...(dataDir === null ? [] : [dataDir])])
    if (!path.startsWith('/') || path.includes(':'))
      throw new UsageError(saying('not a path on a node: {path}', { path }))
  if (namespace !== null && !/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(namespace))
    throw new UsageError(saying('not the name of a namespace: {name}', { name: namespace }))
  const run = randomBytes(5).toString('hex')
  return {
    run,
    namespace: namespace ?? (line.manifest ? 'pullpath' : `pullpath-${run}`),
    image: jobImage,
    images,
    mounts,
    dataDir: dataDir === null ? null : dataDir.replace(/\/+$/, ''),
    probe,
    waitSeconds,
  }
}
