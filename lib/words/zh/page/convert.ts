import type { Dictionary } from '@/lib/words/say'

export const CONVERT_ZH: Dictionary = {
  'Another format': '其他格式',
  'Choose “{button}” above to see what a node does with it.': '请点击上方的“{button}”，查看节点会怎样处理它。',
  'Convert it': '转换',
  Dismiss: '关闭',
  'File in it': '其中的文件',
  'I have seen to it': '已处理',
  'The node cannot read it as it is.': '节点无法直接读取它。',
  'Keep it as it is': '保持原样',
  'Left out of the conversion': '转换时遗漏的内容',
  'Take the file out': '取出文件',
  'This is {format}, and not registries.yaml.': '这是 {format}，不是 registries.yaml。',
  'This was {format}. Not all of it is in the file:': '原来是 {format}。以下内容没有写入这个文件：',
  'This was {format}.': '原来是 {format}。',
  'Undo brings it back.': '撤销可恢复原样。',
  'What could not be taken along': '无法转换的内容',
  '{where}, from line {line}': '{where}，从第 {line} 行起',
}
