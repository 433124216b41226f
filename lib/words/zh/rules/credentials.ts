import type { RuleCatalogue } from '@/lib/words/rule-words'

export const credentialRules: RuleCatalogue = {
  'auth-conflict': {
    title: '同时写了两种凭据',
    why: '有用户名时，containerd 使用用户名和密码，否则使用身份令牌，再否则使用 auth。其余的会写进 config.toml，但从不发送；只更新其中一种时很容易忽略这一点。',
  },
  'auth-control-character': {
    title: '凭据中有控制字符',
    why: 'K3s 在 config.toml 中按 Go 的方式给凭据加引号，而 Go 对某些字符的写法 TOML 并不认识。containerd 因此无法读取配置，不会启动。这些字符通常来自从终端或其他程序复制的内容。',
  },
  'auth-dockerhub-key': {
    title: 'Docker Hub 的凭据用了其他名称',
    releases: '自 2025 年 7 月起会使用：v1.31.11、v1.32.7 和 v1.33.3。写在 registry-1.docker.io 下，所有版本都会使用。',
    why: 'containerd 按返回 401 的主机查找凭据，对 Docker Hub 来说就是 registry-1.docker.io。2025 年 7 月之前的版本从不使用 docker.io 或 index.docker.io 下的凭据；之后的版本使用三者中第一个含有 auth 的，即使它是空的。TLS 设置在 docker.io 和 registry-1.docker.io 下查找。',
  },
  'auth-incomplete': {
    title: '只有密码没有用户名，或相反',
    why: 'containerd 只在有用户名时使用密码；没有用户名时查看 identity_token 和 auth，两者都为空则匿名访问。只有用户名没有密码会屏蔽这两项，要求登录的镜像仓库就会失败，报 "no basic auth credentials"。访问令牌同样需要用户名；多数镜像仓库接受任意用户名。',
  },
  'auth-json-key': {
    title: '无法读取的密钥文件',
    why: '用户名为 _json_key 时，Google 要求密码是服务账号的密钥文件：含 private_key 的 JSON，其内容是带换行的 PEM 文本，在 JSON 中写作 \\n。如果模板或 shell 又转义了一次，它就成了反斜杠加 n，密钥便无法读取。引号前的反斜杠是 2020 年针对 K3s 缺陷的变通办法，现在会使它无效。写在一行的单引号中，或写成 | 之后的块，内容就不会改变。',
  },
  'auth-not-userpass': {
    title: 'auth 不是 user:password 的 Base64',
    why: 'auth 就是 docker login 写出的内容：用户名和密码以冒号连接，再做 Base64 编码。直接写令牌时，这次尝试会失败，报 "invalid decoded auth"，或被镜像仓库拒绝。',
  },
  'auth-placeholder': {
    title: '账号没有填写',
    why: '链接或分享的文件副本会用词语代替密码和令牌，示例也是如此：changeme、xxxxxx、your-password。文件因此仍然有效，除登录之外都可以检查。在节点上，镜像仓库会收到这些词并返回 401；真实用户名加错误密码还会计入账号锁定的次数。运行计划时不会发送它们。',
  },
  'auth-plain-text': {
    title: '明文的密码',
    why: '文件在每个节点上以明文保存密码，K3s 还会把它们再写进 config.toml。只应允许 root 读取：权限 0600。许多教程和 Ansible 角色保留了 0644。请使用只能拉取的账号。',
  },
  'auth-provider-hint': {
    title: '这个镜像仓库通常使用其他用户名',
    why: '各家托管镜像仓库对机器账号有各自的用户名形式：GitHub 用令牌，GitLab 用部署令牌，Azure 用服务主体，Quay 用机器人账号。个人密码通常不可用。',
  },
  'auth-pull-secret-overrides': {
    title: '拉取密钥会取代这些凭据',
    why: '当 kubelet 为镜像名找到 imagePullSecret 时，containerd 会把它用于整条链路上的每个端点，包括镜像源，并且不再查看 configs。于是只有这些 Pod 会从镜像源得到 401，而镜像源会看到另一个镜像仓库的密码。',
  },
  'auth-same-as-mirror': {
    title: '镜像源的登录也给了镜像仓库',
    releases: 'docker.io 下的登录从 2025 年 7 月起会发送：v1.31.11、v1.32.7 和 v1.33.3。',
    why: '镜像源都没有镜像时，会访问镜像仓库本身，containerd 把写在它名下的登录发送给它。如果那是镜像源的账号，公共镜像仓库就会收到不属于它的密码，多次失败后还可能封锁该地址。没有登录时，公共镜像仓库按匿名访问。',
  },
  'auth-short-lived': {
    title: '几小时内过期的凭据',
    why: 'Amazon ECR 的密码有效期为十二小时，Google 的访问令牌为一小时。今天可用，明天失败，而且只影响节点上还没有的镜像。K3s 只在启动时读取文件。kubelet 凭据提供程序只为按原名拉取的镜像更新凭据，对镜像源无效；中间的缓存镜像仓库则两者都能处理。',
  },
  'config-empty': {
    title: '没有内容的仓库配置',
    why: '没有 auth 和 tls 的条目不设置任何东西，也不会把镜像仓库排除在通配镜像源之外。但如果 mirrors 中有相同的键，它会使 --disable-default-registry-endpoint 失效：K3s 会保留默认端点。空的 tls: {} 或 auth: {} 则算作已配置。',
  },
  'config-keyed-by-mirrored-registry': {
    title: '镜像源的设置写在了被镜像的仓库下',
    why: '设置按端点的主机查找。写在 docker.io 下的设置用于 Docker Hub 本身：访问镜像源时匿名且验证证书，而 Docker Hub 会收到本应给镜像源的密码。',
  },
  'config-shadows-wildcard': {
    title: '仓库配置屏蔽了通配镜像源',
    why: 'configs 中含 auth 或 tls 的条目会给该镜像仓库建立自己的目录，而 containerd 只在没有自己的目录时才查看通配目录。因此为 ghcr.io 添加凭据会使它的镜像绕过镜像源和嵌入式镜像仓库，即使使用了 --disable-default-registry-endpoint。',
  },
  'config-toml-undecodable': {
    title: 'containerd 无法读取 config.toml',
    why: 'configs 的键和凭据会写进 config.toml。如果其中之一使它成为无效的 TOML，containerd 不会启动，K3s 也会随之退出：节点什么也拉取不了，什么也运行不了。',
  },
  'config-unused': {
    title: '没有被使用的仓库配置',
    why: '凭据和 TLS 设置按实际连接的 URL 的 host[:port] 查找，主机和端口必须完全一致：registry.example.com 不等于 registry.example.com:5000，:443 也算不同。于是端点会被匿名访问，只使用系统的 CA，错误为 "no basic auth credentials" 或 "unknown authority"。',
  },
  'config-docker-io': {
    title: 'docker.io 的条目指向网站',
    releases: '仅 2024 年 1 月的 v1.26.13+k3s1、v1.27.10+k3s1、v1.28.6+k3s1 和 v1.29.1+k3s1。',
    why: '对于在 mirrors 中没有端点的 configs 条目，这些版本把 https:// 加上它的键写为唯一的端点。对 docker.io 来说那是 Docker 的网站：Docker Hub 的镜像只会向那里请求。',
  },
}
