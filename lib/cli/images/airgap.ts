import type { AirGap, HostUse, ReachedHost } from '@/lib/airgap/airgap'
import { checkAirGap } from '@/lib/airgap/airgap'
import { remediesOf, type Remedy } from '@/lib/airgap/remedies'
import type { CommandLine } from '@/lib/cli/arguments'
import { writeProblems } from '@/lib/cli/problems'
import { createStyle, printJson, type Style } from '@/lib/cli/print/style'
import { readOnePart } from '@/lib/cli/read/read-parts'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { spokenFor } from '@/lib/cli/words'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { saying, sayingIn, type Saying } from '@/lib/words/saying'
import { readLists, writeLeftOut } from './lists'

/** `pullpath airgap FILE`: every host that a node could ask, and whether one of them is outside. */
export async function airgap(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, json, inside, systemDefaultRegistry } = line
  const [path, ...rest] = operands
  if (path === undefined || rest.length > 0) throw new UsageError(saying('airgap needs one FILE'))
  const list = await readLists(line.imageFiles, line.images, terminal)
  const read = await readOnePart(path, line, terminal)
  const { node, parseError } = read
  const question = { images: list.images.map(({ normalised }) => normalised), inside, systemDefaultRegistry }
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

/* SAID */
const REASONS = {
  node: 'the node itself',
  stated: 'inside, as --inside says',
  public: 'a public registry',
  any: 'any image of a registry that nothing in the file is for is asked for there',
  private: 'a private address or name',
  named: 'named in the file, and no public registry',
  unknown: 'not known: if it is inside, say --inside {host}',
} as const
const SIDES = { outside: 'outside', unclear: 'undecided', inside: 'inside' } as const
/* END */

function print(found: AirGap, remedies: readonly Remedy[], style: Style, say: Say): string {
  const lines = [verdictLine(found, style, say), '']
  for (const host of found.hosts) {
    const paint = host.side === 'outside' ? style.bad : host.side === 'unclear' ? style.warn : style.good
    const name = host.host === null ? say('the registry of any other image') : visibleText(host.host)
    lines.push(`${paint(say(SIDES[host.side]))}  ${style.bold(name)}`, `    ${reasonOf(host, say)}`)
    for (const use of usesOf(host.uses)) lines.push(`    ${style.dim(sayingIn(say, use))}`)
  }
  if (found.open.length > 0)
    lines.push('', say('Not filled in: {placeholders}', { placeholders: found.open.map(visibleText).join(', ') }))
  for (const remedy of remedies) lines.push('', ...printRemedy(remedy, style, say))
  lines.push(
    '',
    style.dim(
      say(
        'What a registry itself leads to is not in the file: its token server, and where it redirects for layers. pullpath probe asks.',
      ),
    ),
  )
  return `${lines.join('\n')}\n`
}

function verdictLine({ verdict, hosts, notRunning }: AirGap, style: Style, say: Say): string {
  if (notRunning !== null) return `${style.warn(say('undecided'))}: ${visibleText(notRunning)}`
  const outside = hosts.filter(({ side }) => side === 'outside').length
  switch (verdict) {
    case 'sealed':
      return `${style.good(say('sealed'))}: ${say('no host outside can be asked for an image')}`
    case 'holes':
      return `${style.bad(say('holes'))}: ${outside === 1 ? say('1 host outside can be asked') : say('{count} hosts outside can be asked', { count: outside })}`
    case 'undecided':
      return `${style.warn(say('undecided'))}: ${say('of some hosts it is not known whether they are inside')}`
  }
}

function reasonOf({ host, reason }: ReachedHost, say: Say): string {
  const text = REASONS[reason]
  return reason === 'unknown'
    ? say(REASONS.unknown, { host: visibleText(host ?? '') })
    : say(text as 'a public registry')
}

/** More registries of one kind are counted. */
const REGISTRIES_SHOWN_MAX = 6

/** Uses of one kind together, with their registries and how many of the images they are for. */
function usesOf(uses: readonly HostUse[]): readonly Saying[] {
  const kinds = [...new Set(uses.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const own = uses.filter((use) => use.kind === kind)
    const named = own.map(({ registry }) => (registry === null ? saying('any other registry') : visibleText(registry)))
    const registries =
      named.length > REGISTRIES_SHOWN_MAX
        ? [
            ...named.slice(0, REGISTRIES_SHOWN_MAX),
            saying('{count} more', { count: named.length - REGISTRIES_SHOWN_MAX }),
          ]
        : named
    const images = own.reduce((sum, use) => sum + use.images, 0)
    const value = { registries, images }
    if (kind === 'mirror') return saying('endpoint for {registries}; images of the list: {images}', value)
    if (kind === 'default') return saying('default endpoint of {registries}; images of the list: {images}', value)
    return saying('embedded registry for {registries}; images of the list: {images}', value)
  })
}

function printRemedy({ flag, wildcard, after }: Remedy, style: Style, say: Say): readonly string[] {
  const how = [
    ...(flag ? ['--disable-default-registry-endpoint'] : []),
    ...(wildcard === null
      ? []
      : [say('a mirror "*" with the endpoint {endpoint}', { endpoint: visibleText(shownEndpoint(wildcard)) })]),
  ].join(say(' and '))
  const outside = after.hosts.filter(({ side }) => side === 'outside')
  const names = outside.map(({ host }) => (host === null ? say('the registry of any other image') : visibleText(host)))
  if (outside.length > 0) return [say('With {how}: still outside: {names}', { how, names: names.join(', ') })]
  return [
    `${style.good(say('fix'))}: ${say('With {how}: no host outside.', { how })}`,
    ...(wildcard === null ? [] : [say('Images of all other registries are then asked for there alone.')]),
  ]
}

/** Without a user part or query. */
function shownEndpoint(endpoint: string): string {
  return endpoint.replace(/^([a-z]+:\/\/)[^/]*@/i, '$1').replace(/[?#].*$/, '')
}
