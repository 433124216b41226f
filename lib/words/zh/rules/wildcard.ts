import type { RuleCatalogue } from '@/lib/words/rule-words'

export const wildcardRules: RuleCatalogue = {
  'wildcard-auth': {
    title: '为 "*" 写了凭据',
    why: 'containerd 按返回 401 的完整 host[:port] 查找凭据。没有通配：写在 "*" 下的凭据会写进 config.toml，但从不使用。RKE2 启动时的拉取程序会使用它，因此节点能启动，而它的 Pod 不能。',
  },
  'wildcard-config-host': {
    title: 'configs 的条目 "*" 使拉取失败',
    releases: '2024 年 2 月的 v1.26.13+k3s2 至 v1.26.14，以及 v1.27.11、v1.28.7 和 v1.29.2；已在 2024 年 3 月修复。',
    why: '这些版本为 configs 的条目把它的键写为唯一的端点，"*" 也一样：在通配目录中写 https://*/v2，取代它的镜像源，之后也没有镜像仓库本身。于是没有自己目录的镜像仓库都会向一个不存在的主机请求。',
  },
  'wildcard-exclusion': {
    title: '条目没有排除在 "*" 之外',
    why: '对没有端点和设置的镜像源，以及只列出镜像仓库本身的镜像源，K3s 不会写出目录。这样的镜像仓库与其他的一样经过通配条目。能排除它的是仓库配置：即使是空的 tls: {} 也会给它自己的目录。启用嵌入式镜像仓库时，空的镜像源确实能排除它。',
  },
  'wildcard-fallback': {
    title: '通配镜像源没有回退',
    releases: '2024 年 1 月和 2 月的 v1.26.13 至 v1.29.2，以及 v1.31.6 和 v1.32.2。',
    why: '最早使用 certs.d 的版本不为通配目录写 server，最早使用 containerd 2.0 的两个版本把其中的空 server 当作没有：通配镜像源没有镜像时，不会访问镜像仓库本身，拉取失败。',
  },
  'wildcard-tls-dropped': {
    title: '有通配镜像源时，"*" 的 TLS 设置无效',
    why: '端点从不查看 configs."*"；有 mirrors."*" 时，K3s 对默认端点也会丢弃它的 TLS 设置。因此 K3s 文档中的通配示例实际上没有在任何地方关闭验证。没有通配镜像源时，configs."*".tls 对所有没有自己目录的镜像仓库有效。',
  },
}
