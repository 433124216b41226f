import type { Dictionary } from '@/lib/words/say'

/** What `pullpath diff` prints around a comparison. */
export const DIFF_COMMAND_ZH: Dictionary = {
  'Before the upgrade': '升级之前',
  Files: '文件',
  Images: '镜像',
  'On the way from {from} to {to}': '从 {from} 到 {to} 的途中',
  Problems: '问题',
  Pulls: '拉取',
  Source: '来源',
  'What changes': '变化',
  'containerd {line}': 'containerd 版本 {line}',
  'diff needs one FILE or two': 'diff 需要一个或两个 FILE',
  'diff of one FILE needs --from-release and --to-release, or another flag of one side':
    '对一个 FILE 使用 diff 需要 --from-release 和 --to-release，或一侧的其他参数',
  gone: '消失',
  new: '新增',
  now: '现在',
  'standard input can be one of the two files': '标准输入只能是两个文件之一',
  '{count} more images were not compared: they are too many.': '还有 {count} 个镜像没有比较：数量太多。',
  '{image} is undecided: {why}': '{image} 结果未定：{why}',
  '{side}: {error}': '{side}：{error}',
}
