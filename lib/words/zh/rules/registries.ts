import type { RuleCatalogue } from '@/lib/words/rule-words'

export const registryRules: RuleCatalogue = {
  'config-key-invalid': {
    title: 'K3s 会丢弃这个仓库配置',
    why: 'K3s 把 configs 的每个键读作 URL。如果失败，它会记录一条错误并丢弃整个条目。',
  },
  'config-key-quote': {
    title: 'configs 的键中有引号',
    releases: '配置版本 3（containerd 2，2025 年 2 月起）为 \'，版本 2 为 "。',
    why: 'K3s 把含 auth 的仓库配置的键不经转义写在 config.toml 的引号之间。键中的引号会使文本提前结束：文件不再是 TOML，containerd 不会启动。',
  },
  'image-without-mirror': {
    title: '没有镜像源的镜像',
    why: '如果镜像所属的镜像仓库不是 mirrors 的键，就会从它自己的镜像仓库拉取，无论启动参数如何，除非写了 "*"。',
  },
  'key-default-and-wildcard': {
    title: '同时写了 "*" 和 _default',
    why: 'K3s 把通配条目 "*" 写到目录 _default。名为 _default 的条目对应同一个目录，两者中哪个最后写出由 Go map 的随机顺序决定，每次启动都不同。',
  },
  'key-empty': {
    title: '空的键，或只有点号的键',
    why: '没有镜像属于没有名称的镜像仓库：名称中不写镜像仓库的镜像都属于 docker.io。K3s 把键接到 certs.d 的路径后面，写之前先删除该目录：空键或 "." 会删除整个 certs.d，".." 会删除它的上级目录连同 config.toml。',
  },
  'key-glob': {
    title: '把通配模式当作键',
    why: '唯一的通配是单独的 "*"，用于所有没有自己条目的镜像仓库。"*.example.com" 只是 certs.d 中同名的目录，没有镜像属于它。',
  },
  'key-has-path': {
    title: '键中有路径',
    why: '镜像源和仓库配置对应整个镜像仓库，而不是它的一部分仓库。含有路径或仅以斜杠结尾的键不等于任何镜像仓库。它甚至有害：quay.io/a 会产生空目录 quay.io，从而屏蔽通配镜像源。',
  },
  'key-has-scheme': {
    title: '把 URL 当作键',
    why: '键是 host[:port]，与镜像名称和端点的主机一致。前面有 https:// 时，K3s 会把文件写到 containerd 从不查看的目录，凭据也写在没有人查找的名称下。docker config.json 中的键是 URL，常常由此复制而来。',
  },
  'key-not-a-host': {
    title: '键不是主机',
    why: '键会作为文本与镜像名称中的镜像仓库比较，即 host 或 host:port。含有空格、用户名或其他字符的键不等于任何镜像仓库，因此它下面的内容永远不会使用。',
  },
  'key-not-a-registry': {
    title: '键只是一个标签',
    why: '镜像名称的第一部分只有在含点号或冒号，或是 localhost 时，才是镜像仓库。名为 customreg/app 的镜像就是 docker.io/customreg/app，因此名为 customreg 的镜像源永远不会使用。键不能任意命名：它就是镜像仓库本身。',
  },
  'key-port-windows': {
    title: 'Windows 节点上键中有端口',
    releases: '2025 年 2 月之前的 RKE2（v1.29.14、v1.30.10、v1.31.6、v1.32.2）会因此无法启动 Windows 节点。',
    why: 'certs.d 中的目录与镜像仓库同名，而 Windows 的名称不能含冒号。较旧的 RKE2 会失败，报 "The directory name is invalid"；较新的改写为 registry_5000_。嵌入式镜像仓库自己的地址含端口，同样受影响。',
  },
  'key-too-long': {
    title: '键太长，无法作为目录名',
    why: 'K3s 为每个镜像仓库建立目录，以键命名。Linux 允许每个名称 255 字节。无法建立目录时，K3s 会以该错误退出：containerd 不会启动，因此从任何镜像仓库都拉取不了。',
  },
  'key-uppercase': {
    title: '键中有大写字母',
    why: '主机必须完全一致。镜像名称中的主机几乎总是小写，因此 Harbor.Example.com 不匹配任何镜像，尽管在 DNS 中是同一台主机。',
  },
  'key-web-site': {
    title: '把网站当作键',
    why: '键是镜像名称中的镜像仓库，在 configs 下是实际连接的主机。代码在 github.com，镜像在 ghcr.io；代码在 gitlab.com，镜像在 registry.gitlab.com；介绍镜像的网页在 hub.docker.com，镜像在 docker.io。以网站为名的镜像源不会用于任何镜像，写在那里的账号永远不会发送。只有 GitLab 的依赖代理在 gitlab.com。',
  },
  'mirror-dockerhub-alias': {
    title: 'Docker Hub 用了其他名称',
    why: 'containerd 只把 docker.io 认作 Docker Hub 的镜像：镜像名称中的 index.docker.io 会变成 docker.io，registry-1.docker.io 对它来说是另一个镜像仓库，hub.docker.com 是网站。以这些名称写的镜像源不会用于 Docker Hub 的任何镜像。RKE2 启动时接受 index.docker.io，因此节点能启动，而它的 Pod 不使用该镜像源。',
  },
  'mirror-key-invalid': {
    title: 'K3s 会丢弃这个镜像源',
    why: 'K3s 把每个键读作 URL，以找到镜像仓库本身。如果失败，它会记录一条错误并丢弃整个条目及其端点。',
  },
  'mirror-suspicious': {
    title: '镜像源中是其他镜像',
    why: 'docker.io 的镜像源会被请求 library/nginx 以及 Docker Hub 的所有其他镜像。存放你自己镜像的托管镜像仓库没有这些：每次拉取先访问它，得到 404 后继续；如果无法访问 Docker Hub，就以 Docker Hub 的错误失败。公共缓存只响应一个镜像仓库。要从托管镜像仓库拉取自己的镜像，请在镜像名称中写出它；要发送凭据，只需仓库配置。',
  },
  'mirror-unused': {
    title: '没有镜像使用的镜像源',
    why: '镜像源用于名称以其键开头的镜像，包括端口：registry.example.com 不等于 registry.example.com:5000。不匹配任何键的镜像会通过 https 从它自己的镜像仓库拉取，于是错误说的是使用 http 的服务器。',
  },
  'mirror-without-endpoints': {
    title: '没有端点的镜像源',
    why: 'K3s 会丢弃没有列出端点的镜像源。它既不会把镜像仓库转到别处，也不会阻止它：镜像从镜像仓库本身拉取。只有对嵌入式镜像仓库，这样的条目才是对的：它说明节点之间共享哪些镜像仓库。',
  },
}
