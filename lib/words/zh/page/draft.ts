import type { Dictionary } from '@/lib/words/say'

export const DRAFT_ZH: Dictionary = {
  Dismiss: '关闭',
  'Forget {title}': '删除 {title}',
  'Keep what I work on, on this device {limits}': '在这台设备上保留我正在编写的内容 {limits}',
  'Kept on this device': '保留在这台设备上',
  'What you were working on is back, but for a secret, which is never stored: fill it in again.':
    '你之前编写的内容已恢复，但机密从不保存：请重新填写 1 处机密。',
  'What you were working on is back, but for {count} secrets, which are never stored: fill them in again.':
    '你之前编写的内容已恢复，但机密从不保存：请重新填写 {count} 处机密。',
  'What you were working on is back.': '你之前编写的内容已恢复。',
  'without passwords and tokens. A text that cannot be read as registries.yaml is not kept.':
    '不含密码和令牌。无法作为 registries.yaml 读取的文本不会保留。',
}
