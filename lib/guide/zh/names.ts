import type { NAMES } from '@/lib/guide/en/names'
import type { Translated } from '@/lib/guide/words'

export const NAMES_ZH: Translated<typeof NAMES> = {
  title: '从镜像名称到镜像仓库、仓库路径和标签',
  short: '镜像名称',
  lead: '拉取从容器的镜像名称开始。containerd 会补全名称，其中的镜像仓库决定 registries.yaml 的哪个条目生效。',
  points: {
    'first-part': {
      says: '名称的第一部分看起来像主机时，它就是镜像仓库。',
      text: '第一个 `/` 之前的部分如果含有 `.` 或 `:`，或是 `localhost`，或含有大写字母，就是镜像仓库。`registry.example.com/app` 指明了镜像仓库，`team/app` 则没有。',
      otherwise:
        'K3s 文档要求至少有一个句点或冒号。`localhost` 两者都没有，也是镜像仓库；从 containerd 1.7 起，含大写字母的第一部分也是镜像仓库。',
    },
    'no-registry': {
      says: '没有镜像仓库的名称属于 Docker Hub。',
      text: '`nginx` 会变成 `docker.io/library/nginx:latest`，`team/app` 会变成 `docker.io/team/app:latest`。官方镜像位于 `library` 中，对镜像源和重写规则也是如此。',
    },
    tag: {
      says: '没有标签时使用 `latest`；有摘要时，标签不起作用。',
      text: '`app:1.2@sha256:…` 只按摘要拉取。除非 imagePullPolicy 另有规定，kubelet 每次启动容器时都会访问标签为 `latest` 的镜像。',
    },
    exact: {
      says: '主机和端口必须完全一致。',
      text: '对 `registry.example.com` 的镜像，条目 `registry.example.com:443` 不起作用，大小写不同的条目也不起作用。带 `https://` 或路径的键不匹配任何镜像。',
    },
    request: {
      says: '名称会变成镜像仓库 API 的路径。',
      text: 'containerd 请求 `/v2/`、仓库路径、`/manifests/` 加上标签或摘要。中间的部分就是仓库路径：重写规则只处理它，不处理镜像仓库和标签。',
    },
    refused: {
      says: '无效的名称在发出任何请求之前就会被拒绝。',
      text: '仓库路径含大写字母、标签超过 128 个字符或摘要太短时，无论文件内容如何，都不会访问任何镜像仓库。',
    },
  },
  examples: {
    names:
      '换一个镜像试试：`nginx`、`localhost/app`、`Team/app`、`registry.example.com:443/app@sha256:…` 或 `docker.io/Team/app`。',
  },
}
