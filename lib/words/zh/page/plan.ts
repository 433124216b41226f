import type { Dictionary } from '@/lib/words/say'

export const PLAN_ZH: Dictionary = {
  'One problem concerns this image: see below.': '有 1 个问题涉及此镜像，见下方。',
  'Not all of the converted text is in the file: see Problems.': '转换前的内容没有全部写入这个文件：请看“问题”。',
  '"{pattern}" → "{replacement}" gives {result}': '"{pattern}" → "{replacement}" 得到 {result}',
  '--disable-default-registry-endpoint has no effect here:': '--disable-default-registry-endpoint 在这里不起作用：',
  'An endpoint that registries.yaml lists for this registry.': 'registries.yaml 为此镜像仓库列出的端点。',
  'Attempt {number}: {title}': '第 {number} 次访问：{title}',
  'Copy commands': '复制命令',
  'Default endpoint': '默认端点',
  'Error:': '错误：',
  'Note:': '说明：',
  'For a host with Docker and access to both. The images that K3s and RKE2 themselves need are listed in their releases: k3s-images.txt, rke2-images.linux-amd64.txt.':
    '适用于装有 Docker 且两边都能访问的主机。K3s 和 RKE2 自身需要的镜像列在各自的版本中：k3s-images.txt、rke2-images.linux-amd64.txt。',
  'If it fails here': '如果在这里失败',
  Image: '镜像',
  'It stops at a 200 that is no image (e.g. a login page) and at a redirect without Location.':
    '遇到不是镜像的 200 响应（例如登录页）或没有 Location 的重定向时，它会停止。',
  'Keep this one': '保留当前镜像',
  'Loading what reads the files of this release…': '正在加载读取此版本文件的部分…',
  Mirror: '镜像源',
  'No configs entry with auth for exactly this host and port, so a 401 is not answered with credentials.':
    'configs 中没有与此主机和端口完全一致且带 auth 的条目，因此收到 401 时不会发送凭据。',
  'this release does not have the flag.': '该版本没有这个启动参数。',
  'No mirror in config.toml is for {registry}, so containerd asks the registry itself.':
    'config.toml 中没有 {registry} 的镜像源，因此 containerd 访问镜像仓库本身。',
  '{file} answers, the wildcard: {registry} has no mirror of its own.':
    '由通配的 {file} 响应：{registry} 没有自己的镜像源。',
  'No directory in certs.d matches {registry}, so containerd asks the registry itself.':
    'certs.d 中没有与 {registry} 匹配的目录，因此 containerd 直接访问镜像仓库本身。',
  'No registry in the name, so it is Docker Hub.': '名称中没有镜像仓库，因此是 Docker Hub。',
  'No tag, so latest.': '没有标签，因此是 latest。',
  'Nothing is sent: {reason}. containerd goes on to the next.':
    '不会发送任何请求：{reason}。containerd 继续尝试下一个。',
  'Official images live under library/.': '官方镜像位于 library/ 下。',
  'no rewrite changes the name': '没有重写规则改变该名称',
  'On the node, in {command}, the image is always called {name}': '在节点上的 {command} 中，镜像名称始终是 {name}',
  'Or, at random, the pull ends here:': '或者，随机地，拉取在这里结束：',
  'Placeholders in it are not filled in.': '其中的占位符尚未填写。',
  'Problems here': '此处的问题',
  'Pull plan': '拉取计划',
  'Put this image there': '把此镜像推送到那里',
  'Sent only after the registry answered 401.': '只在镜像仓库返回 401 之后发送。',
  'Several rewrites match. containerd draws one at random for every request; it can also be:':
    '有多条重写规则匹配。containerd 对每个请求随机选取一条；也可能是：',
  'Show a pull of {image}': '显示 {image} 的拉取',
  'Suggested images': '建议的镜像',
  'That auth entry holds nothing that containerd can use.': '该 auth 条目中没有 containerd 可用的内容。',
  "The certificate must be signed by a CA in the node's own store.": '证书必须由节点自身证书库中的 CA 签发。',
  'The endpoint is http with TLS settings: containerd tries TLS first and repeats the request without it when that fails.':
    '端点是带有 TLS 设置的 http：containerd 先尝试 TLS，失败后不使用 TLS 重复请求。',
  'The endpoint says http://: nothing is encrypted, the password neither.':
    '端点写的是 http://：任何内容都不加密，密码也不例外。',
  'The event of the pod (kubectl describe pod) then contains:': '此时 pod 的事件（kubectl describe pod）包含：',
  'The image name as a pod would write it. The plan below is made for it.':
    '像在 pod 中那样书写的镜像名称。下面的计划就是为它生成的。',
  "The kubelet shows one error, which may be another endpoint's. What each one answered is on the node in {path}":
    'kubelet 只显示一个错误，它可能来自另一个端点。每个端点的响应记录在节点上的 {path}',
  'The next endpoint is not asked, and none after it: its rewritten name is not a URL, so the pull ends.':
    '不会访问下一个端点，也不会访问其后的任何端点：它重写后的名称不是 URL，因此拉取结束。',
  'The pull fails before any request': '拉取在发送任何请求之前就失败',
  'The registry that runs on the node itself. It serves what this node or its peers already have.':
    '在节点上运行的镜像仓库。它提供此节点或其他节点已有的内容。',
  'The tag is dropped because a digest is given.': '由于给出了摘要，标签被忽略。',
  'The text above is not an image name.': '上面的文本不是镜像名称。',
  'This file has no mirror of {registry}, where this image is from.': '此镜像来自 {registry}，而此文件没有它的镜像源。',
  'Type an image name': '输入镜像名称',
  'Type an image name to see what its pull asks.': '输入镜像名称，查看拉取时会访问哪些端点。',
  'Use {name}': '使用 {name}',
  'Warning:': '警告：',
  'Whole URL': '完整 URL',
  'Whole name': '完整名称',
  'What a pull asks': '拉取时访问的端点',
  'When the default endpoint fails too, the pull fails.': '如果默认端点也失败，拉取就失败。',
  'When the default endpoint fails, the pull fails.': '如果默认端点失败，拉取就失败。',
  'What the endpoint answered is on the node in {path}': '端点的响应在节点上的 {path}',
  'Where the registry itself is. For docker.io the documentation says index.docker.io; nodes ask registry-1.docker.io.':
    '镜像仓库本身的地址。对于 docker.io，文档写的是 index.docker.io；节点访问的是 registry-1.docker.io。',
  'Where the registry itself is: https, its own host and port, /v2.':
    '镜像仓库本身的地址：https、它自己的主机和端口、/v2。',
  'all that is left: this registry has no hosts.toml that containerd can read':
    '只剩下它：此镜像仓库没有 containerd 能读取的 hosts.toml',
  'always tried last': '始终最后尝试',
  anonymous: '匿名',
  'certificate not verified': '不验证证书',
  'client certificate': '客户端证书',
  'containerd cannot decode this file ({reason}), so every mirror in it is bypassed.':
    'containerd 无法解码此文件（{reason}），因此其中的所有镜像源都被绕过。',
  'containerd goes on to the next after a DNS, connection or TLS failure, a token failure, or any 4xx or 5xx.':
    '遇到 DNS、连接或 TLS 失败、令牌获取失败，或任何 4xx、5xx 响应后，containerd 继续尝试下一个。',
  'containerd ignores the hosts.toml it cannot decode, and the flag with it.':
    'containerd 忽略它无法解码的 hosts.toml，该启动参数也随之失效。',
  'credentials of {host}': '使用 {host} 的凭据',
  'endpoint {number} of {count}': '端点 {number}/{count}',
  'endpoint {number} of {count}, which is the default endpoint: it is written as server, without its rewrites':
    '端点 {number}/{count}，它就是默认端点：写为 server，不带其重写规则',
  example: '示例',
  'https first, then http': '先 https，再 http',
  'registry in its last good text': '镜像仓库在最后一次可读的文本中',
  'The file cannot be read, so none of its images are here.': '无法读取此文件，因此这里没有它的镜像。',
  'The file cannot be read: what is of it here is of its last text that could be.':
    '无法读取此文件：这里属于它的内容来自最后一次可读的文本。',
  'image list': '镜像列表',
  'registry in this file': '镜像仓库在此文件中',
  'not filled in: {names}': '未填写：{names}',
  'nothing is configured for this registry': '没有为此镜像仓库做任何配置',
  'nothing usable in {host}': '{host} 中没有可用内容',
  'ns tells the mirror which registry the image name belongs to, so that one mirror can serve several.':
    'ns 告诉镜像源该镜像名称属于哪个镜像仓库，这样一个镜像源可以服务多个镜像仓库。',
  'own CA': '自有 CA',
  'plain http': '明文 http',
  'login undecided': '登录未定',
  'TLS undecided': 'TLS 未定',
  'Which entry of configs is for this host is not known before {names} is filled in.':
    '填写 {names} 后才能确定 configs 的哪个条目适用于此主机。',
  'put first by --embedded-registry': '由 --embedded-registry 放在最前',
  'rewrites not computed': '未计算重写',
  'rewritten by {pattern}': '由 {pattern} 重写',
  'skipped: {pattern} does not compile': '已跳过：{pattern} 无法编译',
  'the flag applies only to registries under mirrors, and this one is not there.':
    '该启动参数只适用于 mirrors 下的镜像仓库，而这个镜像仓库不在其中。',
  'the mirror entry has no endpoints, so no file is written for it.': '该 mirrors 条目没有端点，因此不为它写入文件。',
  'the registry is under configs but not under mirrors.': '该镜像仓库在 configs 下，但不在 mirrors 下。',
  'the same key is also under configs, and the default endpoint then stays.':
    'configs 下也有同样的键，这时会保留默认端点。',
  'the hosts.toml of the wildcard names no server, so containerd adds the registry itself':
    '通配目录没有写明 server，因此是镜像仓库本身',
  'used before': '以前用过',
  '{certificate} with {key}': '{certificate} 和 {key}',
  '{count} problems concern this image: see below.': '有 {count} 个问题涉及此镜像，见下方。',
  '{endpoint} of {registry} is not asked. When the endpoints above fail, the pull fails.':
    '不会访问 {registry} 的{endpoint}。如果上面的端点都失败，拉取就失败。',
  "{files} in addition to the node's own CAs": '{files}，以及节点自身的 CA',
  '{file} answers for {registry}.': '{file} 适用于 {registry}。',
  '{file} answers, the wildcard: {registry} has no directory of its own.':
    '适用的是通配目录 {file}：{registry} 没有自己的目录。',
  '{file} is there without a hosts.toml, so containerd asks the registry itself.':
    '{file} 存在但没有 hosts.toml，因此 containerd 直接访问镜像仓库本身。',
  '{file} is there, but containerd cannot decode it and ignores it.':
    '{file} 存在，但 containerd 无法解码它，因此将其忽略。',
}
