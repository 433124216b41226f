/** Families of texts that grow, each full of one thing, for tests that work grows no faster than the text. */
export interface GrowingText {
  readonly why: string
  /** As long as that, in UTF-16 units, or a little more. */
  readonly text: (length: number) => string
}

type Part = string | ((index: number) => string)

function filled(before: string, part: Part, after = ''): (length: number) => string {
  return (length) => {
    const parts = [before]
    let rest = length - before.length - after.length
    for (let index = 0; rest > 0; index += 1) {
      const next = typeof part === 'string' ? part : part(index)
      parts.push(next)
      rest -= next.length
    }
    return parts.join('') + after
  }
}

/** Two families, each in half of the text. */
function halves(a: (length: number) => string, b: (length: number) => string): (length: number) => string {
  return (length) => a(length / 2) + b(length / 2)
}

const name = (index: number): string => index.toString(36)
const HUB = 'mirrors:\n  docker.io:\n    endpoint:\n'
const REWRITES = 'mirrors:\n  docker.io:\n    endpoint: [a]\n    rewrite:\n'
const password = (index: number): string => `  a${name(index)}.t: {auth: {password: abcdefg${name(index)}}}\n`
const BLOB = 'QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB'

const FAMILIES: Readonly<Record<string, (length: number) => string>> = {
  'line ends': filled('x', '\n'),
  'lines of a space': filled('x', ' \n'),
  'line separators': filled('x', '\u2028'),
  'carriage returns': filled('x', '\r'),
  spaces: filled('a: b', ' '),
  tabs: filled('mirrors:\n', '\ta:\n'),
  'one endpoint on one line': filled('mirrors: {docker.io: {endpoint: [', 'a,', ']}}'),
  'one endpoint on many lines': filled(HUB, '    - a\n'),
  'one endpoint by aliases': filled(`${HUB}    - &a a\n`, '    - *a\n'),
  endpoints: filled(HUB, (at) => `    - https://r${name(at)}.example.com\n`),
  'endpoints that are no URL': filled(HUB, (at) => `    - "http://[${name(at)}"\n`),
  'endpoints with a project': filled(HUB, (at) => `    - http://r.example.com/v2/${name(at)}\n`),
  'endpoints that are the registry': filled(`mirrors:\n  docker.io:\n    rewrite: {a: b}\n    endpoint:\n`, '    - docker.io\n'),
  mirrors: filled('mirrors:\n', (at) => `  r${name(at)}.example.com:\n    endpoint: [https://m${name(at)}.example.com]\n`),
  'mirrors without endpoints': filled('mirrors:\n', (at) => `  r${name(at)}.example.com:\n`),
  'mirrors with a scheme': filled('mirrors:\n', (at) => `  "https://r${name(at)}.example.com":\n    endpoint: [a]\n`),
  'mirrors with a path': filled('mirrors:\n', (at) => `  r.example.com/${name(at)}:\n    endpoint: [a]\n`),
  'mirrors that are no registry': filled('mirrors:\n', (at) => `  l${name(at)}:\n    endpoint: [a]\n`),
  'ports of one host': halves(
    filled('configs:\n', (at) => `  host.example.com:${at}:\n    auth: {username: u, password: p}\n`),
    filled(HUB, (at) => `    - https://host.example.com:${at + 10_000}\n`),
  ),
  'keys that are placeholders': filled('mirrors:\n', (at) => `  "{{ r${name(at)} }}":\n    endpoint: [a]\n`),
  'placeholders in one value': filled(`${HUB}    - "https://a/`, '${A}/', '"\n'),
  'controls of a template': filled('mirrors:\n', '{% if a %}\n{% else %}\n{% endif %}\n'),
  'controls that never end': filled('mirrors:\n', '{% if a %}\n'),
  'controls that are not closed': filled('mirrors:\n', '{% if '),
  'comments of a template that are not closed': filled('mirrors:\n', '{# '),
  'placeholders that are not closed': filled('mirrors:\n', '{{ a '),
  'slips of hosts': halves(
    filled('configs:\n', (at) => `  host-${name(at)}.example.com:\n    auth: {username: u, password: p}\n`),
    filled(HUB, (at) => `    - https://hosd-${name(at)}.example.com\n`),
  ),
  'TLS of plain endpoints': halves(
    filled('configs:\n', (at) => `  host-${name(at)}.ex:\n    tls: {insecure_skip_verify: true}\n`),
    filled(HUB, (at) => `    - http://host-${name(at)}.ex\n`),
  ),
  'configs beside a wildcard': filled(
    'mirrors:\n  "*":\n    endpoint: [https://a.example]\nconfigs:\n',
    (at) => `  host-${name(at)}.example.com:\n    auth: {username: u, password: p}\n`,
  ),
  'configs with a scheme': filled('configs:\n', (at) => `  https://r${name(at)}.example.com/v2:\n    auth: {username: u}\n`),
  rewrites: filled(REWRITES, (at) => `      "^a${name(at)}/(.*)": "b/$1"\n`),
  'rewrites of endpoints': halves(
    filled('mirrors:\n  docker.io:\n    rewrite:\n', (at) => `      "^a${name(at)}/(.*)": "r${name(at)}.ex/$1"\n`),
    filled('    endpoint:\n', (at) => `    - https://r${name(at)}.ex\n`),
  ),
  'rewrites that repeat': filled(REWRITES, (at) => `      "a{1000}${name(at)}": "b"\n`),
  'rewrites that repeat what can be left out': filled(REWRITES, (at) => `      "(a?){1000}${name(at)}": "b"\n`),
  'rewrites that do not compile': filled(REWRITES, (at) => `      "(${name(at)}": "b"\n`),
  'unknown keys': filled('mirrors:\n  docker.io:\n', (at) => `k${name(at)}: {}\n`),
  'unknown keys beside aliases': halves(
    filled('mirrors:\n  docker.io: &a {}\n', (at) => `k${name(at)}: {}\n`),
    filled('list:\n', '- *a\n'),
  ),
  'registries at the root': filled('mirrors:\n  docker.io:\n', (at) => `k${name(at)}.example.com: {endpoint: [a]}\n`),
  'slips of a key': filled('mirrors:\n  docker.io:\n', (at) => `    endpoint${name(at)}: [a]\n`),
  'slips of keys': filled('configs:\n', (at) => `  a${name(at)}.test:\n    pasword: secret${name(at)}\n`),
  'one registry': filled('mirrors:\n', '  a.test: {}\n'),
  'anchors without use': filled('', (at) => `- &a${name(at)} x\n`),
  'texts for lists': filled('mirrors:\n', (at) => `  a${name(at)}.test: {endpoint: b}\n`),
  'texts for booleans': filled('configs:\n', (at) => `  a${name(at)}.test: {tls: {insecure_skip_verify: "yes"}}\n`),
  documents: filled('mirrors: {}\n', '---\nmirrors: {}\n'),
  brackets: filled('mirrors: ', '['),
  braces: filled('', '{a: '),
  dashes: filled('', '- '),
  'question marks': filled('', '? '),
  colons: filled('', 'a: '),
  quotes: filled('a: ', '"'),
  comments: filled('', '# a\n'),
  'number signs': filled('', '#'),
  'passwords in comments': filled('', (at) => `# password: s3cret${name(at)}\n`),
  passwords: filled('configs:\n', password),
  'one password': filled('configs:\n', (at) => `  a${name(at)}.t: {auth: {password: aaaaaaaa}}\n`),
  'a password again and again': filled('configs:\n  a.t: {auth: {password: aaaaaaaa}}\nx: ', 'a'),
  'passwords and comments that hold them': halves(
    filled('configs:\n', password),
    filled('', (at) => `# abcdefg${name(at)}\n`),
  ),
  'beginnings of keys': filled('a: ', '-----BEGIN '),
  'lines of base64': filled('a: |\n', `  ${BLOB}\n`),
  'lines of base64, broken': filled('[a: |\n', `  ${BLOB}\n`),
  'names of secrets, broken': filled('[\n', 'password:\n'),
  'names of secrets on one line, broken': filled('[', 'password: '),
  'user parts': filled('[ ', 'u:p@'),
  'URLs with user parts': filled('', (at) => `- https://u:p${name(at)}@h.example\n`),
  queries: filled('a: http://a', '?token='),
  'beginnings of tokens': filled('a: ', '-eyJ'),
  'a path of TOML keys': filled('a', '.a', ' = 1'),
  'tables of TOML': filled('', (at) => `[a${name(at)}]\nb = 1\n`),
  'arrays of TOML': filled('a = ', '['),
  'hosts of hosts.toml': filled(
    'server = "https://docker.io"\n',
    (at) => `[host."https://m${name(at)}.example"]\n  capabilities = ["pull"]\n`,
  ),
  'mirrors of registries.conf': filled('[[registry]]\nlocation = "a.io"\n', '[[registry.mirror]]\nlocation = "b"\n'),
  'accounts of docker': filled('{"auths": {', (at) => `"a${name(at)}.io": {"auth": "dTpw"},`, '"z": {}}}'),
  'mirrors of docker': filled('{"registry-mirrors": [', (at) => `"https://a${name(at)}.io",`, '"https://z"]}'),
  heredocs: filled('', 'cat > /etc/rancher/k3s/registries.yaml <<EOF\n'),
  'objects of Kubernetes': filled('', (at) => `apiVersion: v1\nkind: Secret\nmetadata: {name: a${name(at)}}\n---\n`),
  'files of cloud-init': filled('#cloud-config\nwrite_files:\n', (at) => `- {path: /a${name(at)}, content: "mirrors: {}"}\n`),
}

export const GROWING_TEXTS: readonly GrowingText[] = Object.entries(FAMILIES).map(([why, text]) => ({ why, text }))
