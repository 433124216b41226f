import type { Dictionary } from '@/lib/words/say'

export const EMBED_ZH: Dictionary = {
  'A part of the file that concerns this image is rejected or dropped.': '文件中与此镜像有关的一部分被拒绝或丢弃。',
  'A part of this page could not be loaded. Open the plan in pullpath.':
    '本页面的一部分无法加载。请在 pullpath 中打开计划。',
  'Embedded registry': '嵌入式镜像仓库',
  'Loading…': '正在加载…',
  'Open in pullpath': '在 pullpath 中打开',
  '{program} rejects this file': '{program} 会拒绝这个文件',
  'The link names no image.': '链接中没有镜像名称。',
  '… and {count} more': '……另有 {count} 个',
  'pullpath does not look at this file; {program} may accept it': 'pullpath 不检查这个文件；{program} 可能会接受它',
  'This file is too long to be shown here.': '此文件太长，无法在这里显示。',
}
