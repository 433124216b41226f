import type { Dictionary } from '@/lib/words/say'

/** What is read, and why something is not. */
export const READING_ZH: Dictionary = {
  '--part {part}: there are {count} files in {file}': '--part {part}：{file} 中有 {count} 个文件',
  '--part {part}: there is 1 file in {file}': '--part {part}：{file} 中有 1 个文件',
  'K3s may accept it, but pullpath reads no more than that.': 'K3s 可能接受它，但 pullpath 最多读取这么多。',
  'The file is not UTF-8. K3s rejects it, and the node does not start containerd until it is corrected.':
    '文件不是 UTF-8。K3s 会拒绝它，在改正之前节点不会启动 containerd。',
  'This is {title}, and not registries.yaml. By its name a node reads it as it is, and so it is judged; under another name, what it holds is read.':
    '这是 {title}，不是 registries.yaml。按其名称，节点会照原样读取它，因此也照此判断；换一个名称时，则读取其中的内容。',
  'This is {title}: {place}, file {number} of {count}.': '这是 {title}：{place}，第 {number} 个文件，共 {count} 个。',
  'This is {title}: {place}.': '这是 {title}：{place}。',
  'The program failed on this file, so it was not examined. Examine it alone to see why.':
    '程序在此文件上出错，因此未检查它。单独检查它可以看到原因。',
  'This file takes more than {count} MB of memory, so it was not examined. Examine it alone, where it may take more.':
    '此文件需要超过 {count} MB 内存，因此未检查它。请单独检查它，那时可以使用更多内存。',
  'a part of the path is not a directory': '路径中有一部分不是目录',
  'a registries.yaml already': '已经是 registries.yaml',
  'cannot read {file}: {why}': '无法读取 {file}：{why}',
  'interrupted before all files were examined': '在检查完所有文件之前被中断',
  'it is a directory': '这是一个目录',
  'larger than 1 MiB': '大于 1 MiB',
  'lines {first}-{last}': '第 {first}-{last} 行',
  'neither mirrors nor configs at the root': '根级别既没有 mirrors 也没有 configs',
  'none of the files in {folder} is a registries.yaml': '{folder} 中没有 registries.yaml 文件',
  'not YAML by name': '按名称不是 YAML',
  'not text': '不是文本',
  'permission denied': '没有权限',
  'read as registries.yaml': '按 registries.yaml 读取',
  'rejected: K3s does not accept this registries.yaml; pullpath lint says why':
    '已拒绝：K3s 不接受此 registries.yaml；原因见 pullpath lint',
  'standard input': '标准输入',
  'the path is too long': '路径过长',
  'there are more than {max} files in {path}': '{path} 中的文件多于 {max} 个',
  'there are no files in {path}': '{path} 中没有文件',
  'there is no such file': '没有这个文件',
  'this is {title}, and not registries.yaml': '这是 {title}，不是 registries.yaml',
  'too many symbolic links': '符号链接过多',
  'what containerd reads': 'containerd 读取的内容',
  '{files}: this is {title}': '{files}：这是 {title}',
  '{file} is empty': '{file} 是空的',
  '{file} is larger than 1 MiB': '{file} 大于 1 MiB',
  '{file} is no text: {why}': '{file} 不是文本：{why}',
  '{file} is not of the format {format}': '{file} 不是 {format} 格式',
  '{file} is not {title}': '{file} 不是 {title}',
  '{file} is of no format that is known: looked for {formats}': '{file} 不是已知的格式：查找过 {formats}',
  '{name}, file {number}': '{name}，第 {number} 个文件',
  '{name}, lines {first}-{last}': '{name}，第 {first}-{last} 行',
  '{path} is not part of it.': '{path} 不在其中。',
  '{title}, which names another file': '{title}，它指定了另一个文件',
  '{title}, with nothing to take': '{title}，其中没有可用的内容',
  '{why}.': '{why}。',
}
