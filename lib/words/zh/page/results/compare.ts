import type { Dictionary } from '@/lib/words/say'

/** The tab in which the file is compared. */
export const COMPARE_ZH: Dictionary = {
  'Another file…': '另一个文件…',
  'Before the upgrade': '升级之前',
  'Choose a file…': '选择文件…',
  'Choose another release to check an upgrade, a flag of the node, or another file.':
    '选择另一个版本以检查升级，或选择节点的启动参数或另一个文件。',
  'Compare this file with': '将此文件比较于',
  'Comparing…': '正在比较…',
  'From {before} to {after}': '从 {before} 到 {after}',
  'No change on the way concerns this file.': '途中没有与此文件有关的变化。',
  'On the way from {from} to {to}': '从 {from} 到 {to} 的途中',
  'Open the other file, or paste it.': '请打开或粘贴另一个文件。',
  'Other file': '另一个文件',
  Pulls: '拉取',
  'Result of the comparison': '比较结果',
  'Show the plan of {image}': '显示 {image} 的计划',
  'The other way round': '反向比较',
  'The text is as it was: there is nothing to compare.': '文本没有变化：没有可比较的内容。',
  'This takes too long to compare it here; pullpath diff compares longer files.':
    '在这里比较耗时太长；pullpath diff 可以比较更长的文件。',
  gone: '消失',
  new: '新增',
  now: '现在',
  'the other file': '另一个文件',
  'this file': '此文件',
  undecided: '结果未定',
  '{count} more images were not compared: they are too many.': '还有 {count} 个镜像没有比较：数量太多。',
}
