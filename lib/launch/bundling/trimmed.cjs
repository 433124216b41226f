'use strict'

/**
 * Parts of packages that are never used here, or that cost much and are replaced by what means the same.
 *
 * @type {readonly { readonly module: string, readonly from: RegExp, readonly to: string }[]}
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
  // Without folding, it need not be known which letters fold: that takes longer than to compile a pattern.
  {
    module: 're2js/build/index.js',
    from: /if \((runes\.length !== 1 \|\| Unicode\.simpleFold\(runes\[0\]\) === runes\[0\]\) flags &=)/,
    to: 'if (flags === 0 || $1',
  },
]

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
  const made = source.replace(trimmed.from, trimmed.to)
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
module.exports = function trimModule(source) {
  return trim(this.resourcePath, source)
}
module.exports.trim = trim
module.exports.PATHS = PATHS
module.exports.MODULES = TRIMMED.map(({ module: path }) => path)
