import type { RuleCatalogue } from '@/lib/words/rule-words'

export const nodeRules: RuleCatalogue = {
  'bootstrap-differs': {
    title: 'RKE2 启动时的读法不同',
    releases: '仅 RKE2。',
    why: 'RKE2 在 containerd 运行之前就要拉取自己的运行时镜像，所用的另一个客户端按其他规则读取 registries.yaml：它认识 index.docker.io 和 host:443 这样的键，使用 "*" 的凭据和 TLS 设置，并忽略 --disable-default-registry-endpoint。因此可能节点能启动而 Pod 失败，或者相反。',
  },
  'default-endpoint-reachable': {
    title: '默认端点仍会被访问',
    why: '--disable-default-registry-endpoint 只对镜像源含有端点的镜像仓库有效；如果 configs 中也有相同的键，即使下面什么都没有，也会失效。失效时，离线环境中的节点会一直访问互联网，且没有任何提示。',
  },
  'deploy-every-node': {
    title: '文件必须放在每个节点上',
    why: '每个节点自行拉取，读取自己的文件，server 和 agent 都是如此，且只在启动时读取一次。它会转换成 K3s 自带的 containerd 的配置：使用 --docker 或 --container-runtime-endpoint 时不会被读取，运行时由它自己的文件配置。证书文件也必须在那里。文件含有密码，因此权限为 0600。',
  },
  'embedded-latest': {
    title: '标签 latest 不共享',
    why: '嵌入式镜像仓库从不响应标签 latest，因为各节点上该标签的镜像可能不同。K3S_P2P_ENABLE_LATEST 本应改变这一点，但自 2026 年 1 月的版本起无效。如果只访问嵌入式镜像仓库，例如在使用 --disable-default-registry-endpoint 的离线环境中，这样的镜像就无法拉取。',
  },
  'embedded-not-in-mirrors': {
    title: '节点之间不共享的镜像仓库',
    why: '嵌入式镜像仓库只共享 mirrors 中的镜像仓库的镜像，每个节点都要写；下面没有内容的条目即可。只在 configs 中的镜像仓库不共享，而且 configs 条目也会屏蔽通配条目。',
  },
  'embedded-skips-wildcard': {
    title: '通配镜像源不在节点之间共享',
    releases: '2024 年 1 月和 2 月的 v1.26.13 至 v1.29.2。',
    why: '最早有嵌入式镜像仓库的版本把它放在每个镜像源的最前面，"*" 除外。没有自己条目的镜像仓库的镜像因此总是来自通配的端点。',
  },
  'release-flag-unknown': {
    title: '该版本没有的启动参数',
    releases: 'v1.26.13、v1.27.10、v1.28.6 和 v1.29.1（2024 年 1 月）之前。',
    why: '2023 年 12 月之前，K3s 把镜像源写入 config.toml，它的 containerd 总会把镜像仓库本身加为最后一个端点。嵌入式镜像仓库和禁用默认端点的启动参数随 certs.d 在 2024 年 1 月出现。',
  },
  'release-newer': {
    title: '还不认识的发行版本',
    why: '这里按源代码和发行说明记录每个版本的行为。更新的版本按同一次要版本中已知的最新版本处理，否则按所有版本中最新的处理：这几乎总是对的，只是缺少它的变化。',
  },
  'embedded-without-mirrors': {
    title: 'RKE2 启用了嵌入式镜像仓库但没有 mirrors',
    releases: '2026 年 3 月之前的 RKE2。',
    why: '启用嵌入式镜像仓库而 mirrors 下没有内容时，2026 年 2 月和 3 月的版本之前的 RKE2 节点不会启动。K3s 会在日志中说明没有共享内容，然后继续。',
  },
  'file-name': {
    title: 'K3s 不读取这个文件',
    why: 'K3s 读取 /etc/rancher/k3s/registries.yaml，RKE2 读取 /etc/rancher/rke2/registries.yaml，或由 --private-registry 指定的文件。用其他名称或放在其他目录时，文件不起作用，且没有任何提示。可以在日志中查找 "Using private registry config file at"。',
  },
}
