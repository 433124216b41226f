import type { Path } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { Template } from './template'

/** A field that is no text, and a placeholder in the place of all its value. */
export interface OpenField {
  /** Without placeholders; empty for a line that writes entries, wherever they go. */
  readonly path: Path
  readonly written: string
}

/** Fields of a file that have no value yet and cannot be text. Until they are filled in, they are false or empty. */
export function openFields(template: Template, file: ParsedRegistries): readonly OpenField[] {
  const places = template.placeholders.flatMap(({ value, places: all }) => (value === null ? all : []))
  const at = (start: number, end: number): string => `${start} ${end}`
  const typed = new Map(
    places
      .filter(({ role, isWhole }) => isWhole && (role === 'boolean' || role === 'list' || role === 'map'))
      .map((one) => {
        const { start, end } = one.quoted ?? one
        return [at(start, end), template.written.slice(one.start, one.end)]
      }),
  )
  const entries = places.filter(({ role }) => role === 'entries')
  return [
    ...[...fieldPaths(file)].flatMap((path) => {
      const value = typed.size === 0 ? undefined : file.locate(path)?.value
      const written = value && typed.get(at(value.start, value.end))
      return written === undefined ? [] : [{ path, written }]
    }),
    ...entries.map(({ start, end }) => ({ path: [], written: template.written.slice(start, end) })),
  ]
}

function* fieldPaths({ registries: { mirrors, configs } }: ParsedRegistries): Iterable<Path> {
  yield ['mirrors']
  yield ['configs']
  for (const registry of mirrors.keys())
    for (const rest of [[], ['endpoint'], ['rewrite']]) yield ['mirrors', registry, ...rest]
  for (const host of configs.keys())
    for (const rest of [[], ['auth'], ['tls'], ['tls', 'insecure_skip_verify']]) yield ['configs', host, ...rest]
}
