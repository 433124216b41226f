import type { Language } from '@/lib/words/language'
import type { ChapterId } from './chapters'

/** Something that the K3s documentation says of private registries, and where the guide has it. */
export interface Statement {
  /** In short, by its meaning. */
  readonly says: Readonly<Record<Language, string>>
  /** Chapter and point: the end of its address. */
  readonly at: `${ChapterId}#${string}`
  /** The code does otherwise, and the point says how. */
  readonly differs: boolean
}

const same = (at: Statement['at'], en: string, zh: string): Statement => ({ says: { en, zh }, at, differs: false })
const differs = (at: Statement['at'], en: string, zh: string): Statement => ({ says: { en, zh }, at, differs: true })

/**
 * Every statement of the page of the K3s documentation on private registries, in its order.
 * Source: docs.k3s.io/installation/private-registry
 */
export const STATEMENTS: readonly Statement[] = [
  same(
    'files#read-once',
    'K3s looks for /etc/rancher/k3s/registries.yaml when it starts, and generates the configuration of containerd from it.',
    'K3s 启动时查找 /etc/rancher/k3s/registries.yaml，并由它生成 containerd 的配置。',
  ),
  same('files#each-node', 'Each node that should use a mirror needs the file.', '每个要使用镜像源的节点都需要该文件。'),
  same(
    'files#each-node',
    'Each node that pulls from a registry with a login, its own certificates or without TLS needs the file.',
    '从需要登录、使用自有证书或不使用 TLS 的镜像仓库拉取镜像的每个节点都需要该文件。',
  ),
  same(
    'files#servers-too',
    'Servers are schedulable by default, so the file belongs on them too.',
    'server 节点默认可以调度，所以那里也需要该文件。',
  ),
  same(
    'endpoints#default-last',
    'containerd has a default endpoint for each registry, which is always tried last, also beside listed endpoints.',
    'containerd 对每个镜像仓库都有默认端点，即使列出了其他端点，也总会最后尝试它。',
  ),
  same(
    'endpoints#default-address',
    'For registry.example.com:5000/rancher/mirrored-pause:3.6 it is https://registry.example.com:5000/v2.',
    '对 registry.example.com:5000/rancher/mirrored-pause:3.6，它是 https://registry.example.com:5000/v2。',
  ),
  differs(
    'docker-hub#address',
    'The default endpoint of docker.io is https://index.docker.io/v2.',
    'docker.io 的默认端点是 https://index.docker.io/v2。',
  ),
  differs(
    'endpoints#default-address',
    'The default endpoint of all other registries is https://<REGISTRY>/v2, with the port if there is one.',
    '其他所有镜像仓库的默认端点是 https://<REGISTRY>/v2，有端口时包括端口。',
  ),
  differs(
    'names#first-part',
    'To be recognised as a registry, the first part of a name must contain a period or a colon.',
    '名称的第一部分必须含有句点或冒号，才会被识别为镜像仓库。',
  ),
  same('names#no-registry', 'Images without a registry are from docker.io.', '没有镜像仓库的镜像来自 docker.io。'),
  same(
    'air-gap#flag',
    '--disable-default-registry-endpoint is experimental, and available since v1.26.13, v1.27.10, v1.28.6 and v1.29.1 of January 2024.',
    '--disable-default-registry-endpoint 是实验性的，自 2024 年 1 月的 v1.26.13、v1.27.10、v1.28.6 和 v1.29.1 起可用。',
  ),
  same(
    'air-gap#flag',
    'With it, containerd only pulls from endpoints of mirrors, and from the embedded registry if that is enabled.',
    '使用它时，containerd 只从镜像源的端点拉取，启用嵌入式镜像仓库时也从那里拉取。',
  ),
  same(
    'air-gap#flag',
    'It is for air-gapped clusters, and where only some nodes should pull from the upstream registry.',
    '它用于离线集群，或者只应由部分节点从上游镜像仓库拉取的情况。',
  ),
  differs(
    'air-gap#flag-holes',
    'It applies only to registries with a mirror entry; others keep their default endpoint.',
    '它只对有镜像源条目的镜像仓库生效；其他镜像仓库保留默认端点。',
  ),
  same('files#two-keys', 'The file has two keys: mirrors and configs.', '文件有两个键：mirrors 和 configs。'),
  differs(
    'credentials#fields',
    'A registry below configs has auth with username, password and token.',
    'configs 下的镜像仓库有 auth，其中包括 username、password 和 token。',
  ),
  same(
    'endpoints#order',
    'mirrors defines the names and endpoints of registries.',
    'mirrors 定义镜像仓库的名称和端点。',
  ),
  differs(
    'endpoints#no-endpoints',
    'Each mirror must have a name and a set of endpoints.',
    '每个镜像源都必须有名称和一组端点。',
  ),
  same(
    'endpoints#order',
    'containerd tries these endpoints and the default endpoint, and uses the first that works.',
    'containerd 会尝试这些端点和默认端点，并使用第一个可用的。',
  ),
  same(
    'endpoints#ns',
    'Pulls are transparently redirected to the endpoints, for example of a pull-through cache.',
    '拉取会透明地转到这些端点，例如拉取缓存。',
  ),
  same(
    'endpoints#ns',
    'The name of the original registry goes to the endpoint as the ns parameter.',
    '原镜像仓库的名称以 ns 参数发送到端点。',
  ),
  same(
    'endpoints#ns',
    'With a mirror, docker.io/rancher/mirrored-pause:3.6 is pulled as registry.example.com:5000/rancher/mirrored-pause:3.6.',
    '使用镜像源时，docker.io/rancher/mirrored-pause:3.6 以 registry.example.com:5000/rancher/mirrored-pause:3.6 拉取。',
  ),
  same(
    'rewrites#what',
    'Rewrites change the name of an image by regular expressions, where a mirror has another structure.',
    '镜像源的结构不同时，重写规则用正则表达式更改镜像的名称。',
  ),
  same(
    'rewrites#anywhere',
    '"^rancher/(.*)": "mirrorproject/rancher-images/$1" pulls rancher/mirrored-pause as mirrorproject/rancher-images/mirrored-pause.',
    '"^rancher/(.*)": "mirrorproject/rancher-images/$1" 使 rancher/mirrored-pause 以 mirrorproject/rancher-images/mirrored-pause 拉取。',
  ),
  same(
    'rewrites#stored-name',
    'With redirects and rewrites, images are still stored under their original name, as crictl image ls shows.',
    '使用转向和重写规则时，镜像仍以原来的名称保存，crictl image ls 会显示它。',
  ),
  differs(
    'credentials#key',
    'configs defines TLS and credentials for each mirror.',
    'configs 为每个镜像源定义 TLS 和凭据。',
  ),
  same('tls#client', 'cert_file is the path of the client certificate.', 'cert_file 是客户端证书的路径。'),
  same('tls#client', 'key_file is the path of the client key.', 'key_file 是客户端密钥的路径。'),
  same(
    'tls#ca',
    'ca_file is the path of the CA certificate by which the server certificate is verified.',
    'ca_file 是用于验证服务器证书的 CA 证书的路径。',
  ),
  same(
    'tls#skip-verify',
    'insecure_skip_verify is a Boolean that says whether verification is skipped.',
    'insecure_skip_verify 是布尔值，说明是否跳过验证。',
  ),
  same(
    'credentials#fields',
    'auth is either username and password, or a token.',
    'auth 要么是 username 和 password，要么是令牌。',
  ),
  same('credentials#fields', 'username is the user of the basic auth.', 'username 是基本认证的用户名。'),
  same('credentials#fields', 'password is the password of the basic auth.', 'password 是基本认证的密码。'),
  differs(
    'credentials#auth-field',
    'auth is the authentication token of the basic auth.',
    'auth 是基本认证的认证令牌。',
  ),
  differs(
    'endpoints#wildcard-since',
    'Wildcards are available since v1.26.15, v1.27.12, v1.28.8 and v1.29.3 of March 2024.',
    '通配自 2024 年 3 月的 v1.26.15、v1.27.12、v1.28.8 和 v1.29.3 起可用。',
  ),
  differs(
    'endpoints#wildcard',
    '"*" in mirrors and configs is the default for all registries without an entry of their own.',
    'mirrors 和 configs 中的 "*" 是所有没有自己条目的镜像仓库的默认设置。',
  ),
  same('endpoints#wildcard-quoted', 'The asterisk must be quoted.', '星号必须加引号。'),
  differs(
    'tls#wildcard',
    'With mirrors and configs of "*", verification is off for all registries but docker.io.',
    '在 mirrors 和 configs 中使用 "*" 时，docker.io 以外的所有镜像仓库都关闭验证。',
  ),
  same(
    'tls#ca',
    'With TLS: login and certificate files are in the entry of the endpoint, registry.example.com:5000.',
    '使用 TLS：登录和证书文件写在端点 registry.example.com:5000 的条目中。',
  ),
  same(
    'tls#http',
    'Without TLS: the endpoint is http://registry.example.com:5000, the login is in the entry of its host.',
    '不使用 TLS：端点是 http://registry.example.com:5000，登录写在其主机的条目中。',
  ),
  differs(
    'tls#http',
    'Without TLS, endpoints need http://; otherwise it is https.',
    '不使用 TLS 时，端点需要 http://；否则就是 https。',
  ),
  differs('endpoints#address', 'An endpoint without a scheme is https.', '没有协议的端点是 https。'),
  same(
    'files#restart',
    'Changes take effect after a restart of K3s on each node.',
    '修改在每个节点上重启 K3s 之后生效。',
  ),
  differs(
    'failures#one-error',
    'The kubelet may show only the last error, of the default endpoint, as if the endpoints were not used.',
    'kubelet 可能只显示最后的错误，即默认端点的错误，看起来像没有使用端点。',
  ),
  same(
    'failures#log',
    'The containerd log at /var/lib/rancher/k3s/agent/containerd/containerd.log has the details.',
    '/var/lib/rancher/k3s/agent/containerd/containerd.log 中的 containerd 日志有详细信息。',
  ),
  same(
    'air-gap#fill',
    'To fill a private registry, a host with Docker or similar tools is needed that reaches docker.io and the registry.',
    '填充私有镜像仓库需要一台装有 Docker 或类似工具、可访问 docker.io 和该镜像仓库的主机。',
  ),
  same('air-gap#list', 'k3s-images.txt of the release lists the images.', '版本的 k3s-images.txt 列出镜像。'),
  same('air-gap#fill', 'Pull each image of the list from docker.io.', '从 docker.io 拉取列表中的每个镜像。'),
  same('air-gap#fill', 'Tag each image for the private registry.', '为私有镜像仓库标记每个镜像。'),
  same('air-gap#fill', 'Push each image to the private registry.', '把每个镜像推送到私有镜像仓库。'),
]
