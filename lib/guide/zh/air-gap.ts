import type { AIR_GAP } from '@/lib/guide/en/air-gap'
import type { Translated } from '@/lib/guide/words'

export const AIR_GAP_ZH: Translated<typeof AIR_GAP> = {
  title: '没有互联网：启动参数、嵌入式镜像仓库、自己的镜像',
  short: '离线环境',
  lead: '无法访问外部的节点需要从镜像源、其他节点或自己的磁盘得到每个镜像，并且不应访问外部。',
  points: {
    flag: {
      says: '--disable-default-registry-endpoint 去掉默认端点。',
      text: '此时只访问镜像源的端点和嵌入式镜像仓库。它是每个节点自己的启动参数，所以可以只在部分节点上启用。它自 2024 年 1 月起存在：v1.26.13、v1.27.10、v1.28.6 和 v1.29.1；K3s 文档称它是实验性的。',
    },
    'flag-holes': {
      says: '该启动参数只对有镜像源的镜像仓库生效。',
      text: '不在 mirrors 下的镜像仓库照常访问。镜像源 `"*"` 可以涵盖所有镜像仓库。',
      otherwise:
        'K3s 文档只提到这一个例外。还有三个：没有端点的镜像源；在 configs 下有同名的键（即使内容为空）的镜像仓库；containerd 无法读取的 hosts.toml。',
    },
    embedded: {
      says: '使用 --embedded-registry 时，各节点互相提供已有的镜像。',
      text: '它是 server 的启动参数，对整个集群生效。mirrors 下的镜像仓库参与其中，没有端点也可以；通配镜像源自 2024 年 3 月起参与。首先以原来的名称访问节点自己的 6443 端口，RKE2 为 9345 端口；本节点没有的，它会在其他节点上查找。按标签 `latest` 找不到任何内容。',
    },
    import: {
      says: '节点磁盘上的镜像不需要镜像仓库。',
      text: 'K3s 启动时会导入 `/var/lib/rancher/k3s/agent/images` 中的归档文件。imagePullPolicy 为 `IfNotPresent` 时，不会为它们访问任何主机。为 `Always` 时（标签 `latest` 的默认值），仍会访问镜像仓库。',
    },
    'system-registry': {
      says: '--system-default-registry 用于 K3s 自己的镜像。',
      text: '它在 pause 镜像和内置组件的名称之前加上另一个镜像仓库。您的 Pod 的镜像名称不变。拉取 pause 镜像时只使用节点的登录。',
    },
    list: {
      says: '某个版本需要哪些镜像，写在它的列表中。',
      text: 'k3s-images.txt 是 GitHub 上每个版本的文件之一；RKE2 按组件提供多个列表。“镜像”标签页可读取这样的列表，并显示每个镜像会访问谁。',
    },
    fill: {
      says: '要填充镜像仓库，请拉取、标记并推送每个镜像。',
      text: '一台能够访问两边、装有 Docker 或类似程序的计算机就够了。在您的镜像仓库中的名称必须是计划所请求的名称：有重写规则时就是重写后的名称。Docker 只推送它拉取的平台；skopeo 和 crane 会复制所有平台。',
    },
  },
  examples: {
    holes: '启动参数已启用，却仍会访问 Docker Hub：它的键也在 configs 下。请在那里去掉它。',
    embedded: '没有端点的镜像源会共享它的镜像。请关闭嵌入式镜像仓库。',
  },
}
