import type { RuleCatalogue } from '@/lib/words/rule-words'

export const yamlRules: RuleCatalogue = {
  'auth-token-key': {
    title: 'auth.token 不起作用',
    why: 'K3s 的文档在 2026 年 8 月之前列出了键 token，RKE2 的文档现在仍然列出。这个键并不存在：它会被忽略，访问镜像仓库时不带凭据。镜像仓库需要的是用户名，并以令牌作为密码。',
  },
  'auths-unused': {
    title: 'auths 会被读取，但从不使用',
    why: 'K3s 用来解析文件的类型有一个字段 auths，是旧版本遗留的。没有程序查看它：凭据应写在 configs 下，以端点的 host[:port] 为键。',
  },
  'foreign-dialect': {
    title: '其他格式的键',
    why: '镜像源和凭据有许多相似的写法：docker config.json、hosts.toml、Rancher 的集群配置、Talos、Podman。粘贴到 registries.yaml 后，它们的键是未知的，K3s 会静默忽略。',
  },
  'ignore-unknown': {
    title: '注释要忽略的规则不存在',
    why: 'pullpath 读取形如 "# pullpath-ignore <code>" 的注释，隐藏旁边或下面一行中该规则的问题。代码写错或没有写时，什么都不会隐藏，已经接受的问题会再次报告。',
  },
  'ignore-unused': {
    title: '不隐藏任何问题的注释',
    why: '注释所针对的行或文件已经没有该规则的问题，或从来没有。如果保留，它会隐藏下一个问题，而那可能是另一个错误。使 K3s 拒绝文件的问题完全不能忽略：那时文件中的任何内容都不起作用。',
  },
  'key-wrong-level': {
    title: '键正确，但位置不对',
    why: '缩进决定键的归属。写在 mirrors 下面的 configs 会成为同名的镜像仓库，失去缩进的主机会成为未知的键，没有 auth 包裹的 username 会被忽略。K3s 会静默忽略所有这些。',
  },
  'not-filled-in': {
    title: 'K3s 不会填写的占位符',
    why: 'K3s 按原样读取文件。Ansible、Helm、Terraform、Kustomize 或脚本的模板必须在文件放到节点之前填好：否则 K3s 会拒绝它、访问名为 ${NAME} 的主机，或把这些字符当作密码发送。其余部分按占位符已正确填写来检查，只控制模板的行会跳过。重写规则中表示分组的 $1、${1} 和 ${name} 不是占位符。',
  },
  'unknown-key': {
    title: 'K3s 不认识的键',
    why: 'K3s 解析文件时不检查未知的键。拼错或臆造的键会连同下面的内容被静默忽略：镜像源不使用，凭据不发送，之后出现的错误说的是别的事情。',
  },
  'value-too-long': {
    title: '值使一行达到 64 KiB',
    releases: '自 v1.31.6 和 v1.32.2 起。',
    why: 'K3s 会从模板输出的文件中删除空行，为此使用 65,536 字节的缓冲区读取。更长的行放不下：K3s 会以 "token too long" 退出，不写文件，也不启动 containerd。',
  },
  'yaml-alias': {
    title: '没有对应锚点的别名',
    why: '没有引号且以 * 开头的文本是用 & 写的锚点的别名。如果前面没有同名的锚点，或别名在自己的锚点之内，解析器会拒绝整个文件。',
  },
  'yaml-duplicate-key': {
    title: '键写了两次',
    why: '文件常因 cat >> registries.yaml 而增长。K3s 会静默接受重复的键：镜像仓库或模式以最后一个为准，之前的整个丢弃；mirrors、auth 或 rewrite 等重复的字段则会合并。其他 YAML 工具的处理不同，或会拒绝，因此请手动合并。',
  },
  'yaml-invisible-character': {
    title: '键中有不可见字符',
    why: '来自网页和聊天的文本会带来不是普通空格的空格（U+00A0）和没有宽度的字符（U+200B）。在缩进中它们会成为键的一部分，因此这一行是与看上去不同的键，K3s 会静默忽略它。字节顺序标记和 CRLF 没有问题。',
  },
  'yaml-multi-document': {
    title: '有多个文档',
    why: 'K3s 只读取第一个 YAML 文档。--- 或 ... 之后的所有内容都会被静默忽略，例如把两个文件合并成一个时。',
  },
  'yaml-root': {
    title: '最外层是列表或单个值',
    why: 'K3s 把文件读入含 mirrors 和 configs 键的结构。在其位置写列表或普通文本是类型错误，整个文件会被拒绝。',
  },
  'yaml-scalar-cut': {
    title: '# 截断了密码',
    why: '引号之外，空格后面的 # 表示注释的开始。"abc #def" 中只有 abc 是密码，"#abc" 则什么都不剩。镜像仓库随后返回 401，不会说明原因。',
  },
  'yaml-syntax': {
    title: '文件不是 YAML',
    why: '任何一处错误都会使解析器拒绝整个文件。K3s 会反复报告 "server is not ready"，既不启动 containerd 也不启动 kubelet；RKE2 会退出。正在运行的节点在下次重启时才会发现。错误中的行号往往是出错位置的下一行。',
  },
  'yaml-tab': {
    title: '缩进中有制表符',
    why: 'YAML 禁止用制表符缩进，因为它的宽度没有定义。解析器会拒绝整个文件，节点不会启动 containerd。',
  },
  'yaml-too-deep': {
    title: '嵌套太深，无法检查',
    why: 'registries.yaml 中没有任何内容超过五层。超过 64 层，或别名链超过 64 个的文件，这里不检查；K3s 可能会接受它。',
  },
  'yaml-too-large': {
    title: '太大，无法检查',
    why: '超过 1 MiB 的文件，或端点与重写规则相乘后生成超过 50,000 行的文件，这里不检查；K3s 可能会接受它们。公开可见的最大的 registries.yaml 只有几百行。',
  },
  'yaml-type-boolean': {
    title: '布尔值加了引号',
    why: 'insecure_skip_verify 在 K3s 中是布尔值。加引号的 "true" 对 YAML 解析器来说是文本，一个类型错误的值就会使它拒绝整个文件：镜像源和凭据都不使用，节点不会启动 containerd。Helm、Terraform 和 Ansible 的模板经常会加引号。',
  },
  'yaml-type-list': {
    title: 'endpoint 不是列表',
    why: '即使只有一个，endpoint 也是列表。在其位置写普通文本是类型错误，而一个类型错误就会使整个文件被拒绝：节点不会启动 containerd。',
  },
  'yaml-type-map': {
    title: '应为映射的位置写了列表或文本',
    why: 'mirrors、configs、每个镜像源和每个仓库配置都是映射。由名称和端点组成的列表是 Talos、kubespray 和某些 Ansible 角色写镜像源的方式；K3s 会拒绝含有它的整个文件。',
  },
  'yaml-type-string': {
    title: '应为文本的位置写了列表或映射',
    why: '端点、替换文本、凭据和路径都是文本。在其位置写列表或映射是类型错误，而一个类型错误就会使整个文件被拒绝。',
  },
}
