import { describe, expect, it } from 'vitest'
import { recognise } from '@/lib/convert/recognise'
import { inEnglish } from '@/lib/words/saying'

const PATH = '/etc/rancher/k3s/registries.yaml'
const MIRRORS = 'mirrors:\n  docker.io:\n    endpoint: ["https://m.test"]\n'
const CONFIGS = 'configs:\n  m.test:\n    auth: {username: u}\n'
const BOTH = `${MIRRORS}${CONFIGS}`
const JOINED = 'What is appended to the file later is part of it here.'
const REPLACED = 'Another entry for the same file is left out: cloud-init writes this one over it.'
const STARTED = 'It is appended to a file: what that holds before is not in here.'

const entry = (content: string, rest = {}) => ({ path: PATH, content, ...rest })
const cloudConfig = (document: object) => `#cloud-config\n${JSON.stringify(document, null, 2)}\n`
const ignition = (file: object) =>
  JSON.stringify({ ignition: { version: '3.4.0' }, storage: { files: [{ path: PATH, ...file }] } })
const data = (text: string) => ({ source: `data:,${encodeURIComponent(text)}` })

describe('joins what is appended to a file with what was written before', () => {
  it.each<{
    why: string
    text: string
    gives: readonly string[]
    notes: readonly string[]
    second?: readonly string[]
  }>([
    {
      why: 'append of write_files',
      text: cloudConfig({ write_files: [entry(MIRRORS), entry(CONFIGS, { append: true })] }),
      gives: [BOTH],
      notes: [JOINED],
    },
    {
      why: 'append in a word that YAML reads as true, and in base64',
      text: `#cloud-config\nwrite_files:\n- {path: ${PATH}, encoding: b64, content: ${btoa(MIRRORS)}}\n- {path: ${PATH}, encoding: b64, content: ${btoa(CONFIGS)}, append: yes}\n`,
      gives: [BOTH],
      notes: [JOINED],
    },
    {
      why: 'a third one as well',
      text: cloudConfig({
        write_files: [entry('mirrors:\n'), entry('  a.test: {}\n', { append: true }), entry(CONFIGS, { append: true })],
      }),
      gives: [`mirrors:\n  a.test: {}\n${CONFIGS}`],
      notes: [JOINED],
    },
    {
      why: 'a command that appends to what write_files wrote',
      text: cloudConfig({
        write_files: [entry(MIRRORS)],
        runcmd: [`cat >> ${PATH} <<'EOF'\n${CONFIGS}EOF\n`],
      }),
      gives: [BOTH],
      notes: [JOINED],
    },
    {
      why: 'a script in another part of a message',
      text: `Content-Type: multipart/mixed; boundary="X"\n\n--X\nContent-Type: text/cloud-config\n\n${cloudConfig({ write_files: [entry(MIRRORS)] })}\n--X\nContent-Type: text/x-shellscript\n\n#!/bin/sh\ncat >> ${PATH} <<'EOF'\n${CONFIGS}EOF\n\n--X--\n`,
      gives: [BOTH],
      notes: [JOINED],
    },
    {
      why: 'not what replaces it',
      text: cloudConfig({ write_files: [entry(MIRRORS), entry(BOTH, { append: false })] }),
      gives: [BOTH],
      notes: [REPLACED],
    },
    {
      why: 'a command that stands above write_files, and runs after it',
      text: cloudConfig({
        runcmd: [`cat >> ${PATH} <<'EOF'\n${CONFIGS}EOF\n`],
        write_files: [entry(MIRRORS)],
      }),
      gives: [BOTH],
      notes: [JOINED],
    },
    {
      why: 'an entry of the last stage that stands above one of the first',
      text: cloudConfig({ write_files: [entry(CONFIGS, { append: true, defer: true }), entry(MIRRORS)] }),
      gives: [BOTH],
      notes: [JOINED],
    },
    {
      why: 'an entry of the last stage before a command',
      text: cloudConfig({
        runcmd: [`cat >> ${PATH} <<'EOF'\n${CONFIGS}EOF\n`],
        write_files: [entry(MIRRORS, { defer: true }), entry('mirrors: {}\n', { defer: false })],
      }),
      gives: [BOTH],
      notes: [REPLACED, JOINED],
    },
    {
      why: 'not what two documents, for two nodes, write to the same path',
      text: `${cloudConfig({ write_files: [entry(MIRRORS)] })}---\n${cloudConfig({ write_files: [entry(BOTH)] })}`,
      gives: [MIRRORS, BOTH],
      notes: [],
    },
    {
      why: 'not what is appended in another document, for another node',
      text: `${cloudConfig({ write_files: [entry(MIRRORS)] })}---\n${cloudConfig({ write_files: [entry(CONFIGS, { append: true })] })}`,
      gives: [MIRRORS, CONFIGS],
      notes: [],
      second: [STARTED],
    },
    {
      why: 'not what is appended at another node of the same document',
      text: JSON.stringify({
        a: { user_data: { write_files: [entry(MIRRORS)] } },
        b: { user_data: { write_files: [entry(CONFIGS, { append: true })] } },
      }),
      gives: [MIRRORS, CONFIGS],
      notes: [],
      second: [STARTED],
    },
    {
      why: 'not what is appended in the user-data of another node, as a text',
      text: JSON.stringify({
        a: { user_data: cloudConfig({ write_files: [entry(MIRRORS)] }) },
        b: { user_data: cloudConfig({ write_files: [entry(CONFIGS, { append: true })] }) },
      }),
      gives: [MIRRORS, CONFIGS],
      notes: [],
      second: [STARTED],
    },
    {
      why: 'not what the script of another node appends',
      text: JSON.stringify({
        a: { user_data: `#!/bin/sh\ncat > ${PATH} <<'EOF'\n${MIRRORS}EOF\n` },
        b: { user_data: `#!/bin/sh\ncat >> ${PATH} <<'EOF'\n${CONFIGS}EOF\n` },
      }),
      gives: [MIRRORS, CONFIGS],
      notes: [],
      second: [STARTED],
    },
    {
      why: 'not what an alias writes at another node',
      text: `a: &one\n  write_files:\n  - {path: ${PATH}, content: ${JSON.stringify(CONFIGS)}, append: true}\nb: *one\n`,
      gives: [CONFIGS, CONFIGS],
      notes: [STARTED],
      second: [STARTED],
    },
    {
      why: 'not files of two configurations of Ignition',
      text: JSON.stringify([
        { ignition: { version: '3.4.0' }, storage: { files: [{ path: PATH, contents: data(MIRRORS) }] } },
        { ignition: { version: '3.4.0' }, storage: { files: [{ path: PATH, append: [data(CONFIGS)] }] } },
      ]),
      gives: [MIRRORS, CONFIGS],
      notes: [],
      second: [STARTED],
    },
    {
      why: 'what is below the same key as one whole',
      text: JSON.stringify({
        a: { user_data: { write_files: [entry('mirrors: {}\n'), entry(MIRRORS), entry(CONFIGS, { append: true })] } },
      }),
      gives: [BOTH],
      notes: [REPLACED, JOINED],
    },
    {
      why: 'not what goes to another path',
      text: cloudConfig({
        write_files: [entry(MIRRORS), entry(BOTH, { path: PATH.replace('k3s', 'rke2'), append: true })],
      }),
      gives: [MIRRORS, BOTH],
      notes: [],
      second: [STARTED],
    },
    {
      why: 'append without anything before',
      text: cloudConfig({ write_files: [entry(MIRRORS, { append: true })] }),
      gives: [MIRRORS],
      notes: [STARTED],
    },
    {
      why: 'append of Ignition',
      text: ignition({ contents: data(MIRRORS), append: [data(CONFIGS)] }),
      gives: [BOTH],
      notes: [JOINED],
    },
    {
      why: 'append of Butane',
      text: `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n  - path: ${PATH}\n    contents: {inline: ${JSON.stringify(MIRRORS)}}\n    append:\n    - inline: ${JSON.stringify(CONFIGS)}\n`,
      gives: [BOTH],
      notes: [JOINED],
    },
    {
      why: 'append of Ignition alone',
      text: ignition({ append: [data(MIRRORS), data(CONFIGS)] }),
      gives: [BOTH],
      notes: [JOINED, STARTED],
    },
    {
      why: 'append of Butane alone, once',
      text: `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n  - path: ${PATH}\n    append:\n    - inline: ${JSON.stringify(MIRRORS)}\n`,
      gives: [MIRRORS],
      notes: [STARTED],
    },
    {
      why: 'a script that appends twice to what it did not write',
      text: `tee -a ${PATH} <<'EOF'\n${MIRRORS}EOF\ntee -a ${PATH} <<'EOF'\n${CONFIGS}EOF\n`,
      gives: [BOTH],
      notes: [STARTED],
    },
    {
      why: 'a script that appends to what it did not write',
      text: `cat >> ${PATH} <<'EOF'\n${MIRRORS}EOF\n`,
      gives: [MIRRORS],
      notes: [STARTED],
    },
    {
      why: 'a script that wrote it before',
      text: `cat > ${PATH} <<'EOF'\n${MIRRORS}EOF\ncat >> ${PATH} <<'EOF'\n${CONFIGS}EOF\n`,
      gives: [BOTH],
      notes: [],
    },
  ])('$why', ({ text, gives, notes, second = [] }) => {
    const parts = recognise(text)?.parts ?? []
    const said = parts.map((part) =>
      part.notes.map(inEnglish).filter((note) => !/^(?:Taken out of|There are \d+ files)/.test(note)),
    )
    expect(parts.map((part) => part.text)).toEqual(gives)
    expect(said).toEqual([notes, ...gives.slice(1).map(() => second)])
  })
})

it('names what is appended from elsewhere', () => {
  const found = recognise(ignition({ contents: data(MIRRORS), append: [{ local: 'more/registries.yaml' }] }))
  expect(found?.notes.map(inEnglish)).toContain('It names a file, more/registries.yaml: open that one.')
})

it('leaves lines where they are written', () => {
  const text = `#cloud-config\nwrite_files:\n- path: ${PATH}\n  content: |\n    mirrors:\n      a.test: {}\n- path: ${PATH}\n  append: true\n  content: |\n    configs: {}\n`
  expect(recognise(text)?.parts[0]?.lines?.slice(0, 3)).toEqual([4, 5, 9])
})

it('knows no lines of what is written as it reads only in part', () => {
  const first = `- {path: ${PATH}, encoding: b64, content: ${btoa('mirrors:\n')}}`
  const text = `#cloud-config\nwrite_files:\n${first}\n- path: ${PATH}\n  append: true\n  content: |2\n      a.test: {}\n`
  const [part] = recognise(text)?.parts ?? []
  expect(part?.text).toBe('mirrors:\n  a.test: {}\n')
  expect(part?.lines).toBeNull()
})
