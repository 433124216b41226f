import { describe, expect, it } from 'vitest'
import { isLost } from '@/lib/convert/note-kinds'
import { recognise } from '@/lib/convert/recognise'
import { inEnglish } from '@/lib/words/saying'

const PATH = '/etc/rancher/k3s/registries.yaml'
const MINE = 'mirrors:\n  docker.io:\n    endpoint: ["https://m.test"]\n'

const script = (...after: readonly string[]) => `#!/bin/sh\ncat > ${PATH} <<'EOF'\n${MINE}EOF\n${after.join('\n')}\n`
const userData = (runcmd: readonly unknown[]) =>
  `#cloud-config\n${JSON.stringify({ write_files: [{ path: PATH, content: MINE }], runcmd }, null, 1)}\n`
const message = (...parts: readonly string[]) =>
  `Content-Type: multipart/mixed; boundary="X"\n\n${parts.map((part) => `--X\nContent-Type: text/plain\n\n${part}\n`).join('')}--X--\n`
const said = (command: string, does: string, where = 'the command in line 7') =>
  `${command} (${where}) can ${does} this file later: that is not done here.`

describe('says which command can change the file after it is written', () => {
  it.each<{ why: string; text: string; notes: readonly string[] }>([
    { why: 'sed -i', text: script(`sudo sed -i 's#m.test#n.test#' ${PATH}`), notes: [said('sed', 'change')] },
    {
      why: 'sed in place with other flags',
      text: script(`sed -Ei.bak s/m/n/ ${PATH}`),
      notes: [said('sed', 'change')],
    },
    { why: 'yq -i', text: script(`yq -i '.mirrors.a = {}' ${PATH}`), notes: [said('yq', 'change')] },
    { why: 'perl -pi', text: script(`perl -pi -e s/m/n/ ${PATH}`), notes: [said('perl', 'change')] },
    {
      why: 'what is appended from elsewhere',
      text: script(`cat more.yaml >> ${PATH}`),
      notes: [said('cat', 'change')],
    },
    {
      why: 'envsubst into it',
      text: script(`envsubst < registries.tpl > ${PATH}`),
      notes: [said('envsubst', 'replace')],
    },
    { why: 'tee of an answer', text: script(`curl https://a.test | tee ${PATH}`), notes: [said('tee', 'replace')] },
    { why: 'curl -o', text: script(`curl -fsSo ${PATH} https://a.test`), notes: [said('curl', 'replace')] },
    {
      why: 'a changed copy that is moved over it',
      text: script(`sed s/m/n/ ${PATH} > ${PATH}.new && mv ${PATH}.new ${PATH}`),
      notes: [said('mv', 'replace')],
    },
    {
      why: 'another file of its name, by the folder',
      text: script('cp files/registries.yaml /etc/rancher/k3s/'),
      notes: [said('cp', 'replace')],
    },
    { why: 'rm', text: script(`rm -f ${PATH}`), notes: [said('rm', 'remove')] },
    { why: 'rm of the folder', text: script('rm -rf /etc/rancher'), notes: [said('rm', 'remove')] },
    {
      why: 'a pattern of names',
      text: script('sed -i s/m/n/ /etc/rancher/k3s/*.yaml'),
      notes: [said('sed', 'change')],
    },
    {
      why: 'a relative path below a folder',
      text: script('cd /etc/rancher/k3s; sed -i s/m/n/ registries.yaml'),
      notes: [said('sed', 'change')],
    },
    {
      why: 'a path of a variable',
      text: script(`FILE=${PATH}; sed -i s/m/n/ "$FILE"`),
      notes: [said('sed', 'change')],
    },
    { why: 'a command in a word', text: script(`sh -c "sed -i s/m/n/ ${PATH}"`), notes: [said('sed', 'change')] },
    {
      why: 'its copy, which is the file',
      text: `cat > /tmp/registries.yaml <<'EOF'\n${MINE}EOF\ncp /tmp/registries.yaml ${PATH}\nsed -i s/m/n/ ${PATH}\n`,
      notes: [said('sed', 'change')],
    },
    {
      why: 'each of several',
      text: script(`sed -i s/m/n/ ${PATH}`, `rm ${PATH}`),
      notes: [said('sed', 'change'), said('rm', 'remove', 'the command in line 8')],
    },
    {
      why: 'the first of many',
      text: script(...Array.from({ length: 12 }, () => `sed -i s/m/n/ ${PATH}`)),
      notes: [
        ...Array.from({ length: 10 }, (_, at) => said('sed', 'change', `the command in line ${at + 7}`)),
        'There are more commands that can change this file later.',
      ],
    },
    {
      why: 'a command of cloud-init',
      text: userData(['true', `sed -i 's/m.test/n.test/' ${PATH}`]),
      notes: [said('sed', 'change', 'runcmd[1]')],
    },
    {
      why: 'a command of cloud-init as a list of words',
      text: userData([['sed', '-i', 's/m/n/', PATH]]),
      notes: [said('sed', 'change', 'runcmd[0]')],
    },
    {
      why: 'a command of cloud-init that removes the folder',
      text: userData(['rm -rf /etc/rancher/k3s']),
      notes: [said('rm', 'remove', 'runcmd[0]')],
    },
    {
      why: 'a script in another part of a message',
      text: message(userData([]), `#!/bin/sh\nyq -i '.a = 1' ${PATH}\n`),
      notes: [said('yq', 'change', 'the command in line 2')],
    },
    {
      why: 'a filter that the text goes through',
      text: `sed s/m/n/ <<'EOF' > ${PATH}\n${MINE}EOF\n`,
      notes: ['The text goes through sed, which can change it: here it is as it was before.'],
    },
    { why: 'nothing of sed that only prints', text: script(`sed s/m/n/ ${PATH}`), notes: [] },
    { why: 'nothing of a filter without variables', text: `envsubst <<'EOF' > ${PATH}\n${MINE}EOF\n`, notes: [] },
    { why: 'nothing of a copy', text: script(`cp ${PATH} ${PATH}.bak`, `chmod 600 ${PATH}`), notes: [] },
    { why: 'nothing of another file', text: script(`sed -i s/m/n/ ${PATH.replace('k3s', 'rke2')}`), notes: [] },
    {
      why: 'nothing of what comes before',
      text: `#!/bin/sh\nrm -rf /etc/rancher\ncat > ${PATH} <<'EOF'\n${MINE}EOF\n`,
      notes: [],
    },
    {
      why: 'nothing of the place from which it is moved',
      text: `cat > /tmp/registries.yaml <<'EOF'\n${MINE}EOF\nsudo mv /tmp/registries.yaml ${PATH}\nrm -f /tmp/registries.yaml\n`,
      notes: [],
    },
    {
      why: 'nothing of another node',
      text: JSON.stringify({
        a: { user_data: userData([]) },
        b: { user_data: `#!/bin/sh\nsed -i s/m/n/ ${PATH}\n` },
      }),
      notes: [],
    },
  ])('$why', ({ text, notes }) => {
    const found = recognise(text)
    expect(found?.text).toBe(MINE)
    expect(found?.notes.map(inEnglish).filter((note) => !note.startsWith('Taken out of'))).toEqual(notes)
  })

  it('as something that is lost', () => {
    expect(recognise(script(`rm ${PATH}`))?.notes.filter(isLost)).toHaveLength(1)
  })
})

describe('says what the shell expands in a text of several parts', () => {
  const ALL = 'The shell expands $ and ` in this text; here they are as they are written.'
  const PART =
    'The shell expands $ and ` in a part of this text, and not in all of it; here they are as they are written.'
  const first = (marker: string, value: string) => `cat > ${PATH} <<${marker}\nmirrors:\n  "${value}": {}\nEOF\n`
  const second = (marker: string, value: string) => `cat >> ${PATH} <<${marker}\nconfigs:\n  "${value}": {}\nEOF\n`
  it.each<{ why: string; text: string; notes: readonly string[] }>([
    { why: 'all of both', text: first('EOF', '$A') + second('EOF', '$B'), notes: [ALL] },
    { why: 'one, where the other has none', text: first('EOF', '$A') + second("'EOF'", 'b.test'), notes: [ALL] },
    { why: 'one, where the other is in quotes', text: first('EOF', '$A') + second("'EOF'", '$B'), notes: [PART] },
    {
      why: 'the last of three',
      text: first("'EOF'", '$A') + second("'EOF'", 'b') + '#\n' + second('EOF', '$C'),
      notes: [PART],
    },
    { why: 'none, where both are in quotes', text: first("'EOF'", '$A') + second("'EOF'", '$B'), notes: [] },
    { why: 'none of a marker without quotes', text: first('EOF', 'a.test') + second("'EOF'", '$B'), notes: [] },
    {
      why: 'a command that appends to a file of cloud-init',
      text: `#cloud-config\n${JSON.stringify({
        write_files: [{ path: PATH, content: 'mirrors:\n  "$A": {}\n' }],
        runcmd: [second('EOF', '$B')],
      })}`,
      notes: [PART],
    },
  ])('$why', ({ text, notes }) => {
    const all = recognise(text)?.notes.map(inEnglish) ?? []
    expect(all.filter((note) => note.startsWith('The shell expands'))).toEqual(notes)
  })
})
