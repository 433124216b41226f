import type { REWRITES } from '@/lib/guide/en/rewrites'
import type { Translated } from '@/lib/guide/words'

export const REWRITES_ZH: Translated<typeof REWRITES> = {
  title: '重写规则',
  short: '重写规则',
  lead: '重写规则改变访问端点时的仓库路径，用于镜像源与镜像仓库的项目结构不同的情况。',
  points: {
    what: {
      says: '重写规则由模式和替换文本组成。',
      text: '模式是正则表达式，只处理仓库路径：不含镜像仓库、标签和摘要。标签和摘要保持不变。',
    },
    anywhere: {
      says: '模式可在任意位置匹配，每处匹配都会被替换。',
      text: '`b` 会改变名称中的每个 b。名称的开头请写 `^`，结尾请写 `$`。',
    },
    one: {
      says: '只有一条重写规则生效，顺序是随机的。',
      text: 'containerd 采用第一条使名称改变的规则，而每个请求都会重新抽取检查的顺序。如果有多条匹配，同一镜像的各个部分可能以不同的名称请求。',
    },
    groups: {
      says: '$ 之后的名称会尽可能长。',
      text: '`$1x` 表示名为 1x 的分组，而它不存在，所以不会插入任何内容。请写 `${1}x`。美元符号本身写作 `$$`。',
    },
    'not-default': {
      says: '访问默认端点时使用原来的名称。',
      text: '自 2024 年 1 月起如此；之前使用重写后的名称。如需重写，请把它连同端口列为端点：`https://registry.example.com:443`。',
    },
    re2: {
      says: '模式使用 Go 的正则表达式。',
      text: '没有环视，也没有反向引用。Go 无法读取的模式会被 containerd 跳过，只在它的日志中说明。',
    },
    backslash: {
      says: '反斜杠会使该镜像仓库的文件失效。',
      text: 'K3s 把模式原样写入 hosts.toml。大多数反斜杠（例如 `\\.`）在那里是不允许的：containerd 会忽略该文件及其中所有的镜像源，访问镜像仓库本身。2023 年 12 月及之前，containerd 甚至无法启动。句点请写 `[.]`，数字请写 `[0-9]`。',
    },
    'stored-name': {
      says: '在节点上，镜像保留自己的名称。',
      text: '无论镜像来自哪个端点、以什么名称拉取，`crictl image ls` 都显示 `docker.io/rancher/mirrored-pause`。',
    },
  },
  examples: {
    documented: '请换成 `nginx`，模式不匹配它。然后去掉 `^`，再换成 `team/rancher/app`。',
    overlap: '两个模式都匹配 `team/app`。请使其中一个不再匹配：`^library/(.*)`。',
  },
}
