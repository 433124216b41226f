import type { Dictionary } from '@/lib/words/say'

/** What is to be done on the nodes. */
export const DEPLOY_STEPS_ZH: Dictionary = {
  'A certificate file that is replaced at the same path needs none: containerd reads it again for each pull.':
    '在同一路径替换证书文件不需要重启：containerd 每次拉取都会重新读取它。',
  'A line for {path} of every node': '写入每个节点的 {path} 的一行',
  'A line for {path} of the servers': '写入 server 的 {path} 的一行',
  'An agent with a flag that only servers know does not start.':
    'agent 如果带有只有 server 才认识的启动参数，将无法启动。',
  'Check a pull on a node': '在节点上检查一次拉取',
  'Check owner and permissions': '检查所有者和权限',
  'Copy the certificate files': '复制证书文件',
  'Do not replace {bundles}: such a bundle comes with the operating system.':
    '不要替换 {bundles}：这类证书包由操作系统提供。',
  'Each has to be on every node, at the path that the file names. Where one is missing, each pull that could ask its registry fails before the first request.':
    '每个文件都必须在每个节点上，位于 registries.yaml 中写明的路径。缺少其中一个时，凡是可能请求对应镜像仓库的拉取，都会在第一个请求之前失败。',
  'Endpoints that failed': '失败的端点',
  'First the servers, one at a time, then the agents; go on when the node is Ready. Running containers go on, so nodes need not be drained.':
    '先逐个重启 server，再重启 agent；节点变为 Ready 后再继续下一个。正在运行的容器不会中断，因此不需要 drain 节点。',
  'If {name} does not start: its last lines ({agent} on agents)':
    '如果 {name} 没有启动：查看它的最后几行日志（agent 上为 {agent}）',
  'In the folder of the downloaded file': '在下载文件所在的目录中',
  'Nodes that use a proxy: ask these hosts directly': '使用代理的节点：直接请求这些主机',
  'On a server: is the node Ready?': '在一个 server 上：节点是否 Ready？',
  'On each agent': '在每个 agent 上',
  'On each server': '在每个 server 上',
  'Only where `HTTP_PROXY` or `HTTPS_PROXY` is set for the service: add them to its `NO_PROXY`, and to `CONTAINERD_NO_PROXY` if that is set, in {ofServer} on servers and {ofAgent} on agents.':
    '仅当服务设置了 `HTTP_PROXY` 或 `HTTPS_PROXY` 时：在 server 的 {ofServer} 和 agent 的 {ofAgent} 中，把它们加入服务的 `NO_PROXY`；如果设置了 `CONTAINERD_NO_PROXY`，也加入其中。',
  'Public registries are left out: the node needs its proxy for them. So is localhost, which is never asked through one.':
    '公共镜像仓库不在其中：节点需要通过代理访问它们。localhost 也不在其中，它从不经过代理。',
  'Pull it': '拉取它',
  'Put the file on every node': '把文件放到每个节点上',
  'Restart one node after the other': '逐个重启节点',
  'Root owns it and nobody else may read it: it can hold passwords.':
    '它归 root 所有，其他人不得读取：其中可能含有密码。',
  'Set the flags that are chosen here': '设置此处选择的启动参数',
  'The kubelet shows one error only; the log of containerd has what each endpoint answered.':
    'kubelet 只显示一个错误；containerd 的日志中有每个端点的应答。',
  'The plan is for nodes that have them.': '该计划适用于带有这些启动参数的节点。',
  'To add to NO_PROXY': '要加入 NO_PROXY 的内容',
  'Was the file read? ({agent} on agents)': '文件是否已被读取？（agent 上为 {agent}）',
  'What was written for this image': '为这个镜像写入的内容',
  'While a server restarts, its Kubernetes API does not answer.': 'server 重启期间，它的 Kubernetes API 不会应答。',
  'Write the other paths in full, from /: containerd does not find these files as they are written.':
    '其他路径请从 / 开始写完整：按现在的写法，containerd 找不到这些文件。',
  '`crictl pull` asks the registry even when the image is on the node already.':
    '即使镜像已在节点上，`crictl pull` 也会请求镜像仓库。',
  '{field} of {host}': '{host} 的 {field}',
  '{name} reads the file only when it starts, so each change of it, or of a flag, needs a restart. What is changed in `hosts.toml` or `config.toml` by hand is gone after it.':
    '{name} 只在启动时读取该文件，因此对文件或启动参数的每次更改都需要重启。手动在 `hosts.toml` 或 `config.toml` 中所做的更改在重启后会丢失。',
  '{name} reads `{path}`, on servers and on agents, wherever its data directory is. Only `--private-registry` names another path.':
    '{name} 在 server 和 agent 上都读取 `{path}`，与数据目录的位置无关。只有 `--private-registry` 能指定其他路径。',
  '{what}:': '{what}：',
}
