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
import { packagedNames } from '@/lib/images/packaged-images'
import { packagedRows, type PackagedRow } from '@/lib/images/packaged-rows'
import { packagedWords } from '@/lib/images/packaged-words'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { saying, sayingIn, type Saying } from '@/lib/words/saying'
import { readLists, writeLeftOut } from './lists'

/** `pullpath airgap FILE`: every host that a node could ask, and whether one of them is outside. */
export async function airgap(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, json, inside, disabled } = line
  const [path, ...rest] = operands
  if (path === undefined || rest.length > 0) throw new UsageError(saying('airgap needs one FILE'))
  const list = await readLists(line.imageFiles, line.images, terminal)
  const read = await readOnePart(path, line, terminal)
  const { node, parseError } = read
  const options = node?.options ?? line.options
  const names = packagedNames(options.distribution)
  for (const name of disabled)
    if (!names.includes(name.trim().toLowerCase()))
      throw new UsageError(saying('--disable takes one of {names}, not "{name}"', { names, name }))
  const packaged = node === null ? [] : packagedRows(options, disabled, node.shownPlan)
  const question = {
    images: list.images.map(({ normalised }) => normalised),
    packaged: packaged.flatMap((one) => (one.isDisabled ? [] : one.images.map(({ image }) => image))),
    inside,
  }
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
        packaged: packaged.map(({ name, isDisabled, images }) => ({ name, disabled: isDisabled, images })),
        remedies: remedies.map(({ flag, systemDefaultRegistry, wildcard, after }) => ({
          disableDefaultRegistryEndpoint: flag,
          systemDefaultRegistry,
          wildcardMirror: wildcard === null ? null : shownEndpoint(wildcard),
          verdict: after.verdict,
          outside: after.hosts.filter(({ side }) => side === 'outside').map(({ host }) => host),
        })),
        invalid: list.invalid.length,
      }),
    )
  else {
    if (found !== null) {
      const looked = packagedLines(packaged, packagedWords(options, list.images.length), spoken.say)
      terminal.write(print(found, remedies, looked, createStyle(terminal.colour), spoken.say))
    }
    if (line.imageFiles.length > 0 || line.images.length > 0) writeLeftOut(list, spoken.say, terminal)
    await writeProblems(path, read, { levels: await ruleLevels(line, terminal), ...spoken }, terminal)
  }
  if (found === null || found.verdict === 'holes') return 1
  return found.verdict === 'undecided' ? 3 : 0
}

const STATES = { sealed: saying('sealed'), holes: saying('holes'), undecided: saying('undecided') } as const

/** What was looked at: each component with where its images are asked for first. */
function packagedLines(packaged: readonly PackagedRow[], words: readonly Saying[], say: Say): readonly string[] {
  return [
    ...words.map((one) => sayingIn(say, one)),
    ...packaged.flatMap(({ name, isDisabled, images }) =>
      isDisabled
        ? [`    ${name}: ${say('left out, it is disabled')}`]
        : images.map(({ image, first }) => `    ${name}: ${visibleText(image)} → ${firstOf(first, say)}`),
    ),
  ]
}

function firstOf(first: PackagedRow['images'][number]['first'], say: Say): string {
  return first === null ? say('undecided') : visibleText(`${first.host}/${first.repository}`)
}

function print(found: AirGap, remedies: readonly Remedy[], looked: readonly string[], style: Style, say: Say): string {
  const isDecided = found.notRunning === null && found.verdict !== 'undecided'
  const paint = isDecided ? (found.verdict === 'sealed' ? style.good : style.bad) : style.warn
  const lines = [`${paint(sayingIn(say, STATES[found.verdict]))}: ${sayingIn(say, airGapVerdict(found))}`, '']
  for (const host of found.hosts) {
    const paintHost = host.side === 'outside' ? style.bad : host.side === 'unclear' ? style.warn : style.good
    lines.push(
      `${paintHost(sayingIn(say, SIDE_WORDS[host.side]))}  ${style.bold(sayingIn(say, hostName(host)))}`,
      `    ${sayingIn(say, sideReason(host))}${host.reason === 'unknown' || host.reason === 'open' ? ` (--inside ${visibleText(host.host ?? '')})` : ''}`,
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
  lines.push('', ...looked.map((one) => style.dim(one)), '', style.dim(sayingIn(say, NOT_IN_FILE)))
  return `${lines.join('\n')}\n`
}
