import { notMounted } from './not-mounted'
import { unreadable } from './unreadable'
import { literal, saying, type Saying } from '@/lib/words/saying'
import type { NodeFinding } from '@/lib/cli/node/finding'
import { NAMES, serviceCommand, type ComparedFile, type NodeFacts } from '@/lib/cli/node/inspection'

/** Files that were written in one go differ by less. */
const SAME_MOMENT_MS = 2_000
const NAMED_MAX = 5

/** What the node would write now beside what it wrote: a restart is due only where a time proves it. */
export function checkWritten(facts: NodeFacts): readonly NodeFinding[] {
  const { files, disk, registries, generatedMs, program, release, paths, settings, elsewhere } = facts
  const name = NAMES[program]
  if (disk.hidden === 'unmounted') return [notMounted(`${paths.containerdEtc}/config.toml`)]
  if (disk.hidden === 'denied') return [unreadable(`${paths.containerdEtc}/config.toml`)]
  const restart = serviceCommand(facts, 'restart')
  if (disk.configToml === null && elsewhere !== null)
    return [
      {
        code: 'data-dir-moved',
        severity: 'error',
        path: settings.flags.get('data-dir')?.path ?? null,
        line: null,
        wrong: saying('--data-dir is {dataDir}, and what {name} wrote is in {elsewhere}.', {
          dataDir: paths.dataDir,
          name,
          elsewhere,
        }),
        effect: saying('It has written nothing there yet: containerd, if it runs, follows the old files.'),
        remedy: saying('Run: {restart}', { restart }),
      },
    ]
  if (disk.configToml === null)
    return [
      {
        code: 'never-started',
        severity: 'info',
        path: `${paths.containerdEtc}/config.toml`,
        line: null,
        wrong: saying('There is no {path}.', { path: `${paths.containerdEtc}/config.toml` }),
        effect: saying('{name} has not started containerd with this data directory yet.', { name }),
        remedy: saying('Run: {start}', { start: serviceCommand(facts, 'start') }),
      },
    ]
  const different = files.filter(
    // What a template of the person makes of config.toml has findings of its own.
    ({ status, path }) => isStale(status) && !(path === 'config.toml' && isByTemplate(facts)),
  )
  if (different.length === 0 || generatedMs === null) return []
  const changed = changedSince(facts, generatedMs)
  const named = namesOf(different)
  if (changed !== null)
    return [
      {
        code: 'not-restarted',
        severity: 'error',
        path: changed,
        line: null,
        wrong:
          changed === registries.path && registries.state === 'missing'
            ? saying('{path} is gone, and {name} has not been restarted since: {files} are still there.', {
                path: changed,
                name,
                files: named,
              })
            : saying(
                '{path} was changed, and {name} has not been restarted since: it would write {files} differently.',
                {
                  path: changed,
                  name,
                  files: named,
                },
              ),
        effect: saying('It reads the file only when it starts; containerd still follows what was written before.'),
        remedy: saying('Run: {restart}', { restart }),
      },
    ]
  const byHand = different.filter(
    ({ path, modifiedMs }) => path !== 'config.toml' && (modifiedMs ?? 0) > generatedMs + SAME_MOMENT_MS,
  )
  if (byHand.length > 0)
    return byHand.map(({ fullPath }) => ({
      code: 'edited-by-hand',
      severity: 'error',
      path: fullPath,
      line: null,
      wrong: saying('{path} was changed after {name} wrote it.', { path: fullPath, name }),
      effect: saying('containerd follows the change until {name} starts again, which takes it back.', { name }),
      remedy: saying('Write what is meant into {path}, then run: {restart}', {
        path: registries.path,
        restart,
      }),
    }))
  return [
    {
      code: 'generated-differs',
      severity: 'warning',
      path: different[0]?.fullPath ?? null,
      line: null,
      wrong: saying('{files} are not as {release} writes them from {path}.', {
        files: named,
        release: release.name,
        path: registries.path,
      }),
      effect: saying('containerd follows what is there. Why is undecided, as no file is newer than these: {reasons}.', {
        reasons: reasons(facts),
      }),
      remedy: saying(
        'Compare with what runs: "{program} --version", "ps -eo lstart,args". If release and flags are the same, {restart} writes the files again.',
        { program, restart },
      ),
    },
  ]
}

/** Why files can be others although nothing is newer. */
function reasons({ release, role }: NodeFacts): Saying {
  const might = [
    ...(release.isCertain ? [] : [saying('the node may run another release')]),
    ...(role === 'agent' ? [saying('its server may have another setting of --embedded-registry')] : []),
    saying('a file may have kept an old time (mv, cp -p, a copy of the node)'),
    saying('it may have been started with other flags'),
  ]
  return literal(might)
}

/** Whether config.toml is as a template makes it: it says something else, and nothing was changed since. */
export function isByTemplate(facts: NodeFacts): boolean {
  const { templates, generatedMs } = facts
  if (templates.used === null || generatedMs === null) return false
  return !templates.used.extendsBase || changedSince(facts, generatedMs) === null
}

function isStale(status: ComparedFile['status']): boolean {
  return status === 'differs' || status === 'missing' || status === 'leftover'
}

/** What decides what is written and was changed after that; null for nothing. */
export function changedSince(facts: NodeFacts, since: number): string | null {
  const { registries, settings, service, templates, generatedMs } = facts
  const all = [
    ...(registries.modifiedMs === null ? [] : [{ path: registries.path, modifiedMs: registries.modifiedMs }]),
    ...settings.config.files,
    ...(service?.files ?? []),
    ...(templates.used === null ? [] : [templates.used]),
  ]
  // A file that is gone has no time, but what was written from it is still there.
  if (registries.state === 'missing' && generatedMs !== null && all.every(({ modifiedMs }) => modifiedMs <= since))
    return registries.path
  return all.find(({ modifiedMs }) => modifiedMs > since)?.path ?? null
}

function namesOf(files: readonly ComparedFile[]): Saying {
  const names = files.map(({ path }) => path)
  return names.length <= NAMED_MAX
    ? literal(names)
    : saying('{names} and {count} more', { names: names.slice(0, NAMED_MAX), count: names.length - NAMED_MAX })
}
