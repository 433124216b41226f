import type { DOCKER_HUB_CHAPTER } from '@/lib/guide/en/docker-hub'
import type { Translated } from '@/lib/guide/words'

export const DOCKER_HUB_ZH: Translated<typeof DOCKER_HUB_CHAPTER> = {
  title: 'Docker Hub 的几个名称',
  short: 'Docker Hub',
  lead: 'Docker Hub 在镜像名称中是 docker.io，在请求中是 registry-1.docker.io，在旧文件中是 index.docker.io。registries.yaml 的每个部分需要其中不同的名称。',
  points: {
    address: {
      says: '节点访问的是 registry-1.docker.io。',
      text: 'docker.io 的默认端点是 `https://registry-1.docker.io/v2`。防火墙需要放行的是这个名称。',
      otherwise: 'K3s 文档写的是 `https://index.docker.io/v2`。没有节点会访问该主机。',
    },
    'mirror-key': {
      says: 'Docker Hub 的镜像源名为 docker.io。',
      text: '名为 `registry-1.docker.io` 或 `index.docker.io` 的镜像源对 `nginx` 不起作用。镜像名称中的 `index.docker.io` 会被读作 docker.io；`registry-1.docker.io` 则是另一个镜像仓库。',
    },
    endpoint: {
      says: '作为端点，docker.io 就是 registry-1.docker.io。',
      text: 'K3s 会用后者替换前者。`https://index.docker.io` 保持不变，对 containerd 来说是另一个主机。',
    },
    login: {
      says: 'registry-1.docker.io 下的登录在所有版本中都有效。',
      text: '`docker.io` 下的登录自 2025 年 7 月起有效：v1.31.11、v1.32.7 和 v1.33.3。之前它会被静默忽略，拉取是匿名的。',
    },
    tls: {
      says: 'TLS 设置写在任何一个名称下都可以。',
      text: '如果两者在 configs 中都有条目，以 `registry-1.docker.io` 的为准。',
    },
    library: {
      says: '官方镜像位于 library 中。',
      text: '`nginx` 以 `library/nginx` 的名称请求，对镜像源也是如此：镜像源必须以该名称保存它，重写规则的模式看到的也是该名称。',
    },
  },
  examples: {
    login: '请选择较旧的版本：登录不再使用。然后改写为 `registry-1.docker.io`。',
  },
}
