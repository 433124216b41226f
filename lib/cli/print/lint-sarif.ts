import type { Log, Notification, ReportingDescriptor, Result } from 'sarif'
import { readEvidence } from '@/lib/lint/evidence'
import { RULES } from '@/lib/lint/rules.generated'
import packageJson from '@/package.json'
import type { Severity } from '@/lib/registries/diagnostic'
import { fileNameOf, type LintedFile, type PlacedFinding } from '@/lib/cli/lint/linted-file'
import type { Say } from '@/lib/words/say'
import { sayingAll } from '@/lib/words/saying'
import { printJson } from './style'

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0, for code scanning. */
export function printSarif(files: readonly LintedFile[], say: Say): string {
  const driver = { name: packageJson.name, version: packageJson.version, rules: RULES.map(ruleOf) }
  const results = files.flatMap((file) =>
    file.findings.filter((finding) => !finding.isGeneral).map((finding) => resultOf(file, finding, say)),
  )
  const notifications = files.flatMap((file): Notification[] =>
    file.unreadable === null
      ? []
      : [
          {
            level: 'error',
            message: { text: sayingAll(say, file.unreadable) },
            locations: [{ physicalLocation: { artifactLocation: artifactOf(file, say) } }],
          },
        ],
  )
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results,
        invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
      },
    ],
  }
  return printJson(log)
}

function ruleOf({ code, title, why, severity, evidence }: (typeof RULES)[number]): ReportingDescriptor {
  const url = evidence.map((one) => readEvidence(one).url).find((one) => one !== '')
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function resultOf(
  file: LintedFile,
  { code, severity, message, parts, line, column, endLine, endColumn }: PlacedFinding,
  say: Say,
): Result {
  const region = { startLine: line, startColumn: column, endLine, endColumn }
  return {
    ruleId: code,
    ruleIndex: RULES.findIndex((rule) => rule.code === code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(file, say), region } }],
    properties: { ...parts },
  }
}

function artifactOf(file: LintedFile, say: Say): { readonly uri: string } {
  return { uri: encodeURI(fileNameOf(file, say).replaceAll('\\', '/')) }
}
