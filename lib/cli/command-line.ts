import { FORMAT_IDS } from '@/lib/convert/format-ids'
import type { FillTool } from '@/lib/fill/fill-tools'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { RuleLevels } from '@/lib/lint/rule-levels'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import type { Severity } from '@/lib/registries/diagnostic'
import type { SchemaDraft } from '@/lib/registries/json-schema/json-schema'
import type { ServingFlags } from './serve/serving-flags'
import type { Language } from '@/lib/words/language'

export const COMMANDS = [
  'render',
  'plan',
  'images',
  'airgap',
  'fill',
  'check',
  'diff',
  'lint',
  'probe',
  'explain',
  'convert',
  'export',
  'examples',
  'link',
  'reference',
  'rewrite',
  'node',
  'nodes',
  'report',
  'serve',
  'completion',
  'schema',
] as const
export const FORMATS = ['text', 'json', 'sarif', 'github', 'junit', 'markdown'] as const
/** Those of a command; all others have those of `lint`. */
export const FORMATS_OF: Readonly<Partial<Record<string, readonly (typeof FORMATS)[number][]>>> = {
  lint: ['text', 'json', 'sarif', 'github'],
  diff: ['text', 'json', 'markdown'],
  check: ['text', 'json', 'sarif', 'junit', 'markdown'],
}
export const SEVERITIES = ['error', 'warning', 'info'] as const
export const SCHEMAS = ['registries', 'settings'] as const
export const DRAFTS = ['2020-12', '07'] as const
export const FROM: readonly string[] = ['auto', 'yaml', ...FORMAT_IDS]

export type CommandName = (typeof COMMANDS)[number]

export interface CommandLine {
  /** Null when only help or the version is requested. */
  readonly command: CommandName | null
  readonly operands: readonly string[]
  readonly options: NodeOptions
  /** The options that the command line itself gives. */
  readonly given: ReadonlySet<string>
  /** `auto`: a file of another format is read as what it holds. `yaml`: as it is. Or the format that it is read as. */
  readonly from: string
  /** Which of several files in one, from 1; null for the first, or all. */
  readonly part: number | null
  readonly json: boolean
  readonly reveal: boolean
  /** Flags of one side of `diff`, by their names, such as `from-release`. */
  readonly sides: ReadonlyMap<string, string | boolean>
  /** Format of the report of `lint`, `diff` and `check`. */
  readonly format: (typeof FORMATS)[number]
  /** The lowest severity that `lint` shows. */
  readonly severity: Severity
  /** The levels of rules that `--rule` sets. */
  readonly rules: RuleLevels
  readonly images: readonly string[]
  /** Files that list images. */
  readonly imageFiles: readonly string[]
  /** The registries.yaml of a command whose operands are something else; null when none is given. */
  readonly registries: string | null
  /** Hosts that are inside, for `airgap`. */
  readonly inside: readonly string[]
  /** Components of the release that are switched off, for `airgap`. */
  readonly disabled: readonly string[]
  readonly draft: SchemaDraft
  /** What `schema` is of: registries.yaml, or pullpath.yaml. */
  readonly of: (typeof SCHEMAS)[number]
  /** The format that `export` writes; null when it is not said. */
  readonly to: string | null
  /** The program that `fill` writes a script for. */
  readonly tool: FillTool
  /** `fill` asks instead of writing. */
  readonly check: boolean
  /** The folder that is the root of the node that `node` looks at. */
  readonly root: string
  /** `node` also runs the plans. */
  readonly probe: boolean
  /** `node` prints the one line that `report` reads. */
  readonly report: boolean
  /** `node` also looks up the hosts of the plans. */
  readonly lookup: boolean
  /** `node` waits for an end signal after that. */
  readonly stay: boolean
  /** Paths of the node which are all that `node` sees of it; for `nodes`, what it mounts besides. */
  readonly mounts: readonly string[]
  /** Name and zone of the node, for the report; null when they are not said. */
  readonly nodeName: string | null
  readonly zone: string | null
  /** Of `nodes`: the cluster, as for kubectl, and what is run there. */
  readonly kubeconfig: string | null
  readonly context: string | null
  readonly namespace: string | null
  readonly jobImage: string | null
  readonly dataDir: string | null
  readonly parallel: number
  readonly waitSeconds: number
  readonly keep: boolean
  readonly manifest: boolean
  /** `probe` also fetches what the name refers to. */
  readonly deep: boolean
  /** `os/architecture` of the node. */
  readonly platform: string
  /** One more request after an error, for the message of the registry. */
  readonly diagnostics: boolean
  /** `link` keeps comments, without what looks like a secret in them. */
  readonly keepComments: boolean
  /** The base URL of links, without a trailing slash. */
  readonly base: string
  /** Token servers on other hosts that may get credentials, as scheme://host[:port]. */
  readonly realms: readonly string[]
  /** Whether this computer is a node; null when that is to be found out. */
  readonly onNode: boolean | null
  /** Hosts that a redirect may lead to, and hosts among them that may get their account, in the same form. */
  readonly redirects: readonly string[]
  readonly accounts: readonly string[]
  /** What `--answer` supposes, as written: `1=404`. */
  readonly answers: readonly string[]
  /** Values of placeholders, by name. */
  readonly values: PlaceholderValues
  /** What `serve` is told. */
  readonly serving: ServingFlags
  /** The language of what is found; null for that of the terminal. */
  readonly language: Language | null
  readonly help: boolean
  readonly version: boolean
}
