import { explainRead } from '@/lib/errors/explain-errors'
import type { OpenFile } from '@/lib/errors/open-file'
import { readErrors, TEXT_MAX } from '@/lib/errors/read/read-errors'
import { lintNode } from '@/lib/lint/lint-text'
import type { ClusterNode } from '@/lib/node'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { OwnPuller } from '@/lib/wharfie/own-plan'
import { saying } from '@/lib/words/saying'
import type { CommandLine } from '@/lib/cli/command-line'
import { explainedJson, printExplained, type ErrorsPrinted } from './explained'
import { decodeText } from '@/lib/cli/read/decode-text'
import type { ReadPart } from '@/lib/cli/read/read-part'
import { readOnePart } from '@/lib/cli/read/read-parts'
import { readBytes } from '@/lib/cli/read/read-bytes'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { sayFor, wordsFor } from '@/lib/cli/words'
import { UsageError } from '@/lib/cli/usage-error'

/** `pullpath explain [ERRORS]`: what errors of pulls mean, with the registries.yaml of the node if it is given. */
export async function explain(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, json } = line
  const [path = '-', ...others] = operands
  if (others.length > 0)
    throw new UsageError(saying('explain takes one file with errors; the registries.yaml goes to --registries'))
  if (path === '-' && line.registries === '-')
    throw new UsageError(saying('standard input cannot be the errors and the registries.yaml at once'))
  const { text, registries } = await readInputs(path, line.registries, terminal)
  if (registries === null && line.values.size > 0) (await import('@/lib/cli/set-flag')).refuseWithoutFile('explain')
  const read = registries === null ? null : await readOnePart(registries, line, terminal)
  const errors = readErrors(text)
  const isOfRke2 = errors.groups.some(({ message }) => message.by === 'own-puller')
  const file = read === null ? null : await openFile(read, line, terminal, isOfRke2)
  const explained = explainRead(errors, file, file?.options ?? line.options)
  const reader = json ? 'program' : 'person'
  const printed: ErrorsPrinted = {
    explained,
    read,
    name: registries,
    say: await sayFor(line, terminal, reader),
    words: await wordsFor(line, terminal, reader),
  }
  terminal.write(json ? printJson(explainedJson(printed)) : printExplained(printed, createStyle(terminal.colour)))
  if (explained.explanations.length === 0) return 0
  return explained.explanations.some(({ undecided }) => undecided === null) ? 1 : 3
}

/** A registries.yaml in the place of the errors is that of the node: the errors then come from standard input. */
async function readInputs(
  path: string,
  registries: string | null,
  terminal: Terminal,
): Promise<{ readonly text: string; readonly registries: string | null }> {
  const text = await readErrorText(path, terminal)
  const isRegistries = path !== '-' && registries === null && /^(?:mirrors|configs)\s*:/m.test(text)
  if (!isRegistries || readErrors(text).groups.length > 0) return { text, registries }
  return { text: await readErrorText('-', terminal), registries: path }
}

/** A log may have bytes that are not text, and may be cut anywhere. */
async function readErrorText(path: string, terminal: Terminal): Promise<string> {
  const bytes = await readBytes(path, TEXT_MAX, terminal)
  const decoded = decodeText(bytes)
  return 'error' in decoded ? new TextDecoder().decode(bytes) : decoded.text
}

/** Only RKE2 pulls something by itself: the code for it is loaded for its lines alone. */
async function ownPullerOf(
  { options, regexp }: ClusterNode,
  parsed: ParsedRegistries,
  plan: OpenFile['plan'],
): Promise<OwnPuller> {
  const { ownPuller } = await import('@/lib/wharfie/own-plan')
  return ownPuller(parsed, options, regexp, plan)
}

async function openFile(
  read: ReadPart,
  line: CommandLine,
  terminal: Terminal,
  isOfRke2: boolean,
): Promise<OpenFile | null> {
  const { node } = read
  if (node === null) return null
  const levels = await ruleLevels(line, terminal)
  const plan: OpenFile['plan'] = (image) => node.shownPlan(image)
  const parsed = node.template?.asWritten(node.parsed) ?? node.parsed
  return {
    parsed,
    options: node.options,
    diagnostics: lintNode(node, { images: line.images, levels, fileName: null }),
    images: line.images,
    plan,
    own: isOfRke2 ? await ownPullerOf(node, parsed, plan) : null,
  }
}
