import type { RELEASES } from '@/lib/guide/en/releases'
import type { Translated } from '@/lib/guide/words'

export const RELEASES_ZH: Translated<typeof RELEASES> = {
  title: '版本差异，以及拉取失败时查看哪里',
  short: '版本和故障排查',
  lead: '同一个文件在不同的版本中有不同的作用。拉取失败时，节点上有四个地方能说明原因。',
  points: {
    month: {
      says: '决定行为的是发布的月份，而不是次版本。',
      text: 'K3s 会把一项变化同时带到所有次版本。v1.26.15 和 v1.29.3 都发布于 2024 年 3 月，对 registries.yaml 的处理相同；v1.29.3 和 v1.29.1 则不同。RKE2 的这部分代码相同，有时使用另一个版本的 containerd。',
    },
    turns: {
      says: '四个转折点带来了最多的变化。',
      text: '2024 年 1 月：certs.d 取代 config.toml，并开始有镜像仓库的启动参数。2024 年 3 月：形成现在的规则。2025 年 2 月的 v1.31.6 和 v1.32.2：containerd 2，以不同的方式选择显示的错误。2025 年 7 月的 v1.31.11、v1.32.7 和 v1.33.3：开始使用 docker.io 下的登录。版本页面列出了全部变化。',
    },
    rke2: {
      says: 'RKE2 自己拉取运行时镜像，规则不同。',
      text: '这发生在 containerd 运行之前。无论是否有启动参数，该拉取程序总会访问默认端点；它会使用 `"*"` 的登录和 tls，对没有端口的镜像仓库也会使用带 443 或 80 端口的条目。选择 RKE2 时，“计划”标签页会显示它的请求。',
    },
    'look-start': {
      says: '第一，K3s 读取了文件吗？',
      text: '启动时，它的日志会显示 “Using private registry config file at …”。“Waiting to retrieve agent configuration; server is not ready: yaml: …” 表示它无法读取。',
    },
    'look-files': {
      says: '第二，它写了什么？',
      text: '请把 `/var/lib/rancher/k3s/agent/etc/containerd` 中的文件与“文件”标签页中的比较。如果不同，可能是 K3s 没有重启，或者使用了自己的模板。',
    },
    'look-event': {
      says: '第三，事件说了什么？',
      text: '“错误”标签页可直接读取它，找出它属于哪个端点，并说明它隐藏了哪些端点的错误。',
    },
    'look-log': {
      says: '第四，每个端点返回了什么？',
      text: '这写在节点上的 containerd.log 中。要重新尝试，请使用 `crictl pull`，它与 kubelet 走同样的路径；`ctr` 不读取 registries.yaml。',
    },
  },
  examples: {
    releases:
      '请逐个切换到更早的版本：2024 年 3 月的版本与现在一样使用镜像源，2 月的版本会丢弃它，2024 年之前没有 certs.d。',
  },
}
