import type { Dictionary } from '@/lib/words/say'

export const OFFLINE_ZH: Dictionary = {
  'A new version is ready. Your text is still there after a reload, but not its secrets, which are never stored.':
    '新版本已就绪。重新加载后文本仍在，但其中的机密除外，它们从不存储。',
  Later: '稍后',
  Reload: '重新加载',
}
