import type { Analysis } from '@/lib/analyze'
import { releaseName, RELEASES, releaseOf } from '@/lib/k3s/releases'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Fix, Path } from '@/lib/registries/diagnostic'
import type { Words } from '@/lib/words/words'
import { lineAt, type LineIndex } from '@/lib/text/line-index'
import type { ResultTab, SourceTab } from '@/components/dashboard/use-tabs'
import type { DialogName } from '@/components/dashboard/dialog-name'

/** What a person can ask for by its name. */
export interface Command {
  readonly name: string
  /** Where it belongs, and further words by which it is found. */
  readonly group: string
  /** As in `shortcuts`; left out where there are none. */
  readonly keys?: string
  readonly run: () => void
}

/** What the commands do, given by the page. */
export interface Actions {
  readonly openDialog: (name: DialogName) => void
  readonly download: () => void
  readonly run: () => void
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

const RESULTS: readonly (readonly [tab: ResultTab, name: string])[] = [
  ['plan', 'Plan'],
  ['files', 'Files'],
  ['problems', 'Problems'],
  ['deploy', 'Deploy'],
]

/** Everything that can be asked for now, the most common first. */
export function commandsOf(
  { parsed, diagnostics }: Analysis,
  lines: LineIndex,
  options: NodeOptions,
  actions: Actions,
  words: Words,
): readonly Command[] {
  const { openDialog, showSource, showResult, showPath, setOptions } = actions
  const { distribution, disableDefaultRegistryEndpoint, embeddedRegistry } = options
  const current = releaseOf(options).name
  return [
    { group: 'Plan', name: 'Run this plan', run: actions.run },
    { group: 'File', name: 'Open…', run: () => openDialog('open') },
    { group: 'File', name: 'Begin with an example', run: () => openDialog('examples') },
    { group: 'File', name: 'Download', keys: 'Mod+S', run: actions.download },
    { group: 'File', name: 'Share', run: () => openDialog('share') },
    { group: 'File', name: 'Export to another format', run: () => openDialog('export') },
    { group: 'Edit', name: 'Undo', keys: 'Mod+Z', run: actions.undo },
    { group: 'Edit', name: 'Redo', keys: 'Mod+Y', run: actions.redo },
    ...diagnostics
      .flatMap(({ fixes = [], range }) =>
        fixes.slice(0, 1).map((fix) => ({ fix, line: lineAt(lines, range.start) + 1 })),
      )
      .slice(0, FIXES_MAX)
      .map(({ fix, line }) => ({
        group: 'Fix',
        name: `${words.titleOf(fix)} (line ${line})`,
        run: () => actions.fix(fix),
      })),
    { group: 'Show', name: 'Form', run: () => showSource('form') },
    { group: 'Show', name: 'YAML', run: () => showSource('yaml') },
    ...RESULTS.map(([tab, name]) => ({ group: 'Show', name, run: () => showResult(tab) })),
    { group: 'Show', name: 'Keyboard shortcuts', keys: '?', run: () => openDialog('shortcuts') },
    ...[...parsed.registries.mirrors.keys()].map((key) => ({
      group: 'Mirror',
      name: key,
      run: () => showPath(['mirrors', key]),
    })),
    ...[...parsed.registries.configs.keys()].map((key) => ({
      group: 'Login and TLS',
      name: key,
      run: () => showPath(['configs', key]),
    })),
    {
      group: 'Node',
      name: distribution === 'k3s' ? 'Switch to RKE2' : 'Switch to K3s',
      run: () => setOptions({ distribution: distribution === 'k3s' ? 'rke2' : 'k3s' }),
    },
    {
      group: 'Node',
      name: `Disable default registry endpoint: switch ${disableDefaultRegistryEndpoint ? 'off' : 'on'}`,
      run: () => setOptions({ disableDefaultRegistryEndpoint: !disableDefaultRegistryEndpoint }),
    },
    {
      group: 'Node',
      name: `Embedded registry: switch ${embeddedRegistry ? 'off' : 'on'}`,
      run: () => setOptions({ embeddedRegistry: !embeddedRegistry }),
    },
    ...RELEASES.filter(({ name }) => name !== current).map((release) => ({
      group: 'Release',
      name: releaseName(release, distribution),
      run: () => setOptions({ release: release.name }),
    })),
  ]
}

/** The commands that have all words, those whose name begins with the first of them before the others. */
export function matching(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const [first = ''] = words
  const found = commands.filter(({ group, name }) => {
    const text = `${group} ${name}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const begins = ({ name }: Command) => name.toLowerCase().startsWith(first)
  return [...found.filter(begins), ...found.filter((command) => !begins(command))]
}
