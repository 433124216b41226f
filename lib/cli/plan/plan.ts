import type { Plan } from '@/lib/containerd/plan'
import type { CommandLine } from '@/lib/cli/command-line'
import { planJson } from '@/lib/cli/print/plan-json'
import { printPlan } from '@/lib/cli/print/plan-text'
import { printSecondPlan, secondPlanJson } from '@/lib/cli/print/second-plan'
import type { ClusterNode } from '@/lib/node'
import type { ComparedPlans } from '@/lib/wharfie/differences'
import { writeProblems } from '@/lib/cli/problems'
import { readOnePart, throughJson } from '@/lib/cli/read/read-parts'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { sayFor, spokenFor } from '@/lib/cli/words'
import { saying, sayingIn } from '@/lib/words/saying'
import { UsageError } from '@/lib/cli/usage-error'
import type { Ending } from '@/lib/whatif/simulate'

/** `pullpath plan FILE IMAGE…`: the requests of a pull, in order. */
export async function plan(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, json } = line
  const [path, ...images] = operands
  if (path === undefined || images.length === 0)
    throw new UsageError(saying('plan needs a FILE and at least one IMAGE'))
  const levels = await ruleLevels(line, terminal)
  const read = await readOnePart(path, line, terminal, 'files')
  const { node, parseError } = read
  const pulls = node === null || parseError !== null ? [] : images.map((image) => node.plan(image))
  const shown = node?.template?.show(pulls) ?? pulls
  const whatIf = line.answers.length === 0 ? null : await import('./what-if')
  const given = whatIf?.readAnswerFlags(line.answers)
  const supposed = shown.map((pull) => (whatIf && given && node ? whatIf.supposedPull(pull, given, node) : null))
  const own = node === null || parseError !== null ? [] : await ownPulls(node, images)
  if (json) {
    const say = await sayFor(line, terminal, 'program')
    terminal.write(
      printJson({
        parseError: parseError && sayingIn(say, parseError),
        from: throughJson(read.through, say),
        pulls: shown.map((pull, index) => ({
          ...planJson(pull),
          ...(whatIf && supposed[index] && { whatIf: whatIf.supposedJson(pull, supposed[index]) }),
        })),
        ...(own.length === 0 ? {} : { ownPulls: own.map(secondPlanJson) }),
      }),
    )
  } else {
    const spoken = await spokenFor(line, terminal)
    const style = createStyle(terminal.colour)
    const printed = shown.map((each, index) => {
      const pull = supposed[index]
      const answered = whatIf && pull ? `\n${whatIf.printSupposed(each, pull, style, spoken.say)}` : ''
      return printPlan(each, style, spoken.say) + answered
    })
    terminal.write([...printed, ...own.map((each) => printSecondPlan(each, style, spoken.say))].join('\n'))
    await writeProblems(path, read, { levels, ...spoken }, terminal)
  }
  if (parseError !== null) return 1
  const results = pulls.map((pull, index) => resultOf(pull, supposed[index]?.ending ?? null))
  return ([1, 3] as const).find((one) => results.includes(one)) ?? 0
}

/** Of one pull: with answers that are supposed, what would come of them. */
function resultOf(pull: Plan, supposed: Ending | null): ExitCode {
  const kind = supposed?.kind
  if (!canWork(pull) || kind === 'fails' || kind === 'hangs') return 1
  return pull.pending || kind === 'open' || kind === 'undecided' ? 3 : 0
}

/** Only RKE2 pulls something by itself: the code for it is loaded for it alone. */
async function ownPulls(node: ClusterNode, images: readonly string[]): Promise<readonly ComparedPlans[]> {
  if (node.options.distribution !== 'rke2') return []
  const { secondPlans } = await import('@/lib/wharfie/second-plans')
  const plans = secondPlans(node, images)
  return node.template?.show(plans) ?? plans
}

/** Whether at least one request is sent. */
function canWork({ fails, attempts }: Plan): boolean {
  return fails === null && attempts.some((attempt) => attempt.unsendable === null)
}
