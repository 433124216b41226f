import type { RuleCatalogue } from '@/lib/words/rule-words'

export const rewriteRules: RuleCatalogue = {
  'hosts-toml-undecodable': {
    title: 'containerd 无法读取 hosts.toml',
    why: 'K3s 把端点和重写规则不经转义写进 hosts.toml。containerd 无法解析的文件会被整个忽略，只在日志中留下一行：该镜像仓库的镜像源全部被绕过，直接访问镜像仓库本身，即使使用了 --disable-default-registry-endpoint。',
  },
  'rewrite-backslash': {
    title: '重写规则中有反斜杠',
    releases: 'containerd 1.7 接受 \\/，containerd 2（2025 年 2 月）不接受。',
    why: 'K3s 把模式和替换文本不经转义写在 hosts.toml 的双引号之间，其中的反斜杠表示 TOML 的转义。\\. 和 \\d 在那里不存在：containerd 会忽略整个文件，该镜像仓库的镜像源全部失效，直接访问镜像仓库本身，即使使用了 --disable-default-registry-endpoint。\\b 和 \\t 存在，会变成控制字符，规则因此永远不匹配。[.] 和 [0-9] 不用反斜杠也有同样的作用。',
  },
  'rewrite-constant': {
    title: '重写规则使所有镜像变成同一个',
    why: '模式把名称的一部分放在分组中，而替换文本没有使用它：所有匹配的镜像都以同一个名称请求。通常是 shell 或模板去掉了 $1：没有引号的 heredoc 会把它展开为空，Terraform 需要写 $${1}。',
  },
  'rewrite-dialect': {
    title: '替换文本是其他工具的写法',
    why: '这里用 $1、${1} 或 ${name} 表示分组，用 $0 表示整个匹配。sed 和 Python 写 \\1，JavaScript 写 $&，模板写 #{1}：$& 和 #{1} 会原样保留，得不到有效的仓库，\\1 会使整个 hosts.toml 无法读取。',
  },
  'rewrite-ends-pull': {
    title: '重写规则会终止拉取',
    releases: '自 v1.30.7 和 v1.31.3 起；对查询参数自 v1.33.10、v1.34.6 和 v1.35.3 起。',
    why: 'containerd 在访问端点之前，会把重写后的名称当作 URL 来计算令牌的作用域。如果失败，例如百分号后面没有两个十六进制数字，整个拉取就会终止：不再访问其他端点，也不访问镜像仓库本身。名称含问号而其后不是查询参数时也是如此。',
  },
  'rewrite-group-ambiguous': {
    title: '$1 后面紧跟字母',
    why: '美元符号后面的名称包括其后所有的字母、数字和下划线：$1_mirror 表示名为 1_mirror 的分组，它不存在，会被替换为空。$1-mirror 没有问题。花括号可以说明名称在哪里结束。',
  },
  'rewrite-group-missing': {
    title: '$1 没有对应的分组',
    why: '$1 代表模式中第一对圆括号匹配的内容。如果模式中没有圆括号，它会被替换为空，请求的名称就以斜杠结尾，或含有两个连续的斜杠。',
  },
  'rewrite-has-registry': {
    title: '重写规则中有镜像仓库',
    why: '重写规则只看到仓库路径，如 library/nginx 或 rancher/pause：不含镜像仓库。以镜像仓库开头的模式永远不匹配。针对另一个镜像仓库的规则应写在它自己的镜像源下面。',
  },
  'rewrite-has-tag': {
    title: '重写规则中有标签',
    why: '重写规则只看到仓库路径：标签和摘要不在其中，也无法更改。含冒号或 @ 的模式永远不匹配，替换文本中含有它们则会产生任何镜像仓库都没有的名称。',
  },
  'rewrite-invalid-result': {
    title: '重写规则得不到有效的仓库',
    why: '没有任何程序检查重写的结果。多余的斜杠在请求中会合并，但在令牌的作用域中不会，RKE2 的拉取程序也不会。大写字母或空名称会得到任何镜像仓库都没有的名称，".." 甚至会离开 /v2：镜像仓库返回 404，然后访问下一个端点。',
  },
  'rewrite-never-matches': {
    title: '不匹配任何名称的模式',
    why: '重写规则只看到仓库路径，例如 library/nginx 或 rancher/mirrored-pause：由小写字母和数字组成，之间可以有单个点、短横线和下划线，各部分之间是斜杠。它的开头和结尾都没有斜杠；Docker Hub 的仓库路径至少有一个斜杠，因为 containerd 会在 nginx 前面加上 library/。没有规则匹配时，会按原来的名称访问端点。',
  },
  'rewrite-on-default-endpoint': {
    title: '对镜像仓库本身写了重写规则',
    why: '如果最后一个端点就是 K3s 会为镜像仓库本身添加的端点，它就成为默认端点，而重写规则对默认端点从不生效。换一种写法，加上 :443，它就仍是端点并保留重写规则，其凭据和 TLS 设置随后按该写法查找。排在镜像源之后时这样是对的：镜像仓库本身以原来的名称提供镜像。',
  },
  'rewrite-overlap': {
    title: '两条重写规则匹配同一名称',
    why: '重写规则没有顺序。containerd 对每次请求都以随机顺序遍历 Go map，使用第一条改变名称的规则，因此两条都匹配时结果是随机的：一次拉取的 HEAD 和各层可能发往不同的仓库。hosts.toml 中按顺序排列，但该顺序不起作用。',
  },
  'rewrite-quote': {
    title: '重写规则中有引号或换行',
    why: 'K3s 把规则不经转义写在 hosts.toml 的双引号之间。引号或换行会使文本在此结束：containerd 会忽略整个文件，该镜像仓库的镜像源全部失效，直接访问镜像仓库本身。',
  },
  'rewrite-reaches-default': {
    title: 'RKE2 启动时对默认端点应用重写规则',
    releases: '2024 年 10 月之前的 RKE2。',
    why: '在 2024 年 10 月之前，RKE2 启动时拉取自己镜像的客户端也会对默认端点应用重写规则：它向 Docker Hub 请求只有镜像源才有的名称，镜像源无法访问时节点不会启动。',
  },
  'rewrite-regex-invalid': {
    title: 'Go 无法读取的模式',
    why: '模式是 Go 的正则表达式（RE2），没有先行断言、后行断言和反向引用。containerd 会记录 "Failed to compile rewrite"，然后当作没有这条规则继续。',
  },
  'rewrite-shared': {
    title: '不同端点共用一组重写规则',
    why: '重写规则属于镜像源，而不属于某个端点：它的所有端点都以重写后的名称被请求。与带项目的镜像仓库并列的公共缓存不认识该项目，会返回 404。',
  },
  'rewrite-token-scope': {
    title: '按重写前的名称申请令牌',
    releases: 'v1.30.7、v1.31.3 以及 2024 年 12 月的同期版本之前（containerd 1.7.23-k3s2）。',
    why: '这些版本向令牌服务器申请原仓库的令牌（以及镜像仓库返回 401 时写明的仓库的令牌），却向镜像仓库请求重写后的仓库。没有写明仓库、或因其中一个而拒绝两者的镜像仓库会返回 401 或 403，即使凭据正确。',
  },
  'rewrite-unanchored': {
    title: '模式匹配名称的中间部分',
    why: '没有 ^ 和 $ 的模式可以匹配任何位置，并且每一处匹配都会替换：名称中每个 a 都变成 x。请写 ^ 表示仓库路径的开头，$ 表示结尾。',
  },
  'rewrite-on-registry-itself': {
    title: '重写规则也用于镜像仓库本身',
    releases: '到 2023 年 12 月：v1.26.12、v1.27.9、v1.28.5 和 v1.29.0。',
    why: '这些版本把重写规则写入 config.toml，它们的 containerd 把镜像源的规则用于它的所有主机，包括作为最后一个加入的镜像仓库本身。没有镜像源有镜像时，会向镜像仓库请求它几乎不会有的名称。',
  },
}
