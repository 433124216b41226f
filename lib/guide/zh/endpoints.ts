import type { ENDPOINTS } from '@/lib/guide/en/endpoints'
import type { Translated } from '@/lib/guide/words'

export const ENDPOINTS_ZH: Translated<typeof ENDPOINTS> = {
  title: '镜像源、端点和默认端点',
  short: '镜像源和端点',
  lead: '镜像源列出拉取某个镜像仓库的镜像时要访问的端点。镜像仓库本身，即它的默认端点，排在它们之后。',
  points: {
    order: {
      says: '端点按列表的顺序访问，使用第一个可用的端点。',
      text: '第一个认识该标签的端点决定拉取的是哪个镜像。不会与其他端点上同一标签的内容比较，所以镜像源上的旧标签会胜过镜像仓库上的新标签。',
    },
    ns: {
      says: '路径保持不变，镜像仓库以 ?ns= 的形式一起发送。',
      text: '对 `docker.io/rancher/mirrored-pause:3.6`，向端点请求的是 `/v2/rancher/mirrored-pause/manifests/3.6?ns=docker.io`，这样拉取缓存就知道是谁的镜像。如果端点的主机和端口就是镜像仓库本身，则不带 `ns`。',
    },
    address: {
      says: '没有协议的端点是 https，没有路径的端点会加上 /v2。',
      text: '有路径时按原样使用：对 `https://mirror.example.com/proxy`，containerd 请求 `/proxy/library/nginx/…`，不带 `/v2`。列表中重复的端点只算一次。',
      otherwise: 'K3s 文档称默认是 https。端口不是 443 的环回主机（例如 `localhost:5000`）使用 http。',
    },
    'default-last': {
      says: '默认端点最后访问，没有列出时也是如此。',
      text: 'K3s 把它写为 `server`。如果它是列表的最后一项，则只访问一次，并且不使用重写规则。如果它列在其他端点之前，则在该处访问一次，最后再访问一次。',
    },
    'default-address': {
      says: '默认端点由 https、镜像仓库和 /v2 组成。',
      text: '对 `registry.example.com:5000/rancher/mirrored-pause:3.6`，它是 `https://registry.example.com:5000/v2`。',
      otherwise: 'K3s 文档只提到一个例外：docker.io。端口不是 443 的环回镜像仓库也是例外：K3s 为它写入 http。',
    },
    'no-endpoints': {
      says: '没有端点的镜像源不起作用。',
      text: 'K3s 不会为它写入文件，访问的是镜像仓库本身。启用嵌入式镜像仓库时它会起作用：各节点会共享该镜像仓库的镜像。',
      otherwise: 'K3s 文档称每个镜像源都必须有一组端点。没有端点的镜像源，K3s 也接受。',
    },
    wildcard: {
      says: '通配镜像源用于没有自己目录的镜像仓库。',
      text: '如果镜像仓库既没有带端点的镜像源，在 configs 中也没有带 auth 或 tls 的条目，镜像源 `"*"` 就对它的镜像生效。两者中的任何一个都会在 certs.d 中生成目录，此时通配镜像源不再用于该镜像仓库，即使目录中缺少某些设置。',
      otherwise:
        'K3s 文档称 `"*"` 在 mirrors 和 configs 中都提供默认设置。在 configs 中，containerd 从不使用它的 auth，端点也从不使用它的 tls。',
    },
    'wildcard-quoted': {
      says: '星号必须加引号。',
      text: '在 YAML 中，没有引号的星号表示引用锚点。K3s 会拒绝整个文件。',
    },
    'wildcard-since': {
      says: '通配镜像源自 2024 年 3 月起是现在的行为。',
      text: '即版本 v1.26.15、v1.27.12、v1.28.8 和 v1.29.3。从那时起，在通配镜像源之后会访问镜像仓库本身，嵌入式镜像仓库也包含在内。v1.31.6 和 v1.32.2 丢失了这一回退，之后的补丁版本已恢复。',
      otherwise:
        'K3s 文档把 2024 年 3 月作为起点。镜像源 `"*"` 此前也会使用；2024 年 1 月和 2 月的版本在它之后不访问镜像仓库本身。',
    },
  },
  examples: {
    order: '请调整顺序、去掉一个端点，或在其他端点之前写上 `https://registry-1.docker.io`。',
    wildcard: 'quay.io 有自己的登录，所以通配镜像源对它不起作用。请换成 `ghcr.io/org/app:1`，或者去掉 quay.io 的条目。',
  },
}
