import type { Dictionary } from '@/lib/words/say'

export const APP_ZH: Dictionary = {
  'Nothing was sent anywhere. Try again; if it breaks again, reload the page.':
    '没有向任何地方发送内容。请重试；如果再次出错，请重新加载页面。',
  'Something on this page broke': '本页面出错了',
  'A shared registries.yaml · pullpath': '分享的 registries.yaml · pullpath',
  'Rules for registries.yaml · pullpath': 'registries.yaml 的规则 · pullpath',
  'The address may be mistyped, or be that of a rule that has another name now.':
    '地址可能有误，或者它是一条已改名的规则的地址。',
  'There is no such page': '没有这个页面',
  'To the editor': '前往编辑器',
  'To the rules': '查看规则',
  'Try again': '重试',
  'pullpath: what a node does with registries.yaml': 'pullpath：节点如何处理 registries.yaml',
}
