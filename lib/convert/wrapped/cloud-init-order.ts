import { isMap, listIn, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import { booleanOf } from '@/lib/go/yaml/resolve'

/** Source: cloud-init 24.4, config/cloud.cfg.tmpl: `bootcmd` and `write_files` are of the first stages, `runcmd` of the last. */
const ORDER: readonly string[] = ['bootcmd', 'write_files', 'runcmd']

/**
 * Whether a map is what one node runs: the root of cloud-init's user-data, wherever it is, or of Ignition and Butane, or a play
 * of Ansible.
 */
export function isOfOneNode(map: PlainMap): boolean {
  return (
    ORDER.some((name) => map.has(name)) ||
    listIn(map, 'storage', 'files').length > 0 ||
    (map.has('hosts') && ['pre_tasks', 'tasks', 'post_tasks'].some((name) => map.has(name)))
  )
}

/** What is in a map, with these three in the order in which cloud-init runs them, whatever their order is. */
export function keysInOrder(map: PlainMap): Iterable<readonly [string, Plain]> {
  const rank = (name: string): number => ORDER.indexOf(name)
  return map.has('write_files') ? [...map].toSorted(([one], [other]) => rank(one) - rank(other)) : map
}

/**
 * What is in a list, with its places; of `write_files` what is deferred comes last, as it is written in the last stage, before
 * the commands of `runcmd` run. Source: cloud-init 24.4, config/cc_write_files_deferred.py
 */
export function entriesInOrder(
  list: readonly Plain[],
  key: string | number | undefined,
): readonly (readonly [number, Plain])[] {
  const entries = [...list.entries()]
  return key === 'write_files' ? [...entries.filter((one) => !isDeferred(one)), ...entries.filter(isDeferred)] : entries
}

function isDeferred([, entry]: readonly [number, Plain]): boolean {
  return isMap(entry) && booleanOf(textIn(entry, 'defer')) === true
}
