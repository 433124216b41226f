import { type AirGap, checkAirGap } from '@/lib/airgap/airgap'
import {
  airGapVerdict,
  hostName,
  NOT_IN_FILE,
  remedyWords,
  shownEndpoint,
  SIDE_WORDS,
  sideReason,
  usesOf,
} from '@/lib/airgap/airgap-words'
import { remediesOf, type Remedy } from '@/lib/airgap/remedies'
import type { CommandLine } from '@/lib/cli/command-line'
import { writeProblems } from '@/lib/cli/problems'
import { createStyle, printJson, type Style } from '@/lib/cli/print/style'
import { readOnePart } from '@/lib/cli/read/read-parts'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { spokenFor } from '@/lib/cli/words'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { saying, sayingIn } from '@/lib/words/saying'
import { readLists, writeLeftOut } from './lists'

/** `pullpath airgap FILE`: every host that a node could ask, and whether one of them is outside. */
export async function airgap(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, json, inside } = line
  const [path, ...rest] = operands
  if (path === undefined || rest.length > 0) throw new UsageError(saying('airgap needs one FILE'))
  const list = await readLists(line.imageFiles, line.images, terminal)
  const read = await readOnePart(path, line, terminal)
  const { node, parseError } = read
  const question = { images: list.images.map(({ normalised }) => normalised), inside }
  const found = node === null || parseError !== null ? null : checkAirGap(node, question)
  const remedies = node === null || found === null ? [] : remediesOf(node, question, found)
  const spoken = await spokenFor(line, terminal)
  if (json)
    terminal.write(
      printJson({
        verdict: found?.verdict ?? 'undecided',
        hosts: found?.hosts ?? [],
        placeholders: found?.open ?? [],
        notRunning: found?.notRunning ?? parseError,
        remedies: remedies.map(({ flag, wildcard, after }) => ({
          disableDefaultRegistryEndpoint: flag,
          wildcardMirror: wildcard === null ? null : shownEndpoint(wildcard),
          verdict: after.verdict,
          outside: after.hosts.filter(({ side }) => side === 'outside').map(({ host }) => host),
        })),
        invalid: list.invalid.length,
      }),
    )
  else {
    if (found !== null) terminal.write(print(found, remedies, createStyle(terminal.colour), spoken.say))
    if (line.imageFiles.length > 0 || line.images.length > 0) writeLeftOut(list, spoken.say, terminal)
    await writeProblems(path, read, { levels: await ruleLevels(line, terminal), ...spoken }, terminal)
  }
  if (found === null || found.verdict === 'holes') return 1
  return found.verdict === 'undecided' ? 3 : 0
}

const STATES = { sealed: saying('sealed'), holes: saying('holes'), undecided: saying('undecided') } as const

function print(found: AirGap, remedies: readonly Remedy[], style: Style, say: Say): string {
  const isDecided = found.notRunning === null && found.verdict !== 'undecided'
  const paint = isDecided ? (found.verdict === 'sealed' ? style.good : style.bad) : style.warn
  const lines = [`${paint(sayingIn(say, STATES[found.verdict]))}: ${sayingIn(say, airGapVerdict(found))}`, '']
  for (const host of found.hosts) {
    const paintHost = host.side === 'outside' ? style.bad : host.side === 'unclear' ? style.warn : style.good
    lines.push(
      `${paintHost(sayingIn(say, SIDE_WORDS[host.side]))}  ${style.bold(sayingIn(say, hostName(host)))}`,
      `    ${sayingIn(say, sideReason(host))}${host.reason === 'unknown' ? ` (--inside ${visibleText(host.host ?? '')})` : ''}`,
      ...usesOf(host.uses).map((use) => `    ${style.dim(sayingIn(say, use))}`),
    )
  }
  if (found.open.length > 0)
    lines.push('', say('Not filled in: {placeholders}', { placeholders: found.open.map(visibleText).join(', ') }))
  for (const remedy of remedies) {
    const isFix = remedy.after.verdict !== 'holes'
    const words = remedyWords(remedy).map((one) => sayingIn(say, one))
    lines.push('', ...words.map((one, index) => (isFix && index === 0 ? `${style.good(say('fix'))}: ${one}` : one)))
  }
  lines.push('', style.dim(sayingIn(say, NOT_IN_FILE)))
  return `${lines.join('\n')}\n`
}
