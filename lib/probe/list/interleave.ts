/** The items in turn from each of their groups, so that no group is waited for while others could go on. */
export function interleaved<T>(items: readonly T[], groupOf: (item: T) => string): readonly T[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(groupOf(item))
    if (group === undefined) groups.set(groupOf(item), [item])
    else group.push(item)
  }
  const longest = [...groups.values()].reduce((most, { length }) => Math.max(most, length), 0)
  return Array.from({ length: longest }, (_, at) =>
    [...groups.values()].flatMap((group) => group.slice(at, at + 1)),
  ).flat()
}
