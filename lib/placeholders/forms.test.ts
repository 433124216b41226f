import { describe, expect, test } from 'vitest'
import { isWholePlaceholder } from './forms'
import { readTemplate } from './read-template'

const written = (text: string): readonly string[] =>
  (readTemplate(text)?.placeholders ?? []).map((placeholder) => placeholder.written)

const endpoint = (url: string): string => `mirrors:\n  docker.io:\n    endpoint:\n      - "${url}"\n`
const password = (value: string): string =>
  `configs:\n  a.example.com:\n    auth: {username: x, password: '${value}'}\n`
const rewrite = (pattern: string, replacement: string): string =>
  `mirrors:\n  docker.io:\n    rewrite:\n      '${pattern}': '${replacement}'\n`

describe('a placeholder', () => {
  test.each([
    { why: 'Jinja and Ansible', text: endpoint('https://{{ registry }}'), found: ['{{ registry }}'] },
    { why: 'Jinja without spaces', text: endpoint('https://{{registry}}'), found: ['{{registry}}'] },
    { why: 'Jinja with a filter', text: endpoint("https://{{ r | default('x') }}"), found: ["{{ r | default('x') }}"] },
    { why: 'Go and Helm', text: endpoint('https://{{ .Values.host }}'), found: ['{{ .Values.host }}'] },
    { why: 'Go that trims', text: endpoint('https://{{- $host -}}'), found: ['{{- $host -}}'] },
    { why: 'a workflow', text: password('${{ secrets.X }}'), found: ['${{ secrets.X }}'] },
    { why: 'ERB', text: endpoint('https://<%= host %>'), found: ['<%= host %>'] },
    { why: 'a shell', text: endpoint('https://${HOST}:5000'), found: ['${HOST}'] },
    { why: 'a shell without braces', text: endpoint('https://$HOST'), found: ['$HOST'] },
    { why: 'lower case in an address', text: endpoint('https://$host/v2'), found: ['$host'] },
    {
      why: 'envsubst with an operator',
      text: endpoint('${HOST:-https://a.example.com}'),
      found: ['${HOST:-https://a.example.com}'],
    },
    { why: 'Terraform', text: password('${var.docker_password}'), found: ['${var.docker_password}'] },
    { why: 'a function of Terraform', text: password('${file("x")}'), found: ['${file("x")}'] },
    { why: 'an escaped one of Terraform or Flux', text: endpoint('https://$${HOST}'), found: ['$${HOST}'] },
    { why: 'Kustomize', text: endpoint('https://$(HOST)'), found: ['$(HOST)'] },
    { why: 'a command', text: password('$(aws ecr get-login-password)'), found: ['$(aws ecr get-login-password)'] },
    { why: 'percents', text: endpoint('https://%%HOST%%/'), found: ['%%HOST%%'] },
    { why: 'one percent', text: password('%PASSWORD%'), found: ['%PASSWORD%'] },
    { why: 'CMake', text: endpoint('https://@HOST@:5000'), found: ['@HOST@'] },
    { why: 'angle brackets', text: endpoint('https://<your registry>:5000'), found: ['<your registry>'] },
    { why: 'underscores', text: endpoint('https://__HOST__'), found: ['__HOST__'] },
    { why: 'a key', text: 'configs:\n  "{{ a }}:{{ b }}": {}\n', found: ['{{ a }}', '{{ b }}'] },
    {
      why: 'an unquoted value',
      text: 'configs:\n  a.b:\n    tls:\n      insecure_skip_verify: {{ x }}\n',
      found: ['{{ x }}'],
    },
    { why: 'equal ones are one', text: endpoint('https://{{ a }}/{{a}}/${A}/$A'), found: ['{{ a }}', '${A}'] },
    { why: 'a variable in a replacement', text: rewrite('^(.*)', '${PROJECT}/$1'), found: ['${PROJECT}'] },
    { why: 'an expression in a replacement', text: rewrite('^(.*)', '{{ project }}/$1'), found: ['{{ project }}'] },
    { why: 'one that holds another', text: endpoint('https://{{ a {{ b }} }}'), found: ['{{ a {{ b }} }}'] },
  ])('is $why', ({ text, found }) => {
    expect(written(text)).toEqual(found)
  })

  test.each([
    { why: 'a group of a rewrite', text: rewrite('^(.*)', 'a/$1') },
    { why: 'a group in braces', text: rewrite('^(.*)', 'a/${1}') },
    { why: 'a named group', text: rewrite('^(?P<name>.*)', 'a/${name}') },
    { why: 'a named group in capitals', text: rewrite('^(?P<NAME>.*)', 'a/${NAME}') },
    { why: 'a group that is missing', text: rewrite('^(.*)', 'a/$path') },
    { why: 'a group with a letter after it', text: rewrite('^(.*)', 'a/$1_b') },
    { why: 'a group in braces of its own', text: rewrite('^(.*)', 'a/{{ $1 }}') },
    { why: 'a repetition of a pattern', text: rewrite('^[a-z]{2}$', 'b') },
    { why: 'the end of a pattern and a group', text: rewrite('^a$(.*)', 'b') },
    { why: 'a password with a dollar', text: password('pa$WORD') },
    { why: 'a password with braces within', text: password('a{{b}}c') },
    { why: 'a password with a variable within', text: password('x${ABC}y') },
    { why: 'a password with angle brackets', text: password('<a>') },
    { why: 'a password with at signs', text: password('@x@') },
    { why: 'a password with percents within', text: password('a%%b%%c') },
    { why: 'a user of Harbor', text: 'configs:\n  a.b:\n    auth: {username: robot$ci, password: x}\n' },
    { why: 'the home directory', text: 'configs:\n  a.b:\n    tls: {ca_file: $HOME/ca.crt}\n' },
    { why: 'a comment', text: `# https://{{ host }}\n${endpoint('https://a.example.com')}` },
    { why: 'a map in a map', text: 'x: {{a: b}: c}\n' },
    { why: 'an account in a URL', text: endpoint('https://user:p@ss@a.example.com') },
    { why: 'an anchor', text: 'mirrors: &a {}\nconfigs: *a\n' },
  ])('is not $why', ({ text }) => {
    expect(readTemplate(text)).toBeNull()
  })
})

describe('a whole value', () => {
  test.each(['${PASS}', '$PASSWORD', '{{ x }}', '${{ secrets.X }}', '<your password>', '%%X%%', '@PASS@', '__PASS__'])(
    '%s is a placeholder',
    (value) => expect(isWholePlaceholder(value)).toBe(true),
  )

  test.each(['', 'x', 'pa$$', '$ab', '$AB', '<a>', '@x@', '${}', '{{}}', 'a${X}', '${X}b'])('%s is none', (value) =>
    expect(isWholePlaceholder(value)).toBe(false),
  )
})
