import type { FAILURES } from '@/lib/guide/en/failures'
import type { Translated } from '@/lib/guide/words'

export const FAILURES_ZH: Translated<typeof FAILURES> = {
  title: '端点失败时会发生什么',
  short: '失败',
  lead: '大多数失败会转到下一个端点，有些则会结束拉取。Pod 的事件只显示一个错误，它未必属于您要查的端点。',
  points: {
    next: {
      says: '大多数失败会转到下一个端点。',
      text: '名称无法解析、连接被拒绝、证书不受信任、得不到令牌，以及 400 到 599 的任何状态：containerd 会记下错误，并访问下一个端点。',
    },
    ends: {
      says: '状态正常而内容有误的响应会结束拉取。',
      text: '状态为 200 的登录页面会被当作镜像，解包时失败；不会再访问其他端点。摘要不符的内容、没有节点所需平台的镜像，以及没有 Location 的重定向也是如此。',
    },
    silent: {
      says: '没有反应的主机每次耗费 30 秒。',
      text: 'containerd 会等待连接这么久，对每个清单和每个层都重新等待。接受连接后不再响应的主机，自 containerd 2.3 起在 30 秒后放弃；之前，拉取会一直停留，直到 kubelet 结束它。',
    },
    repeated: {
      says: '对某些响应会重试。',
      text: '408 和 429 会立即重试，中间没有停顿：共 6 个请求，自 containerd 2.3.2 起为 5 个。自 containerd 2.1 起，500、503 和 504 会重试一次，只针对最后一个端点。502 从不重试。',
    },
    'each-object': {
      says: '镜像的每个部分都重新从第一个端点开始。',
      text: '清单、配置和每个层都从头遍历列表。认识标签却缺少某个层的镜像源，只在该层被跳过。',
    },
    'one-error': {
      says: 'Pod 只显示一个错误。',
      text: '在 containerd 1.7 及之前，是第一个非 404 的错误。自 containerd 2 起，400 及以上的非 404 状态优先，然后是 404，再然后是连接、TLS 和令牌的失败；同级的取第一个。',
      otherwise:
        'K3s 文档提醒它可能是默认端点的错误。在 v1.31.5 和 v1.32.1 及之前，所有镜像源都返回 404 时确实如此。之后的版本此时显示 “not found”，从而隐藏了无法访问默认端点的事实。',
    },
    log: {
      says: 'containerd.log 中有所有端点的错误。',
      text: '它是拉取镜像的节点上的 `/var/lib/rancher/k3s/agent/containerd/containerd.log`，RKE2 则是 `/var/lib/rancher/rke2/agent/containerd/containerd.log`。请查找 “trying next host”。',
    },
  },
  examples: {
    answers: '请选择每个端点的响应。让两个镜像源返回 404，并让默认端点无法访问，然后切换版本。',
  },
}
