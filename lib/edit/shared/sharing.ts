import { pathKey, type Path } from '@/lib/registries/diagnostic'
import { fieldOf } from '@/lib/registries/field-of'
import { throughAlias, type Syntax, type ValueNode, type YamlNode } from '@/lib/go/yaml/node'
import { contributing, createVisitBudget, gather, isMap, type VisitBudget } from '@/lib/edit/effective'

const NO_PATHS: readonly Path[] = []

/**
 * The paths at which K3s reads the very value that it reads at this path, because of an anchor; empty when it is read
 * nowhere else, or is missing. Keys that K3s ignores are no paths.
 */
export function sharedWith(syntax: Syntax, path: Path): readonly Path[] {
  if (syntax.aliases.length === 0) return NO_PATHS
  const own = pathKey(path)
  const paths = readersOf(syntax).get(own) ?? NO_PATHS
  return paths.length < 2 ? NO_PATHS : paths.filter((one) => pathKey(one) !== own)
}

/** Of each path, the same below all values that share `length` keys of it; the path itself first. */
export function twinsOf(syntax: Syntax, path: Path, length: number): readonly Path[] {
  for (let shared = length; shared >= 2; shared -= 1) {
    const rest = path.slice(shared)
    const others = sharedWith(syntax, path.slice(0, shared))
    if (others.length > 0) return [path, ...others.map((one) => [...one, ...rest])]
  }
  return [path]
}

type Readers = ReadonlyMap<string, readonly Path[]>

const known = new WeakMap<Syntax, Readers>()

/** For each path all paths of its value. Made once for a text, and only for one with aliases. */
function readersOf(syntax: Syntax): Readers {
  const before = known.get(syntax)
  if (before !== undefined) return before
  const ofValues = new Map<ValueNode, Path[]>()
  if (syntax.root !== null) visit([syntax.root], [], ofValues, createVisitBudget())
  const readers = new Map([...ofValues.values()].flatMap((paths) => paths.map((path) => [pathKey(path), paths])))
  known.set(syntax, readers)
  return readers
}

function visit(values: readonly YamlNode[], path: Path, readers: Map<ValueNode, Path[]>, budget: VisitBudget): void {
  const nodes = values.map(throughAlias)
  const node = nodes.at(-1)
  budget.left -= 1
  if (node === undefined || budget.left < 0) return
  const paths = readers.get(node)
  if (paths === undefined) readers.set(node, [path])
  else paths.push(path)
  const field = fieldOf(path)
  if (node.kind === 'list') {
    for (const [index, { value }] of node.entries.entries()) visit([value], [...path, index], readers, budget)
  } else if (node.kind === 'map') {
    for (const [key, gathered] of gather(nodes.filter(isMap), budget)) {
      const below = [...path, key]
      const own = fieldOf(below)
      if (own !== null && own.unused !== true) visit(contributing(gathered.values, field, own), below, readers, budget)
    }
  }
}
