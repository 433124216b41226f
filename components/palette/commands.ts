import type { Analysis } from '@/lib/analyze'
import { releaseName, releaseOf, releasesOf } from '@/lib/k3s/releases/releases'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Fix, Path } from '@/lib/registries/diagnostic'
import { sayInEnglish, type Say } from '@/lib/words/say'
import { ENGLISH, type Words } from '@/lib/words/words'
import { lineAt, type LineIndex } from '@/lib/text/line-index'
import type { ResultTab, SourceTab } from '@/components/dashboard/use-tabs'
import { showView, type View } from '@/components/images/view'
import type { DialogName } from '@/components/dashboard/dialog-name'

/** What a person can ask for by its name. */
export interface Command {
  readonly name: string
  /** Where it belongs, and further words by which it is found. */
  readonly group: string
  /** As in `shortcuts`; left out where there are none. */
  readonly keys?: string
  /** Of a page that it opens; several can have one name. */
  readonly address?: string
  readonly run: () => void
  /** In another language: the same in English, by which it is found too. */
  readonly english?: Pick<Command, 'group' | 'name'>
}

/** What the commands do, given by the page. */
export interface Actions {
  readonly openDialog: (name: DialogName) => void
  readonly download: () => void
  /** In another tab, in the chosen language. */
  readonly openPage: (path: '/guide' | '/rules' | '/releases' | '/schema') => void
  readonly run: () => void
  readonly whatIf: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly showSource: (tab: SourceTab) => void
  readonly showResult: (tab: ResultTab) => void
  readonly showPath: (path: Path) => void
  readonly fix: (fix: Fix) => void
  readonly setOptions: (options: Partial<NodeOptions>) => void
}

/** Of a file with thousands of findings, the first are offered. */
const FIXES_MAX = 50

/** Everything that can be asked for now, the most common first. */
export function commandsOf(
  analysis: Analysis,
  lines: LineIndex,
  options: NodeOptions,
  actions: Actions,
  words: Words,
  say: Say,
): readonly Command[] {
  const commands = saidCommands(analysis, lines, options, actions, words, say)
  if (say.tag === sayInEnglish.tag) return commands
  const english = saidCommands(analysis, lines, options, actions, ENGLISH, sayInEnglish)
  return commands.map((command, at) => ({ ...command, ...(english[at] && { english: english[at] }) }))
}

function saidCommands(
  { parsed, diagnostics }: Analysis,
  lines: LineIndex,
  options: NodeOptions,
  actions: Actions,
  words: Words,
  say: Say,
): readonly Command[] {
  const { openDialog, openPage, showSource, showResult, showPath, setOptions } = actions
  const { distribution, disableDefaultRegistryEndpoint, embeddedRegistry } = options
  const current = releaseOf(options).name
  const showImages = (view: View) => {
    showView(view)
    showResult('images')
  }
  return [
    { group: say('Plan'), name: say('Run this plan'), run: actions.run },
    { group: say('Plan'), name: say('What if: choose what each endpoint answers'), run: actions.whatIf },
    { group: say('File'), name: say('Open…'), run: () => openDialog('open') },
    { group: say('File'), name: say('Begin with an example'), run: () => openDialog('examples') },
    { group: say('File'), name: say('Download'), keys: 'Mod+S', run: actions.download },
    { group: say('File'), name: say('Share'), run: () => openDialog('share') },
    { group: say('File'), name: say('Export to another format'), run: () => openDialog('export') },
    { group: say('Edit'), name: say('Undo'), keys: 'Mod+Z', run: actions.undo },
    { group: say('Edit'), name: say('Redo'), keys: 'Mod+Y', run: actions.redo },
    ...diagnostics
      .flatMap(({ fixes = [], range }) =>
        fixes.slice(0, 1).map((fix) => ({ fix, line: lineAt(lines, range.start) + 1 })),
      )
      .slice(0, FIXES_MAX)
      .map(({ fix, line }) => ({
        group: say('Fix'),
        name: say('{title} (line {line})', { title: words.titleOf(fix), line }),
        run: () => actions.fix(fix),
      })),
    { group: say('Show'), name: say('Form'), run: () => showSource('form') },
    { group: say('Show'), name: say('YAML'), run: () => showSource('yaml') },
    { group: say('Show'), name: say('Errors: what a failed pull says'), run: () => showSource('errors') },
    { group: say('Show'), name: say('Plan'), run: () => showResult('plan') },
    { group: say('Show'), name: say('Files'), run: () => showResult('files') },
    { group: say('Show'), name: say('Problems'), run: () => showResult('problems') },
    { group: say('Show'), name: say('Deploy'), run: () => showResult('deploy') },
    { group: say('Show'), name: say('Compare'), run: () => showResult('compare') },
    { group: say('Show'), name: say('Images'), run: () => showImages('table') },
    {
      group: say('Show'),
      name: say('Checks: what must hold, in pullpath.yaml'),
      run: () => showImages('checks'),
    },
    { group: say('Show'), name: say('Upgrade check: compare with another release'), run: () => showResult('compare') },
    { group: say('Show'), name: say('Keyboard shortcuts'), keys: '?', run: () => openDialog('shortcuts') },
    { group: say('Read'), name: say('Guide: how a pull really works'), run: () => openPage('/guide') },
    { group: say('Read'), name: say('Rules for registries.yaml'), run: () => openPage('/rules') },
    { group: say('Read'), name: say('Releases: what changed when'), run: () => openPage('/releases') },
    { group: say('Read'), name: say('Schema: the fields of registries.yaml'), run: () => openPage('/schema') },
    ...[...parsed.registries.mirrors.keys()].map((key) => ({
      group: say('Mirror'),
      name: key,
      run: () => showPath(['mirrors', key]),
    })),
    ...[...parsed.registries.configs.keys()].map((key) => ({
      group: say('Login and TLS'),
      name: key,
      run: () => showPath(['configs', key]),
    })),
    {
      group: say('Node'),
      name: distribution === 'k3s' ? say('Switch to RKE2') : say('Switch to K3s'),
      run: () => setOptions({ distribution: distribution === 'k3s' ? 'rke2' : 'k3s' }),
    },
    {
      group: say('Node'),
      name: disableDefaultRegistryEndpoint
        ? say('Disable default registry endpoint: switch off')
        : say('Disable default registry endpoint: switch on'),
      run: () => setOptions({ disableDefaultRegistryEndpoint: !disableDefaultRegistryEndpoint }),
    },
    {
      group: say('Node'),
      name: embeddedRegistry ? say('Embedded registry: switch off') : say('Embedded registry: switch on'),
      run: () => setOptions({ embeddedRegistry: !embeddedRegistry }),
    },
    {
      group: say('Node'),
      name: say('All node options: system default registry'),
      run: () => openDialog('node'),
    },
    ...releasesOf(distribution)
      .filter(({ name }) => name !== current)
      .map((release) => ({
        group: say('Release'),
        name: releaseName(release, distribution),
        run: () => setOptions({ release: release.name }),
      })),
  ]
}

/** The commands that have all words, those whose name begins with the first of them before the others. */
export function matching(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const [first = ''] = words
  const found = commands.filter(({ group, name, english }) => {
    const text = [group, name, english?.group, english?.name].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const begins = ({ name, english }: Command) =>
    [name, english?.name ?? ''].some((one) => one.toLowerCase().startsWith(first))
  return [...found.filter(begins), ...found.filter((command) => !begins(command))]
}
