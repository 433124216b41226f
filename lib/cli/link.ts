import { encodeFragment, FRAGMENT_MAX } from '@/lib/share/fragment'
import { redactText } from '@/lib/secrets/redact-text'
import { indexLines, positionOf } from '@/lib/text/line-index'
import type { CommandLine } from './arguments'
import { readText } from './read-registries'
import { printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'

/** `pullpath link FILE [IMAGE]`: a link to the file without its secrets. Nothing is sent anywhere. */
export async function link({ operands, options, base, json }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [path, image = 'rancher/mirrored-pause:3.6', ...rest] = operands
  if (path === undefined || rest.length > 0) throw new UsageError('link needs a FILE and at most one IMAGE')
  const text = await readText(path, terminal)
  const redacted = redactText(text)
  if (redacted.left.length > 0)
    throw new UsageError('a secret stands in a place where it cannot be taken out: no link is made')
  const fragment = encodeFragment({ text: redacted.text, options, image, tab: 'plan' })
  if (fragment.length > FRAGMENT_MAX)
    throw new UsageError(
      `the link would have ${fragment.length} characters, and more than ${FRAGMENT_MAX} do not travel: share the file`,
    )
  const url = `${base}/preview#${fragment}`
  const lines = indexLines(text)
  const places = redacted.edits.map(({ start }) => positionOf(lines, start).line)
  if (json) terminal.write(printJson({ url, length: url.length, redactedLines: places }))
  else {
    terminal.write(`${url}\n`)
    if (places.length > 0)
      terminal.writeError(
        `taken out: ${places.length === 1 ? 'a secret in line' : 'secrets in lines'} ${[...new Set(places)].join(', ')}\n`,
      )
  }
  return 0
}
