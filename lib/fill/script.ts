import type { FillTarget } from './targets'
import type { FillTool } from './fill-tools'
import { TOOLS, type CopyOptions } from './tools'
import { shellQuoted } from '@/lib/text/shell-quoted'

/**
 * A script for `sh` that puts each image where the nodes look for it. It only prints what it would do until it is run with
 * `--run`; images that the mirror has are passed over, so that it can be run again; `JOBS` says how many at once. Ends with
 * 1 when an image failed, and names those.
 */
export function fillScript(
  filled: readonly FillTarget[],
  tool: Exclude<FillTool, 'skopeo-sync'>,
  options: CopyOptions,
): string {
  const { before, login, has, copy } = TOOLS[tool]
  const copies = filled.flatMap(({ source, targets }) => targets.map((target) => ({ source, target })))
  const cases = copies.map(
    ({ source, target }, index) =>
      `    ${index + 1})\n` +
      `      image=${shellQuoted(target)}\n` +
      `      has=${shellQuoted(has(target, options))}\n` +
      `      copy=${shellQuoted(copy(source, target, options).join(' && '))}\n` +
      `      ;;\n`,
  )
  return `#!/bin/sh
# Puts ${copies.length} images where the nodes look for them at ${options.host}.
#   sh fill.sh          prints what would be done, and changes nothing
#   sh fill.sh --run    does it; images that are there already are passed over
#   JOBS=8 sh fill.sh --run   eight at once; default: 4
# Log in before, if the registries want it:
#   ${login(options.host)}
set -u

count=${copies.length}
all() { i=1; while [ "$i" -le "$count" ]; do echo "$i"; i=$((i + 1)); done; }

one() {
  case $1 in
${cases.join('')}    *) echo "there is no image $1" >&2; return 2 ;;
  esac
  if [ "\${FILL_RUN:-}" != 1 ]; then
    printf '%s\\n' "$copy"
    return 0
  fi
  if eval "$has" >/dev/null 2>&1; then
    echo "[$1/$count] there already: $image"
  elif eval "$copy" >&2; then
    echo "[$1/$count] copied: $image"
  else
    echo "[$1/$count] FAILED: $image" >&2
    return 1
  fi
}

case \${1:-} in
  --one) one "$2"; exit ;;
  --run) FILL_RUN=1; export FILL_RUN ;;
  '') ;;
  *) echo "usage: sh $0 [--run]" >&2; exit 2 ;;
esac
${before(options)
  .map((command) => `if [ "\${FILL_RUN:-}" = 1 ]; then ${command} || exit 1; else echo ${shellQuoted(command)}; fi\n`)
  .join('')}
[ "$count" -gt 0 ] || exit 0
if [ "\${FILL_RUN:-}" = 1 ]; then jobs=\${JOBS:-4}; else jobs=1; fi
if all | xargs -n 1 -P "$jobs" sh "$0" --one; then
  exit 0
fi
echo "some images failed; run it again to try those only" >&2
exit 1
`
}

export interface SkopeoSync {
  readonly yaml: string
  /** Where `skopeo sync` has to put the images: host, and a path if the names have one. */
  readonly destination: string
  /** Whether it has to keep the whole name, with the registry: its flag `--scoped`. */
  readonly isScoped: boolean
  /** Images that it would put under another name than the one that the nodes ask for. */
  readonly left: readonly string[]
}

/**
 * The file that `skopeo sync --src yaml --dest docker FILE DESTINATION` reads. It puts all images below one place, under the
 * last part of their name or, with `--scoped`, under the whole; what suits most images is chosen.
 * Source: skopeo-sync(1)
 */
export function skopeoSync(filled: readonly FillTarget[]): SkopeoSync {
  const ways = filled.map(({ source, targets }) => (targets.length === 1 ? waysOf(source, targets[0] ?? '') : []))
  const votes = new Map<string, number>()
  for (const way of ways.flat()) votes.set(way, (votes.get(way) ?? 0) + 1)
  const chosen = [...votes].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 'last '
  const left: string[] = []
  const registries = new Map<string, Map<string, string[]>>()
  for (const [index, { source }] of filled.entries()) {
    if (ways[index]?.includes(chosen) !== true) {
      left.push(source)
      continue
    }
    const slash = source.indexOf('/')
    const path = source.slice(slash + 1)
    const at = path.includes('@') ? path.indexOf('@') : path.lastIndexOf(':')
    const images = registries.get(source.slice(0, slash)) ?? new Map<string, string[]>()
    registries.set(source.slice(0, slash), images)
    images.set(path.slice(0, at), [...(images.get(path.slice(0, at)) ?? []), path.slice(at + 1)])
  }
  const lines = [...registries].flatMap(([registry, images]) => [
    `${JSON.stringify(registry)}:`,
    '  images:',
    ...[...images].flatMap(([repository, objects]) => [
      `    ${JSON.stringify(repository)}:`,
      ...objects.map((object) => `      - ${JSON.stringify(object)}`),
    ]),
  ])
  const [way = 'last', destination = ''] = chosen.split(' ')
  return { yaml: `${lines.join('\n')}\n`, destination, isScoped: way === 'whole', left }
}

/** How `skopeo sync` can make this name of that one: with which part of it, and below which place. */
function waysOf(source: string, target: string): readonly string[] {
  const last = source.slice(source.lastIndexOf('/') + 1)
  return [
    ...(target.endsWith(`/${source}`) ? [`whole ${target.slice(0, -source.length - 1)}`] : []),
    ...(target.endsWith(`/${last}`) ? [`last ${target.slice(0, -last.length - 1)}`] : []),
  ]
}
