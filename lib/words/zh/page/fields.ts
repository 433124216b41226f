import type { Dictionary } from '@/lib/words/say'

/** Labels and helps of the fields of registries.yaml, as the form and the editor show them. */
export const FIELDS_ZH: Dictionary = {
  'Accepts any certificate of the registry. Anyone on the way can then read the credentials and change images.':
    '接受镜像仓库的任何证书。途中的任何人都能读取凭据、篡改镜像。',
  'Asked in this order until one has the image. Unless disabled, the registry itself is asked last.':
    '按此顺序访问，直到某一个有该镜像。除非已禁用，最后访问镜像仓库本身。',
  Auth: 'auth',
  Auths: '认证项',
  'CA file': 'CA 文件',
  'Change the repository in requests to the endpoints, not to the default endpoint. If several match, a random one counts.':
    '改变发往各端点的请求中的仓库路径，不改变发往默认端点的请求。如果有多条匹配，随机采用其中一条。',
  'Client certificate': '客户端证书',
  'Client key': '客户端密钥',
  Credentials: '凭据',
  'Credentials and TLS settings for each host that is contacted: endpoints as well as registries.':
    '要连接的每个主机的凭据和 TLS 设置：既包括端点，也包括镜像仓库。',
  'Credentials and TLS settings for one host.': '一个主机的凭据和 TLS 设置。',
  Endpoint: '端点',
  Endpoints: '端点',
  'For each registry, the endpoints to ask instead. Each entry becomes a directory in certs.d.':
    '为每个镜像仓库列出代替它访问的端点。每个条目在 certs.d 中成为一个目录。',
  'Host of an endpoint or registry, with the port if the URL has one. Credentials are found by this exact name.':
    '端点或镜像仓库的主机；URL 中有端口时也写端口。凭据按完全一致的名称查找。',
  'How the connection to this host is secured. Even an empty one counts as configured.':
    '如何保护与这台主机的连接。即使为空也算作已配置。',
  'How this node pulls images. Read once, when K3s or RKE2 starts.':
    '这个节点如何拉取镜像。只在 K3s 或 RKE2 启动时读取一次。',
  'Identity token': '身份令牌',
  'This is read and never used. Write credentials to configs.<host>.auth.':
    '它会被读取，但从不使用。请把凭据写到 configs.<host>.auth。',
  'Login and TLS, by host': '各主机的登录和 TLS',
  Mirror: '镜像源',
  Mirrors: '镜像源',
  'PEM file on the node with the certificate authority to trust besides those of the system. If it is missing, every pull fails.':
    '节点上的 PEM 文件，内含除系统自带之外还要信任的证书颁发机构。文件不存在时，每次拉取都会失败。',
  'PEM file on the node with the key of the client certificate.': '节点上的 PEM 文件，内含客户端证书的密钥。',
  'PEM file on the node, shown to the registry. Needs the client key too, else every pull fails.':
    '节点上的 PEM 文件，会出示给镜像仓库。还需要客户端密钥，否则每次拉取都会失败。',
  Password: '密码',
  'Password or access token of the user. It ends up in config.toml on the node.':
    '用户的密码或访问令牌。它会写入节点上的 config.toml。',
  Pattern: '模式',
  'Read but never used.': '会读取，但从不使用。',
  'Refresh token, exchanged at the token server of the registry. Used when no username is set.':
    '刷新令牌，在镜像仓库的令牌服务器上换取访问令牌。没有用户名时使用。',
  Registry: '镜像仓库',
  'Registry config': '仓库配置',
  'Registry host': '镜像仓库主机',
  'Registry of the image names, host[:port]. "*" stands for every registry that has no entry of its own.':
    '镜像名称中的镜像仓库，格式为 host[:port]。“*” 代表没有自己条目的所有镜像仓库。',
  'Regular expression (Go RE2) matched anywhere in the repository. Write ^ and $ to match all of it.':
    '正则表达式（Go RE2），可匹配仓库路径中的任意位置。要匹配全部，请写 ^ 和 $。',
  Replacement: '替换文本',
  Rewrites: '重写规则',
  'Sent with the password, after the registry answered 401. When set, auth and identity token are not used.':
    '镜像仓库返回 401 后与密码一起发送。设置后不使用 auth 和身份令牌。',
  'Skip verification': '跳过验证',
  TLS: 'TLS',
  'Takes the place of every match; $1 or ${1} stands for the first group. The result is not checked.':
    '替换每一处匹配；$1 或 ${1} 代表第一个分组。不检查结果。',
  'URL of a registry that serves the images. Without a path /v2 is added; with a path it is used as written.':
    '提供镜像的镜像仓库的 URL。没有路径时会加上 /v2；有路径时按原样使用。',
  Username: '用户名',
  'What containerd answers when this host asks for authentication. A pull secret of the pod replaces it.':
    '这个主机要求认证时 containerd 的应答。Pod 的拉取 Secret 会取代它。',
  'Where images of this registry are pulled from.': '这个镜像仓库的镜像从哪里拉取。',
  'registries.yaml': 'registries.yaml',
  'username:password in Base64, as in ~/.docker/config.json. Used when neither username nor identity token is set.':
    'Base64 编码的 username:password，与 ~/.docker/config.json 中相同。既没有用户名也没有身份令牌时使用。',
}
