import type { CommandLine } from '@/lib/cli/arguments'
import { writeProblems } from '@/lib/cli/problems'
import { visibleLines } from '@/lib/cli/print/style'
import { readOnePart } from '@/lib/cli/read/read-parts'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { spokenFor } from '@/lib/cli/words'
import { fillScript, skopeoSync } from '@/lib/fill/script'
import { fillTargets, type FillPlan, type NotFilledReason } from '@/lib/fill/targets'
import type { FillTool } from '@/lib/fill/fill-tools'
import { TOOLS } from '@/lib/fill/tools'
import { visibleText } from '@/lib/text/visible-text'
import { saying, sayingIn, type Saying } from '@/lib/words/saying'
import { readLists, writeLeftOut } from './lists'

/**
 * `pullpath fill FILE LIST… --to HOST`: a script that puts the images where the nodes look for them at that endpoint; with
 * `--check`, which of them are there.
 */
export async function fill(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [path, ...lists] = line.operands
  if (path === undefined || lists.length + line.images.length + line.imageFiles.length === 0)
    throw new UsageError(saying('fill needs a FILE and at least one LIST'))
  if (line.to === null) throw new UsageError(saying('fill needs --to HOST, an endpoint of the file'))
  const host = hostIn(line.to)
  const list = await readLists([...lists, ...line.imageFiles], line.images, terminal)
  const read = await readOnePart(path, line, terminal)
  const spoken = await spokenFor(line, terminal)
  const problems = async () =>
    writeProblems(path, read, { levels: await ruleLevels(line, terminal), ...spoken }, terminal)
  const { node } = read
  if (node === null || read.parseError !== null) {
    await problems()
    return 1
  }
  const plans = list.images.map(({ normalised }) => node.plan(normalised))
  const plan = withoutDigests(fillTargets(plans, host), line.tool)
  writeLeftOut(list, spoken.say, terminal)
  for (const { image, reason } of plan.left)
    terminal.writeError(
      `${visibleLines(sayingIn(spoken.say, saying('left out: {image}: {why}', { image: visibleText(image), why: LEFT[reason] })))}\n`,
    )
  if (line.check) {
    const { checkFilled } = await import('./check-filled')
    return checkFilled(node, plan.filled, host, line, terminal)
  }
  await problems()
  if (plan.filled.length === 0) return 1
  const options = {
    platform: line.given.has('platform') ? line.platform : null,
    plainHttp: plan.plainHttp,
    skipVerify: plan.skipVerify,
    host,
  }
  if (line.tool !== 'skopeo-sync') terminal.write(fillScript(plan.filled, line.tool, options))
  else {
    const sync = skopeoSync(plan.filled)
    for (const image of sync.left)
      terminal.writeError(
        `${visibleLines(sayingIn(spoken.say, saying('left out: {image}: {why}', { image: visibleText(image), why: saying('skopeo sync gives it another name') })))}\n`,
      )
    const flags = `${sync.isScoped ? '--scoped ' : ''}${plan.plainHttp || plan.skipVerify ? '--dest-tls-verify=false ' : ''}`
    terminal.write(`# skopeo sync --all --src yaml --dest docker ${flags}FILE ${sync.destination}\n${sync.yaml}`)
    if (sync.left.length > 0) return 1
  }
  return plan.left.length > 0 ? 1 : 0
}

const LEFT: Readonly<Record<NotFilledReason | 'digest', Saying>> = {
  'not-asked': saying('no node asks that host for it'),
  path: saying('the path of the endpoint does not begin with /v2, so nothing can be pushed below it'),
  'not-a-name': saying('what the rewrite makes of it is not an image name'),
  undecided: saying('undecided: a rewrite was not tried, or a placeholder is not filled in'),
  'same-name': saying('it already has the name that the nodes ask for'),
  fails: saying('its pull fails before any request'),
  digest: saying('docker pushes no image by its digest; the other tools do'),
}

function withoutDigests(
  plan: FillPlan,
  tool: FillTool,
): Omit<FillPlan, 'left'> & { readonly left: readonly { image: string; reason: NotFilledReason | 'digest' }[] } {
  if (tool === 'skopeo-sync' || TOOLS[tool].copiesDigests) return plan
  const isDigest = (name: string) => name.includes('@')
  return {
    ...plan,
    filled: plan.filled.filter(({ source }) => !isDigest(source)),
    left: [
      ...plan.left,
      ...plan.filled
        .filter(({ source }) => isDigest(source))
        .map(({ source }) => ({ image: source, reason: 'digest' as const })),
    ],
  }
}

/** Of an endpoint, its host: an image name has no scheme and no `/v2`. */
function hostIn(to: string): string {
  return to
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
}
