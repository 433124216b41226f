import type { registryWords } from '@/lib/words/en/registries'
import type { Translation } from '@/lib/words/worded'

const AS_IN_IMAGES = '请按镜像名称中的写法填写镜像仓库。'
const SAME_DIRECTORY = '“_default” 和 “*” 对应同一个目录。'
const HUB = '请写 docker.io：名称中没有镜像仓库的镜像都属于它。'

export const registriesZh = {
  'config-key-quote': ({ mark, key }) => ({
    wrong: `K3s 写出键时不转义，${key} 中的 ${mark} 会使 config.toml 无效。`,
    effect: 'containerd 不会启动，什么也拉取不了。',
    remedy: '请删除这个引号。',
  }),
  'image-without-mirror': ({ registry, count }) => ({
    wrong: `你的列表中有 ${count} 个镜像属于 ${registry}，而它没有镜像源。`,
    effect: '它们直接从该镜像仓库拉取。',
    remedy: '如果本意如此，无需处理；否则请为它添加镜像源。',
  }),
  'key-default-and-wildcard.random': () => ({
    wrong: SAME_DIRECTORY,
    effect: 'K3s 每次启动时随机选用其中一个。',
    remedy: '请保留 “*”，删除 “_default”。',
  }),
  'key-default-and-wildcard.replaced': () => ({
    wrong: SAME_DIRECTORY,
    effect: '镜像源 “*” 会取代 configs 中 “_default” 的设置：它们都不会使用。',
    remedy: '请删除 “_default”。',
  }),
  'key-default-and-wildcard.joined': () => ({
    wrong: '“_default” 就是 “*” 的目录。',
    effect: 'configs 中 “*” 的设置会成为这个镜像源的一部分。',
    remedy: '请把键写作 “*”，这是文档中的写法。',
  }),
  'key-empty': ({ key }) => ({
    wrong: `键 ${key} 不匹配任何镜像。`,
    effect: 'K3s 会因此删除整个 certs.d。',
    remedy: HUB,
  }),
  'key-empty.above': ({ key }) => ({
    wrong: `键 ${key} 不匹配任何镜像。`,
    effect: 'K3s 会因此删除 certs.d 的上级目录。',
    remedy: HUB,
  }),
  'key-glob': ({ key, host }) => ({
    wrong: `${key} 不是通配模式：只有单独的 “*” 是，表示所有镜像仓库。`,
    effect: '这个键按字面处理，什么也不匹配。',
    remedy: host === null ? '请逐个列出主机。' : `请改为 ${host}。`,
  }),
  'key-has-path': ({ key, host, isPart }) => ({
    wrong: `${key} 含有路径，而键应是 host[:port]。`,
    effect: '没有镜像属于它。',
    remedy: `${host === null ? AS_IN_IMAGES : `请改为 ${host}。`}${isPart ? '要改变部分镜像的路径，请在那里添加重写规则。' : ''}`,
  }),
  'key-has-scheme': ({ key, host }) => ({
    wrong: `${key} 是 URL，而键应是 host[:port]。`,
    effect: '这个键永远不会被用到。',
    remedy: host === null ? AS_IN_IMAGES : `请改为 ${host}。`,
  }),
  'key-not-a-host': ({ key }) => ({
    wrong: `${key} 不是 host[:port]。`,
    effect: '没有镜像属于它，它下面的内容都不会使用。',
    remedy: AS_IN_IMAGES,
  }),
  'key-not-a-registry.mirror': ({ key, image }) => ({
    wrong: `${key} 不是镜像仓库：它没有点号和冒号，也不是 localhost。`,
    effect: `${image} 是 docker.io 的镜像，因此没有镜像属于这个镜像源。`,
    remedy: AS_IN_IMAGES,
  }),
  'key-not-a-registry.config': ({ key }) => ({
    wrong: `没有以 ${key} 为名的连接。`,
    effect: '这个条目永远不会使用。',
    remedy: '请写它所对应的端点的 host[:port]。',
  }),
  'key-port-windows': ({ name }) => ({
    wrong: `${name} 会成为目录名，而 Windows 的目录名不能含冒号。`,
    effect: '该版本的 Windows 节点启动失败。',
    remedy: '如果所有节点都运行 Linux，无需处理；否则请使用 2025 年 2 月起的版本。',
  }),
  'key-uppercase': ({ key, lower }) => ({
    wrong: `${key} 含大写字母，而镜像名称中的主机通常是小写。`,
    effect: '这样的镜像不会使用这个条目：主机和端口必须完全一致。',
    remedy: `请改为 ${lower}，除非你的镜像确实这样命名。`,
  }),
  'key-web-site.mirror': ({ key, registry }) => ({
    wrong: `${key} 是网站：镜像属于 ${registry}。`,
    effect: '没有镜像会使用这个镜像源。',
    remedy: `请改为 ${registry}。`,
  }),
  'key-web-site.config': ({ key, registry }) => ({
    wrong: `${key} 是网站：镜像仓库是 ${registry}。`,
    effect: '这些设置永远不会使用。',
    remedy: `请改为 ${registry}。`,
  }),
  'mirror-dockerhub-alias': ({ registry, isConfig }) => ({
    wrong: `Docker Hub 的镜像属于 docker.io，从不属于 ${registry}。`,
    effect: isConfig ? '它们不会使用这个镜像源，这个名称下的凭据也不会发送。' : '它们不会使用这个镜像源。',
    remedy: isConfig ? '请在这里写 “docker.io”，在 configs 下写 “registry-1.docker.io”。' : '请改为 “docker.io”。',
  }),
  'mirror-suspicious.cache': ({ host, cached, registry }) => ({
    wrong: `${host} 只缓存 ${cached} 的镜像。`,
    effect: `每次拉取 ${registry ?? '其他镜像仓库'} 的镜像都会白白访问它。`,
    remedy: `请把它写在 ${cached} 下面，并从这里删除。`,
  }),
  'mirror-suspicious': ({ host, registry }) => ({
    wrong: `${host} 不是 ${registry ?? '所有镜像仓库'} 的镜像源。`,
    effect: '每次拉取都会白白访问它，除非有人以相同的名称把镜像复制到了那里。',
    remedy: '请删除它，或添加指向其缓存仓库的重写规则。',
  }),
  'mirror-unused': ({ registry, near }) => ({
    wrong: `你的列表中没有镜像属于 ${registry}${near === null ? '' : `，但有镜像属于 ${near}`}。`,
    effect: '它们都不会使用这个镜像源。',
    remedy: '请按镜像名称中的写法填写镜像仓库，包括端口。',
  }),
  'mirror-unused.port': ({ registry, near }) => ({
    wrong: `这个镜像源对应 ${registry}，而它的端点是 ${near}。`,
    effect: `只有名为 ${registry}/… 的镜像才会使用它：端口必须一致。`,
    remedy: `如果镜像名为 ${near}/…，请把它写作键。`,
  }),
  'mirror-without-endpoints': ({ registry }) => ({
    wrong: '没有端点的镜像源不起作用。',
    effect: `K3s 会丢弃它，${registry ?? '其他镜像仓库'} 的镜像直接从那里拉取。`,
    remedy: '请添加端点；只有使用嵌入式镜像仓库时，单独的条目才够用。',
  }),
} satisfies Translation<typeof registryWords>
