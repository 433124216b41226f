import type { Dictionary } from '@/lib/words/say'

/** What is said of the nodes of a cluster. */
export const REPORT_ZH: Dictionary = {
  'cannot be read': '无法读取',
  'does not exist': '不存在',
  exists: '存在',
  fails: '失败',
  'is a directory': '是目录',
  'is undecided': '未定',
  'it does not run Linux, and was not asked': '它运行的不是 Linux，没有询问',
  'it is not ready, and was not asked': '它未就绪，没有询问',
  'its pod did not end in time': '其 Pod 没有按时结束',
  'its pod did not start': '其 Pod 没有启动',
  'its pod printed no report': '其 Pod 没有输出报告',
  'its report is of another version, or too long': '其报告是其他版本的，或过长',
  'its report ends in the middle': '其报告在中途结束',
  'lines of something else: {count}': '其他内容的行：{count}',
  nobody: '无',
  'not found': '找不到',
  'not set': '未设置',
  'older reports of the same node, not used: {count}': '同一节点较旧的报告，未使用：{count}',
  'reports of another version, or too long, not used: {count}': '其他版本或过长的报告，未使用：{count}',
  'reports that end in the middle, not used: {count}': '在中途结束的报告，未使用：{count}',
  'the cluster refused the Job': '集群拒绝了 Job',
  'the run was stopped before': '运行在此之前已停止',
  'was not asked for': '没有实际访问',
  works: '成功',
  '{names} and {count} more': '{names} 等，另有 {count} 个',
  '{nodes}: a pull fails': '{nodes}：有一个拉取失败',
  '{nodes}: containerd follows other files than on {count} nodes with the same settings':
    '{nodes}：设置相同，但 containerd 所用的文件与另外 {count} 个节点不同',
  '{nodes}: flags {flags}; on {count} nodes {others}': '{nodes}：启动参数 {flags}；{count} 个节点上为 {others}',
  '{nodes}: for {image} asks {hosts}; {count} nodes ask {others}':
    '{nodes}：拉取 {image} 时访问 {hosts}；{count} 个节点访问 {others}',
  '{nodes}: not restarted since the settings were changed': '{nodes}：设置更改之后没有重启',
  '{nodes}: registries.yaml cannot be compared: no key, or that of another report':
    '{nodes}：registries.yaml 无法比较：没有密钥，或是另一份报告的密钥',
  '{nodes}: registries.yaml has other accounts than on {count} nodes':
    '{nodes}：registries.yaml 中的账号与 {count} 个节点不同',
  '{nodes}: registries.yaml says something else than on {count} nodes':
    '{nodes}：registries.yaml 的内容与 {count} 个节点不同',
  '{nodes}: registries.yaml {state}; on {count} nodes it {others}':
    '{nodes}：registries.yaml {state}；在 {count} 个节点上{others}',
  '{nodes}: release {release}; on {count} nodes {others}': '{nodes}：版本 {release}；{count} 个节点上为 {others}',
  '{nodes}: something is wrong: {code}': '{nodes}：有问题：{code}',
  '{nodes}: the pull of {image} {state}; on {count} nodes it {others}':
    '{nodes}：拉取 {image} {state}；在 {count} 个节点上{others}',
  '{nodes}: the text of registries.yaml is another one than on {count} nodes':
    '{nodes}：registries.yaml 的文本与 {count} 个节点不同',
  '{nodes}: undecided: {code}': '{nodes}：未定：{code}',
  '{nodes}: what the node does cannot be known in full': '{nodes}：无法完全知道节点的行为',
  '{nodes}: {host} is {addresses}; on {count} nodes it is {others}':
    '{nodes}：{host} 的地址是 {addresses}；在 {count} 个节点上是 {others}',
}
