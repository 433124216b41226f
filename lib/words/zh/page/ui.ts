import type { Dictionary } from '@/lib/words/say'

export const UI_ZH: Dictionary = {
  'Added:': '新增：',
  Changes: '变更',
  Close: '关闭',
  Copied: '已复制',
  Copy: '复制',
  'Drag to reorder': '拖动以调整顺序',
  'Move {name} down': '下移{name}',
  'Move {name} up': '上移{name}',
  'Not allowed': '不允许',
  'Remove {name}': '删除{name}',
  'Removed:': '删除：',
  'Show {count} more of {total}': '再显示 {count} 项（共 {total} 项）',
  '{name} is now number {number} of {count}': '{name}现在是第 {number} 项，共 {count} 项',
}
