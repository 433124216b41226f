import type { CommandLine } from '@/lib/cli/command-line'
import { createStyle, printJson } from '@/lib/cli/print/style'
import { tableLines } from '@/lib/cli/print/table'
import { readOnePart } from '@/lib/cli/read/read-parts'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { writeProblems } from '@/lib/cli/problems'
import { UsageError } from '@/lib/cli/usage-error'
import { spokenFor } from '@/lib/cli/words'
import type { ListedImage } from '@/lib/images/image-list'
import { imageRow, type ImageRow } from '@/lib/images/image-row'
import { redactImage } from '@/lib/secrets/redact/redact-link'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { saying } from '@/lib/words/saying'
import { readLists, writeLeftOut } from './lists'

/** `pullpath images LIST…`: the images in lists and manifests; with `--registries`, where each is asked for first. */
export async function images(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, json, registries } = line
  if (operands.length === 0 && line.images.length === 0) throw new UsageError(saying('images needs at least one LIST'))
  const list = await readLists([...operands, ...line.imageFiles], line.images, terminal)
  const spoken = await spokenFor(line, terminal)
  if (registries === null && line.values.size > 0) (await import('@/lib/cli/set-flag')).refuseWithoutFile('images')
  const read = registries === null ? null : await readOnePart(registries, line, terminal)
  const isRejected = read !== null && (read.node === null || read.parseError !== null)
  const node = isRejected ? null : (read?.node ?? null)
  const rows = list.images.map((image) => ({ image, row: node && imageRow(node.plan(image.normalised)) }))
  if (json)
    terminal.write(
      printJson({
        images: rows.map(({ image, row }) => ({ ...image, name: redactImage(image.name), ...row })),
        invalid: list.invalid.map((one) => ({ ...one, name: redactImage(one.name) })),
        skipped: list.skipped,
      }),
    )
  else {
    terminal.write(
      node === null
        ? rows.map(({ image }) => `${visibleText(image.normalised)}\n`).join('')
        : printTable(rows, terminal, spoken.say),
    )
    writeLeftOut(list, spoken.say, terminal)
    if (registries !== null && read !== null)
      await writeProblems(registries, read, { levels: await ruleLevels(line, terminal), ...spoken }, terminal)
  }
  if (isRejected || rows.some(({ row }) => row?.state === 'fails')) return 1
  return rows.some(({ row }) => row?.state === 'undecided') ? 3 : list.images.length === 0 ? 1 : 0
}

interface Row {
  readonly image: ListedImage
  readonly row: ImageRow | null
}

function printTable(rows: readonly Row[], terminal: Terminal, say: Say): string {
  const style = createStyle(terminal.colour)
  const head = [say('image'), say('asked first'), say('as'), say('own registry asked')]
  const cells = rows.map(({ image, row }) => [
    visibleText(image.normalised),
    row?.first == null ? (row?.state === 'undecided' ? say('undecided') : say('fails')) : visibleText(row.first.host),
    row?.first == null ? '' : visibleText(row.first.repository),
    row === null ? '' : row.upstream === null ? say('undecided') : row.upstream ? say('yes') : say('no'),
  ])
  return tableLines(head, cells, style)
    .map((text) => `${text}\n`)
    .join('')
}
