import { RULES } from '@/lib/lint/rules.generated'
import { causeWords } from '@/lib/report/cause-words'
import { kept, looked, printed } from './node-look'
import { NODE_ERAS, nodeDisk, type NodeDisk, type NodeEra } from './node-disk'

/** A change of a node that has one cause for what does not work, which is named first. */
export interface CauseCase {
  readonly why: string
  readonly era?: NodeEra
  readonly role?: 'server' | 'agent'
  readonly distribution?: 'k3s' | 'rke2'
  readonly file?: string
  readonly change: (disk: NodeDisk) => void
  readonly cause: string
  readonly path?: string
}

/** What something else than a node writes into certs.d. */
export const FOREIGN = `server = "https://docker.io"

[host."http://10.0.0.7:30020"]
capabilities = ["pull", "resolve"]
`

/**
 * What is said of a node after the change: the verdict, the exit code, the file of the first finding, the first words, and
 * whether the report of a cluster, which has the code alone, has words for the cause.
 */
export async function judged({ era = 'K7', role, distribution, file, change, path }: CauseCase) {
  const disk = kept(
    nodeDisk({ era, ...(role && { role }), ...(distribution && { distribution }), ...(file && { file }) }),
  )
  change(disk)
  const release = distribution === 'rke2' ? [] : ['--release', NODE_ERAS[era].release]
  const { code, report } = await looked(disk, ...release)
  const [first] = (await printed(disk, ...release)).split(' ', 1)
  const { cause } = report.verdict
  // A rule has its page.
  const isWorded = cause !== null && (causeWords(cause) !== null || RULES.some((rule) => rule.code === cause))
  return {
    verdict: report.verdict,
    code,
    first,
    isWorded,
    path: path === undefined ? undefined : report.findings[0]?.path,
  }
}

/** What should be said. */
export function wrongBy({ cause, path }: CauseCase) {
  return { verdict: { outcome: 'wrong', cause }, code: 1, first: 'wrong:', isWorded: true, path }
}
