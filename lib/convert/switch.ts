import { booleanOf } from '@/lib/go/yaml/resolve'
import { lost } from './note-kinds'
import { isMap, textIn, type Plain, type PlainMap } from '@/lib/convert/source/plain'
import type { Source } from '@/lib/convert/source/source'
import { saying, type Saying } from '@/lib/words/saying'

/**
 * Whether a field that is true or false is true, as YAML of Go reads these words. A value that is only known later, as a
 * placeholder or a variable is, cannot be taken, and a note says so. `owner` is what the field is about.
 */
export function isOn(
  { notes }: { readonly notes: Saying[] },
  owner: string,
  value: Plain,
  ...path: readonly string[]
): boolean {
  const written = textIn(value, ...path)
  const read = booleanOf(written)
  if (read === undefined && written !== '')
    notes.push(
      lost(
        saying('{host}: {field} was not taken: {value} is neither true nor false.', {
          host: owner,
          field: path.join('.'),
          value: written,
        }),
      ),
    )
  return read === true
}

/**
 * A table of TOML without those of its switches that are not true or false, as `"true"` in quotes, and with a note on each:
 * containerd, Podman and CRI-O reject a file with one. `owner` is what the table is about.
 *
 * Source: containerd core/remotes/docker/config/hosts.go, hostFileConfig; containers/image
 * pkg/sysregistriesv2/system_registries_v2.go, Endpoint
 */
export function withRealSwitches(
  { isTomlBoolean }: Pick<Source, 'isTomlBoolean'>,
  { notes }: { readonly notes: Saying[] },
  owner: string,
  table: Plain,
  names: readonly string[],
): PlainMap {
  if (!isMap(table)) return new Map()
  const real = new Map(table)
  for (const name of names) {
    if (typeof table.get(name) !== 'string' || isTomlBoolean(table, name)) continue
    real.delete(name)
    notes.push(
      lost(
        saying(
          '{host}: {field} was not taken: it is not true or false without quotes, and what reads such a file rejects all of it.',
          { host: owner, field: name },
        ),
      ),
    )
  }
  return real
}
