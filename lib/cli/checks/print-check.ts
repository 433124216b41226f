import type { Log } from 'sarif'
import packageJson from '@/package.json'
import { checkedNode } from '@/lib/checks/check-words'
import { createStyle, printJson } from '@/lib/cli/print/style'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { againstSentence, countsOf, mustSentence, type Checked } from './checked'

/** More are counted. */
const AGAINST_SHOWN_MAX = 10

/** A line for each assertion on each node, and below it what is against it. */
export function printCheckText(checked: readonly Checked[], colour: boolean, say: Say): string {
  const style = createStyle(colour)
  const words = {
    holds: style.good(say('holds')),
    fails: style.bad(say('does not hold')),
    undecided: style.warn(say('undecided')),
  }
  const lines = checked.flatMap(({ file, options, result, lines: places }) => [
    `${words[result.state]}  ${mustSentence(result.must, say)}  ${style.dim(`${visibleText(file)}, ${checkedNode(options)}`)}`,
    ...result.against.slice(0, AGAINST_SHOWN_MAX).map((one, index) => {
      const line = places[index] ?? null
      return `    ${line === null ? '' : `${visibleText(file)}:${line}: `}${againstSentence(one, say)}`
    }),
    ...moreLine(result.against.length, say).map((line) => `    ${line}`),
  ])
  const counts = countsOf(checked)
  return `${[...lines, '', say('{holds} hold, {fails} do not, {undecided} undecided', counts)].join('\n')}\n`
}

function moreLine(count: number, say: Say): readonly string[] {
  return count > AGAINST_SHOWN_MAX ? [say('and {count} more', { count: count - AGAINST_SHOWN_MAX })] : []
}

export function printCheckJson(checked: readonly Checked[], say: Say): string {
  return printJson({
    ...countsOf(checked),
    results: checked.map(({ file, options, result, lines }) => ({
      file,
      node: options,
      must: result.must,
      state: result.state,
      images: result.images,
      against: result.against.map((one, index) => ({
        subject: one.subject,
        state: one.state,
        message: againstSentence(one, say),
        line: lines[index] ?? null,
      })),
    })),
  })
}

/** JUnit XML, as CI systems read it: a suite for each file and node, a case for each assertion. */
export function printJunit(checked: readonly Checked[], say: Say): string {
  const suites = new Map<string, Checked[]>()
  for (const one of checked) {
    const name = `${one.file}, ${checkedNode(one.options)}`
    suites.set(name, [...(suites.get(name) ?? []), one])
  }
  const body = [...suites].map(([name, own]) => {
    const counts = countsOf(own)
    const cases = own.map(({ result, file }) => {
      const text = result.against
        .slice(0, 100)
        .map((one) => againstSentence(one, say))
        .join('\n')
      const inner =
        result.state === 'holds'
          ? ''
          : result.state === 'fails'
            ? `<failure message="${xml(text.split('\n', 1)[0] ?? '')}">${xml(text)}</failure>`
            : `<error message="${xml(text.split('\n', 1)[0] ?? '')}">${xml(text)}</error>`
      return `    <testcase classname="${xml(file)}" name="${xml(mustSentence(result.must, say))}">${inner}</testcase>\n`
    })
    return `  <testsuite name="${xml(name)}" tests="${own.length}" failures="${counts.fails}" errors="${counts.undecided}">\n${cases.join('')}  </testsuite>\n`
  })
  const counts = countsOf(checked)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="pullpath" tests="${checked.length}" failures="${counts.fails}" errors="${counts.undecided}">\n${body.join('')}</testsuites>\n`
}

/** Characters that XML 1.0 has no way to write become U+FFFD. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
}

/** A table for a pull request: what does not hold first. */
export function printCheckMarkdown(checked: readonly Checked[], say: Say): string {
  const counts = countsOf(checked)
  const order = ['fails', 'undecided', 'holds'] as const
  const words = { holds: say('holds'), fails: `**${say('does not hold')}**`, undecided: say('undecided') }
  const rows = order.flatMap((state) =>
    checked
      .filter(({ result }) => result.state === state)
      .map(({ file, options, result }) => {
        const found = [
          ...result.against.slice(0, AGAINST_SHOWN_MAX).map((one) => againstSentence(one, say)),
          ...moreLine(result.against.length, say),
        ]
        return `| ${[words[state], cell(mustSentence(result.must, say)), cell(file), cell(checkedNode(options)), found.map(cell).join('<br>')].join(' | ')} |`
      }),
  )
  return `${say('{holds} hold, {fails} do not, {undecided} undecided', counts)}\n\n| | ${say('must hold')} | ${say('file')} | ${say('node')} | ${say('what was found')} |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

/** Text in a cell: nothing in it is Markdown or HTML. */
function cell(text: string): string {
  return visibleText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~@]/g, '\\$&')
}

/** SARIF 2.1.0: what does not hold, at the line that leads to it. */
export function printCheckSarif(checked: readonly Checked[], say: Say): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: packageJson.name,
            version: packageJson.version,
            rules: [{ id: 'must-hold', shortDescription: { text: 'What pullpath.yaml says must hold' } }],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: checked.flatMap(({ file, options, result, lines }) =>
          result.against.map((one, index) => ({
            ruleId: 'must-hold',
            level: one.state === 'fails' ? ('error' as const) : ('warning' as const),
            message: {
              text: `${mustSentence(result.must, say)} (${checkedNode(options)}): ${againstSentence(one, say)}`,
            },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
                  region: { startLine: lines[index] ?? 1 },
                },
              },
            ],
          })),
        ),
      },
    ],
  }
  return printJson(log)
}
