import type { endpointWords } from '@/lib/words/en/endpoints'
import type { Translation } from '@/lib/words/worded'
import { andMore } from './lists'

const REACHABLE = '请使用 127.0.0.1 上的 NodePort、IP 地址，或节点能解析的名称。'
const NO_HOST = '这里没有主机。'
const WEB_PAGE = '如果它返回网页，拉取会在此终止。'

export const endpointsZh = {
  'endpoint-cluster-dns.service': ({ host }) => ({
    wrong: `${host} 是集群内的名称，而节点不查询集群的 DNS。`,
    effect: '拉取会失败，报 “no such host”。',
    remedy: REACHABLE,
  }),
  'endpoint-cluster-dns.local': ({ host }) => ({
    wrong: `${host} 是多播 DNS 的名称，多数节点无法解析。`,
    effect: '在这样的节点上拉取会失败，报 “no such host”。',
    remedy: REACHABLE,
  }),
  'endpoint-cluster-dns.label': ({ host }) => ({
    wrong: `${host} 没有点号：节点只能通过搜索域或 /etc/hosts 解析它，在 k3d 中可以是容器名。`,
    effect: '否则拉取会失败，报 “no such host”。',
    remedy: REACHABLE,
  }),
  'endpoint-cluster-dns.mirror': ({ registry }) => ({
    wrong: `${registry} 是集群内的名称，而节点不查询集群的 DNS。`,
    effect: '拉取会失败，报 “no such host”。',
    remedy: '请添加节点能访问的端点，例如 http://127.0.0.1 加 NodePort。',
  }),
  'endpoint-cluster-dns.config': ({ host }) => ({
    wrong: `${host} 是集群内的名称，节点无法解析。`,
    effect: '这些设置永远不会发送。',
    remedy: '请写节点实际连接的 host[:port]，例如 127.0.0.1 加 NodePort。',
  }),
  'endpoint-default-scheme-differs.tls': () => ({
    wrong: 'http 端点是对的，但 TLS 设置不会让 containerd 使用 http。',
    effect: '有了它们会先访问 https，显示的可能是 https 的错误。',
    remedy: '请删除 TLS 设置。',
  }),
  'endpoint-default-scheme-differs': ({ isStoppable }) => ({
    wrong: '这个镜像仓库的默认端点是同一端口上的 https。',
    effect: '这个端点失败时，最后会访问 https，显示的可能是 https 的错误。',
    remedy: isStoppable
      ? '如果端点可用，无需处理；--disable-default-registry-endpoint 可以阻止它。'
      : '如果端点可用，无需处理；configs 中有同名条目时，启动参数无法阻止它。',
  }),
  'endpoint-empty.scheme': ({ word }) => ({
    wrong: NO_HOST,
    effect: `containerd 每次拉取都会查找名为 ${word} 的主机，失败后继续。`,
    remedy: '请写主机，或删除这个端点。',
  }),
  'endpoint-empty.port': ({ port }) => ({
    wrong: '端口前面没有主机。',
    effect: `containerd 会连接节点自身的 ${port} 端口。`,
    remedy: '请写主机；如果指节点自身，请写 127.0.0.1。',
  }),
  'endpoint-empty': ({ scheme }) => ({
    wrong: NO_HOST,
    effect: `它会变成 ${scheme}:///v2：containerd 不发送请求，每次拉取都失败。`,
    remedy: '请写主机，或删除这个端点。',
  }),
  'endpoint-for-several': ({ host, registries, more }) => ({
    wrong: `${host} 会以相同的名称被请求 ${andMore(registries, more)} 的镜像。`,
    effect: '只缓存一个镜像仓库的服务对其他镜像仓库返回 404。',
    remedy: '如果它识别 ?ns= 或拥有全部镜像，无需处理；否则请分别添加重写规则。',
  }),
  'endpoint-forward-proxy': ({ host, file, isNamed }) => ({
    wrong: isNamed ? `${host} 看起来是正向代理，不是镜像仓库。` : `如果 ${host} 是正向代理，它不能作为镜像源。`,
    effect: '代理会对清单请求返回错误。',
    remedy: `请在 ${file} 中写作 HTTP_PROXY、HTTPS_PROXY 和 NO_PROXY，并从这里删除。`,
  }),
  'endpoint-ipv6.bare': () => ({
    wrong: 'URL 中的 IPv6 地址需要方括号。',
    effect: 'K3s 会丢弃这个端点，或写出 containerd 无法读取的 hosts.toml。',
    remedy: '请写 DNS 名称；containerd 2.0 起也可以写 [address]:port。',
  }),
  'endpoint-ipv6.old': () => ({
    wrong: 'containerd 1.7 无法读取 hosts.toml 中的 IPv6 地址。',
    effect: '它会忽略整个文件，因此该镜像仓库的镜像源都不使用。',
    remedy: '请写 DNS 名称，或使用 2025 年 2 月起的版本。',
  }),
  'endpoint-ipv6.new': () => ({
    wrong: 'IPv6 地址从 containerd 2.0（2025 年 2 月）起才可用。',
    effect: '更旧的版本会因此忽略整个 hosts.toml。',
    remedy: '如果没有节点使用更旧的版本，无需处理。',
  }),
  'endpoint-is-default.last': () => ({
    wrong: '这就是镜像仓库本身。',
    effect: '它无论如何都会最后被访问。',
    remedy: '请省略它。',
  }),
  'endpoint-is-default.earlier': () => ({
    wrong: '这就是镜像仓库本身。',
    effect: '它在这里被访问一次；其他端点没有镜像时，最后还会再访问一次。',
    remedy: '请省略它，除非它本应排在其他端点之前。',
  }),
  'endpoint-is-default.alone': ({ registry }) => ({
    wrong: '这个条目不改变任何东西。',
    effect: `${registry} 的镜像本来就从那里拉取。`,
    remedy: '请省略它。',
  }),
  'endpoint-localhost': ({ host }) => ({
    wrong: `${host} 是执行拉取的节点自身。`,
    effect: '每个节点访问自己。在 k3d 中，节点是一个容器。',
    remedy:
      '如果每个节点上都有镜像仓库在监听，无需处理；在 k3d 中，请使用它在 Docker 网络中的名称或 host.k3d.internal。',
  }),
  'endpoint-missing-scheme': ({ host }) => ({
    wrong: `端点 ${host} 没有写协议。`,
    effect: 'K3s 通过 https 访问它。',
    remedy: '请在前面加 https:// 或 http://。',
  }),
  'endpoint-missing-scheme.plain': ({ host, port }) => ({
    wrong: `端点 ${host} 没有写协议。`,
    effect: `K3s 通过 https 访问它；${port} 端口上的镜像仓库通常使用 http，拉取就会失败。`,
    remedy: '请在前面加 https:// 或 http://。',
  }),
  'endpoint-not-a-registry': ({ host, serving }) => ({
    wrong: `${host} 是网站，不是镜像仓库。`,
    effect: WEB_PAGE,
    remedy: `请改为 ${serving}，它才是镜像仓库。`,
  }),
  'endpoint-not-a-registry.own': ({ host, serving }) => ({
    wrong: `${host} 是网站，不是镜像仓库。`,
    effect: WEB_PAGE,
    remedy: `请删除它，或写 ${serving}：那就是镜像仓库本身。`,
  }),
  'endpoint-path-after-v2': ({ project, rewrite, isSupported }) => ({
    wrong: `请求的仓库路径在 ${project} 之下，但 containerd 还会为不带它的名称申请令牌。`,
    effect: '严格的镜像仓库（如 ghcr.io 和 Google 的）此时不会发放任何令牌。',
    remedy: `请只写主机，并添加一条改写为 ${rewrite} 的重写规则${isSupported ? '' : '，且使用 2024 年 12 月起的版本'}。`,
  }),
  'endpoint-path-not-api-root': ({ asked, rewrite }) => ({
    wrong: '这个路径取代了 /v2。',
    effect: `containerd 会请求 ${asked} 之下的路径，那不是镜像仓库的 API；返回网页会终止拉取。`,
    remedy: `请只写主机，并添加一条改写为 ${rewrite} 的重写规则。`,
  }),
  'endpoint-path-not-api-root.below': ({ asked, root }) => ({
    wrong: '这个路径取代了 /v2。',
    effect: `containerd 会请求 ${asked} 之下的路径，而 Artifactory 和 Nexus 的 API 在 ${root} 之下。`,
    remedy: '请在末尾写上 /v2，或只写主机并添加一条重写规则。',
  }),
  'endpoint-query': () => ({
    wrong: 'URL 含有查询参数或片段。',
    effect: 'containerd 会忽略从 ? 或 # 开始的内容。',
    remedy: '请删除它；containerd 会自动加上镜像仓库的名称。',
  }),
  'endpoint-scheme-port': ({ port, scheme, other }) => ({
    wrong: `${port} 端口通常使用 ${other}，而这里写的是 ${scheme}。`,
    effect: '协议不对时拉取会失败。',
    remedy: `如果镜像仓库在那里确实使用 ${scheme}，无需处理；否则请改为 ${other}://。`,
  }),
  'endpoint-scheme-unknown.typo': ({ host, instead }) => ({
    wrong: '协议写错了。',
    effect: `containerd 会连接名为 ${host} 的主机，失败后继续。`,
    remedy: `请改为 ${instead} 加主机。`,
  }),
  'endpoint-scheme-unknown': ({ scheme, host, instead }) => ({
    wrong: `containerd 不认识协议 ${scheme}。`,
    effect: `它会连接名为 ${host} 的主机，失败后继续。`,
    remedy: `请改为 ${instead} 加主机。`,
  }),
  'endpoint-spelling-twice': ({ first }) => ({
    wrong: `这与第 ${first} 个端点是同一台服务器，只是写法不同。`,
    effect: '它没有镜像时会被访问两次。',
    remedy: '请只保留一个；如果本意如此，无需处理。',
  }),
  'default-endpoint-drops-mirror': ({ count }) => ({
    wrong: '这是镜像仓库本身，也是最后一个端点。',
    effect: `该版本因此会丢弃这个镜像源：它之前的 ${count} 个端点从不被访问。`,
    remedy: '请不要写它：最后总会访问它。',
  }),
  'endpoint-read-as-path': () => ({
    wrong: '该版本把没有协议的端点读作路径。',
    effect: '它会经 https 访问，路径中没有 /v2，那里没有镜像仓库响应，也不使用它的 TLS 设置。',
    remedy: '请在前面加上 https:// 或 http://。',
  }),
  'endpoint-read-as-path.slash': () => ({
    wrong: '该版本按原样使用端点的路径，而这里是一个斜杠。',
    effect: '访问它时路径中没有 /v2，那里没有镜像仓库响应。',
    remedy: '请删除末尾的斜杠。',
  }),
  'endpoint-userinfo.inline': () => ({
    wrong: '这个 URL 中有用户名和密码。',
    effect: '它们从不使用，并会出现在 config.toml 和日志中。',
    remedy: '请写在 configs 中，以端点的主机为键。',
  }),
  'endpoint-userinfo': () => ({
    wrong: '这个 URL 中含有用户名和密码。',
    effect: '它们永远不会使用，还会出现在 hosts.toml 和日志中。',
    remedy: '请写在 configs 下面，以端点的主机为键。',
  }),
} satisfies Translation<typeof endpointWords>
