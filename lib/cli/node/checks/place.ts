import { didYouMean } from '@/lib/text/did-you-mean'
import { notMounted } from './not-mounted'
import { unreadable } from './unreadable'
import { saying } from '@/lib/words/saying'
import { isAbsent, type NodeTree } from '@/lib/cli/node/tree/node-tree'
import { NAMES, serviceCommand, unitOf, type NodeFacts } from '@/lib/cli/node/inspection'
import type { NodeFinding } from '@/lib/cli/node/finding'

const NAMES_MAX = 500
const FILE = 'registries.yaml'

/** Where registries.yaml is, and where it was put instead. */
export async function checkPlace(facts: NodeFacts, tree: NodeTree): Promise<readonly NodeFinding[]> {
  const { registries, program, settings } = facts
  const { path, flagPath, state } = registries
  const name = NAMES[program]
  const found: NodeFinding[] = []
  if (state === 'folder')
    found.push({
      code: 'file-folder',
      severity: 'error',
      path,
      line: null,
      wrong: saying('{path} is a directory.', { path }),
      effect: saying('{name} cannot read it and does not start containerd.', { name }),
      remedy: saying(
        'Remove the directory and put the file in its place; a mount of a file that does not exist creates such a directory.',
      ),
    })
  if (state === 'unreadable')
    found.push(registries.isMounted ? unreadable(path, registries.why ?? '') : notMounted(path))
  const others = await strayFiles(facts, tree)
  if (state === 'missing') found.push(...missing(facts, others))
  else
    for (const other of others)
      found.push({
        code: 'file-both',
        severity: 'warning',
        path: other,
        line: null,
        wrong: saying('{other} is there beside {path}.', { other, path }),
        effect: saying('{name} reads {path} only.', { name, path }),
        remedy: saying('Remove it if it is an old copy; otherwise move what it says to {path}.', { path }),
      })
  const usual = facts.onNode(`/etc/rancher/${program}/${FILE}`)
  if (flagPath !== null && path !== usual && !isAbsent(await tree.stat(usual)))
    found.push({
      code: 'private-registry-elsewhere',
      severity: 'warning',
      path: usual,
      line: null,
      wrong: saying('--private-registry in {source} names {path}, and {usual} is there too.', {
        source: settings.flags.get('private-registry')?.path ?? '',
        path,
        usual,
      }),
      effect: saying('{name} does not read {usual}.', { name, usual }),
      remedy: saying('Keep one of the two files.'),
    })
  return found
}

function missing(facts: NodeFacts, others: readonly string[]): readonly NodeFinding[] {
  const { registries, program, settings } = facts
  const { path, flagPath } = registries
  const name = NAMES[program]
  const unit = unitOf(facts)
  const restart = serviceCommand(facts, 'restart')
  const effect = saying('{name} starts without it, reports nothing, and asks each registry directly.', { name })
  if (flagPath !== null)
    return [
      {
        code: 'private-registry-missing',
        severity: 'error',
        path: settings.flags.get('private-registry')?.path ?? null,
        line: null,
        wrong: saying('--private-registry names {path}, which does not exist.', { path }),
        effect,
        remedy: saying('Put the file there or correct the flag, then run: {restart}', { restart }),
      },
    ]
  if (others.length === 0)
    return [
      {
        code: 'file-missing',
        severity: 'warning',
        path,
        line: null,
        wrong: saying('There is no {path}.', { path }),
        effect: saying('{name} asks each registry directly, without mirrors and without logins.', { name }),
        remedy: saying('Put the file on this node too and restart {unit}. Nothing to do if it needs none.', { unit }),
      },
    ]
  return others.map((other) => {
    const isNamed = other.endsWith(`/${FILE}`)
    return {
      code: isNamed ? 'file-place' : 'file-name',
      severity: 'error',
      path: other,
      line: null,
      wrong: isNamed
        ? saying('{other} is not where {name} looks.', { other, name })
        : saying('{other} is not called {file}.', { other, file: FILE }),
      effect: saying('{name} reads {path} only, which does not exist: it starts without it and reports nothing.', {
        name,
        path,
      }),
      remedy: saying('Run: mv {other} {path} && {restart}', { other, path, restart }),
    }
  })
}

/** Files that were meant to be registries.yaml, by their names and places. */
async function strayFiles(
  { program, paths, registries, onNode }: NodeFacts,
  tree: NodeTree,
): Promise<readonly string[]> {
  const folder = onNode(`/etc/rancher/${program}`)
  const listed = await tree.list(folder, NAMES_MAX)
  const near = isAbsent(listed) ? [] : listed.names.filter((name) => name !== FILE && isNear(name))
  const other = program === 'k3s' ? 'rke2' : 'k3s'
  const places = [
    ...near.map((name) => `${folder}/${name}`),
    ...[
      // Where those of a K3s with root are.
      `/etc/rancher/${program}`,
      '/etc/rancher',
      `/etc/${program}`,
      `/etc/etc/rancher/${program}`,
      `/var/lib/rancher/${program}`,
      paths.dataDir,
      `${paths.dataDir}/agent`,
      `${paths.dataDir}/agent/etc`,
      paths.containerdEtc,
      `${paths.dataDir}/server/manifests`,
    ].map((place) => `${place}/${FILE}`),
    // The file of the other one is right where that is installed too.
    ...((await hasOther(tree, other)) ? [] : [`/etc/rancher/${other}/${FILE}`]),
  ]
  const found: string[] = []
  for (const path of new Set(places)) {
    if (path === registries.path) continue
    const entry = await tree.stat(path)
    if (!isAbsent(entry) && entry.kind === 'file') found.push(path)
  }
  return found
}

async function hasOther(tree: NodeTree, other: string): Promise<boolean> {
  return !isAbsent(await tree.stat(`/var/lib/rancher/${other}/agent`))
}

/** Copies, such as `registries.yaml.bak`, are not meant to be read. */
function isNear(name: string): boolean {
  if (/^registr(?:y|ies)(?:\.(?:ya?ml|json|txt|ya?ml\.txt))?$/i.test(name)) return true
  return /\.ya?ml$/i.test(name) && didYouMean(name, [FILE]) !== null
}
