import type { Dictionary } from '@/lib/words/say'

export const PLACEHOLDERS_ZH: Dictionary = {
  'A placeholder is not filled in, 1 is.': '1 个占位符未填写，1 个已填写。',
  'A placeholder is not filled in, {filled} are.': '1 个占位符未填写，{filled} 个已填写。',
  'A placeholder is not filled in.': '1 个占位符未填写。',
  'All placeholders are filled in, on this page only.': '所有占位符都已填写，仅在本页面有效。',
  Done: '完成',
  'Empty all': '全部清空',
  'Fill in': '填写',
  'Other placeholders': '其他占位符',
  Placeholders: '占位符',
  'Show line {line}': '显示第 {line} 行',
  'Values stay in the memory of this page: they are in no link, no draft and no download. A running plan asks with them.':
    '这些值只在本页面的内存中：不会出现在链接、草稿或下载的文件里。运行计划时会使用它们。',
  'and {count} more': '另有 {count} 个',
  'line {lines}': '第 {lines} 行',
  '… and {count} more': '……另有 {count} 个',
  '{open} placeholders are not filled in, 1 is.': '{open} 个占位符未填写，1 个已填写。',
  '{open} placeholders are not filled in, {filled} are.': '{open} 个占位符未填写，{filled} 个已填写。',
  '{open} placeholders are not filled in.': '{open} 个占位符未填写。',
}
