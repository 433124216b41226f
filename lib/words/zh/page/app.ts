import type { Dictionary } from '@/lib/words/say'

export const APP_ZH: Dictionary = {
  'A shared registries.yaml · pullpath': '分享的 registries.yaml · pullpath',
  'pullpath: what a node does with registries.yaml': 'pullpath：节点如何处理 registries.yaml',
}
