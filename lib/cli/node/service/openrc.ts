import { isAbsent, type NodeTree } from '@/lib/cli/node/tree/node-tree'
import { readTextOf } from '@/lib/cli/node/tree/read-text'
import { parseEnvironment } from './unit-file'

/** A service of OpenRC, as its script sets it. */
export interface OpenRcService {
  /** The program and its arguments. */
  readonly words: readonly string[]
  readonly environment: ReadonlyMap<string, string>
  /** The script, its conf.d and the files that it sources. */
  readonly files: readonly { readonly path: string; readonly modifiedMs: number }[]
}

const SOURCED_MAX = 16
/** Longer values are no command line. */
const VALUE_MAX = 20_000

/**
 * Reads /etc/init.d/NAME with its variables of /etc/conf.d/NAME, which come before it, and of the files that it sources. Only
 * assignments are read, nothing is run: what a script computes in another way stays unknown. Null when it is not a script of
 * OpenRC. Never throws.
 * Source: OpenRC sh/openrc-run.sh.in; k3s install.sh, create_openrc_service_file; Alpine Linux community/k3s
 */
export async function readOpenRc(tree: NodeTree, name: string): Promise<OpenRcService | null> {
  const path = `/etc/init.d/${name}`
  const own = await readTextOf(tree, path)
  if (isAbsent(own) || !/^#!.*\bopenrc-run\b/.test(own.text)) return null
  const files = [{ path, modifiedMs: own.modifiedMs }]
  const variables = new Map<string, string>([
    ['RC_SVCNAME', name],
    ['SVCNAME', name],
  ])
  const environment = new Map<string, string>()
  const settings = await readTextOf(tree, `/etc/conf.d/${name}`)
  if (!isAbsent(settings)) {
    files.push({ path: `/etc/conf.d/${name}`, modifiedMs: settings.modifiedMs })
    take(settings.text, variables, environment)
  }
  for (const sourced of sourcedFiles(own.text)) {
    const read = await readTextOf(tree, sourced)
    if (isAbsent(read)) continue
    files.push({ path: sourced, modifiedMs: read.modifiedMs })
    for (const [variable, value] of parseEnvironment(read.text)) {
      variables.set(variable, value)
      environment.set(variable, value)
    }
  }
  take(own.text, variables, environment)
  const words = [variables.get('command') ?? '', ...shellWords(variables.get('command_args') ?? '')]
  return { words: words.filter((word) => word !== ''), environment, files }
}

function sourcedFiles(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|[\s;])(?:sourcex?|\.)\s+(\/[\w@%+=:,./-]{1,300})/gm)]
    .map(([, path = '']) => path)
    .slice(0, SOURCED_MAX)
}

/** The assignments at the beginning of a line, with the values of variables before them. */
function take(text: string, variables: Map<string, string>, environment: Map<string, string>): void {
  const assignment = /^[ \t]*(export[ \t]+)?([A-Za-z_]\w*)=("(?:[^"\\]|\\[^])*"|'[^']*'|(?:[^\s"'\\;#]|\\[^])*)/gm
  for (const [, exported, name = '', written = ''] of text.matchAll(assignment)) {
    if (written.length > VALUE_MAX) continue
    const value = valueOf(written, variables)
    variables.set(name, value)
    if (exported !== undefined) environment.set(name, value)
  }
}

function valueOf(written: string, variables: ReadonlyMap<string, string>): string {
  if (written.startsWith("'")) return written.slice(1, -1)
  const bare = written.startsWith('"') ? written.slice(1, -1) : written
  return bare
    .replace(
      /\\(\r?\n)|\\([^])|\$\{(\w+)(?::?-([^{}]*))?\}|\$(\w+)/g,
      (_, lineEnd, escaped, braced, otherwise, plain) => {
        if (lineEnd !== undefined) return ' '
        if (escaped !== undefined) return '$`"\\'.includes(String(escaped)) ? String(escaped) : `\\${escaped}`
        return variables.get(String(braced ?? plain)) || String(otherwise ?? '')
      },
    )
    .slice(0, VALUE_MAX)
}

/** The words of a command line up to where its output is sent. */
function shellWords(text: string): readonly string[] {
  const words: string[] = []
  for (const [word] of text.matchAll(/(?:"(?:[^"\\]|\\[^])*"|'[^']*'|\\[^]|[^\s"'\\])+/g)) {
    if (/^\d?[<>|&]/.test(word)) break
    words.push(
      word.replace(/"((?:[^"\\]|\\[^])*)"|'([^']*)'|\\([^])/g, (_, double, single, one) =>
        double === undefined ? String(single ?? one) : String(double).replace(/\\(["\\$`])/g, '$1'),
      ),
    )
  }
  return words.filter((word) => word.trim() !== '')
}
