import type { Dictionary } from '@/lib/words/say'

/** What releases do differently, what flags do, and what a switch of the node changes. */
export const RELEASES_ZH: Dictionary = {
  '1 file': '1 个文件',
  'GET after 403': '403 之后的 GET',
  'Nodes share the images they have: for each registry under mirrors the node asks its peers first. Set on the servers for the whole cluster; since the January 2024 releases (v1.26.13, v1.27.10, v1.28.6, v1.29.1).':
    '节点之间共享已有的镜像：对 mirrors 下的每个镜像仓库，节点先访问其他节点。在 server 节点上为整个集群设置；自 2024 年 1 月的版本（v1.26.13、v1.27.10、v1.28.6、v1.29.1）起可用。',
  'Nothing changes for this file: the same files, plan and problems as with {node}.':
    '对此文件没有任何变化：文件、计划和问题都与 {node} 相同。',
  'Pull only from the endpoints of the mirrors and the embedded registry, never from the registry itself: for air gaps, or nodes that must not reach it. Experimental. Holds for registries that have a mirror entry with endpoints and no configs entry of the same name. Set per node; since the January 2024 releases (v1.26.13, v1.27.10, v1.28.6, v1.29.1).':
    '只从镜像源的端点和嵌入式镜像仓库拉取，从不访问镜像仓库本身：用于离线环境，或不得访问它的节点。实验性功能。适用于有带端点的镜像源条目、且没有同名 configs 条目的镜像仓库。按节点设置；自 2024 年 1 月的版本（v1.26.13、v1.27.10、v1.28.6、v1.29.1）起可用。',
  'config.toml': 'config.toml',
  'config.toml version {version}': 'config.toml 版本 {version}',
  'containerd {line}': 'containerd 版本 {line}',
  digests: '摘要',
  'error that is reported': '报告的错误',
  'failed GET': '失败的 GET',
  'fallback of "*"': '"*" 的回退',
  'keeps foreign certs.d': '保留外来的 certs.d',
  'length of names': '名称长度',
  'login of docker.io': 'docker.io 的登录',
  'names of \\p{…}': '\\p{…} 的名称',
  'no fallback of "*"': '"*" 没有回退',
  'pause {tag}': 'pause 镜像 {tag}',
  'queries in errors': '错误中的查询参数',
  'retries of 500': '500 的重试',
  'stricter URLs': '更严格的 URL',
  'the plan': '计划',
  'the problems': '问题',
  'timeout of 30 s': '30 秒超时',
  'token of rewritten names': '重写后名称的令牌',
  '{count} files': '{count} 个文件',
  '{count} requests per host': '每台主机 {count} 个请求',
  '{differs}: {files}.': '{differs}：{files}。',
  '{parts} differ from {node}': '{parts}与 {node} 不同',
  '{parts} differs from {node}': '{parts}与 {node} 不同',
}
