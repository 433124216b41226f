import { FORMAT_IDS } from '@/lib/convert/format-ids'
import { ENTRY_IDS } from '@/lib/examples/catalogue'
import { EXPORT_IDS } from '@/lib/export/format-ids'
import { COMMANDS, type CommandName } from '@/lib/cli/command-line'
import { ALL_FLAGS } from '@/lib/cli/flags'
import { FILLS_IN } from '@/lib/cli/set-flag'
import type { HelpTexts } from '@/lib/cli/help/help'

/** What may be written after a flag, or as an operand. */
export type HelpValue =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'text' }

/** A flag as the help has it. */
export interface HelpFlag {
  readonly name: string
  /** What the help writes after it, such as `ADDRESS`; empty for a switch. */
  readonly operand: string
  /** Null for a switch. */
  readonly value: HelpValue | null
  readonly says: string
}

export interface HelpCommand {
  readonly name: CommandName
  /** How it is called, a line for each way. */
  readonly synopsis: readonly string[]
  /** The first sentence. */
  readonly summary: string
  /** Sentences, without flags. */
  readonly prose: readonly string[]
  readonly flags: readonly HelpFlag[]
  /** Those of all commands that it takes as they are. */
  readonly general: readonly HelpFlag[]
  readonly operands: HelpValue
}

export interface Help {
  readonly introduction: string
  readonly commands: readonly HelpCommand[]
  /** Flags of all commands. */
  readonly flags: readonly HelpFlag[]
  /** What is said around them. */
  readonly prose: readonly string[]
}

/** One or more flags with what follows each; then, after two spaces or on the next line, what they do. */
const FLAG_LINE = /^ {4}((?:-\w, )?--[a-z-]+(?: [^\s,]+)?(?:, --[a-z-]+(?: [^\s,]+)?)*,?)(?: {2,}(.*))?$/
const LISTS: Readonly<Record<string, readonly string[]>> = { from: ['auto', ...FORMAT_IDS], to: EXPORT_IDS }
/** Names of operands that are files. */
const FILES = /^(?:FILE|LIST|SETTINGS|ERRORS|REPORT|A|B)$/
/** A command that takes the flags of another one too, as its help says in words. */
const ALSO: Readonly<Partial<Record<CommandName, CommandName>>> = { node: 'probe' }

/** Reads what `--help` says as data: completions and the manual page have no other table of commands and flags. */
export function readHelp(texts: HelpTexts): Help {
  const sections = new Map(COMMANDS.map((name) => [name, readSection(texts.commands[name])]))
  const { prose: around, flags: all } = readSection(texts.flags.replaceAll(/^(?=\S)/gm, '    '))
  const commands = COMMANDS.map((name): HelpCommand => {
    const { lead, prose, flags } = sections.get(name) ?? readSection('')
    const isTaken = (flag: string): boolean => flag !== 'set' || FILLS_IN.includes(name)
    const more = sections.get(ALSO[name] ?? name)?.flags ?? []
    const operands = lead.flatMap((line) => line.split(' ').slice(2))
    return {
      name,
      synopsis: lead,
      summary: summaryOf(prose),
      prose,
      flags: [...flags, ...more.filter((flag) => flags.every((own) => own.name !== flag.name))],
      general: all.filter((flag) => isTaken(flag.name) && flags.every((own) => own.name !== flag.name)),
      operands: operandsOf(operands.map((word) => word.replaceAll(/[[\]…]/g, ''))),
    }
  })
  return { introduction: texts.introduction.trim(), commands, flags: all, prose: around }
}

interface Section {
  readonly lead: readonly string[]
  readonly prose: readonly string[]
  readonly flags: readonly HelpFlag[]
}

/** Paragraphs are lines in a row; a line further in belongs to the flag before it. */
function readSection(text: string): Section {
  const lead: string[] = []
  const prose: string[] = ['']
  const flags: (HelpFlag & { says: string })[] = []
  /** How many flags the lines further in are about. */
  let open = 0
  let isOpenList = false
  for (const line of text.split('\n')) {
    const [, heads, says = ''] = FLAG_LINE.exec(line) ?? []
    const [, list] = /^\{(\w+)\}$/.exec(line) ?? []
    if (line.startsWith('pullpath ')) lead.push(line)
    else if (heads !== undefined) {
      const found = readHeads(heads)
      open = (isOpenList ? open : 0) + found.length
      isOpenList = heads.endsWith(',')
      flags.push(...found)
      say(flags.slice(-open), says)
    } else if (list !== undefined && open > 0) {
      const last = flags.at(-1)
      const words = LISTS[list]
      if (last !== undefined && words !== undefined)
        flags[flags.length - 1] = { ...last, value: { kind: 'words', words } }
    } else if (/^ {5,}\S/.test(line) && open > 0) say(flags.slice(-open), line.trim())
    else {
      if (line.trim() === '' || open > 0) prose.push(line.trim())
      else prose[prose.length - 1] = [prose.at(-1), line.trim()].filter((part) => part !== '').join(' ')
      open = 0
    }
  }
  return { lead, prose: prose.filter((one) => one !== ''), flags }
}

function say(flags: readonly { says: string }[], text: string): void {
  for (const flag of flags) flag.says = [flag.says, text].filter((part) => part !== '').join(' ')
}

function readHeads(heads: string): (HelpFlag & { says: string })[] {
  return [...heads.matchAll(/--([a-z-]+)(?: ([^\s,]+))?/g)].map(([, name = '', operand = '']) => ({
    name,
    operand,
    value: ALL_FLAGS[name]?.type === 'string' ? valueOf(name, operand) : null,
    says: '',
  }))
}

function valueOf(name: string, operand: string): HelpValue {
  if (operand === 'DIR') return { kind: 'folders' }
  if (FILES.test(operand)) return { kind: 'files' }
  if (name.endsWith('-distribution')) return { kind: 'words', words: ['k3s', 'rke2'] }
  const words = operand.split('|').flatMap((word) => (word === 'FORMAT' ? FORMAT_IDS : [word]))
  return operand.includes('|') && !operand.includes('=') ? { kind: 'words', words } : { kind: 'text' }
}

function operandsOf(operands: readonly string[]): HelpValue {
  if (operands.some((operand) => FILES.test(operand))) return { kind: 'files' }
  const words = operands.find((operand) => operand.includes('|'))
  if (words !== undefined) return { kind: 'words', words: words.split('|') }
  return operands.includes('NAME') ? { kind: 'words', words: ENTRY_IDS } : { kind: 'text' }
}

function summaryOf([first = '']: readonly string[]): string {
  return /^(.*?)(?:\.(?=\s|$)|[。：])/.exec(first)?.[1] ?? first
}
