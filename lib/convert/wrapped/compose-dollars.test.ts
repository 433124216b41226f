import { describe, expect, it } from 'vitest'
import { recognise } from '@/lib/convert/recognise'
import { inEnglish } from '@/lib/words/saying'

const PATH = '/etc/rancher/k3s/registries.yaml'
const DOUBLED = 'Compose reads $$ as $, and so it is read here.'
const FILLED = 'Compose fills in $NAME and ${…}; here they are as they are written.'
const LOOSE = 'Compose can reject a $ that is not before a name or a brace: write $$ in its place.'

const SERVICES = 'services: {server: {image: rancher/k3s}}\n'
const content = (text: string) =>
  `${SERVICES}configs:\n  registries:\n    content: |\n${text.replace(/^(?=.)/gm, '      ')}`
const mirrors = (endpoint: string, replacement = 'b') =>
  `mirrors:\n  a.test:\n    endpoint: ["${endpoint}"]\n    rewrite: {"(.*)": "${replacement}"}\n`
const command = (script: string) => `services:\n  server:\n    command: ["sh", "-c", ${JSON.stringify(script)}]\n`

describe('reads each $ as Compose does', () => {
  it.each<{ why: string; text: string; gives: string; notes: readonly string[] }>([
    { why: 'none', text: content(mirrors('https://b.test')), gives: mirrors('https://b.test'), notes: [] },
    {
      why: 'two of them, which are one',
      text: content(mirrors('https://b.test', 'b/$$1')),
      gives: mirrors('https://b.test', 'b/$1'),
      notes: [DOUBLED],
    },
    {
      why: 'four and three of them',
      text: content(mirrors('https://$$$$', '$$$A')),
      gives: mirrors('https://$$', '$$A'),
      notes: [DOUBLED, FILLED],
    },
    {
      why: 'a variable',
      text: content(mirrors('https://$HOST')),
      gives: mirrors('https://$HOST'),
      notes: [FILLED],
    },
    {
      why: 'a variable with a default, in which a secret can be',
      text: content(mirrors('https://${HOST:-u:hidden-word@b.test}')),
      gives: mirrors('https://${HOST:-u:hidden-word@b.test}'),
      notes: [FILLED],
    },
    {
      why: 'a group of a rewrite, which Compose does not take for a variable',
      text: content(mirrors('https://b.test', 'b/$1')),
      gives: mirrors('https://b.test', 'b/$1'),
      notes: [LOOSE],
    },
    {
      why: 'those of a script, before the shell reads them',
      text: command(`cat > ${PATH} <<'EOF'\n${mirrors('https://b.test', 'b/$$1')}EOF\n`),
      gives: mirrors('https://b.test', 'b/$1'),
      notes: [DOUBLED],
    },
    {
      why: 'those that the shell reads after it',
      text: command(`cat > ${PATH} <<EOF\n${mirrors('https://b.test', 'b/$$1')}EOF\n`),
      gives: mirrors('https://b.test', 'b/$1'),
      notes: [
        'The shell expands $ and ` in this text; here they are as they are written.',
        'The shell also replaces $1 in it, by an argument of the script: write \\$1, or put the marker of the heredoc in quotes.',
        DOUBLED,
      ],
    },
    {
      why: 'a variable in a script, which the shell never sees',
      text: command(`cat > \${DIR}/registries.yaml <<EOF\n${mirrors('https://$HOST')}EOF\n`),
      gives: mirrors('https://$HOST'),
      notes: [FILLED],
    },
    {
      why: 'none in what is encoded',
      text: command(`echo ${btoa(mirrors('https://b.test', 'b/$1'))} | base64 -d > ${PATH}\n`),
      gives: mirrors('https://b.test', 'b/$1'),
      notes: [],
    },
  ])('$why', ({ text, gives, notes }) => {
    const found = recognise(text, 'compose.yaml')
    expect(found?.id).toBe('compose')
    expect(found?.text).toBe(gives)
    expect(found?.notes.map(inEnglish).slice(1)).toEqual(notes)
  })
})

it('says where a file goes as it is written', () => {
  const found = recognise(command(`cat > $DIR/registries.yaml <<EOF\n${mirrors('https://b.test')}EOF\n`))
  expect(found?.notes.map(inEnglish)[0]).toMatch(/where it goes to \$DIR\/registries\.yaml\.$/)
})

it('names a file by a path with variables as it is written', () => {
  const found = recognise(`services:\n  server:\n    volumes: ["$DIR/registries.yaml:${PATH}"]\n`)
  expect(found?.notes.map(inEnglish)).toEqual(['It names a file, $DIR/registries.yaml: open that one.'])
})

it('knows a file that is all one variable', () => {
  const found = recognise(`${SERVICES}configs:\n  registries.yaml:\n    content: \${REGISTRIES}\n`)
  expect(found?.parts).toEqual([])
  expect(found?.notes.map(inEnglish)).toEqual([
    'What goes there is ${REGISTRIES}, which is filled in from elsewhere: open that.',
  ])
})

it('leaves lines where they are written', () => {
  expect(recognise(content(mirrors('https://$HOST', '$$1')))?.parts[0]?.lines?.slice(0, 4)).toEqual([4, 5, 6, 7])
})
