import type { Dictionary } from '@/lib/words/say'

export const EXPORT_ZH: Dictionary = {
  'Chosen format': '所选格式',
  'Copy as {format}': '复制为 {format}',
  Formats: '格式',
  'No format is called that.': '没有叫这个名称的格式。',
  'Not in it': '不包含',
  'Search the formats': '搜索格式',
  'Shown without secrets; what is copied and saved has them.': '显示时隐去机密；复制和保存的内容包含机密。',
  'The first {shown} of {count} characters.': '前 {shown} 个字符，共 {count} 个。',
  'The node': '节点',
  'With it': '包含',
  '{format}, without secrets': '{format}，不含机密',
}
