import type { Dictionary } from '@/lib/words/say'

export const WORKSPACE_ZH: Dictionary = {
  'Made from 1 file of a node; undo brings back what was there.': '由节点的 1 个文件生成；撤销可以恢复原来的内容。',
  'Made from 1 file of containerd; undo brings back what was there.':
    '由 containerd 的 1 个文件生成；撤销可以恢复原来的内容。',
  'Made from {count} files of a node; undo brings back what was there.':
    '由节点的 {count} 个文件生成；撤销可以恢复原来的内容。',
  'Made from {count} files of containerd; undo brings back what was there.':
    '由 containerd 的 {count} 个文件生成；撤销可以恢复原来的内容。',
  'Nothing was opened: the archive is larger than 64 MiB.': '未打开任何内容：归档大于 64 MiB。',
  'Nothing was opened: the folder is empty.': '未打开任何内容：文件夹是空的。',
  'The files could not be read.': '无法读取这些文件。',
  'What you pasted is open now. Undo brings back what was here.': '粘贴的内容已打开。撤销可以恢复原来的内容。',
  '{name} was not opened: it could not be read.': '未打开 {name}：无法读取。',
  '{name} was not opened: it is larger than 8 MiB.': '未打开 {name}：它大于 8 MiB。',
  '{name} was not opened: it is not UTF-8 text.': '未打开 {name}：它不是 UTF-8 文本。',
  '{name} was not opened: it is not a registries.yaml, and not of a format that is known here. Its text can be pasted.':
    '未打开 {name}：它不是 registries.yaml，也不是这里能识别的格式。可以粘贴它的文本。',
  '{name} was not opened: it says what must hold of a registries.yaml. It is opened under Images, Checks.':
    '未打开 {name}：它写明 registries.yaml 必须满足的内容。请在“镜像”的“断言检查”中打开它。',
  '{name} was not opened: it is not text.': '未打开 {name}：它不是文本。',
}
