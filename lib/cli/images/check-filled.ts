import type { CommandLine } from '@/lib/cli/command-line'
import { certificateReader, requestOf } from '@/lib/cli/probe/requests'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { sayFor } from '@/lib/cli/words'
import { isEndpointAt, type FillTarget } from '@/lib/fill/targets'
import type { ClusterNode } from '@/lib/node'
import { createPace } from '@/lib/probe/guard/own-limits'
import type { OutcomeReport } from '@/lib/probe/event'
import { runProbe } from '@/lib/probe/run'
import { targetOf } from '@/lib/probe/target'
import { RUN_MS } from '@/lib/probe/wire/environment'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
import { visibleText } from '@/lib/text/visible-text'
import { toldIn } from '@/lib/words/saying'

/** So many images are asked for at once. */
const TOGETHER = 4

type State = 'there' | 'missing' | 'undecided'

/** Asks the endpoint for each image as a node does, and says which ones it has. Nothing else is asked. */
export async function checkFilled(
  node: ClusterNode,
  filled: readonly FillTarget[],
  host: string,
  line: CommandLine,
  terminal: Terminal,
): Promise<ExitCode> {
  const own = await terminal.wire()
  const { computer = SOME_COMPUTER } = own
  const wire = { ...own, computer: { ...computer, isNode: line.onNode ?? computer.isNode } }
  const files = certificateReader(wire.computer.isNode, terminal)
  const pace = createPace()
  const say = await sayFor(line, terminal, 'person')
  const results = new Map<number, { readonly state: State; readonly outcome: OutcomeReport | null }>()
  let next = 0
  let done = 0
  await Promise.all(
    Array.from({ length: Math.min(TOGETHER, filled.length) }, async () => {
      for (let index = next++; index < filled.length; index = next++) {
        if (terminal.signal.aborted) return
        results.set(index, await ask(filled[index]?.source ?? ''))
        done += 1
        if (terminal.isLive && !line.json)
          terminal.writeError(`\r${say('{done} of {count} asked', { done, count: filled.length })}`)
      }
    }),
  )
  if (terminal.isLive && !line.json) terminal.writeError('\n')
  const style = createStyle(terminal.colour)
  const rows = filled.map(({ source, targets }, index) => ({
    source,
    target: targets[0] ?? source,
    state: results.get(index)?.state ?? ('undecided' as const),
    outcome: results.get(index)?.outcome ?? null,
  }))
  const count = (state: State) => rows.filter((row) => row.state === state).length
  if (line.json)
    terminal.write(
      printJson({
        there: count('there'),
        missing: count('missing'),
        undecided: count('undecided'),
        images: rows.map(({ source, target, state, outcome }) => ({
          image: source,
          target,
          state,
          message: outcome?.message ?? null,
        })),
      }),
    )
  else {
    const words = {
      there: style.good(say('there')),
      missing: style.bad(say('missing')),
      undecided: style.warn(say('undecided')),
    }
    for (const { target, state, outcome } of rows) {
      const why =
        outcome === null || state === 'there'
          ? ''
          : `: ${visibleText(toldIn(say, outcome.message, outcome.said?.message))}`
      terminal.write(`${words[state]}  ${visibleText(target)}${why}\n`)
    }
    terminal.write(
      `${say('{there} there, {missing} missing, {undecided} undecided', { there: count('there'), missing: count('missing'), undecided: count('undecided') })}\n`,
    )
  }
  if (count('missing') > 0 || rows.length === 0) return 1
  return count('undecided') > 0 ? 3 : 0

  async function ask(image: string) {
    const target = targetOf(node, image)
    const only = target.plan.attempts.findIndex((attempt) => attempt.kind !== 'embedded' && isEndpointAt(attempt, host))
    let outcome: OutcomeReport | null = null
    await runProbe(
      { ...requestOf(target, line), only },
      { wire, files, pace },
      (event) => {
        if (event.kind === 'attempt' && event.attempt === only) outcome = event.outcome
      },
      AbortSignal.any([terminal.signal, AbortSignal.timeout(RUN_MS)]),
    )
    return { state: stateOf(outcome), outcome }
  }
}

/** An answer that is no "not found" says nothing of whether the image is there. */
function stateOf(outcome: OutcomeReport | null): State {
  if (outcome?.leadsTo === 'found') return 'there'
  return outcome?.code === 'not-found' || outcome?.code === 'repository-unknown' ? 'missing' : 'undecided'
}
