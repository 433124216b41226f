import type { rewriteWords } from '@/lib/words/en/rewrites'
import type { Translation } from '@/lib/words/worded'

const ALLOWED = '请写由小写字母、数字和 “.”、“-”、“_”、“/” 组成的名称。'
const UNREADABLE = 'containerd 会忽略整个文件：该镜像仓库的镜像源全部被绕过，无论启动参数如何。'
const AS_IT_IS = '这条规则静默地永远不匹配：端点收到的仍是原来的名称。'
const AROUND = '请用 ( ) 把它所代表的部分括起来。'
const NO_REGISTRY = '重写规则只看到仓库路径，不含镜像仓库。'
const NO_TAG = '重写规则只看到仓库路径，不含标签和摘要。'
const DEFAULT_ENDPOINT = '这是镜像仓库本身，也是最后一个端点，因此 K3s 把它作为默认端点。'
const OWN_NAMES = '重写规则在那里无效：镜像按原来的名称请求。'

export const rewritesZh = {
  'rewrite-backslash': () => ({
    wrong: '含有这个反斜杠的 hosts.toml，containerd 无法读取。',
    effect: UNREADABLE,
    remedy: '请用 [.] 代替 \\.，用 [0-9] 代替 \\d。',
  }),
  'rewrite-backslash.control': () => ({
    wrong: '在 hosts.toml 中，这个反斜杠和字母会变成控制字符。',
    effect: '这条规则永远不匹配，且没有任何提示。',
    remedy: '请改成不含反斜杠的写法。',
  }),
  'rewrite-backslash.slash': () => ({
    wrong: '只有 containerd 1.7 能读取 \\/。',
    effect: 'containerd 2（2025 年 2 月）会因此忽略整个 hosts.toml。',
    remedy: '请写 /，不加反斜杠。',
  }),
  'rewrite-constant': ({ replacement }) => ({
    wrong: '替换文本没有使用模式中的分组。',
    effect: `所有匹配的镜像都会以 ${replacement} 请求。`,
    remedy: '请在分组应在的位置写 $1；它可能被 shell 或模板去掉了。',
  }),
  'rewrite-dialect': () => ({
    wrong: '这是其他工具中分组的写法。',
    effect: 'containerd 不会替换它，或因此无法读取文件。',
    remedy: '请用 $1 或 ${1} 表示分组，用 $0 表示整个匹配。',
  }),
  'rewrite-ends-pull': ({ name, result, reason }) => ({
    wrong: `${name} 变成 ${result}，它不是有效的 URL（${reason}）。`,
    effect: 'containerd 会在此终止拉取，不再访问其他端点。',
    remedy: ALLOWED,
  }),
  'rewrite-group-ambiguous': ({ written, group, meant }) => ({
    wrong: `${written} 表示名为 ${group} 的分组，而它不存在。`,
    effect: '它会被替换为空。',
    remedy: `请改为 ${meant}。`,
  }),
  'rewrite-group-missing': ({ written, count, instead }) => ({
    wrong:
      count === 0 ? `模式中没有 ${written} 对应的分组。` : `模式中只有 ${count} 个分组，没有 ${written} 对应的分组。`,
    effect: `${written} 会被替换为空。`,
    remedy: instead === null ? AROUND : `请改为 ${instead}，它还没有被使用。`,
  }),
  'rewrite-group-missing.name': ({ written, name, instead }) => ({
    wrong: `模式中没有名为 ${name} 的分组。`,
    effect: `${written} 会被替换为空。`,
    remedy: instead === null ? AROUND : `请改为 ${instead}，它还没有被使用。`,
  }),
  'rewrite-group-missing.meant': ({ written, name, meant }) => ({
    wrong: `模式中没有名为 ${name} 的分组。`,
    effect: `${written} 会被替换为空。`,
    remedy: `如果分组名到此为止，请改为 ${meant}。`,
  }),
  'rewrite-has-registry': ({ host }) => ({
    wrong: NO_REGISTRY,
    effect: `以 ${host} 开头的模式永远不匹配。`,
    remedy: '请去掉镜像仓库。',
  }),
  'rewrite-has-registry.wildcard': ({ host, target }) => ({
    wrong: NO_REGISTRY,
    effect: `它永远不匹配 ${host} 的镜像。`,
    remedy: `请把规则写在 ${target} 的镜像源下面，前面不写镜像仓库。`,
  }),
  'rewrite-has-registry.other': ({ host, target, registry }) => ({
    wrong: `重写规则看不到镜像仓库，而 ${target} 的镜像不使用 ${registry} 的镜像源。`,
    effect: `以 ${host} 开头的模式永远不匹配。`,
    remedy: `请把规则写在 ${target} 的镜像源下面，不写镜像仓库。`,
  }),
  'rewrite-has-registry.replacement': ({ host }) => ({
    wrong: '替换文本是仓库路径，不含镜像仓库。',
    effect: `会向 ${host} 请求以它自己的名称开头的仓库路径。`,
    remedy: '请在替换文本中去掉它。',
  }),
  'rewrite-has-tag.pattern': () => ({
    wrong: NO_TAG,
    effect: '含冒号或 @ 的模式永远不匹配。',
    remedy: '请删除它；标签无法更改。',
  }),
  'rewrite-has-tag.replacement': () => ({
    wrong: NO_TAG,
    effect: '这里的冒号或 @ 会产生任何镜像仓库都没有的名称。',
    remedy: '请删除它；标签无法更改。',
  }),
  'rewrite-invalid-result.slashes': ({ name, result, asked, isDouble }) => ({
    wrong: `${name} 变成 ${result}，${isDouble ? '含有两个连续的斜杠' : '开头或结尾有斜杠'}。`,
    effect: `containerd 会请求 ${asked}，但按带多余斜杠的名称申请令牌；RKE2 自己的拉取则始终使用该名称。`,
    remedy: '请去掉规则中多余的斜杠。',
  }),
  'rewrite-invalid-result': ({ name, result, kind }) => ({
    wrong: `${name} 变成 ${result}，${{ empty: '它是空的', 'upper-case': '它含有大写字母', other: '它不是有效的仓库路径' }[kind]}。`,
    effect: '请求之前没有任何检查，镜像仓库会返回 404。',
    remedy: ALLOWED,
  }),
  'rewrite-never-matches': () => ({
    wrong: '没有任何仓库路径能匹配这个模式。',
    effect: AS_IT_IS,
    remedy: '请为 library/nginx 或 rancher/mirrored-pause 这样的名称写模式。',
  }),
  'rewrite-never-matches.slash': () => ({
    wrong: '这个模式要求开头有斜杠，而仓库路径的开头都没有斜杠。',
    effect: AS_IT_IS,
    remedy: '请去掉这个斜杠。',
  }),
  'rewrite-never-matches.library': () => ({
    wrong: '这个模式要求名称中没有斜杠，而 Docker Hub 的名称都有：nginx 是 library/nginx。',
    effect: AS_IT_IS,
    remedy: '请在前面写上 library/。',
  }),
  'rewrite-never-matches.upper-case': () => ({
    wrong: '这个模式要求有大写字母，而仓库路径中没有大写字母。',
    effect: AS_IT_IS,
    remedy: '请改为小写。',
  }),
  'rewrite-on-default-endpoint.port': () => ({
    wrong: DEFAULT_ENDPOINT,
    effect: OWN_NAMES,
    remedy: '请加上端口 :443，使它成为另一个端点。',
  }),
  'rewrite-on-default-endpoint.path': () => ({
    wrong: DEFAULT_ENDPOINT,
    effect: OWN_NAMES,
    remedy: '请在末尾加上 /v2/，使它成为另一个端点。',
  }),
  'rewrite-on-registry-itself': () => ({
    wrong: '该版本把这些重写规则也用于镜像仓库本身。',
    effect: '端点失败时，会向它请求改写后的名称，而它几乎不会有。',
    remedy: '如果端点有所有镜像，无需处理；否则请使用 2024 年 1 月起的版本。',
  }),
  'rewrite-overlap': ({ name, result, other, pattern }) => ({
    wrong: `${name} 按这条规则变成 ${result}，按 ${pattern} 变成 ${other}。`,
    effect: '每次请求都随机采用其中一条。',
    remedy: '请让各个模式互不重叠。',
  }),
  'rewrite-quote': () => ({
    wrong: '引号或换行会使 hosts.toml 中的文本提前结束。',
    effect: UNREADABLE,
    remedy: '请删除它；仓库路径中不会有它。',
  }),
  'rewrite-reaches-default': () => ({
    wrong: '该版本的 RKE2 启动时也会对 Docker Hub 本身应用重写规则。',
    effect: '端点都失败时，它会向 Docker Hub 请求重写后的名称，找不到镜像。',
    remedy: '请使用 2024 年 10 月起的版本。',
  }),
  'rewrite-regex-invalid': ({ error, isUnsupported }) => ({
    wrong: `Go 无法读取这个模式（${error}）。`,
    effect: 'containerd 会跳过这条规则，只在日志中记录一行。',
    remedy: isUnsupported ? 'Go 没有环视和反向引用；请改为列出要匹配的名称。' : '请改正括号中指出的部分。',
  }),
  'rewrite-shared': ({ host }) => ({
    wrong: `所有端点都会以重写后的名称被请求，包括 ${host}。`,
    effect: '它通常没有这些名称的镜像，会返回 404。',
    remedy: '如果它有这些镜像，无需处理。重写规则不能只用于某一个端点。',
  }),
  'rewrite-token-scope': () => ({
    wrong: '该版本会为重写前的名称申请令牌。',
    effect: '严格的镜像仓库此时不会发放令牌，即使凭据正确。',
    remedy: '请使用 2024 年 12 月起的版本（v1.30.7、v1.31.3）。',
  }),
  'rewrite-unanchored': ({ name, result }) => ({
    wrong: '这个模式匹配名称中的任何位置，而不只是开头。',
    effect: `每一处匹配都会替换：${name} 变成 ${result}。`,
    remedy: '请写 ^ 表示仓库路径的开头。',
  }),
} satisfies Translation<typeof rewriteWords>
