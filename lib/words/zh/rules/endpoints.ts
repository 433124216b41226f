import type { RuleCatalogue } from '@/lib/words/rule-words'

export const endpointRules: RuleCatalogue = {
  'endpoint-cluster-dns': {
    title: '只有集群认识的名称',
    why: 'containerd 运行在节点上，查询的是节点的 DNS，它不认识集群的 Service。registry.kube-system.svc.cluster.local 只有 Pod 能解析；拉取会失败，报 "no such host"。如果有端点指向节点能访问的地址，这样的名称可以作为镜像源的键。',
  },
  'endpoint-default-scheme-differs': {
    title: '在 http 镜像仓库之后还会访问 https',
    why: '对使用 http 的镜像仓库，把 http://reg:5000 写作 reg:5000 的端点是对的。但默认端点仍是同一端口上的 https：端点因任何原因失败时，最后会访问 https，而 kubelet 显示的可能是它的错误，例如 containerd 1.x 在端点返回 404 之后。insecure_skip_verify 与 http 无关。',
  },
  'endpoint-duplicate': {
    title: '端点列出了两次',
    why: 'K3s 把每个端点补全为 URL，跳过已有的，并在日志中记录一行。直到 v1.29.2，同一端点的两种写法会使 containerd 拒绝整个 hosts.toml。',
  },
  'endpoint-empty': {
    title: '没有主机的端点',
    why: 'K3s 把空文本补全为 https:///v2，并保留 https:// 或 //。containerd 从不向这样的 URL 发送请求：它会失败并报 "no Host in request URL"，然后继续。如果只有端口，如 http://:5000，Go 会连接它所在的机器。Rancher 的表单会为空输入框写出空文本，模板会为没有值的变量写出空文本。',
  },
  'endpoint-for-several': {
    title: '多个镜像仓库共用一个端点',
    why: '请求的路径中不含镜像仓库：docker.io 的 a/b 和 quay.io 的 a/b 在镜像源上是同一个仓库。containerd 会加上 ?ns= 和镜像仓库的名称。识别它的缓存能区分；只缓存 Docker Hub 的服务会对其他的返回 404，或返回同名的另一个镜像。为每个镜像仓库写一条指向各自项目的重写规则，则对所有服务都有效。',
  },
  'endpoint-forward-proxy': {
    title: '把正向代理当作镜像源',
    why: '镜像源是一个镜像仓库：containerd 会向它请求 /v2/library/nginx/manifests/1.27。Squid（端口 3128）之类的正向代理需要 CONNECT 或完整的 URL，会返回 400。它应写在服务的环境变量中：HTTP_PROXY、HTTPS_PROXY 和 NO_PROXY，或只用于 containerd 的 CONTAINERD_HTTP_PROXY 等。',
  },
  'endpoint-ipv6': {
    title: '端点是 IPv6 地址',
    releases:
      '带方括号的写法从 containerd 2.0 起可用（K3s v1.31.6 和 v1.32.2，2025 年 2 月）；不带方括号在任何版本中都不可用。',
    why: 'K3s 在 hosts.toml 中把 URL 写在方括号之间。containerd 1.7 无法解析其中的 ]，会忽略整个文件：该镜像仓库的镜像源全部失效。不带方括号时，该地址在任何版本中都不是 URL：它会被丢弃，或使文件无法读取。',
  },
  'endpoint-is-default': {
    title: '列表中有默认端点',
    why: '镜像仓库本身反正会最后被访问。列在最后是多余的，只列出它的条目会被 K3s 省略；列在前面时，它会在那里被访问一次，最后再访问一次。在 2024 年 2 月的版本中，把它列在最后的条目会连同所有镜像源一起丢失。',
  },
  'endpoint-localhost': {
    title: '端点在节点自身上',
    why: 'containerd 运行在节点上，因此 localhost 就是执行拉取的节点，每个节点访问自己：每个节点上都必须有服务在监听。k3d 或 Docker 中的 K3s 的节点是容器，它的 localhost 不是运行 Docker 的机器。在那里要用它在 Docker 网络中的名称访问镜像仓库，例如 k3d-registry:5000，或使用 host.k3d.internal。',
  },
  'endpoint-missing-scheme': {
    title: '端点没有 http:// 或 https://',
    why: '没有协议时 K3s 使用 https，只有带端口的回环地址使用 http。5000 端口上的镜像仓库通常使用 http；拉取会失败，报 "server gave HTTP response to HTTPS client"。',
  },
  'endpoint-not-a-registry': {
    title: '把网站当作端点',
    why: 'hub.docker.com 是 Docker Hub 的网站；它的镜像仓库是 registry-1.docker.io。网站如果对清单请求返回网页和状态 200，拉取就会终止：不再访问其他端点。',
  },
  'endpoint-path-after-v2': {
    title: '端点中 /v2 之后有项目',
    why: 'https://harbor/v2/project 能到达 API，请求的仓库在该项目之下。但 containerd 会为两个仓库申请令牌：镜像仓库返回 401 时写明的那个，以及不带项目的那个。Docker Hub 等会忽略后者；ghcr.io 和 Google Artifact Registry 则会拒绝发放令牌，即使凭据正确。重写规则会同时改变两者。',
  },
  'endpoint-path-not-api-root': {
    title: '端点中有项目路径',
    why: '端点中的路径会取代 /v2：K3s 会设置 override_path，containerd 请求 /dockerhub/library/nginx，而不是 /v2/dockerhub/library/nginx。Harbor 等镜像仓库会对此返回网页和状态 200，拉取就此终止：不再访问其他端点。要给仓库加前缀，请只写主机并添加重写规则。Artifactory 和 Nexus 的每个仓库都有自己的 API，位于其路径下的 /v2：那里的路径末尾需要 /v2。',
  },
  'endpoint-query': {
    title: '端点 URL 中有查询参数',
    why: 'containerd 使用端点的协议、主机和路径。查询参数或片段会写进 hosts.toml，但被忽略；containerd 会自动加上 ?ns=。',
  },
  'endpoint-scheme-port': {
    title: '协议与端口不符',
    why: '443 端口用于 https，80 端口用于 http。镜像仓库也可以不这样，但通常是其中之一写错了，拉取会失败，报 "server gave HTTP response to HTTPS client" 或 400。',
  },
  'endpoint-scheme-unknown': {
    title: '协议写错或未知',
    why: 'K3s 几乎接受任何文本作为端点。https//a 表示主机 https，http:/b 表示主机 http，ftp://c 会让 containerd 连接名为 ftp 的主机：每次拉取都会在 DNS 中查找它们，失败后继续。',
  },
  'endpoint-spelling-twice': {
    title: '同一台服务器的两种写法',
    why: '对 K3s 来说，https://m 和 https://m:443、/v2 和 /v2/ 是不同的端点，因此两者都会写出，同一台服务器会被访问两次。它们的重写规则和凭据可以不同，所以有人是有意为之。',
  },
  'endpoint-url-invalid': {
    title: '端点不是 URL',
    why: 'K3s 把每个端点读作 URL。如果因为前面有空格或端口含字母而失败，它会记录 "Ignoring invalid endpoint URL" 并跳过：仍会使用其他端点和镜像仓库本身。',
  },
  'endpoint-userinfo': {
    title: '端点 URL 中有密码',
    why: 'containerd 不会把端点中的用户部分当作凭据：它会匿名访问。密码却会出现在 hosts.toml 和日志中。凭据应写在 configs 中，以端点的 host[:port] 为键。',
  },
  'default-endpoint-drops-mirror': {
    title: '末尾的默认端点使镜像源被丢弃',
    releases: '2024 年 2 月的 v1.26.13+k3s2 至 v1.26.14，以及 v1.27.11、v1.28.7 和 v1.29.2；已在 2024 年 3 月修复。',
    why: '这些版本把最后一个端点与默认端点比较；如果相同且没有设置，就删除该镜像仓库的目录以及之前的所有端点。之后每次拉取都访问镜像仓库本身。',
  },
  'endpoint-read-as-path': {
    title: '失去 /v2 的端点',
    releases: '到 2024 年 1 月：v1.26.13+k3s1、v1.27.10+k3s1、v1.28.6+k3s1 和 v1.29.1+k3s1。',
    why: '2023 年 12 月之前，containerd 按原样使用端点的路径，即使只是一个斜杠。2024 年 1 月的版本把没有协议的端点整个读作路径，并为它设置 override_path。两种情况下请求都缺少 /v2，镜像仓库会返回 404 或网页。',
  },
}
