import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseCommandLine } from '@/lib/cli/arguments'
import { COMMANDS } from '@/lib/cli/command-line'
import { ALL_FLAGS } from '@/lib/cli/flags'
import { HELP_EN } from '@/lib/cli/help/help'
import { HELP_EXAMPLES } from '@/lib/cli/help/help-examples'
import { run } from '@/lib/cli/run'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { HELP_ZH } from '@/lib/words/zh/command/help'
import { printManPage } from './man-page'
import { readHelp } from './read-help'

const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const here = join(folder, 'here')
mkdirSync(join(here, 'certs dir'), { recursive: true })
writeFileSync(join(here, 'registries lab.yaml'), '')
writeFileSync(join(here, 'images.txt'), '')

async function scriptFor(shell: string, ...languages: string[]): Promise<string> {
  const terminal = fakeTerminal()
  expect(await run(['completion', shell], { ...terminal, languages })).toBe(0)
  const path = join(folder, `completion.${shell}`)
  writeFileSync(path, terminal.output())
  return path
}

const SHELL_MS = 60_000
const options = { cwd: here, encoding: 'utf8', timeout: SHELL_MS } as const

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0

describe('what the help says, as data', () => {
  it.each([
    ['English', HELP_EN],
    ['Chinese', HELP_ZH],
  ])('has each flag with its kind of value: %s', (_language, texts) => {
    const { commands, flags } = readHelp(texts)
    const named = new Set([...flags, ...commands.flatMap((command) => command.flags)].map(({ name }) => name))
    expect(Object.keys(ALL_FLAGS).filter((name) => !named.has(name))).toEqual([])
    expect([...named].filter((name) => !Object.hasOwn(ALL_FLAGS, name))).toEqual([])
    const of = (command: string) => commands.find(({ name }) => name === command)
    const flag = (command: string, name: string) => of(command)?.flags.find((one) => one.name === name)?.value
    expect(flag('lint', 'format')).toEqual({ kind: 'words', words: ['text', 'json', 'sarif', 'github'] })
    expect(flag('export', 'to')).toMatchObject({ kind: 'words', words: expect.arrayContaining(['k3d', 'rancher']) })
    expect(flag('convert', 'from')).toMatchObject({ words: expect.arrayContaining(['auto', 'docker-daemon']) })
    expect(flag('plan', 'answer')).toEqual({ kind: 'text' })
    expect(flag('explain', 'registries')).toEqual({ kind: 'files' })
    expect(flag('node', 'root')).toEqual({ kind: 'folders' })
    expect(flag('node', 'deep')).toBeNull()
    expect(flag('diff', 'to-distribution')).toEqual({ kind: 'words', words: ['k3s', 'rke2'] })
    expect(of('completion')?.operands).toEqual({ kind: 'words', words: ['bash', 'zsh', 'fish'] })
    for (const { name, summary, prose } of commands) {
      expect(summary.length, name).toBeGreaterThan(4)
      expect(prose.join(' '), name).toContain(summary)
    }
  })

  it('says what each flag does', () => {
    const { commands, flags } = readHelp(HELP_EN)
    const said = (command: string, name: string) =>
      commands.find((one) => one.name === command)?.flags.find((flag) => flag.name === name)?.says
    expect(said('probe', 'allow-account')).toBe(
      'a host that a redirect may lead to, and one that may then get its account',
    )
    expect(said('lint', 'image')).toBe('an image that the nodes pull; may be repeated')
    expect(said('diff', 'to-release')).toBe('releases of the two sides; in the same way')
    expect(flags.find(({ name }) => name === 'lang')?.says).toContain('and English for programs')
  })
})

describe('the example of a command', () => {
  it.each(COMMANDS)('%s is one that it understands, and is in its help', async (name) => {
    const example = HELP_EXAMPLES[name]
    const [, words = ''] = /(?:^|\bsudo |\| |<\()pullpath (.*?)(?: > .*|\))?$/.exec(example) ?? []
    const line = await parseCommandLine(words.split(' ').map((word) => word.replaceAll("'", '')))
    expect(line.command).toBe(name)
    const terminal = fakeTerminal()
    await run([name, '--help'], terminal)
    expect(terminal.output()).toContain(`    Example: ${example}\n`)
  })
})

describe('completion', () => {
  it('is refused for another shell', async () => {
    const terminal = fakeTerminal()
    expect(await run(['completion', 'tcsh'], terminal)).toBe(2)
    expect(terminal.errors()).toContain('completion takes one of bash, zsh, fish')
  })

  const ROWS: readonly [typed: string, offered: readonly string[], not: readonly string[]][] = [
    ['pullpath li', ['lint', 'link'], ['plan']],
    ['pullpath lint --form', ['--format'], ['--json']],
    ['pullpath lint --format s', ['sarif'], ['text']],
    ['pullpath diff --format ', ['markdown', 'json'], ['sarif']],
    ['pullpath plan --lang ', ['en', 'zh'], []],
    ['pullpath --distribution rke2 pl', ['plan'], ['lint']],
    ['pullpath completion ', ['bash', 'zsh', 'fish'], ['images.txt']],
    ['pullpath export registries.yaml --to cloud', ['cloud-init'], ['k3d']],
    ['pullpath lint re', ['registries lab.yaml'], ['images.txt']],
    ['pullpath lint --images im', ['images.txt'], ['registries lab.yaml']],
    ['pullpath node --root ce', ['certs dir'], ['images.txt']],
    ['pullpath reference im', [], ['images.txt']],
    ['pullpath plan --se', ['--set'], []],
    ['pullpath link --s', ['--system-default-registry'], ['--set']],
  ]

  it.skipIf(!has('bash')).each([...ROWS, ['pullpath lint --format=s', ['sarif'], ['text']] as const])(
    'in bash: %s',
    async (typed, offered, not) => {
      // As bash splits it, with = as a word of its own.
      const words = typed.split(/ |(?<==)|(?==)/)
      const code =
        'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _pullpath; printf "%s\\n" "${COMPREPLY[@]}"'
      const shown = execFileSync(
        'bash',
        ['--norc', '-uc', code, 'bash', await scriptFor('bash'), ...words],
        options,
      ).split('\n')
      expect(shown).toEqual(expect.arrayContaining([...offered]))
      for (const word of not) expect(shown).not.toContain(word)
    },
  )

  it.skipIf(!has('fish')).each(ROWS)('in fish: %s', async (typed, offered, not) => {
    const code = `source $argv[1]; complete -C $argv[2]`
    const shown = execFileSync('fish', ['--no-config', '-c', code, await scriptFor('fish'), typed], options)
      .split('\n')
      .map((line) => line.split('\t', 1)[0]?.replaceAll('\\', '').replace(/\/$/, ''))
    expect(shown).toEqual(expect.arrayContaining([...offered]))
    for (const word of not) expect(shown).not.toContain(word)
  })

  it.skipIf(!has('zsh')).each<[typed: string, says: string, not: string]>([
    ['pullpath li', 'lint:What is wrong with the files', '--format'],
    ['pullpath lint --form', '*--format=[default: text]:text|json|sarif|github:(text json sarif github)', '--answer'],
    ['pullpath lint re', '*:file:_files', '--answer'],
    ['pullpath node --root ce', '*--root=[a copy of a node, or its disk; default: /]:DIR:_files -/', '--answer'],
    ['pullpath completion b', '*:file:(bash zsh fish)', '_files'],
    ['pullpath reference im', '*:text: ', ':_files'],
    ['pullpath --distribution ', '(k3s rke2)', '--answer'],
  ])('in zsh: %s', async (typed, says, not) => {
    const script = await scriptFor('zsh')
    expect(spawnSync('zsh', ['-fn', script], { encoding: 'utf8', timeout: SHELL_MS }).stderr).toBe('')
    const words = typed.split(' ')
    const shown = execFileSync('zsh', ['-f', '-c', ZSH, 'zsh', script, ...words], options)
    expect(shown).toContain(says)
    expect(shown).not.toContain(not)
  })

  it.skipIf(!has('zsh'))('in a zsh that completes nothing yet', async () => {
    const script = await scriptFor('zsh')
    const done = 'autoload() { compinit() { compdef() { print "$@" } } }'
    const shown = execFileSync('zsh', ['-f', '-c', `${done}; source "$1"`, 'zsh', script], options)
    expect(shown).toBe('_pullpath pullpath\n')
  })

  it.each(['bash', 'zsh', 'fish'])('is of the language of the terminal, with the same flags: %s', async (shell) => {
    const texts: string[] = []
    for (const language of ['C', 'zh_CN.UTF-8']) {
      const terminal = fakeTerminal()
      await run(['completion', shell], { ...terminal, languages: [language] })
      texts.push(terminal.output())
    }
    const [english = '', chinese = ''] = texts
    const flags = (text: string) => [...new Set(text.match(/--[a-z][a-z-]+|-l [a-z-]+/g))].toSorted()
    const [inEnglish, inChinese] = [flags(english), flags(chinese)]
    for (const name of Object.keys(ALL_FLAGS)) expect(inChinese.join(' '), name).toContain(name)
    expect(inEnglish.length).toBeGreaterThan(30)
    if (shell !== 'bash') expect(chinese).toContain('镜像')
  })
})

/** What zsh's own functions are told, which need a person at the keyboard. */
const ZSH = `
compdef() { }
_describe() { print -rl -- "\${(@P)4}" }
_arguments() { print -rl -- "$@" }
source "$1"
shift
words=("$@")
CURRENT=$#words
_pullpath
`

describe('the manual page', () => {
  const page = printManPage('1.2.3')

  it('has every command, flag and example', () => {
    const text = page.replaceAll('\\-', '-').replaceAll('\\(aq', "'")
    for (const name of COMMANDS) {
      expect(text).toContain(`.SS pullpath ${name}`)
      expect(text).toContain(HELP_EXAMPLES[name].split(' | ').at(-1))
    }
    for (const name of Object.keys(ALL_FLAGS)) expect(text).toContain(`--${name}`)
    expect(text).toContain('"pullpath 1.2.3"')
  })

  it.skipIf(!has('groff'))('is read by groff without a warning', () => {
    const { stdout, stderr, status } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z'], {
      input: page,
      encoding: 'utf8',
    })
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 })
    const shown = spawnSync('groff', ['-man', '-Tascii', '-P-cbou'], { input: page, encoding: 'utf8' }).stdout
    expect(shown).toContain("pullpath rewrite '^rancher/(.*)' 'project/$1' rancher/mirrored-pause")
    expect(shown).toContain('EXIT STATUS')
  })
})
