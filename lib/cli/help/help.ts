import { FORMAT_IDS } from '@/lib/convert/format-ids'
import { EXPORT_IDS } from '@/lib/export/format-ids'
import { NAMED_ANSWERS } from '@/lib/whatif/answer'
import { COMMANDS as NAMES, type CommandName } from '@/lib/cli/command-line'
import { FILLS_IN } from '@/lib/cli/set-flag'
import { HELP_EXAMPLES } from './help-examples'

const COLUMNS_MAX = 88

/** Names as indented lines. */
function wrapped(names: readonly string[]): string {
  const lines: string[] = []
  for (const [index, name] of names.entries()) {
    const word = index === names.length - 1 ? name : `${name},`
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= COLUMNS_MAX) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(`                   ${word}`)
  }
  return lines.join('\n')
}

/** `{from}` and `{to}` are lists of formats, `{answers}` of answers. */
export interface HelpTexts {
  readonly introduction: string
  readonly commands: Readonly<Record<CommandName, string>>
  readonly flags: string
  /** Before an example. */
  readonly example: string
}

const INTRODUCTION = `pullpath shows what a K3s or RKE2 node does with registries.yaml: the containerd
files it writes, and the URLs a pull asks, in order.
`

const COMMANDS: Readonly<Record<CommandName, string>> = {
  render: `pullpath render FILE
    The files that the node writes for containerd.
    --reveal  show passwords and tokens
    --json    each file as one text, whole and with its passwords and tokens, as the node has it
`,
  plan: `pullpath plan FILE IMAGE…
    The requests with which containerd looks for each image, in order. With --distribution
    rke2 also those with which RKE2 pulls its programs at its start, where they differ.
    --answer ATTEMPT=ANSWER  what would come of it if an attempt were answered so: the way of
                             the pull, and the line of the kubelet; may be repeated, e.g.
                             --answer 1=404 --answer 2=refused. A status, or one of
{answers}
`,
  images: `pullpath images LIST…
    The images in lists, manifests, Helm values, compose files, answers of kubectl get -o json
    and tables of docker, crictl and ctr, each once.
    --registries FILE  also where a node with this registries.yaml asks for each first
`,
  airgap: `pullpath airgap FILE
    Every host that a node could ask for an image, and whether one of them is outside.
    Exit status: 0 sealed, 1 holes, 3 when of a host it is not known whether it is inside.
    --images LIST, --image IMAGE  images that the nodes pull; may be repeated
    --inside HOST                 a host that is inside; may be repeated
    --disable NAME                a component that K3s or RKE2 is told to leave out, as for its own flag
    What the release pulls by itself is looked at too, by repository.
`,
  fill: `pullpath fill FILE LIST… --to HOST
    A script that puts each image where the nodes look for it at an endpoint of the file, with
    rewrites and path. It prints what it would do; with --run it does it, and can be run again.
    --tool docker|skopeo|skopeo-sync|crane|regctl|oras  default: skopeo; skopeo-sync: its file
    --platform OS/ARCH  default: all platforms of an image; docker: that of this machine
    --check             asks the endpoint which images it has, and writes no script
`,
  check: `pullpath check [SETTINGS]
    Whether what must hold holds: for the files, nodes and images that check names in
    SETTINGS, by default ./pullpath.yaml. pullpath schema --of settings has its keys.
    --format text|json|junit|sarif|markdown  default: text
`,
  diff: `pullpath diff A [B]
    What the second file makes otherwise: pulls, files and problems. One FILE with two
    releases is an upgrade check: each change on the way that touches the file, with its
    reason and what to do before.
    --from-release R, --to-release R          releases of the two sides; in the same way
    --from-distribution, --to-distribution,
    --from-embedded-registry, --to-embedded-registry,
    --from-disable-default-registry-endpoint, --to-disable-default-registry-endpoint
    --image IMAGE                             an image to compare; may be repeated
    --images FILE                             such images, one in each line; without
                                              either, one of each registry of the files
    --format text|json|markdown               default: text
    Exit status: 0 the same, 1 they differ, 3 the same as far as it can be decided.
`,
  lint: `pullpath lint FILE…
    What is wrong with the files, or not what it looks like. A folder stands for the
    registries.yaml files below it; the report says which files it skipped, and why.
    --format text|json|sarif|github  default: text
    --severity error|warning|info    the least that is shown; default: info
    --image IMAGE                    an image that the nodes pull; may be repeated
    --images FILE                    such images, one in each line
    A comment "# pullpath-ignore CODE" hides a finding beside or below it,
    "# pullpath-ignore-file CODE" all of the file.
`,
  probe: `pullpath probe FILE IMAGE…
pullpath probe FILE --images LIST
    Asks the endpoints for each image, as containerd does, from this machine.
    Certificate files are read where the file names them. What a node would be told
    otherwise, for want of a file, an account, a yes or a localhost, is undecided: exit status 3.
    --images LIST          all images of such a list as images takes it, in a table: no more than
                           four requests to a host at a time, over the same connections and
                           tokens; a wrong password is sent once. Ctrl+C keeps what is done
    --deep                 also the manifest, configuration and layers; may count as pull
    --platform OS/ARCH     for --deep; default: linux/amd64
    --read-errors          one request more after an error, for the words of the registry
    --allow-realm ORIGIN   a token server on another host that may get the credentials,
                           e.g. https://auth.example.com; may be repeated
    --allow-redirect ORIGIN, --allow-account ORIGIN
                           a host that a redirect may lead to, and one that may then get its account
    --on-node              this computer is the node: its localhost and its certificate
                           files count; by default when root asks where /etc/rancher/k3s
                           or /etc/rancher/rke2 exists; --on-node=false denies it
`,
  explain: `pullpath explain [ERRORS]
    What errors of pulls mean: events of pods (kubectl describe), output of crictl, ctr or
    docker, logs of containerd, K3s and RKE2, as a file or, by default, from standard input.
    --registries FILE  the registries.yaml of the node: each line is found in its plan, with
                       what is wrong in the file, its line and a fix; in the place of ERRORS
                       it is known by what it says, and the errors are standard input
    --image IMAGE      an image that the nodes pull, for lines that name none; may be repeated
    Exit status: 0 no line tells of a failed pull, 1 what failed is known for one at least,
    3 pulls failed, and no line says why.
`,
  convert: `pullpath convert FILE…
    The registries.yaml in a file of another format, or what that says as one. Of several
    files, hosts.toml and config.toml of containerd, one is made. What was not taken is
    reported beside it.
    --from FORMAT  default: auto; one of
{from}
`,
  export: `pullpath export FILE --to FORMAT
    The file in the format of another tool, with the flags of the node where that has a
    place for them; the others, and what else is lost, are reported beside it.
    --to FORMAT    one of
{to}
`,
  examples: `pullpath examples [NAME]
    The recipes and examples by name, or the text of one. A recipe asks for what differs
    from site to site, and says what it asks; --json has the choices.
    --set QUESTION=ANSWER  e.g. --set mirrors=docker.io=hub,quay.io=quay; may be repeated
`,
  link: `pullpath link FILE [IMAGE]
    A link that shows the file and the plan of the image. Secrets are taken out, and comments.
    --base URL       where pullpath runs; default: http://127.0.0.1:4600
    --keep-comments  keep comments, without what looks like a secret in them
`,
  reference: `pullpath reference IMAGE…
    How containerd reads image names.
`,
  rewrite: `pullpath rewrite PATTERN REPLACEMENT REPOSITORY
pullpath rewrite -
    What one rewrite rule makes of a repository. With - the rules come from standard
    input as a JSON array of {pattern, replacement, repository}, and the answer is JSON.
`,
  node: `pullpath node
    On a K3s or RKE2 node, as root: what K3s would write now beside what is there, what is
    wrong and what to do, and the plan of each image by the files that are there. Reads
    services, flags, release, generated files, templates and the log. Writes nothing.
    --root DIR     a copy of a node, or its disk; default: /
    --image IMAGE  an image to plan; may be repeated; default: the pause image
    --probe        also runs the plans, from this machine, with the flags of probe
    --report       one line of JSON for pullpath report, with hashes, names and outcomes alone
    --lookup       the report also has the addresses of the hosts in the plans
    --stay         waits after that until it is stopped
    --node-name NAME, --zone ZONE  of the node, for the report
    --mount PATH   only what is below this path of the node is here; may be repeated
    --release and --distribution say what cannot be found out. The exit status is 3 when
    something cannot be known and nothing else is wrong.
`,
  nodes: `pullpath nodes --job-image IMAGE
    Looks at every node of the cluster of your kubeconfig, with a Job on each, and prints how
    they differ. The Jobs mount what they read, read-only, and have no rights in the cluster.
    What it makes it removes again, also after Ctrl+C. As a plugin of kubectl: kubectl pullpath
    --job-image IMAGE  the image with pullpath, from a registry that the nodes reach
    --image IMAGE      an image that the nodes plan; may be repeated; default: the pause image
    --probe            the nodes also run the plans
    --kubeconfig FILE, --context NAME  as for kubectl
    --namespace NAME   an existing namespace; default: a new one, removed at the end
    --mount PATH       mounts this folder of the nodes too, e.g. one with certificates
    --data-dir DIR     as the flag of the nodes
    --parallel N       Jobs at the same time; default: 50
    --wait SECONDS     for one Job; default: 120
    --keep             leaves the namespace and the Jobs there
    --manifest         writes a DaemonSet instead, to apply by Git; asks no cluster
    --json             the report as a file, which the page and pullpath report open
    Exit status: 0 all nodes answered, are fine and alike, 1 a node is wrong or differs,
    3 of some nodes it is not known.
`,
  report: `pullpath report FILE…
    The same report from logs: of pullpath node --report or --json, by default from standard
    input. They come from kubectl logs -n pullpath -l app.kubernetes.io/name=pullpath --prefix
    --max-log-requests 1000 | pullpath report. Exit status as of nodes.
    Files can only be compared where the nodes had the same key, in the variable
    PULLPATH_REPORT_KEY; without one, only those without passwords.
    --json             the report as a file
`,
  serve: `pullpath serve
    Serves the page and its API, until it is told to end. PROBE_MODE, PROBE_ALLOW,
    PROBE_TOKEN and ALLOWED_HOSTS say who may use it, and which hosts it may ask.
    --host ADDRESS         default: HOST, or 127.0.0.1
    --port N               default: PORT, or 4600
    --allow-files DIR      certificate files below DIR are read where a file names them
    --allow-remote-probes  PROBE_MODE=local on another interface than loopback
    --on-node              this computer is the node
    --log json|text        a line for the start, the stop, each request to the API and each run;
                           without secrets, and without names of hosts unless:
    --log-hosts            the line of a run names the hosts that were asked
    --metrics [ADDR:]PORT  figures for Prometheus at /metrics of this port; default: none. A
                           port alone is one of 127.0.0.1
`,
  completion: `pullpath completion bash|zsh|fish
    A script for the shell, with which it completes commands, flags and their values.
`,
  schema: `pullpath schema
    The JSON Schema of registries.yaml.
    --draft 2020-12|07        default: 2020-12
    --of registries|settings  default: registries; settings: of pullpath.yaml
`,
}

const FLAGS = `FILE is a registries.yaml, or - for standard input. Flags may stand anywhere;
what follows -- is never a flag. A command that reads one also takes a script,
Terraform, cloud-init or another known format that holds it.

    --from auto|yaml|FORMAT               yaml: the file as it is; default: auto
    --part N                              which of several files in one; lint takes all
    --json                                for programs
    --release v1.33.4+k3s1                the release of the node; default: the newest
    --distribution k3s|rke2               default: k3s
    --disable-default-registry-endpoint   as the flag of the node
    --embedded-registry                   as the flag of the server
    --system-default-registry R           as the flag of the server: where the images of
                                          K3s and RKE2 themselves come from
    --set NAME=VALUE                      the value of a placeholder, e.g. {{ NAME }} or
                                          \${NAME}; may be repeated. For render, plan,
                                          images, airgap, fill, check, diff, lint, probe,
                                          explain and export alone; a name that no
                                          placeholder has is refused
    --rule CODE=off|note|warning|error    what a rule finds; may be repeated, and comes
                                          after rules: {CODE: LEVEL} in ./pullpath.yaml
    --lang en|zh                          the language of what is found; default: that of
                                          LC_ALL or LANG, and English for programs
    --help, --version

Exit status: 0 fine, 1 the file is rejected, has errors or the pull fails, 2 usage,
3 a pull is undecided and none is known to fail.
`

/** What `--help` says in English. */
export const HELP_EN: HelpTexts = { introduction: INTRODUCTION, commands: COMMANDS, flags: FLAGS, example: 'Example: ' }

/** With what is said of it. */
const SET_FLAG = /^ {4}--set .*\n(?: {5,}.*\n)*/m

/** The help of one command, or of all. */
export function helpText(command: CommandName | null, texts: HelpTexts = HELP_EN): string {
  const { introduction, commands, flags, example } = texts
  const shown = (command === null ? NAMES : [command]).map(
    (name) => `${commands[name]}    ${example}${HELP_EXAMPLES[name]}\n`,
  )
  const general = command === null || FILLS_IN.includes(command) ? flags : flags.replace(SET_FLAG, '')
  return [...(command === null ? [introduction] : []), ...shown, general]
    .join('\n')
    .replace('{answers}', wrapped(NAMED_ANSWERS))
    .replace('{from}', wrapped(FORMAT_IDS))
    .replace('{to}', wrapped(EXPORT_IDS))
}
