import type { Dictionary } from '@/lib/words/say'

export const EXAMPLES_COMMAND_ZH: Dictionary = {
  '"{id}" does not ask "{name}": it asks {ids}': '"{id}" 没有问题 "{name}"：它的问题有 {ids}',
  '--set is for one example: name it before': '--set 用于一个示例：请先写出它的名称',
  'examples takes one NAME at most': 'examples 最多接受一个 NAME',
  'it asks, by --set QUESTION=ANSWER: {ids}': '它用 --set QUESTION=ANSWER 询问：{ids}',
  'on a node with {flags}': '用于带有 {flags} 的节点',
  'see what it does: {command}': '查看它的作用：{command}',
  'the example "{name}" asks nothing: --set is for recipes': '示例 "{name}" 不提问：--set 用于配方',
  'there is no example "{name}": pullpath examples lists them': '没有示例 "{name}"：pullpath examples 会列出所有示例',
  'there is no example "{name}"; did you mean "{near}"?': '没有示例 "{name}"；是否指 "{near}"？',
  '{id}: {fault}': '{id}：{fault}',
  '{title}: {help}': '{title}：{help}',
}
