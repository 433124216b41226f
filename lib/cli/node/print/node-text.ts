import { printSecondPlan } from '@/lib/cli/print/second-plan'
import { printPlan } from '@/lib/cli/print/plan-text'
import { printProbe, printSurroundings } from '@/lib/cli/print/probe-text'
import { columnsOf, createStyle, padded, visibleLines, wrap, type Style } from '@/lib/cli/print/style'
import type { Severity } from '@/lib/registries/diagnostic'
import type { DiffLine } from '@/lib/text/line-diff'
import { visibleText } from '@/lib/text/visible-text'
import { commaOf, type Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import type { NodeFinding } from '@/lib/cli/node/finding'
import { NAMES, type ComparedFile, type NodeFacts } from '@/lib/cli/node/inspection'
import { changesAtStart, type NodePull, type NodeReport } from '@/lib/cli/node/verdict'

const WIDTH = 100
const LINES_MAX = 40

interface Printed {
  readonly style: Style
  readonly say: Say
}

/** A report for people: the verdict, what was found, the files that differ, the log, the plans. Ends with a line break. */
export function printNode(
  report: NodeReport,
  options: { readonly diagnostics: boolean },
  colour: boolean,
  say: Say,
): string {
  const { facts, findings, pulls, ownPulls, probes } = report
  const style = createStyle(colour)
  const printed = { style, say }
  const sections = [
    [verdictLine(report, printed), ...factLines(facts, printed)].join('\n'),
    ...(findings.length === 0 ? [] : [findings.map((finding) => printFinding(finding, printed)).join('\n')]),
    ...fileSection(facts.files, printed),
    ...logSection(facts, printed),
    ...pulls.map((pull) => printPull(pull, printed)),
    ...ownPulls.map((own) => printSecondPlan(own, style, say).trimEnd()),
    ...probes.map((probe, index) =>
      `${index === 0 ? printSurroundings(probe.events, style, say) : ''}${printProbe(probe, options, style, say)}`.trimEnd(),
    ),
  ]
  return `${sections.join('\n\n')}\n`
}

function verdictLine({ verdict, facts, findings }: NodeReport, { style, say }: Printed): string {
  const name = NAMES[facts.program]
  const cause = verdict.cause === null ? null : visibleLines(sayingIn(say, verdict.cause.wrong))
  if (verdict.outcome === 'wrong')
    return `${style.bad(say('wrong'))}: ${cause ?? say('a pull of this node fails, as shown below.')}`
  if (verdict.outcome === 'undecided')
    return `${style.warn(say('undecided'))}: ${cause ?? say('what this node does cannot be known in full.')}`
  if (facts.disk.configToml === null)
    return `${style.good(say('fine'))}: ${say('nothing is wrong, and {name} has written nothing yet.', { name })}`
  return findings.some(({ severity }) => severity === 'warning')
    ? `${style.good(say('fine'))}: ${say('{name} has written what registries.yaml says; see what is noted below.', { name })}`
    : `${style.good(say('fine'))}: ${say('{name} has written what registries.yaml says.', { name })}`
}

function factLines(facts: NodeFacts, { style, say }: Printed): readonly string[] {
  const { program, release, role, service, registries, paths, generatedMs, settings, services } = facts
  const how = {
    given: () => say('by --release'),
    runtime: () => say('by {path}', { path: release.path ?? '' }),
    program: () => say('by its program'),
    log: () => say('by {path}', { path: release.path ?? '' }),
    containerd: () => say('by the containerd of its log, not certain'),
    files: () => say('by its files, not certain'),
    newest: () => say('not recorded, not certain'),
  }[release.from]()
  const roles = { server: say('server'), agent: say('agent') }
  const flags = [...settings.flags].flatMap(([flag, { value, path }]) =>
    flag === 'config' ? [] : [`--${flag}=${facts.hide(value)} (${path})`],
  )
  const rows: readonly (readonly [string, string])[] = [
    [
      say('node'),
      [
        NAMES[program],
        release.name,
        ...(role === null ? [] : [roles[role]]),
        ...(facts.isRootless ? [say('without root')] : []),
        how,
      ].join(' · '),
    ],
    ...(service === null ? [] : [[say('service'), services.map(({ unit }) => unit).join(commaOf(say))] as const]),
    [
      say('file'),
      [
        registries.path,
        ...(registries.state === 'missing' ? [say('does not exist')] : []),
        ...(registries.modifiedMs === null ? [] : [say('changed {time}', { time: timeOf(registries.modifiedMs) })]),
        ...(registries.mode === null
          ? []
          : [say('mode {mode}', { mode: registries.mode.toString(8).padStart(3, '0') })]),
      ].join(' · '),
    ],
    [say('written'), [paths.containerdEtc, generatedMs === null ? say('never') : timeOf(generatedMs)].join(' · ')],
    ...flags.map((flag) => [say('flag'), flag] as const),
  ]
  const width = Math.max(...rows.map(([label]) => columnsOf(label)))
  return rows.map(([label, text]) => `  ${style.dim(padded(label, width))}  ${visibleText(text)}`)
}

/* SAID */
const SEVERITIES = { error: 'error', warning: 'warning', info: 'note' } as const
/* END */

function printFinding({ severity, code, path, line, wrong, effect, remedy }: NodeFinding, printed: Printed): string {
  const { style, say } = printed
  const indent = ' '.repeat(9)
  const part = (text: NodeFinding['wrong'], mark = ''): string =>
    `${mark}${wrap(visibleLines(sayingIn(say, text)), WIDTH, indent + ' '.repeat(mark.length))}`
  const place = path === null ? '' : `${visibleText(path)}${line === null ? '' : `:${line}`} `
  return [
    `${paint(severity, style)(padded(say(SEVERITIES[severity]), 7))}  ${part(wrong)}`,
    `${indent}${part(effect)}`,
    `${indent}${part(remedy, '→ ')}`,
    `${indent}${style.dim(`${place}[${code}]`)}`,
  ].join('\n')
}

function paint(severity: Severity, { bad, warn, dim }: Style): (text: string) => string {
  return severity === 'error' ? bad : severity === 'warning' ? warn : dim
}

/* SAID */
const STATUSES = {
  differs: 'would be written differently',
  missing: 'would be written',
  leftover: 'would be removed',
  foreign: 'not written by the node',
} as const
/* END */

function fileSection(files: readonly ComparedFile[], { style, say }: Printed): readonly string[] {
  const sections = files.flatMap(({ status, fullPath, lines }) => {
    if (status === 'same') return []
    const shown = lines.filter(({ kind }) => kind !== 'same').slice(0, LINES_MAX)
    const more = lines.filter(({ kind }) => kind !== 'same').length - shown.length
    return [
      [
        `${style.bold(visibleText(fullPath))}: ${say(STATUSES[status])}`,
        ...shown.map((line) => printLine(line, style)),
        ...(more > 0 ? [say('and {count} more lines', { count: more })] : []),
      ].join('\n'),
    ]
  })
  return sections.length === 0 ? [] : [sections.join('\n')]
}

function printLine({ kind, text }: DiffLine, { bad, good }: Style): string {
  return kind === 'removed' ? bad(`- ${visibleText(text)}`) : good(`+ ${visibleText(text)}`)
}

function logSection({ log }: NodeFacts, { style, say }: Printed): readonly string[] {
  if (log === null || (log.hosts.length === 0 && log.failures.length === 0)) return []
  const since =
    log.startedMs === null ? say('the end of it') : say('since its start at {time}', { time: timeOf(log.startedMs) })
  return [
    [
      `${style.bold(visibleText(log.path))} (${since})`,
      ...log.hosts.map(
        ({ host, answer, count }) =>
          `  ${String(count).padStart(5)}× ${style.accent(visibleText(host))}  ${visibleText(answer)}`,
      ),
      ...log.failures.map(
        ({ image, error, count }) =>
          `  ${String(count).padStart(5)}× ${style.bold(visibleText(image))}  ${visibleText(error)}`,
      ),
    ].join('\n'),
  ]
}

function printPull(pull: NodePull, { style, say }: Printed): string {
  const { now, after } = pull
  if (now === null || after === null || !changesAtStart(pull)) {
    const plan = now ?? after
    return plan === null ? '' : printPlan(plan, style, say).trimEnd()
  }
  return [
    style.bold(say('Now, by the files that are there:')),
    printPlan(now, style, say).trimEnd(),
    style.bold(say('After a restart:')),
    printPlan(after, style, say).trimEnd(),
  ].join('\n')
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}
