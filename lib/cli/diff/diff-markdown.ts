import type { Report, ToldChange, ToldFile, ToldFindings, ToldOther, ToldPull } from '@/lib/compare/report'
import { visibleText } from '@/lib/text/visible-text'
import { saying } from '@/lib/words/saying'
import { SIGNS, shownRows } from '@/lib/compare/file-rows'
import {
  changeTitle,
  effectWords,
  failuresWords,
  fileCounts,
  kindWords,
  newerWords,
  onTheWayWords,
  othersWords,
  sameImages,
} from '@/lib/compare/report-words'
import type { Spoken } from './diff-text'
import { htmlCode, markdownBlock, markdownCode, markdownFolded, markdownSaying, markdownText } from './markdown'

/**
 * A comparison as Markdown for a pull request, what is long folded. Names from outside are code or escaped. Ends with a line
 * break.
 */
export function printDiffMarkdown(report: Report, spoken: Spoken): string {
  const { say } = spoken
  const { pulls, upgrade, files, sameFiles, errors, names } = report
  const blocks = [
    `### ${markdownSaying(report.verdict, say)}`,
    ...(['before', 'after'] as const).flatMap((side) => {
      const error = errors[side]
      if (error === null) return []
      return [markdownSaying(saying('{side}: {error}', { side: names[side], error }), say)]
    }),
    ...pullTable(pulls.changed, spoken),
    ...pulls.undecided.map(({ image, why }) =>
      markdownSaying(saying('{image} is undecided: {why}', { image, why }), say),
    ),
    ...(pulls.same.length === 0
      ? []
      : [markdownFolded(sameImages(pulls.same.length, say), listed(pulls.same.map((image) => markdownCode(image))))]),
    ...(upgrade === null
      ? []
      : [
          `#### ${markdownSaying(saying('On the way from {from} to {to}', { from: upgrade.from, to: upgrade.to }), say)}`,
          ...upgrade.newer.map((release) => markdownSaying(newerWords(release), say)),
          ...upgrade.touching.filter(({ lasts }) => lasts).map((change) => changeItem(change, spoken)),
          ...onTheWay(
            upgrade.touching.filter(({ lasts }) => !lasts),
            spoken,
          ),
          ...others(upgrade.others, othersWords, spoken),
          ...others(upgrade.ofFailures, failuresWords, spoken),
        ]),
    ...problems(report.findings, spoken),
    ...files.map((file) => fileBlock(file, spoken)),
    ...fileCounts(files, sameFiles, say),
  ]
  return `${blocks.join('\n\n')}\n`
}

function pullTable(changed: readonly ToldPull[], { say }: Spoken): readonly string[] {
  if (changed.length === 0) return []
  return [
    [
      `| ${say('Images')} | ${say('What changes')} |`,
      '| --- | --- |',
      ...changed.map(
        ({ images, sentence }) =>
          `| ${images.map((image) => markdownCode(image, true)).join('<br>')} | ${markdownSaying(sentence, say, true)} |`,
      ),
    ].join('\n'),
  ]
}

function changeItem(change: ToldChange, spoken: Spoken): string {
  const { say } = spoken
  const { reason, link, pulls, files, findings, todo } = change
  return [
    `- **${markdownSaying(changeTitle(change), say)}**`,
    `  ${markdownSaying(reason, say)}${link === '' ? '' : ` [${say('Source')}](${link})`}`,
    ...pulls.map((pull) => `  - ${markdownSaying(effectWords(pull), say)}`),
    ...files.map(({ path, kind }) => `  - ${markdownCode(path)}: ${kindWords(kind, say)}`),
    ...problemItems(findings, spoken).map((item) => `  ${item}`),
    ...(todo === null ? [] : [`  - **${say('Before the upgrade')}:** ${markdownSaying(todo, say)}`]),
  ].join('\n')
}

function onTheWay(touching: readonly ToldChange[], spoken: Spoken): readonly string[] {
  if (touching.length === 0) return []
  const items = touching.map((one) => changeItem(one, spoken)).join('\n')
  return [markdownFolded(onTheWayWords(touching.length, spoken.say), items)]
}

function others(
  changes: readonly ToldOther[],
  wordsOf: (count: number, say: Spoken['say']) => string,
  { say }: Spoken,
): readonly string[] {
  if (changes.length === 0) return []
  return [
    markdownFolded(
      wordsOf(changes.length, say),
      listed(changes.map((change) => markdownSaying(changeTitle(change), say))),
    ),
  ]
}

function problems(findings: ToldFindings, spoken: Spoken): readonly string[] {
  const items = problemItems(findings, spoken)
  return items.length === 0 ? [] : [`#### ${spoken.say('Problems')}`, items.join('\n')]
}

function problemItems({ appears, disappears, changes }: ToldFindings, { words, say }: Spoken): readonly string[] {
  const item = (word: string) => (one: ToldFindings['appears'][number]) =>
    `- ${word}: ${markdownText(words.lineOf(one))} ${markdownCode(one.code)}`
  return [...appears.map(item(say('new'))), ...changes.map(item(say('now'))), ...disappears.map(item(say('gone')))]
}

function fileBlock({ path, kind, rows }: ToldFile, { say }: Spoken): string {
  const lines = shownRows(rows).map((row) =>
    row === null ? ' …' : `${SIGNS[row.kind]} ${visibleText(row.text)}`.trimEnd(),
  )
  return markdownFolded(`${htmlCode(path)} (${kindWords(kind, say)})`, markdownBlock('diff', lines))
}

function listed(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}
