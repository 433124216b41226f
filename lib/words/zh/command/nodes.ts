import type { Dictionary } from '@/lib/words/say'

export const NODES_COMMAND_ZH: Dictionary = {
  '(all of zone {zone})': '（可用区 {zone} 的全部节点）',
  '--mount is a path on the node, which begins with /': '--mount 是节点上的路径，以 / 开头',
  '--{name} is a number from 1 to {max}, not "{value}"': '--{name} 是 1 到 {max} 的数字，而不是 "{value}"',
  'Run pullpath nodes with --mount and the folder of the file.':
    '运行 pullpath nodes 时用 --mount 加上该文件所在的目录。',
  'Whether it exists, and what it says, is not known here.': '此处无法知道它是否存在以及内容是什么。',
  'and {count} more columns: see --json': '另有 {count} 列：见 --json',
  'another run is in the namespace {namespace}, or did not end: remove what it left there':
    '命名空间 {namespace} 中有另一次运行，或其没有正常结束：请删除它留下的内容',
  'kept: {command}': '已保留；删除：{command}',
  'more than {count} reports': '报告多于 {count} 份',
  'no answer': '没有响应',
  'no answer from {server}: {why}': '{server} 没有响应：{why}',
  nodes: '节点',
  'nodes needs --job-image IMAGE: an image with pullpath, from a registry that the nodes reach':
    'nodes 需要 --job-image IMAGE：含有 pullpath 的镜像，来自节点能够访问的镜像仓库',
  'nodes takes no operand': 'nodes 不接受操作数',
  'not a path on a node: {path}': '不是节点上的路径：{path}',
  'not the name of a namespace: {name}': '不是命名空间的名称：{name}',
  release: '版本',
  'the cluster does not answer like Kubernetes: {action}': '集群的响应与 Kubernetes 不符：{action}',
  'the cluster refuses: {action}: {why}': '集群拒绝：{action}：{why}',
  'the kubeconfig has a proxy-url, which is not supported here: use --manifest with kubectl':
    'kubeconfig 中有 proxy-url，此处不支持：请用 --manifest 和 kubectl',
  'the kubeconfig has no cluster "{name}"': 'kubeconfig 中没有集群 "{name}"',
  'the kubeconfig has no context "{name}", only {names}': 'kubeconfig 中没有上下文 "{name}"，只有 {names}',
  'the kubeconfig has no current context: name one with --context':
    'kubeconfig 中没有当前上下文：用 --context 指定一个',
  'the namespace {namespace} could not be cleaned up: {why}; run: {command}':
    '命名空间 {namespace} 无法清理：{why}；请运行：{command}',
  'the server of the cluster is not an address: {server}': '集群的 server 不是地址：{server}',
  'there is no kubeconfig at {paths}: name one with --kubeconfig, such as {example}':
    '{paths} 处没有 kubeconfig：用 --kubeconfig 指定一个，例如 {example}',
  'undecided: the auth-provider of the kubeconfig is for kubectl alone: use --manifest with kubectl':
    '未定：kubeconfig 的 auth-provider 只能由 kubectl 使用：请用 --manifest 和 kubectl',
  'undecided: {command} of the kubeconfig needs what only kubectl gives it; use --manifest with kubectl':
    '未定：kubeconfig 中的 {command} 需要只有 kubectl 才能提供的内容；请用 --manifest 和 kubectl',
  verdict: '判断',
  zones: '可用区',
  '{command} of the kubeconfig gave no login': 'kubeconfig 中的 {command} 没有给出登录信息',
  '{count} nodes alike, e.g. {name}': '{count} 个一致的节点，例如 {name}',
  '{count} nodes answered, {alike} of them alike; {silent} did not answer':
    '{count} 个节点有响应，其中 {alike} 个一致；{silent} 个没有响应',
  '{count} nodes of {context}: a Job on each, in the namespace {namespace}':
    '{context} 的 {count} 个节点：在命名空间 {namespace} 中各运行一个 Job',
  '{done} of {count} nodes': '{done}/{count} 个节点',
  '{file} cannot be read: {why}': '无法读取 {file}：{why}',
  '{file} is a report that cannot be read: it was cut, or is of another version':
    '{file} 是无法读取的报告：内容不完整，或是其他版本',
  '{file} is not YAML': '{file} 不是 YAML',
  '{file} is not a kubeconfig: {path}': '{file} 不是 kubeconfig：{path}',
  '{file}: no such file': '{file}：没有此文件',
  '{image} and {count} more': '{image} 等另外 {count} 个',
  '{path} is in a part of the node that is not mounted here.': '{path} 在节点上未挂载到此处的部分。',
  '{variable} must be at least 32 random hexadecimal digits: openssl rand -hex 16':
    '{variable} 必须至少有 32 个随机十六进制数字：openssl rand -hex 16',
}
