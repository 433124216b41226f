import { encodeFragment, FRAGMENT_MAX } from '@/lib/share/fragment'
import { isReplaced, LINK_LIMITS, redactLink, type RedactedLink } from '@/lib/secrets/redact/redact-link'
import { indexLines, positionOf } from '@/lib/text/line-index'
import type { CommandLine } from './command-line'
import { readText } from '@/lib/cli/read/read-registries'
import { printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'
import { sayFor } from './words'
import { commaOf, type Say } from '@/lib/words/say'
import { saying } from '@/lib/words/saying'

/** `pullpath link FILE [IMAGE]`: a link to the file without its secrets. Nothing is sent anywhere. */
export async function link(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, options, base, json, keepComments } = line
  const say = await sayFor(line, terminal, json ? 'program' : 'person')
  const [path, image = 'rancher/mirrored-pause:3.6', ...rest] = operands
  if (path === undefined || rest.length > 0) throw new UsageError(saying('link needs a FILE and at most one IMAGE'))
  const text = await readText(path, terminal)
  const redacted = redactLink(text, image, keepComments ? 'all' : new Set())
  if (redacted.left.length > 0)
    throw new UsageError(saying('a secret stands in a place where it cannot be taken out: no link is made'))
  const fragment = encodeFragment({ text: redacted.text, options, image: redacted.image, tab: 'plan' })
  if (fragment.length > FRAGMENT_MAX)
    throw new UsageError(
      saying('the link would have {length} characters, and more than {max} do not travel: share the file', {
        length: fragment.length,
        max: FRAGMENT_MAX,
      }),
    )
  const url = `${base}/preview#${fragment}`
  const { isUnderstood } = redacted
  const report = reportOf(text, redacted)
  const imageRedacted = redacted.image !== image
  if (json) {
    terminal.write(
      printJson({ url, length: url.length, ...report, imageRedacted, isUnderstood, limits: say(LINK_LIMITS) }),
    )
    return 0
  }
  terminal.write(`${url}\n`)
  const { redactedLines, commentLines } = report
  if (redactedLines.length > 0)
    terminal.writeError(`${say('taken out: secrets in {lines}', { lines: linesIn(redactedLines, say) })}\n`)
  if (imageRedacted) terminal.writeError(`${say('taken out: the account in the image name')}\n`)
  if (commentLines.length > 0)
    terminal.writeError(
      `${say('left out: comments in {lines} (--keep-comments keeps them)', { lines: linesIn(commentLines, say) })}\n`,
    )
  if (redactedLines.length === 0 && !imageRedacted) terminal.writeError(`${say('no known kind of secret was found')}\n`)
  if (!isUnderstood)
    terminal.writeError(
      `${say('not all of it is a registries.yaml that can be read: look at what the link holds before you send it')}\n`,
    )
  terminal.writeError(`${say(LINK_LIMITS)}\n`)
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

function linesIn(lines: readonly number[], say: Say): string {
  return lines.length === 1
    ? say('line {line}', { line: lines[0] ?? 0 })
    : say('lines {lines}', { lines: lines.join(commaOf(say)) })
}
