import type { CommandLine } from '@/lib/cli/command-line'
import { writeProblems } from '@/lib/cli/problems'
import { visibleLines } from '@/lib/cli/print/style'
import { readOnePart } from '@/lib/cli/read/read-parts'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { spokenFor } from '@/lib/cli/words'
import { filledScript } from '@/lib/fill/filled-script'
import { LEFT_WORDS } from '@/lib/fill/left-words'
import { fillTargets } from '@/lib/fill/targets'
import { visibleText } from '@/lib/text/visible-text'
import { saying, sayingIn } from '@/lib/words/saying'
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
  const plans = list.images.map(({ normalised }) => node.shownPlan(normalised))
  const platform = line.given.has('platform') ? line.platform : null
  const script = filledScript(plans, { host, tool: line.tool, platform })
  writeLeftOut(list, spoken.say, terminal)
  if (!line.check)
    for (const { image, reason } of script.left)
      terminal.writeError(
        `${visibleLines(sayingIn(spoken.say, saying('left out: {image}: {why}', { image: visibleText(image), why: LEFT_WORDS[reason] })))}\n`,
      )
  if (line.check) {
    const { checkFilled } = await import('./check-filled')
    return checkFilled(node, fillTargets(plans, host).filled, host, line, terminal)
  }
  await problems()
  terminal.write(script.text)
  return script.left.length > 0 || script.filled.length === 0 ? 1 : 0
}

/** Of an endpoint, its host: an image name has no scheme and no `/v2`. */
function hostIn(to: string): string {
  return to
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
}
