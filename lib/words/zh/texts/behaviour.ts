import type { Dictionary } from '@/lib/words/say'

/** What changes between releases, why, and what to do before. */
export const BEHAVIOUR_ZH: Dictionary = {
  '/blobs/ is not asked after an answer of 400 or more other than 404.':
    '在收到 404 以外的 400 及以上的响应之后，不再请求 /blobs/。',
  '500, 503 and 504 are repeated': '对 500、503 和 504 重试',
  'A HEAD that is answered by 403 is followed by a GET, whose message is part of the error.':
    '对返回 403 的 HEAD 会再发送 GET，其信息成为错误的一部分。',
  'A first part with upper-case letters is a registry, and so is an IPv6 address in brackets.':
    '含大写字母的第一部分是镜像仓库，方括号中的 IPv6 地址也是。',
  'A name may have 255 characters after its registry, before it was with it.':
    '名称在镜像仓库之后可以有 255 个字符，之前镜像仓库也计算在内。',
  'An endpoint is given up after 5 requests, before it was after 6.': '对一个端点发送 5 个请求后放弃，之前是 6 个。',
  'An http endpoint without a port that has TLS settings is asked over https first.':
    '带有 TLS 设置且没有端口的 http 端点会先以 https 访问。',
  'Another line of containerd sends the requests, and K3s writes its config.toml for it.':
    '由另一系列的 containerd 发送请求，K3s 为它写入 config.toml。',
  'Before, containerd waited for its answer without a limit.': '之前，containerd 会无限期等待它的响应。',
  'Before, the error page was taken for the manifest.': '之前，错误页面会被当作清单。',
  'Credentials under docker.io are used for registry-1.docker.io too.':
    'docker.io 下的凭据也用于 registry-1.docker.io。',
  'Each pod needs the pause image: nodes that reach no registry need the new one.':
    '每个 Pod 都需要 pause 镜像：无法访问镜像仓库的节点需要新的镜像。',
  'Go on to v1.31.7, v1.32.3 or a later release.': '请继续升级到 v1.31.7、v1.32.3 或更高版本。',
  'K3s adds the scheme and /v2 to endpoints, which it wrote as they are before. Where the last endpoint is the registry itself, without rewrites, login or TLS, it drops all mirrors of that registry.':
    'K3s 为端点补上协议和 /v2，之前则原样写入。如果最后一个端点是镜像仓库本身，并且没有重写规则、登录和 TLS 设置，它会丢弃该镜像仓库的所有镜像源。',
  'K3s is built with a Go that accepts brackets in a host only around an IPv6 address.':
    '构建 K3s 的 Go 只接受主机中包围 IPv6 地址的方括号。',
  'K3s is built with a Go that accepts one colon in a host, before the port.':
    '构建 K3s 的 Go 只接受主机中端口之前的一个冒号。',
  'K3s is built with a Go that reads names after \\p in a pattern differently.':
    '构建 K3s 的 Go 以不同方式读取模式中 \\p 之后的名称。',
  'K3s writes a hosts.toml for each registry. Rewrites are for endpoints alone, no longer for the registry itself; an entry of configs makes a file of its own; the flags of registries have an effect.':
    'K3s 为每个镜像仓库写入 hosts.toml。重写规则只用于端点，不再用于镜像仓库本身；configs 的条目会生成单独的文件；镜像仓库的启动参数开始生效。',
  'K3s writes other lines into every config.toml, whatever registries.yaml says.':
    '无论 registries.yaml 的内容如何，K3s 都会在每个 config.toml 中写入其他行。',
  'Look at images that were pulled past a mirror until now: after the upgrade they can reach it.':
    '请查看此前绕过镜像源拉取的镜像：升级之后它们可能会访问镜像源。',
  'Look at the plans of images with rewrites: the registry itself is asked for the name before them.':
    '请查看带有重写规则的镜像的计划：访问镜像仓库本身时使用重写之前的名称。',
  'Of RKE2 alone: its puller at the start, or its Windows nodes.': '仅涉及 RKE2：它启动时的拉取程序或 Windows 节点。',
  'Of several errors the weightiest is reported, before it was the first one other than 404.':
    '在多个错误中报告最重要的一个，之前报告第一个非 404 的错误。',
  'Put rancher/mirrored-pause:{tag} into your registry.': '请把 rancher/mirrored-pause:{tag} 放入您的镜像仓库。',
  'RKE2 itself reads the file differently': 'RKE2 本身读取文件的方式不同',
  'Remove the TLS settings of http endpoints.': '请删除 http 端点的 TLS 设置。',
  'See that the account may read the rewritten repositories.': '请确认该账号可以读取重写后的仓库路径。',
  'See that the account under docker.io is right: it was not used until now.':
    '请确认 docker.io 下的账号正确：此前没有使用它。',
  'See that the certificate files of these registries are on the nodes: they were not read until now.':
    '请确认这些镜像仓库的证书文件在节点上：此前没有读取它们。',
  'TLS of registries without a mirror is read': '读取没有镜像源的镜像仓库的 TLS 设置',
  'Take the registry itself out of its list of endpoints, or go on to the releases of March 2024: v1.26.15, v1.27.12, v1.28.8 or v1.29.3.':
    '请从端点列表中去掉镜像仓库本身，或继续升级到 2024 年 3 月的版本：v1.26.15、v1.27.12、v1.28.8 或 v1.29.3。',
  'The last endpoint is asked once more after such an answer.': '收到这样的响应后，会再访问一次最后一个端点。',
  'The registry itself is asked with its own login and TLS settings, endpoints that are listed twice count once, and the wildcard falls back to the registry again and has the embedded registry.':
    '以镜像仓库自己的登录和 TLS 设置访问它，列出两次的端点只算一次，通配镜像源再次回退到镜像仓库本身，并包含嵌入式镜像仓库。',
  'URLs with several colons are refused': '拒绝含多个冒号的 URL',
  'URLs with wrong brackets are refused': '拒绝方括号错误的 URL',
  'What follows a question mark is not shown in the errors of containerd.':
    '问号之后的内容不会显示在 containerd 的错误中。',
  'Whether K3s deletes what it did not write in certs.d when it starts.':
    'K3s 启动时是否删除 certs.d 中不是由它写入的内容。',
  'Write IPv6 addresses in brackets, and nothing else.': '只有 IPv6 地址才写在方括号中。',
  'Write IPv6 addresses in brackets.': '请把 IPv6 地址写在方括号中。',
  'Write character classes as Go lists them.': '请按 Go 列出的名称写字符类。',
  'Write your own config.toml.tmpl again as config-v3.toml.tmpl, if you have one.':
    '如果有自己的 config.toml.tmpl，请改写为 config-v3.toml.tmpl。',
  'a 403 is asked for its reason': '询问 403 的原因',
  'a manifest that fails ends the pull': '读取清单失败会结束拉取',
  'a silent endpoint is given up after 30 s': '30 秒后放弃没有响应的端点',
  'another error is reported': '报告另一个错误',
  'config.toml has version 3 and another template, and a stricter reader of TOML decides what a hosts.toml says.':
    'config.toml 的版本为 3 且模板不同，由更严格的 TOML 读取程序决定 hosts.toml 的含义。',
  'containerd 2 reads the files': '由 containerd 2 读取文件',
  'containerd asks for a token of the rewritten repository, before it was the original one. A rewritten name that is not a URL ends the pull.':
    'containerd 请求重写后的仓库路径的令牌，之前是原来的仓库路径。重写后的名称如果不是 URL，会结束拉取。',
  'containerd could not read a hosts.toml with settings of the registry itself alone.':
    'containerd 之前无法读取只有镜像仓库本身设置的 hosts.toml。',
  'events are without the code Unknown': '事件中不再有代码 Unknown',
  'Up to v1.27 the kubelet puts "rpc error: code = Unknown desc =" before the error.':
    '在 v1.27 及之前，kubelet 在错误之前加上 "rpc error: code = Unknown desc ="。',
  'digests are looked for in fewer places': '在更少的位置查找摘要',
  'endpoints are completed': '补全端点',
  'fewer requests to one endpoint': '对一个端点的请求更少',
  'http with TLS settings begins with https': '带有 TLS 设置的 http 先使用 https',
  'more first parts of names are registries': '名称的更多第一部分被视为镜像仓库',
  'other directories in certs.d are deleted': '删除 certs.d 中的其他目录',
  'other directories in certs.d are kept': '保留 certs.d 中的其他目录',
  'other lines in config.toml': 'config.toml 中有其他行',
  'other names of character classes': '字符类的其他名称',
  'pause image {tag}': 'pause 镜像 {tag}',
  'queries are masked in errors': '在错误中隐藏查询参数',
  'registries move from config.toml to certs.d': '镜像仓库从 config.toml 移到 certs.d',
  'the login of docker.io is used': '使用 docker.io 的登录',
  'the registry does not count in the length of a name': '镜像仓库不计入名称的长度',
  'the registry itself is written as server': '镜像仓库本身写为 server',
  'the wildcard has its fallback again': '通配镜像源再次回退',
  'the wildcard loses its fallback': '通配镜像源失去回退',
  'tokens are for the rewritten name': '令牌用于重写后的名称',
  'v1.31.6 and v1.32.2 do not ask the registry itself after the mirrors of "*".':
    'v1.31.6 和 v1.32.2 在 "*" 的镜像源之后不访问镜像仓库本身。',
}
