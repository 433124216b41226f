import type { Dictionary } from '@/lib/words/say'

export const NODES_PAGE_ZH: Dictionary = {
  '(all of zone {zone})': '（可用区 {zone} 的全部节点）',
  '1 node': '1 个节点',
  'A row is': '每行是',
  'Close the report': '关闭报告',
  Differences: '不同之处',
  'Filter nodes or images': '筛选节点或镜像',
  'How each node pulls each image': '每个节点如何拉取每个镜像',
  'No difference was found.': '没有发现不同。',
  Nodes: '节点',
  'Nodes by images': '按镜像列出节点',
  'Nodes of the cluster': '集群的节点',
  'Reading the report…': '正在读取报告…',
  'This report cannot be read: it was cut, or is of another version of pullpath.':
    '无法读取此报告：内容不完整，或来自其他版本的 pullpath。',
  'This report takes too long to read here. The command line takes longer ones.':
    '在这里读取此报告耗时太长。命令行可以读取更长的报告。',
  Verdict: '判断',
  'Without an answer': '没有响应',
  Zones: '可用区',
  'and {count} images pulled alike': '以及另外 {count} 个拉取方式相同的镜像',
  'another one after a restart': '重启后不同',
  'each node': '每个节点',
  fine: '正常',
  'nodes that are alike': '一致的节点',
  'not looked at': '没有查看',
  'then {count} more': '之后还有 {count} 个',
  'without a zone': '没有可用区',
  wrong: '有问题',
  zones: '可用区',
  '{count} more columns: filter by an image': '另有 {count} 列：请按镜像筛选',
  '{count} nodes': '{count} 个节点',
  '{count} nodes alike, e.g. {name}': '{count} 个一致的节点，例如 {name}',
  '{count} nodes answered, {alike} of them alike; {silent} did not answer':
    '{count} 个节点有响应，其中 {alike} 个一致；{silent} 个没有响应',
  '{count} nodes in {rows} rows': '{rows} 行中有 {count} 个节点',
}
