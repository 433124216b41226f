import { changesOf, type FileChange } from '@/lib/convert/shell/file-changes'
import { commandWords } from '@/lib/convert/shell/output'
import type { Plain } from '@/lib/convert/source/plain'

/** Whether a list is a command of cloud-init or of Ansible, word by word. */
export function isCommand(list: readonly Plain[], path: readonly (string | number)[]): list is readonly string[] {
  return (
    (/^(?:runcmd|bootcmd)$/.test(String(path.at(-2))) || path.at(-1) === 'argv') &&
    list.every((word) => typeof word === 'string')
  )
}

/** What a command does to files, when its words are not those of a shell. */
export function changesOfCommand(words: readonly string[]): readonly FileChange[] {
  return changesOf(commandWords({ words: words.map((text) => ({ text, expands: false })) }).map(({ text }) => text))
}
