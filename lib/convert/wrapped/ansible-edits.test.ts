import { describe, expect, it } from 'vitest'
import { recognise } from '@/lib/convert/recognise'
import { inEnglish } from '@/lib/words/saying'

const PATH = '/etc/rancher/k3s/registries.yaml'
const MINE = 'mirrors:\n  docker.io:\n    endpoint: ["https://m.test"]\n'
const BLOCK = '  quay.io:\n    endpoint: ["https://q.test"]\n'
const BEGIN = '# BEGIN ANSIBLE MANAGED BLOCK\n'
const END = '# END ANSIBLE MANAGED BLOCK\n'
const JOINED = 'What is appended to the file later is part of it here.'

const copy = { 'ansible.builtin.copy': { dest: PATH, content: MINE } }
const block = (rest = {}) => ({ 'ansible.builtin.blockinfile': { path: PATH, block: BLOCK, ...rest } })
const play = (...tasks: readonly object[]) => [{ hosts: 'all', tasks }]
const said = (command: string, does: string, key = command, where = '[0].tasks[1]') =>
  `${command} (${where}.${key}) can ${does} this file later: that is not done here.`
const blockSaid = said('blockinfile', 'change', 'ansible.builtin.blockinfile')

describe('takes tasks of Ansible for one file as one', () => {
  it.each<{ why: string; text: unknown; gives: readonly string[]; notes: readonly string[] }>([
    { why: 'a block at its end', text: play(copy, block()), gives: [`${MINE}${BEGIN}${BLOCK}${END}`], notes: [JOINED] },
    {
      why: 'a block with marks of its own',
      text: play(copy, block({ marker: '# {mark} q', marker_begin: 'from', marker_end: 'to', insertafter: 'EOF' })),
      gives: [`${MINE}# from q\n${BLOCK}# to q\n`],
      notes: [JOINED],
    },
    {
      why: 'a block after a text without a line end',
      text: play({ copy: { dest: PATH, content: 'mirrors: {}' } }, block()),
      gives: [`mirrors: {}\n${BEGIN}${BLOCK}${END}`],
      notes: [JOINED],
    },
    {
      why: 'a block at another place',
      text: play(copy, block({ insertafter: 'x' })),
      gives: [MINE],
      notes: [blockSaid],
    },
    {
      why: 'a block before a line',
      text: play(copy, block({ insertbefore: 'BOF' })),
      gives: [MINE],
      notes: [blockSaid],
    },
    {
      why: 'a block that is taken out',
      text: play(copy, block({ state: 'absent' })),
      gives: [MINE],
      notes: [blockSaid],
    },
    { why: 'a block at times', text: play(copy, { ...block(), when: 'x' }), gives: [MINE], notes: [blockSaid] },
    {
      why: 'a block that replaces the one before',
      text: play(copy, block(), block()),
      gives: [`${MINE}${BEGIN}${BLOCK}${END}`],
      notes: [JOINED, said('blockinfile', 'change', 'ansible.builtin.blockinfile', '[0].tasks[2]')],
    },
    {
      why: 'a line, and a replacement',
      text: play(
        copy,
        { lineinfile: { path: PATH, line: '# x' } },
        { replace: { dest: PATH, regexp: 'm', replace: 'n' } },
      ),
      gives: [MINE],
      notes: [said('lineinfile', 'change'), said('replace', 'change', 'replace', '[0].tasks[2]')],
    },
    {
      why: 'a line with its arguments in a text',
      text: play(copy, { lineinfile: `path=${PATH} line="# x"` }),
      gives: [MINE],
      notes: [said('lineinfile', 'change')],
    },
    {
      why: 'a file that is removed',
      text: play(copy, { file: { path: PATH, state: 'absent' } }),
      gives: [MINE],
      notes: [said('file', 'remove')],
    },
    {
      why: 'a template over it, which is named',
      text: play(copy, { template: { dest: PATH, src: 'files/registries.yaml.j2' } }),
      gives: [MINE],
      notes: ['It names a file, files/registries.yaml.j2: open that one.', said('template', 'replace')],
    },
    {
      why: 'a command',
      text: play(copy, { shell: `sed -i s/m/n/ ${PATH}` }),
      gives: [MINE],
      notes: [said('sed', 'change', 'shell')],
    },
    {
      why: 'a command as a list of words',
      text: play(copy, { command: { argv: ['sed', '-i', 's/m/n/', PATH] } }),
      gives: [MINE],
      notes: [said('sed', 'change', 'command.argv')],
    },
    {
      why: 'tasks of a role',
      text: [copy, { lineinfile: { path: PATH, line: '# x' } }],
      gives: [MINE],
      notes: [said('lineinfile', 'change', 'lineinfile', '[1]')],
    },
    {
      why: 'nothing of a line in another file',
      text: play(copy, { lineinfile: { path: '/etc/hosts', line: 'x' } }),
      gives: [MINE],
      notes: [],
    },
    {
      why: 'nothing of another play, for other nodes',
      text: [...play(copy), { hosts: 'b', tasks: [{ lineinfile: { path: PATH, line: '# x' } }] }],
      gives: [MINE],
      notes: [],
    },
    { why: 'a block alone', text: play(block()), gives: [BLOCK], notes: [] },
  ])('$why', ({ text, gives, notes }) => {
    const parts = recognise(JSON.stringify(text, null, 1))?.parts ?? []
    expect(parts.map((part) => part.text)).toEqual(gives)
    const all = parts[0]?.notes.map(inEnglish).filter((note) => !note.startsWith('Taken out of')) ?? []
    expect(all.toSorted()).toEqual(notes.toSorted())
  })
})
