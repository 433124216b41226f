import { fileDiagnostics } from '@/lib/containerd/file-diagnostics'
import type { Plan } from '@/lib/containerd/plan'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { loadContainerd, planPull } from '@/lib/containerd/plan-pull'
import { re2Engine } from '@/lib/go/regexp/re2'
import { renderFiles } from '@/lib/k3s/render-files'
import type { CommandLine } from './arguments'
import { planJson } from '@/lib/cli/print/plan-json'
import { printPlan } from '@/lib/cli/print/plan-text'
import { writeProblems } from './problems'
import { readRegistries } from './read-registries'
import { createStyle, printJson } from '@/lib/cli/print/style'
import type { ExitCode, Terminal } from './terminal'
import { UsageError } from './usage-error'

/** `pullpath plan FILE IMAGE…`: the requests of a pull, in order. */
export async function plan({ operands, options, json }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [path, ...images] = operands
  if (path === undefined || images.length === 0) throw new UsageError('plan needs a FILE and at least one IMAGE')
  const read = await readRegistries(path, terminal)
  const { parsed, parseError } = read
  const rendered = parsed === null || parseError !== null ? null : renderFiles(parsed, options)
  const containerd = rendered === null ? null : loadContainerd(rendered, options, decodeToml1)
  const pulls = containerd === null ? [] : images.map((image) => planPull(image, containerd, re2Engine))
  if (json) {
    terminal.write(printJson({ parseError, pulls: pulls.map(planJson) }))
  } else {
    terminal.write(pulls.map((each) => printPlan(each, createStyle(terminal.colour))).join('\n'))
    const problems =
      rendered === null || parsed === null || containerd === null
        ? []
        : [...rendered.diagnostics, ...fileDiagnostics(containerd, rendered, parsed)]
    writeProblems(path, read, problems, terminal)
  }
  return parseError === null && pulls.every(canWork) ? 0 : 1
}

/** Whether at least one request leaves the node. */
function canWork({ fails, attempts }: Plan): boolean {
  return fails === null && attempts.some((attempt) => attempt.unsendable === null)
}
