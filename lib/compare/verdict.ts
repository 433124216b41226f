import { joinedByAnd, saying, together, type Saying } from '@/lib/words/saying'
import { isDifferent, type Comparison } from './compare'
import type { SideNames } from './pulls/pull-words'

/** The whole comparison in one sentence or two. `isSameFile`: the same file on two nodes. */
export function verdict(compared: Comparison, names: SideNames, isSameFile: boolean): Saying {
  const { errors, pulls } = compared
  if (errors.before !== null && errors.after !== null)
    return saying('Neither side can be read: K3s rejects both, so nothing is pulled with either.')
  if (errors.before !== null)
    return saying('{side} cannot be read: K3s rejects it, so there is nothing to compare with.', { side: names.before })
  if (errors.after !== null)
    return saying('{side} cannot be read: K3s rejects it, and nothing is pulled with it.', { side: names.after })
  const told = decided(compared, names, isSameFile)
  const open = pulls.undecided.length
  if (open === 0) return told
  return together(
    told,
    open === 1 ? saying('1 image is undecided.') : saying('{count} images are undecided.', { count: open }),
  )
}

function decided(compared: Comparison, { before, after }: SideNames, isSameFile: boolean): Saying {
  const { pulls } = compared
  const changed = pulls.changed.reduce((sum, { images }) => sum + images.length, 0)
  const total = changed + pulls.same.length + pulls.undecided.length
  if (changed > 0)
    return changed === 1
      ? saying('1 of {total} images is pulled differently.', { total })
      : saying('{count} of {total} images are pulled differently.', { count: changed, total })
  if (isDifferent(compared)) {
    const { told, count } = differences(compared)
    const values = { differing: joinedByAnd(told), before, after }
    if (pulls.undecided.length > 0)
      return count === 1
        ? saying('No pull is known to change, and {differing} differs between {before} and {after}.', values)
        : saying('No pull is known to change, and {differing} differ between {before} and {after}.', values)
    return count === 1
      ? saying('No pull changes, and {differing} differs between {before} and {after}.', values)
      : saying('No pull changes, and {differing} differ between {before} and {after}.', values)
  }
  if (pulls.undecided.length > 0)
    return isSameFile
      ? saying('As far as it can be decided, nothing that this file does changes between {before} and {after}.', {
          before,
          after,
        })
      : saying('As far as it can be decided, both files do the same: {before} and {after}.', { before, after })
  return isSameFile
    ? saying('Nothing that this file does changes between {before} and {after}.', { before, after })
    : saying('Both files do the same: {before} and {after}.', { before, after })
}

function differences({ files, findings }: Comparison): { readonly told: readonly Saying[]; readonly count: number } {
  const changed = files.filter(({ kind }) => kind !== 'rewritten').length
  const found = findings.appears.length + findings.disappears.length + findings.changes.length
  const told = [
    ...(changed === 0 ? [] : [changed === 1 ? saying('1 file') : saying('{count} files', { count: changed })]),
    ...(found === 0 ? [] : [found === 1 ? saying('1 finding') : saying('{count} findings', { count: found })]),
  ]
  return { told, count: changed + found }
}
