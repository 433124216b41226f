import { encodeFragment, FRAGMENT_MAX } from '@/lib/share/fragment'
import { isReplaced, LINK_LIMITS, redactLink, type RedactedLink } from '@/lib/secrets/redact-link'
import { indexLines, positionOf } from '@/lib/text/line-index'
import type { CommandLine } from './arguments'
import { readText } from '@/lib/cli/read/read-registries'
import { printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'

/** `pullpath link FILE [IMAGE]`: a link to the file without its secrets. Nothing is sent anywhere. */
export async function link(
  { operands, options, base, json, keepComments }: CommandLine,
  terminal: Terminal,
): Promise<ExitCode> {
  const [path, image = 'rancher/mirrored-pause:3.6', ...rest] = operands
  if (path === undefined || rest.length > 0) throw new UsageError('link needs a FILE and at most one IMAGE')
  const text = await readText(path, terminal)
  const redacted = redactLink(text, image, keepComments ? 'all' : new Set())
  if (redacted.left.length > 0)
    throw new UsageError('a secret stands in a place where it cannot be taken out: no link is made')
  const fragment = encodeFragment({ text: redacted.text, options, image: redacted.image, tab: 'plan' })
  if (fragment.length > FRAGMENT_MAX)
    throw new UsageError(
      `the link would have ${fragment.length} characters, and more than ${FRAGMENT_MAX} do not travel: share the file`,
    )
  const url = `${base}/preview#${fragment}`
  const { isUnderstood } = redacted
  const report = reportOf(text, redacted)
  const imageRedacted = redacted.image !== image
  if (json) {
    terminal.write(printJson({ url, length: url.length, ...report, imageRedacted, isUnderstood, limits: LINK_LIMITS }))
    return 0
  }
  terminal.write(`${url}\n`)
  const { redactedLines, commentLines } = report
  if (redactedLines.length > 0) terminal.writeError(`taken out: secrets in ${linesIn(redactedLines)}\n`)
  if (imageRedacted) terminal.writeError('taken out: the account in the image name\n')
  if (commentLines.length > 0)
    terminal.writeError(`left out: comments in ${linesIn(commentLines)} (--keep-comments keeps them)\n`)
  if (redactedLines.length === 0 && !imageRedacted) terminal.writeError('no known kind of secret was found\n')
  if (!isUnderstood)
    terminal.writeError(
      'not all of it is a registries.yaml that can be read: look at what the link holds before you send it\n',
    )
  terminal.writeError(`${LINK_LIMITS}\n`)
  return 0
}

/** One-based lines, each once. Of a line whose comment was left out, nothing is said of secrets in that comment. */
function reportOf(
  text: string,
  { edits, comments }: RedactedLink,
): { readonly redactedLines: readonly number[]; readonly commentLines: readonly number[] } {
  const lines = indexLines(text)
  const secrets = edits.filter(({ insert }) => isReplaced(insert)).map(({ start }) => positionOf(lines, start).line)
  const left = comments.filter(({ isKept }) => !isKept).map(({ line }) => line + 1)
  return { redactedLines: [...new Set(secrets)], commentLines: [...new Set(left)] }
}

function linesIn(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`
}
