import type { credentialWords } from '@/lib/words/en/credentials'
import type { Translation } from '@/lib/words/worded'
import { and, andMore, or } from './lists'

const KEYED_WHAT = { account: '登录', settings: 'TLS 设置', both: '登录和 TLS 设置' } as const
const EXACT = '主机和端口必须完全一致'

export const credentialsZh = {
  'auth-conflict.username': ({ unused }) => ({
    wrong: `既有用户名和密码，又有内容不同的 ${unused}。`,
    effect: `containerd 使用用户名和密码，忽略 ${unused}。`,
    remedy: '请只保留一种。',
  }),
  'auth-conflict.token': ({ unused }) => ({
    wrong: `既有身份令牌，又有内容不同的 ${unused}。`,
    effect: `containerd 使用身份令牌，忽略 ${unused}。`,
    remedy: '请只保留一种。',
  }),
  'auth-control-character': ({ field }) => ({
    wrong: `${field} 含有不可打印的字符。`,
    effect: 'K3s 写出后 config.toml 不再是有效的 TOML，containerd 不会启动。',
    remedy: '请删除这个字符。',
  }),
  'auth-dockerhub-key.works': ({ host, hub }) => ({
    wrong: `只有较新的版本会使用 ${host} 下的 Docker Hub 凭据。`,
    effect: '2025 年 7 月之前的版本（v1.31.11、v1.32.7、v1.33.3）会匿名访问 Docker Hub。',
    remedy: `请写键 ${hub}，它在所有版本中都有效。`,
  }),
  'auth-dockerhub-key.hidden': ({ first, hub }) => ({
    wrong: `containerd 先查看 ${first}，而它的 auth 没有可发送的内容。`,
    effect: '会匿名访问 Docker Hub。',
    remedy: `请把凭据写在 ${hub} 下。`,
  }),
  'auth-dockerhub-key.unused': ({ host, hub, isRoute }) => ({
    wrong: `该版本从不使用 ${host} 下的凭据。`,
    effect: '会匿名访问 Docker Hub。',
    remedy: `请改为 ${hub}，它在所有版本中都有效。`,
    ...(isRoute && { note: '没有这个条目时，Docker Hub 会经过通配镜像源。' }),
  }),
  'auth-incomplete.password': ({ host }) => ({
    wrong: '用户名没有密码。',
    effect: `containerd 不会使用它，访问 ${host} 时不带凭据。`,
    remedy: '请加上密码。',
  }),
  'auth-incomplete.hidden': ({ host, hidden }) => ({
    wrong: '用户名没有密码。',
    effect: `有用户名时 containerd 不查看 ${hidden}：访问 ${host} 时不带凭据。`,
    remedy: '请加上密码，或删除用户名。',
  }),
  'auth-incomplete.username': ({ host }) => ({
    wrong: '有密码，但没有用户名。',
    effect: `containerd 不会使用它，会匿名访问 ${host}。`,
    remedy: '请加上用户名；如果是访问令牌，请写镜像仓库要求的用户名。',
  }),
  'auth-incomplete.ignored': ({ host, used }) => ({
    wrong: '有密码，但没有用户名。',
    effect: `containerd 会忽略它，对 ${host} 使用 ${used}。`,
    remedy: '请加上用户名，或删除密码。',
  }),
  'auth-json-key': ({ kind }) => ({
    wrong: {
      json: '使用这个用户名时，密码必须是 JSON 密钥文件，而这不是 JSON。',
      key: '使用这个用户名时，密码必须是服务账号的密钥文件，而这里没有 private_key。',
      escaped: '这个密钥文件的 private_key 中，每个换行都写成了反斜杠加 n。',
      joined: '这个密钥文件的 private_key 没有换行。',
    }[kind],
    effect: '镜像仓库会拒绝登录。',
    remedy: '请把密钥文件写在一行的单引号中，或写成 | 之后的块。',
  }),
  'auth-not-userpass': () => ({
    wrong: '这不是 user:password 的 Base64。',
    effect: 'containerd 无法读取它：主机要求登录时，这次尝试会失败。',
    remedy: '请改写 username 和 password；访问令牌写作 password。',
  }),
  'auth-placeholder.url': () => ({
    wrong: '这个 URL 中的用户名和密码在分享或保存文件时被去掉了。',
    effect: 'containerd 不使用 URL 中的账号。',
    remedy: '请把账号写在 configs 下面。',
  }),
  'auth-placeholder.taken-out': ({ fields }) => ({
    wrong: `${and(fields)} 在分享或保存文件时被去掉了。`,
    effect: '节点会发送代替它的词，镜像仓库会拒绝。',
    remedy: '请在使用文件之前填好。',
  }),
  'auth-placeholder.word': ({ fields }) => ({
    wrong: `${and(fields)} 是占位符。`,
    effect: '节点会发送这个占位符，镜像仓库会拒绝。运行计划时不会发送它。',
    remedy: '请在使用文件之前填好。',
  }),
  'auth-plain-text': ({ distribution }) => ({
    wrong: '这个文件中的凭据是明文。',
    effect: '它们在每个节点上，能读取文件的人都能看到。',
    remedy: `请以 0600 权限安装（install -m 0600 registries.yaml /etc/rancher/${distribution}/），并使用只能拉取的账号。`,
  }),
  'auth-provider-hint': ({ host, kind }) => ({
    wrong: `${host} 通常使用其他形式的用户名。`,
    effect: '如果它不接受这个用户名，拉取会失败，报 401 或 403。',
    remedy: {
      quay: '请使用机器人账号（organisation+name）或加密密码，不要用电子邮件地址。',
      github: '请使用任意 GitHub 用户名，密码用带 read:packages 权限的经典令牌。',
      google: '请用 _json_key 作为用户名，用服务账号的密钥文件作为密码。',
      azure: '请使用服务主体或镜像仓库的令牌，不要用个人账号。',
    }[kind],
  }),
  'auth-pull-secret-overrides': ({ registries, more }) => ({
    wrong:
      registries.length === 0
        ? '使用 imagePullSecret 的 Pod 不会使用这些凭据。'
        : `对 ${more > 0 ? andMore(registries, more) : or(registries)} 的镜像使用 imagePullSecret 的 Pod 不会使用这些凭据。`,
    effect: '它们的密钥也会发送给这台主机，后者通常返回 401。',
    remedy: '如果没有 Pod 使用这样的密钥，无需处理。',
  }),
  'auth-pull-secret-overrides.many': ({ count }) => ({
    wrong: `使用 imagePullSecret 的 Pod 不会使用这些凭据，也不会使用另外 ${count} 个镜像源的凭据。`,
    effect: '它们的密钥也会发送给这些主机，后者通常返回 401。',
    remedy: '如果没有 Pod 使用这样的密钥，无需处理。',
  }),
  'auth-same-as-mirror': ({ own, mirror, isSent }) => ({
    wrong: `${own} 与它的镜像源 ${mirror} 登录相同。`,
    effect: `如果那是镜像源的登录，镜像源失败时${isSent ? '' : '（2025 年 7 月起的版本）'} ${own} 会收到它的密码。`,
    remedy: `请删除 ${own} 的登录，或写上那里的账号。`,
  }),
  'auth-short-lived': ({ kind }) => ({
    wrong: `这个密码的有效期是${{ 'twelve-hours': '十二小时', 'one-hour': '一小时', 'few-hours': '几小时' }[kind]}。`,
    effect: '之后拉取会失败，直到更新文件并重启 K3s。',
    remedy: '请使用 kubelet 凭据提供程序，或使用能自行登录的中间镜像仓库。',
  }),
  'config-docker-io': () => ({
    wrong: '因为这个条目，该版本向 https://docker.io 请求 Docker Hub 的镜像。',
    effect: '那是网站，不是镜像仓库：拉取会失败。',
    remedy: '请写键 registry-1.docker.io。',
  }),
  'config-empty': ({ host }) => ({
    wrong: `${host} 的条目没有任何设置。`,
    effect: '如果有同名的镜像源，它会使 --disable-default-registry-endpoint 失效。',
    remedy: '请删除它。',
  }),
  'config-empty.wildcard': ({ host }) => ({
    wrong: `${host} 的条目没有任何设置。`,
    effect: '它不会把该镜像仓库排除在通配镜像源之外。',
    remedy: '要排除该镜像仓库，请在它下面写 tls: {}；否则请删除它。',
  }),
  'config-keyed-by-mirrored-registry.public': ({ own, mirror, to, what }) => ({
    wrong: `${KEYED_WHAT[what]}是给 ${own} 本身的，而镜像源 ${mirror} 没有。`,
    effect: '访问镜像源时不使用这些设置。',
    remedy: `请写在 ${to} 下。`,
  }),
  'config-keyed-by-mirrored-registry': ({ own, mirror, to, what, kind }) => ({
    wrong: `${KEYED_WHAT[what]}是给 ${own} 本身的，而镜像源 ${mirror} 没有。`,
    effect: {
      settings: `访问镜像源时不使用它，访问 ${own} 时使用它。`,
      password: `会匿名访问镜像源，而 ${own} 会收到这个密码。`,
      'unused-password': `会匿名访问镜像源，该版本也不会把密码发送给 ${own}。`,
    }[kind],
    remedy: `如果是给镜像源用的，请写在 ${to} 下。`,
  }),
  'config-shadows-wildcard': ({ host }) => ({
    wrong: `这使 ${host} 有了自己的目录，从而屏蔽通配镜像源。`,
    effect: `它的镜像直接从 ${host} 拉取，无论启动参数如何。`,
    remedy: '请添加同名的镜像源，端点与 “*” 相同。',
  }),
  'config-unused': ({ host }) => ({
    wrong: `没有端点是 ${host}，你的列表中也没有镜像属于它。`,
    effect: '这个条目永远不会使用。',
    remedy: '请写它所对应的端点的 host[:port]。',
  }),
  'config-unused.same': ({ host, endpoint }) => ({
    wrong: `端点 ${endpoint} 没有条目：这个条目对应 ${host}。`,
    effect: `${EXACT}，因此该端点用不到它。`,
    remedy: `请改为 ${endpoint}。`,
  }),
  'config-unused.near': ({ host, endpoint }) => ({
    wrong: `端点 ${endpoint} 没有条目：这个条目对应 ${host}。`,
    effect: `${EXACT}，因此该端点用不到它。`,
    remedy: `请改为 ${endpoint}，除非 ${host} 的镜像需要它。`,
  }),
  'config-unused.near-two': ({ host, first, second }) => ({
    wrong: `端点 ${first} 和 ${second} 没有条目：这个条目对应 ${host}。`,
    effect: `${EXACT}，因此它们用不到它。`,
    remedy: '请写它所对应的端点的主机和端口；对应多个时，各写一个条目。',
  }),
} satisfies Translation<typeof credentialWords>
