import type { Plan } from '@/lib/containerd/plan'
import { nodePaths } from '@/lib/k3s/node-paths'
import { writeOldFiles } from '@/lib/k3s/eras/write-old-files'
import { renderFiles } from '@/lib/k3s/render-files'
import { shellQuoted } from '@/lib/text/shell-quoted'
import { certificateFiles } from './export-as'
import { delimiter, type ExportInput } from './exported'
import { registriesPath } from './registries-path'
import { releaseOf } from './node-flags'

/**
 * A script for a node that compares what is there, and what a pull does, with the plan.
 *
 * It names each difference, the first one once more at its end, and ends with 1 if there is one or if the pull fails.
 */
export function verification(input: ExportInput, plan: Plan): string {
  const { parsed, options } = input
  const { distribution } = options
  const { certsD, containerdLog, dataDir } = nodePaths(options)
  const image = plan.reference?.normalised ?? plan.image
  const digest = plan.reference?.object.includes(':') === true ? plan.reference.object : null
  return [
    '#!/bin/sh',
    '# Run as root on a node, after the restart. Compares the node with the plan of one image.',
    '# Exit status: 0 as planned, 1 the pull fails or something differs.',
    '# shellcheck disable=SC2016 # texts of the file are meant letter for letter',
    'set -u',
    `PATH="$PATH:/usr/local/bin${distribution === 'rke2' ? `:/opt/rke2/bin:${inDouble(`${dataDir}/bin`)}` : ''}"`,
    `image=${shellQuoted(image)}`,
    `registries="\${REGISTRIES_FILE:-${registriesPath(options)}}"`,
    `log=${shellQuoted(containerdLog)}`,
    `certs=${shellQuoted(certsD)}`,
    '',
    CRICTL[distribution],
    SHARED,
    `release=${shellQuoted(releaseOf(options))}`,
    RELEASE.replaceAll('PROGRAM', distribution),
    FILE,
    ...certificateFiles(parsed.registries).map(
      (file) => `[ -r ${shellQuoted(file)} ] || differs ${shellQuoted(`the file ${file} is missing`)}`,
    ),
    '',
    ...directoryChecks(input, plan),
    '',
    'echo "Asked, by the plan, each only if those before it fail:"',
    ...plan.attempts.map(({ url }, index) => `echo ${shellQuoted(`  ${index + 1}. ${url}`)}`),
    ...(plan.fails === null ? [] : [`echo ${shellQuoted(`  nothing: ${plan.fails}`)}`]),
    `hosts=${shellQuoted(plan.attempts.map(({ parts }) => parts.host).join('\n'))}`,
    PULL.replace('INSPECT', digest === null ? 'crictl_of_node inspecti "$image" > /dev/null 2>&1' : INSPECT_DIGEST),
    ...(digest === null ? [] : [`digest=${shellQuoted(digest)}`, DIGEST]),
    END,
    '',
  ].join('\n')
}

/** The hosts.toml that decides on this image: the same lines, or the absence of it. */
function directoryChecks({ parsed, options }: ExportInput, { directory, reference }: Plan): readonly string[] {
  if (directory === null) return []
  if (directory.place === 'config.toml') return ['echo "Not compared: this release has the mirrors in config.toml."']
  if (directory.match === 'none') {
    const registry = reference?.registry ?? ''
    const names = [...new Set([registry.replace(/:(\d+)$/, '_$1_'), registry, '_default'])].map(
      (name) => `"$certs"/${shellQuoted(name)}`,
    )
    return names.map((path) => `[ ! -e ${path} ] || differs ${path}" exists, and by the plan it does not"`)
  }
  const file = renderFiles(parsed, options, writeOldFiles).files.find(({ path }) => path === directory.file)
  if (file === undefined) return []
  if (file.secrets.length > 0) return ['echo "Not compared: hosts.toml holds credentials."']
  const end = delimiter(file.text, 'HOSTS')
  const text = file.text.endsWith('\n') ? file.text : `${file.text}\n`
  return [
    `file="$certs"/${shellQuoted(`${directory.name ?? ''}/hosts.toml`)}`,
    `expected=$(cat <<'${end}'`,
    `${text}${end}`,
    ')',
    HOSTS,
  ]
}

/** For a place inside double quotes. */
function inDouble(text: string): string {
  return text.replace(/["\\$`]/g, String.raw`\$&`)
}

const CRICTL = {
  k3s: 'crictl_of_node() { k3s crictl "$@"; }',
  rke2: 'crictl_of_node() { crictl -r unix:///run/k3s/containerd/containerd.sock "$@"; }',
} as const

const SHARED = `
first=''
differs() {
  echo "DIFFERS: $1"
  [ -n "$first" ] || first=$1
}
`

const RELEASE = `version=$(PROGRAM --version 2>/dev/null | sed -n '1s/^PROGRAM version \\([^ ]*\\).*/\\1/p')
[ "$version" = "$release" ] || differs "the node runs \${version:-no PROGRAM}, and the plan is for $release"
`

const FILE = `if [ ! -e "$registries" ]; then
  differs "there is no $registries"
elif [ "$(stat -c %a "$registries")" != 600 ]; then
  differs "$registries has mode $(stat -c %a "$registries"), not 600"
fi`

const HOSTS = `if [ ! -e "$file" ]; then
  differs "there is no $file: the node has not read this registries.yaml"
elif [ "$(cat "$file")" != "$expected" ]; then
  number=0
  where=$(printf '%s\\n' "$expected" | while IFS= read -r want; do
    number=$((number + 1))
    have=$(sed -n "\${number}p" "$file")
    if [ "$have" != "$want" ]; then
      printf 'line %s has "%s", and by the plan "%s"' "$number" "$have" "$want"
      break
    fi
  done)
  differs "$file: \${where:-it has more lines than by the plan}"
fi`

/**
 * Other pulls of the node write into the same log, so that a stranger counts only if it is there each time.
 *
 * Source: containerd core/remotes/docker/resolver.go@0064878, Resolve: "trying next host", with the host as a field
 */
const PULL = `
pull() {
  before=$(wc -c 2>/dev/null < "$log" || echo 0)
  if answer=$(crictl_of_node pull "$image" 2>&1); then pulled=yes; else pulled=no; fi
  failed=$(tail -c "+$((before + 1))" "$log" 2>/dev/null | grep 'trying next host' | sed -n 's/.* host="\\{0,1\\}\\([^" ]*\\).*/\\1/p')
  stranger=$(printf '%s\\n' "$failed" | grep -vxF -e "$hosts" | sed -n 1p)
}
pull
for again in 2 3; do
  [ -n "$stranger" ] || break
  echo "Pull $again: another pull may have written of $stranger."
  pull
done
echo "$answer"
[ -r "$log" ] || echo "There is no $log: what failed before is not known."
echo "Endpoints that failed, by $log:"
last=0
for host in $failed; do
  number=$(printf '%s\\n' "$hosts" | grep -nxF -e "$host" | sed -n '1s/:.*//p')
  [ -n "$number" ] || continue
  echo "  $number. $host"
  [ "$number" -le "$last" ] || last=$number
done
[ -z "$stranger" ] || differs "containerd asked $stranger, which is not in the plan"
if [ "$pulled" = no ]; then
  differs "the pull fails: $(printf '%s\\n' "$answer" | tail -n 1)"
else
  echo "Pulled; by the log from attempt $((last + 1)) or a later one."
  INSPECT || differs "the node does not show the image after the pull"
fi`

const INSPECT_DIGEST = 'shown=$(crictl_of_node inspecti "$image" 2>&1)'

const DIGEST = `if [ "$pulled" = yes ] && ! printf '%s\\n' "$shown" | grep -qF -e "$digest"; then
  differs "the node shows the image without its digest $digest"
fi`

const END = `
if [ -n "$first" ]; then
  echo "First difference: $first"
  exit 1
fi
echo "As planned."`
