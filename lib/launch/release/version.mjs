const NUMBERS = /^(\d+)\.(\d+)\.(\d+)$/

/** Where the version is part of a name, besides package.json and what is generated from it. */
export const VERSIONED = [
  'README.md',
  'Dockerfile',
  'docker-compose.yml',
  'deploy/kubernetes.yaml',
  'integrations/gitlab-ci.yml',
]

/**
 * Why a version cannot follow another one; null when it can.
 *
 * @param {string} before
 * @param {string} next
 */
export function versionProblem(before, next) {
  const [old, young] = [before, next].map((one) => NUMBERS.exec(one)?.slice(1).map(Number))
  if (old === undefined || young === undefined) return `A version is written like 1.2.3, not "${next}".`
  const at = young.findIndex((number, index) => number !== old[index])
  return at >= 0 && (young[at] ?? 0) > (old[at] ?? 0) ? null : `${next} does not come after ${before}.`
}

/**
 * A text in which names of the project carry another version: `pullpath:1.2.3` and `pullpath-1.2.3.tgz`.
 *
 * @param {string} text
 * @param {string} before
 * @param {string} next
 */
export function withVersion(text, before, next) {
  const old = before.replaceAll('.', '\\.')
  return text.replaceAll(new RegExp(`(?<=\\bpullpath[:-])${old}(?![\\w-]|\\.\\d)`, 'g'), next)
}

/**
 * The change log with what is unreleased under a version; null when nothing is.
 *
 * @param {string} text
 * @param {string} version
 * @param {string} day as 2026-01-31
 */
export function releasedChangelog(text, version, day) {
  const [head = '', rest] = text.split(/^## Unreleased\n/m)
  if (rest === undefined || rest.split(/^## /m)[0]?.trim() === '') return null
  return `${head}## Unreleased\n\n## ${version} (${day})\n${rest}`
}
