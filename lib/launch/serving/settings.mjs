import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { saying } from './saying.mjs'

/**
 * What the server is started with, read from its flags and variables.
 *
 * @typedef {{ readonly mode: string, readonly allow: string, readonly allowRemote: boolean, readonly filesDir: string, readonly isNode: boolean | null, readonly token: string, readonly log: 'json' | 'text' | null, readonly logHosts: boolean, readonly metrics: import('./address.mjs').Address | null }} Settings
 */

/** Flags, and whether a value belongs to them. */
const FLAGS = new Map([
  ['--allow-remote-probes', false],
  ['--allow-files', true],
  ['--on-node', false],
  ['--log', true],
  ['--log-hosts', false],
  ['--metrics', true],
])
/** The text after the equals sign. */
const EXAMPLES = new Map([
  [
    '--allow-files',
    saying('its folder after an equals sign: {example}', { example: '--allow-files=/etc/rancher/k3s/certs' }),
  ],
  ['--log', saying('json or text after an equals sign: {example}', { example: '--log=json' })],
  [
    '--metrics',
    saying('a port, or an address and a port, after an equals sign: {example}', { example: '--metrics=9464' }),
  ],
])

const VARIABLES = ['PROBE_MODE', 'PROBE_ALLOW', 'PROBE_TOKEN', 'ALLOWED_HOSTS', 'PULLPATH_LOG', 'PULLPATH_METRICS']
/** Characters that a URL and a header take as they are, and too many to guess. */
const TOKEN = /^[\w.~-]{24,200}$/
/** Other programs have variables too: only those are taken for ours that are this near. */
const STEPS_MAX = 2

/**
 * Reads the flags and variables of the server. Whatever is not one of them, a value where none belongs, and a folder that
 * is not there are refused in words: a setting that is taken for another can open what should be closed.
 *
 * @param {readonly string[]} words of the command line, without the program
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {Settings | { readonly refused: import('./saying.mjs').Saying }}
 */
export function readSettings(words, environment) {
  const strange = Object.keys(environment).find((name) => !VARIABLES.includes(name) && isMisspelt(name))
  if (strange !== undefined)
    return refused(saying('There is no variable {name}.', { name: strange }), strange.toUpperCase(), VARIABLES)
  let allowRemote = false
  let filesDir = ''
  let logHosts = false
  const { PULLPATH_LOG: logged = '', PULLPATH_METRICS: counted = '' } = environment
  let log = logged
  let metrics = counted
  /** @type {boolean | null} */
  let isNode = null
  for (const word of words) {
    const at = word.indexOf('=')
    const [name, value] = at < 0 ? [word, null] : [word.slice(0, at), word.slice(at + 1)]
    const takesValue = FLAGS.get(name)
    if (takesValue === undefined)
      return refused(
        word.startsWith('-')
          ? saying('There is no flag {name}.', { name })
          : saying('"{word}" is no flag, and only flags are taken.', { word }),
        name,
        [...FLAGS.keys()],
      )
    if (!takesValue && value !== null)
      return { refused: saying('{name} takes no value: leave it out where it is not wanted.', { name }) }
    if (takesValue && (value === null || value === ''))
      return { refused: saying('{name} needs {example}', { name, example: EXAMPLES.get(name) ?? '' }) }
    if (name === '--allow-remote-probes') allowRemote = true
    else if (name === '--on-node') isNode = true
    else if (name === '--log-hosts') logHosts = true
    else if (name === '--log') log = value ?? ''
    else if (name === '--metrics') metrics = value ?? ''
    else {
      const problem = folderProblem(value ?? '')
      if (problem !== null) return { refused: problem }
      if (filesDir !== '') return { refused: saying('{name} is given twice, and one folder is read.', { name }) }
      filesDir = resolve(value ?? '')
    }
  }
  const { PROBE_MODE: mode = '', PROBE_ALLOW: allow = '', PROBE_TOKEN: token = '' } = environment
  if (token !== '' && !TOKEN.test(token))
    return { refused: saying('PROBE_TOKEN is made of 24 to 200 letters, digits and "-._~".') }
  if (log !== '' && log !== 'json' && log !== 'text')
    return { refused: saying('The log is json or text, not "{log}": --log or PULLPATH_LOG.', { log }) }
  if (logHosts && log === '')
    return { refused: saying('--log-hosts names hosts in the log, and there is no log: add --log=json.') }
  const counting = metrics === '' ? null : metricsAddress(metrics)
  if (metrics !== '' && counting === null)
    return {
      refused: saying(
        'The figures are served at a port, or an address and a port, such as 9464 or 0.0.0.0:9464, not "{metrics}": --metrics or PULLPATH_METRICS.',
        { metrics },
      ),
    }
  return {
    mode,
    allow,
    allowRemote,
    filesDir,
    isNode,
    token,
    log: log === '' ? null : log,
    logHosts,
    metrics: counting,
  }
}

/**
 * @param {string} text a port, or an address and a port
 * @returns {import('./address.mjs').Address | null} a port alone is one of the loopback interface
 */
function metricsAddress(text) {
  const [, bracketed, plain, digits = ''] = /^(?:\[([0-9a-f:.]+)\]:|([\w.-]+):)?(\d{1,5})$/i.exec(text) ?? []
  const port = Number(digits)
  return digits === '' || port > 65_535 ? null : { host: bracketed ?? plain ?? '127.0.0.1', port }
}

/** @param {string} name */
function isMisspelt(name) {
  return VARIABLES.some(
    (known) => Math.abs(known.length - name.length) <= STEPS_MAX && distance(name.toUpperCase(), known) <= STEPS_MAX,
  )
}

/** @param {string} folder */
function folderProblem(folder) {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found === undefined) return saying('There is no folder {folder}, which --allow-files names.', { folder })
  return found.isDirectory() ? null : saying('{folder}, which --allow-files names, is no folder.', { folder })
}

/**
 * @param {import('./saying.mjs').Saying} what
 * @param {string} word
 * @param {readonly string[]} known
 */
function refused(what, word, known) {
  const [nearest] = known
    .map((name) => ({ name, steps: distance(word, name) }))
    .filter(({ name, steps }) => steps <= name.length / 3)
    .toSorted((a, b) => a.steps - b.steps)
  const hint =
    nearest === undefined
      ? saying('There are {names} and {last}.', { names: known.slice(0, -1), last: known.at(-1) ?? '' })
      : saying('Is it {name}?', { name: nearest.name })
  return { refused: saying('{what} {hint}', { what, hint }) }
}

/**
 * How many characters have to be added, removed or replaced to make one text out of the other.
 *
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, one] of [...a].entries()) {
    const now = [row + 1]
    for (const [column, other] of [...b].entries())
      now.push(
        Math.min(
          (before[column + 1] ?? 0) + 1,
          (now[column] ?? 0) + 1,
          (before[column] ?? 0) + (one === other ? 0 : 1),
        ),
      )
    before = now
  }
  return before[b.length] ?? 0
}
