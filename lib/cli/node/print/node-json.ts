import { createHash } from 'node:crypto'
import { jsonOfProbe } from '@/lib/cli/print/probe-json'
import { secondPlanJson } from '@/lib/cli/print/second-plan'
import { planJson } from '@/lib/cli/print/plan-json'
import { hasSecrets } from '@/lib/secrets/secrets-of'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'
import type { NodeFinding } from '@/lib/cli/node/finding'
import type { ComparedFile, NodeFacts } from '@/lib/cli/node/inspection'
import { changesAtStart, type NodePull, type NodeReport } from '@/lib/cli/node/verdict'

/**
 * A report for programs. Fields are added, not renamed. It has no secret: a hash is left out where the file could hold one,
 * because a short password can be found by its hash.
 */
export function nodeJson({ root, facts, findings, pulls, ownPulls, probes, verdict }: NodeReport, say: Say) {
  const { program, programs, service, services, role, release, settings, paths, disk, log, images } = facts
  return {
    verdict: { outcome: verdict.outcome, cause: verdict.cause === null ? null : verdict.cause.code },
    findings: findings.map((finding) => findingJson(finding, say)),
    root,
    node: {
      distribution: program,
      distributions: programs,
      role,
      release: { name: release.name, from: release.from, certain: release.isCertain, path: release.path },
      manager: service?.manager ?? null,
      rootless: facts.isRootless,
      unit: service?.unit ?? null,
      units: services.map(({ unit, isEnabled }) => ({ unit, enabled: isEnabled })),
      dataDir: paths.dataDir,
      flags: Object.fromEntries(
        [...settings.flags].map(([flag, { value, path }]) => [flag, { value: facts.hide(value), path }]),
      ),
    },
    registries: registriesJson(facts),
    generated: {
      path: paths.containerdEtc,
      written: timeOf(facts.generatedMs),
      files: facts.files.map((file) => fileJson(file, facts)),
      backup: disk.backup,
    },
    template: facts.templates.used?.path ?? null,
    images,
    log:
      log === null
        ? null
        : {
            path: log.path,
            started: timeOf(log.startedMs),
            containerd: log.version,
            hosts: log.hosts.map(({ host, answer, count, lastMs }) => ({ host, answer, count, last: timeOf(lastMs) })),
            failures: log.failures,
          },
    pulls: pulls.map(pullJson),
    ownPulls: ownPulls.map(secondPlanJson),
    probes: probes.map(jsonOfProbe),
  }
}

function findingJson({ code, severity, path, line, wrong, effect, remedy }: NodeFinding, say: Say) {
  return {
    code,
    severity,
    path,
    line,
    wrong: sayingIn(say, wrong),
    effect: sayingIn(say, effect),
    remedy: sayingIn(say, remedy),
  }
}

function registriesJson({ registries, node }: NodeFacts) {
  const { path, state, modifiedMs, mode, owner, text } = registries
  const isOpen = state === 'read' && !hasSecrets(node.parsed) && node.parsed.parseError === null
  return {
    path,
    state,
    changed: timeOf(modifiedMs),
    mode: mode === null ? null : mode.toString(8).padStart(3, '0'),
    owner,
    sha256: isOpen ? sha256(text) : null,
  }
}

function fileJson({ path, fullPath, status, lines, modifiedMs, expected, actual }: ComparedFile, { hide }: NodeFacts) {
  const isOpen =
    path !== 'config.toml' &&
    status !== 'foreign' &&
    (expected === null || expected.secrets.length === 0) &&
    (actual === null || hide(actual) === actual)
  return {
    path: fullPath,
    status,
    written: timeOf(modifiedMs),
    sha256: isOpen && actual !== null ? sha256(actual) : null,
    wouldBe: isOpen && expected !== null ? sha256(expected.text) : null,
    changes: lines
      .filter(({ kind }) => kind !== 'same')
      .map(({ kind, text }) => `${kind === 'removed' ? '-' : '+'} ${text}`),
  }
}

function pullJson(pull: NodePull) {
  const changes = changesAtStart(pull)
  return {
    now: pull.now === null ? null : planJson(pull.now),
    changesAtRestart: changes,
    afterRestart: changes && pull.after !== null ? planJson(pull.after) : null,
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
