export const TOP = ['app', 'components', 'lib', 'e2e'] as const

// Which folders at the top may import which.
export const ALLOWED_AT_TOP: Readonly<Record<string, readonly string[]>> = {
  app: ['app', 'components', 'lib'],
  components: ['components', 'lib'],
  lib: ['lib'],
  e2e: ['e2e', 'lib'],
}

/**
 * Which parts of lib may import which, from the ground up. A part is a folder or a file directly in lib. Every part may
 * import itself and the ground; tests may also import testdata.
 */
export const GROUND = ['go', 'text', 'words', 'assert-never', 'keep-last', 'same-value'] as const
export const ALLOWED_IN_LIB: Readonly<Record<string, readonly string[]>> = {
  known: [],
  registries: ['known'],
  placeholders: ['edit', 'registries', 'known'],
  edit: ['registries', 'known'],
  suggest: ['containerd', 'registries', 'known'],
  secrets: ['placeholders', 'registries', 'known'],
  k3s: ['registries', 'known'],
  containerd: ['placeholders', 'k3s', 'registries', 'known'],
  'pipeline-code': ['containerd', 'k3s', 'registries', 'known'],
  node: ['pipeline-code', 'placeholders', 'containerd', 'k3s', 'registries', 'known'],
  wharfie: ['node', 'containerd', 'k3s', 'secrets', 'registries', 'known'],
  lint: ['node', 'placeholders', 'containerd', 'k3s', 'edit', 'secrets', 'registries', 'known'],
  probe: ['node', 'placeholders', 'containerd', 'k3s', 'secrets', 'registries', 'known'],
  whatif: ['containerd', 'k3s', 'registries', 'known'],
  share: ['k3s', 'registries', 'known'],
  guide: ['whatif', 'k3s', 'registries', 'known'],
  search: [],
  export: ['containerd', 'k3s', 'registries', 'known'],
  convert: ['edit', 'secrets', 'k3s', 'registries', 'known'],
  airgap: ['wharfie', 'node', 'edit', 'placeholders', 'containerd', 'k3s', 'registries', 'known'],
  fill: ['containerd', 'known'],
  report: ['k3s'],
  checks: ['airgap', 'images', 'lint', 'node', 'placeholders', 'secrets', 'containerd', 'k3s', 'registries', 'known'],
  images: ['convert', 'containerd', 'k3s', 'known'],
  routes: ['airgap', 'images', 'probe', 'explain', 'node', 'placeholders', 'containerd', 'k3s', 'registries', 'known'],
  examples: ['suggest', 'edit', 'secrets', 'k3s', 'registries', 'known'],
  workspace: ['k3s', 'edit', 'secrets', 'registries', 'known'],
  explain: ['containerd', 'k3s', 'registries', 'known'],
  errors: ['explain', 'wharfie', 'containerd', 'k3s', 'secrets', 'registries', 'known'],
  compare: ['lint', 'node', 'suggest', 'placeholders', 'containerd', 'k3s', 'secrets', 'registries', 'known'],
  analyze: ['workspace', 'lint', 'node', 'placeholders', 'containerd', 'k3s', 'registries', 'known'],
  cli: [
    'compare',
    'report',
    'checks',
    'fill',
    'images',
    'airgap',
    'whatif',
    'errors',
    'wharfie',
    'probe',
    'share',
    'convert',
    'edit',
    'export',
    'examples',
    'lint',
    'node',
    'placeholders',
    'containerd',
    'k3s',
    'secrets',
    'registries',
    'known',
  ],
  bench: ['routes', 'analyze', 'workspace', 'lint', 'node', 'containerd', 'k3s', 'edit', 'registries', 'known'],
  server: ['probe', 'share', 'k3s', 'secrets', 'registries', 'known'],
  conformance: ['probe', 'node', 'containerd', 'k3s', 'registries', 'testdata', 'known'],
  attack: [
    'server',
    'cli',
    'probe',
    'share',
    'node',
    'containerd',
    'k3s',
    'workspace',
    'secrets',
    'registries',
    'known',
    'testdata',
  ],
  generate: ['checks', 'cli', 'server', 'lint', 'registries', 'known'],
  launch: [],
  offline: [],
}

/** What tests of a part may import in addition, to check it against what is built on it. */
export const ALLOWED_IN_TESTS: Readonly<Record<string, readonly string[]>> = {
  launch: ['cli', 'k3s', 'offline'],
  go: ['containerd', 'k3s', 'registries'],
  words: ['convert', 'examples', 'export'],
  whatif: ['node'],
  probe: ['whatif'],
  registries: ['lint', 'bench'],
  lint: ['pipeline-code'],
  share: ['secrets'],
  guide: ['secrets', 'node', 'containerd', 'compare'],
  export: ['node'],
  fill: ['node', 'k3s'],
  routes: ['lint'],
  convert: ['examples', 'export', 'containerd'],
  examples: ['analyze', 'lint', 'containerd'],
  analyze: ['convert', 'edit', 'secrets'],
  explain: ['analyze', 'bench', 'lint', 'node'],
  errors: ['analyze', 'cli', 'lint', 'node', 'probe'],
}

/** Folders of a part that may not import the others named: they are its ground. */
export const APART: readonly { readonly room: string; readonly from: readonly string[] }[] = [
  { room: 'lib/go/yaml', from: ['lib/go/toml', 'lib/go/regexp'] },
  { room: 'lib/go/toml', from: ['lib/go/yaml', 'lib/go/regexp'] },
  { room: 'lib/go/regexp', from: ['lib/go/yaml', 'lib/go/toml'] },
  { room: 'lib/probe/wire', from: ['lib/probe/login', 'lib/probe/api'] },
  { room: 'lib/probe/login', from: ['lib/probe/api'] },
  { room: 'lib/lint/facts', from: ['lib/lint/fixes', 'lib/lint/rules', 'lib/lint/syntax'] },
  { room: 'lib/lint/rules', from: ['lib/lint/rules.generated', 'lib/lint/lint'] },
]

/** Packages that only these files may import: each is large, or wrapped by an adapter. */
export const ONLY_IN: readonly { readonly module: RegExp; readonly files: RegExp; readonly why: string }[] = [
  {
    module: /^re2js(\/|$)/,
    files: /^lib\/go\/regexp\/re2(\.test)?\.ts$/,
    why: 'the engine is loaded when a rewrite needs it',
  },
  {
    module: /^yaml(\/|$)/,
    files:
      /^lib\/(convert\/source\/yaml-(compose|documents)\.ts|text\/print-yaml\.ts|checks\/(written-settings|add-to-settings)\.ts|cli\/(read\/settings-file|nodes\/api\/kubeconfig)\.ts|bench\/)|^e2e\/|\.test\.ts$/,
    why: 'registries.yaml is read like yaml.v2; the library is for files of other programs',
  },
  {
    module: /^zod(\/|$)/,
    files:
      /^lib\/(probe|server|registries|report|checks|cli\/checks|cli\/nodes)\/|^lib\/text\/read-json|^lib\/workspace\/draft\.ts$|^components\/draft\/store\.ts$|\.test\.ts$/,
    why: 'the types of input from outside are checked in parts that are not in the first script of the page',
  },
  {
    module: /^next\/link(\/|$)/,
    files: /^$/,
    why: 'it loads pages as data, from the root of a host alone; a link is an `a` with siteAddress',
  },
  { module: /^d3-sankey(\/|$)/, files: /^lib\/routes\/layout\.ts$/, why: 'the map alone is drawn' },
  { module: /^monaco-editor(\/|$)/, files: /^components\/editor\//, why: 'the editor is loaded after the page works' },
  {
    module: /^node:/,
    files: /^(lib\/(attack|cli|conformance|generate|launch|bench|probe|server|testdata)\/|e2e\/|.*\.test\.tsx?$)/,
    why: 'the engine also runs in the browser',
  },
  {
    module: /^(react|react-dom|next)(\/|$)/,
    files: /^(app|components)\/|^lib\/launch\//,
    why: 'lib does not depend on the page',
  },
]

/** What the page may import of the probe, which runs on the server. */
export const SHARED_WITH_PAGE = [
  'lib/probe/event',
  'lib/probe/read-answer',
  'lib/probe/contact',
  'lib/probe/list/list-event',
  'lib/probe/list/list-words',
  'lib/probe/list/read-list-event',
]

/** What is loaded when all that leads to it is there, and may therefore import what leads to it. */
export const LOADED_LATER: readonly string[] = ['components/late/late-parts']
