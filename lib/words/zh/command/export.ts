import type { Dictionary } from '@/lib/words/say'

export const EXPORT_COMMAND_ZH: Dictionary = {
  '--to is one of {formats}, not "{to}"': '--to 可以是 {formats}，而不是 "{to}"',
  'The file is not text that K3s reads.': '该文件不是 K3s 能读取的文本。',
  'export needs --to, one of {formats}': 'export 需要 --to，可以是 {formats}',
  'export needs one FILE': 'export 需要一个 FILE',
  'not in it: {words}': '不包含：{words}',
  'note: {note}': '说明：{note}',
  'read out of {title}: {where}': '读取自{title}：{where}',
  'with it: {words}': '包含：{words}',
  '{format}: save as {file}': '{format}：另存为 {file}',
}
