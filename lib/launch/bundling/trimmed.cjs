'use strict'

const { readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

const EDITOR = join(__dirname, '../../../node_modules/monaco-editor/esm/vs')

/**
 * Parts of packages that are never used here, or that cost much and are replaced by what means the same.
 *
 * @type {readonly { readonly module: string, readonly from: RegExp, readonly to: string | ((...found: string[]) => string) }[]}
 */
const TRIMMED = [
  // Which letters look alike, for warnings that the code editor does not show: 18 kB, compressed.
  {
    module: 'monaco-editor/esm/vs/base/common/strings.js',
    from: /(this\.ambiguousCharacterData = new Lazy\(\(\) => \{[^{}]*JSON\.parse\()'[^']*'/,
    to: `$1'{"_common":[]}'`,
  },
  // Named directly, the bundler would add what a browser does not have: 6 kB.
  {
    module: 'monaco-editor/esm/vs/base/common/buffer.js',
    from: /(?<![\w.'])Buffer(?=\.| !==)/g,
    to: 'globalThis.Buffer',
  },
  // The small picture of the text beside it, which is switched off: 8 kB.
  {
    module: 'monaco-editor/esm/vs/editor/browser/view.js',
    from: /^import \{ Minimap \} from '.*';$/m,
    to: `import { ViewPart } from './view/viewPart.js';
class Minimap extends ViewPart {
  getDomNode() { return this.node ??= createFastDomNode(document.createElement('div')) }
  prepareRender() {}
  render() {}
}`,
  },
  // Of 760 icons, those that the editor names: 12 kB.
  {
    module: 'monaco-editor/esm/vs/base/common/codiconsLibrary.js',
    from: /^ +(\w+): register\('([^']+)', 0x\w+\),\n/gm,
    to: (line, name, id) => (usedIcons().has(name) || usedIcons().has(id) ? line : ''),
  },
  // Without folding, it need not be known which letters fold: that takes longer than to compile a pattern.
  {
    module: 're2js/build/index.js',
    from: /if \((runes\.length !== 1 \|\| Unicode\.simpleFold\(runes\[0\]\) === runes\[0\]\) flags &=)/,
    to: 'if (flags === 0 || $1',
  },
]

/** @type {Set<string> | undefined} */
let icons

/** The icons that are named anywhere in the code editor: by a property, or as a text. */
function usedIcons() {
  if (icons !== undefined) return icons
  icons = new Set()
  for (const name of readdirSync(EDITOR, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js') || /codiconsLibrary\.js$|^languages/.test(name)) continue
    const source = readFileSync(join(EDITOR, name), 'utf8')
    for (const [, used = ''] of source.matchAll(/\bCodicon\.(\w+)/g)) icons.add(used)
    for (const [, used = ''] of source.matchAll(/(?:codicon-|\$\()([\w-]+)/g)) icons.add(used)
    if (name.endsWith('codicons.js')) for (const [, used = ''] of source.matchAll(/, '([\w-]+)'\)/g)) icons.add(used)
  }
  return icons
}

/** The paths of these modules. */
const PATHS = new RegExp(
  `node_modules/(?:${TRIMMED.map(({ module: path }) => path.replaceAll('.', '\\.')).join('|')})$`,
)

/**
 * @param {string} path of the module
 * @param {string} source
 * @returns {string}
 * @throws when the module is written in another way, so that nobody believes that it is trimmed
 */
function trim(path, source) {
  const trimmed = TRIMMED.find(({ module: end }) => path.replaceAll('\\', '/').endsWith(end))
  if (trimmed === undefined) return source
  const { from, to } = trimmed
  const made = typeof to === 'string' ? source.replace(from, to) : source.replace(from, to)
  if (made === source) throw new Error(`There is nothing to trim in ${trimmed.module}.`)
  return made
}

/**
 * A loader.
 *
 * @this {{ readonly resourcePath: string }}
 * @param {string} source
 * @returns {string}
 */
function trimModule(source) {
  return trim(this.resourcePath, source)
}

module.exports = Object.assign(trimModule, { trim, PATHS, MODULES: TRIMMED.map(({ module: path }) => path) })
