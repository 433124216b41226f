'use strict'

/** How a module names what it exports. */
const DECLARED = /^export\s+(?:async\s+)?(?:class|function\*?|const|let|var)\s+(\w+)/gm
/** The same in a module that was an ES module once. */
const DEFINED = /^Object\.defineProperty\(exports, "(?!__esModule)(\w+)"/gm
const LISTED = /^export\s*\{([^}]*)\}/gm

/**
 * A loader that leaves out what a module does: each of its exports becomes a function that does nothing, and of which no
 * editor has an instance. Others may import, extend and register it, but not use it.
 *
 * @param {string} source
 * @returns {string}
 */
module.exports = function leaveOut(source) {
  const defined = Array.from(source.matchAll(DEFINED), ([, name = '']) => name)
  if (defined.length > 0) return `${defined.map((name) => `exports.${name} = function leftOut() {}`).join('\n')}\n`
  const declared = Array.from(source.matchAll(DECLARED), ([, name = '']) => name)
  const listed = Array.from(source.matchAll(LISTED), ([, names = '']) => names.split(',').map(exported)).flat()
  const names = [...new Set([...declared, ...listed])].filter((name) => name !== '')
  const exports = names.map((name) => `leftOut as ${name}`).join(', ')
  return `function leftOut() {}\nleftOut.get = () => null\nexport { ${exports} }\n`
}

/** @param {string} name as in `inside as outside` */
function exported(name) {
  return (
    name
      .trim()
      .split(/\s+as\s+/)
      .pop() ?? ''
  )
}
