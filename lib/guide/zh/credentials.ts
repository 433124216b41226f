import type { CREDENTIALS } from '@/lib/guide/en/credentials'
import type { Translated } from '@/lib/guide/words'

export const CREDENTIALS_ZH: Translated<typeof CREDENTIALS> = {
  title: 'configs：向谁出示哪个登录',
  short: '凭据',
  lead: 'configs 为每个要访问的主机提供一个条目。该主机要求登录时，containerd 就用其中的 auth 回答。',
  points: {
    key: {
      says: '键是端点的主机和端口，与 URL 中的写法完全一致。',
      text: '对 `https://mirror.example.com:5000` 是 `mirror.example.com:5000`，对 `https://mirror.example.com` 是 `mirror.example.com`。路径不包括在内。',
      otherwise:
        'K3s 文档说的是每个镜像源的配置。起作用的是端点的主机，而不是镜像源的名称：条目 `docker.io` 与 docker.io 的镜像源无关。',
    },
    'after-401': {
      says: '凭据只在收到 401 之后发送。',
      text: '每个请求开始时都不带凭据。如果镜像仓库用 404 或 403 隐藏私有镜像，它就永远不会收到登录。',
    },
    fields: {
      says: '登录是 username 和 password，否则是 identity_token，再否则是 auth。',
      text: '使用第一个不为空的。有 username 而没有 password 等于没有登录。',
      otherwise: 'K3s 文档的概览中有键 `token`。K3s 不认识它，会静默忽略。正确的键是 `identity_token`。',
    },
    'auth-field': {
      says: 'auth 是 username:password 的 Base64 编码。',
      text: '`~/.docker/config.json` 中就是这种形式。它只是编码：能读取文件的人就能得到密码。',
      otherwise: 'K3s 文档称它为认证令牌。解码后必须是用户名、冒号和密码。',
    },
    wildcard: {
      says: '"*" 下的登录不会使用。',
      text: 'containerd 只查找完全一致的主机。只有 RKE2 自己的拉取程序会使用它，该程序在 containerd 运行之前加载 RKE2 自己的镜像。',
    },
    'pod-secret': {
      says: 'Pod 的拉取密钥会取代节点的所有登录。',
      text: 'kubelet 按镜像名称中的镜像仓库查找密钥。一旦有匹配的，就会向每个要求登录的端点出示它，无论端点由谁运营，并且不再查看 configs。',
    },
    'token-server': {
      says: '登录会发送到镜像仓库指定的地方。',
      text: '镜像仓库在 401 响应中给出令牌服务器的地址，它可能是另一个主机。containerd 在那里登录，再向镜像仓库出示令牌。',
    },
    userinfo: {
      says: '端点 URL 中的登录不会使用。',
      text: '访问 `https://user:password@mirror.example.com` 时不带登录。它会以明文写在 hosts.toml 中。',
    },
  },
  examples: {
    key: '找不到登录：键中缺少端口。请为它加上 `:5000`。',
    token: '请把 `token` 换成 `identity_token`。',
  },
}
