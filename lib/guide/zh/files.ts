import type { FILES } from '@/lib/guide/en/files'
import type { Translated } from '@/lib/guide/words'

export const FILES_ZH: Translated<typeof FILES> = {
  title: 'K3s 和 RKE2 由 registries.yaml 写出什么',
  short: '生成的文件',
  lead: 'containerd 从不读取 registries.yaml。K3s 在启动时读取它，并为 containerd 写出文件：每个镜像仓库一个 hosts.toml，以及 config.toml 的一部分。',
  points: {
    'read-once': {
      says: 'K3s 在启动时读取该文件。',
      text: '文件是 `/etc/rancher/k3s/registries.yaml`，RKE2 则是 `/etc/rancher/rke2/registries.yaml`；启动参数 `--private-registry` 可指定另一个文件。没有文件时，所有镜像都来自各自的镜像仓库。',
    },
    'each-node': {
      says: '每个拉取镜像的节点上都要有该文件。',
      text: '它只对所在的节点生效。如果 Pod 被调度到没有该文件的节点上，拉取会绕过镜像源，不登录，并使用系统的证书。',
    },
    'servers-too': {
      says: 'server 节点也会拉取镜像。',
      text: '除非设置了污点，Pod 也会被调度到 server 节点上，所以那里也需要该文件。',
    },
    'two-keys': {
      says: '起作用的是两个键：mirrors 和 configs。',
      text: '`mirrors` 为每个镜像仓库说明镜像从哪里来，`configs` 为每个主机说明如何与它通信。`auths` 会被读取，但从不使用。K3s 会静默忽略不认识的键，例如 `mirror` 或 `endpoints`。',
    },
    rejected: {
      says: 'K3s 无法读取的文件会使节点无法启动。',
      text: '只要有一个值的类型有误就够了，例如端点没有写成列表。自 2024 年 1 月起，K3s 会在日志中说明它在等待，并每隔几秒重新读取文件；在能够读取之前，kubelet 不会启动。之前，K3s 会报错退出。',
    },
    'hosts-toml': {
      says: '每个镜像仓库在 certs.d 中有一个目录，其中有 hosts.toml。',
      text: '其中的 `[host]` 表按顺序是各个端点，带有重写规则和 TLS 设置；`server` 是默认端点。通配镜像源 `"*"` 对应目录 `_default`。2023 年 12 月及之前没有 certs.d：全部写在 config.toml 中。',
    },
    'config-toml': {
      says: '凭据写在 config.toml 中。',
      text: '它们在那里的键与在 `configs` 中的相同。如果自己的 config.toml.tmpl 中没有这些行，所有凭据都会丢失；如果没有 `config_path`，所有镜像源都会丢失。',
    },
    restart: {
      says: '修改在该节点的 K3s 重启之后生效。',
      text: '在此之前，containerd 使用的是上次启动时的文件。它每次拉取都会重新读取 hosts.toml，所以直接修改它会立即生效，但 K3s 下次启动时会重新写入该文件。',
    },
    foreign: {
      says: '自 2024 年 9 月起，certs.d 中自己的目录会被保留。',
      text: '之前，K3s 启动时会删除整个 certs.d。如果目录与 registries.yaml 中的某个镜像仓库同名，它在任何版本中都会被替换。',
    },
  },
  examples: {
    files: '在 `mirrors` 下再添加一个镜像仓库，或者去掉 `auth`，看看哪个文件会变化。',
    rejected: '这个文件会被拒绝：`endpoint` 必须是列表。请把 URL 放进方括号。',
  },
}
