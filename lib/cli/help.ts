import { FORMAT_IDS } from '@/lib/convert/format-ids'
import { EXPORT_IDS } from '@/lib/export/format-ids'
import type { CommandName } from './arguments'

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

/** `{from}` and `{to}` are lists of formats. */
export interface HelpTexts {
  readonly introduction: string
  readonly commands: Readonly<Record<CommandName, string>>
  readonly flags: string
}

const INTRODUCTION = `pullpath shows what a K3s or RKE2 node does with registries.yaml: the containerd
files it writes, and the URLs a pull asks, in order.
`

const COMMANDS: Readonly<Record<CommandName, string>> = {
  render: `pullpath render FILE
    The files that the node writes for containerd.
    --reveal  show passwords and tokens
`,
  plan: `pullpath plan FILE IMAGE…
    The requests with which containerd looks for each image, in order.
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
    Asks the endpoints for each image, as containerd does, from this machine.
    Certificate files are read where the file names them. What a node would be told
    otherwise, for want of a file, an account, a yes or a localhost, is undecided: exit status 3.
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
  schema: `pullpath schema
    The JSON Schema of registries.yaml.
    --draft 2020-12|07  default: 2020-12
`,
}

const FLAGS = `FILE is a registries.yaml, or - for standard input. Flags may stand anywhere;
what follows -- is never a flag. lint, plan, render and probe also read a
registries.yaml that a script, Terraform, cloud-init or another known format holds.

    --from auto|yaml|FORMAT               yaml: the file as it is; default: auto
    --part N                              which of several files in one; lint takes all
    --json                                for programs
    --release v1.33.4+k3s1                the release of the node; default: the newest
    --distribution k3s|rke2               default: k3s
    --disable-default-registry-endpoint   as the flag of the node
    --embedded-registry                   as the flag of the server
    --set NAME=VALUE                      the value of a placeholder, e.g. {{ NAME }} or
                                          \${NAME}, for this command; may be repeated
    --rule CODE=off|note|warning|error    what a rule finds; may be repeated, and comes
                                          after rules: {CODE: LEVEL} in ./pullpath.yaml
    --lang en|zh                          the language of what is found; default: that of
                                          LC_ALL or LANG, and English for programs
    --help, --version

Exit status: 0 fine, 1 the file is rejected, has errors or the pull fails, 2 usage,
3 a pull is undecided and none is known to fail.
`

const ENGLISH: HelpTexts = { introduction: INTRODUCTION, commands: COMMANDS, flags: FLAGS }

/** The help of one command, or of all. */
export function helpText(command: CommandName | null, texts: HelpTexts = ENGLISH): string {
  const { introduction, commands, flags } = texts
  const shown = command === null ? Object.values(commands) : [commands[command]]
  return [...(command === null ? [introduction] : []), ...shown, flags]
    .join('\n')
    .replace('{from}', wrapped(FORMAT_IDS))
    .replace('{to}', wrapped(EXPORT_IDS))
}
