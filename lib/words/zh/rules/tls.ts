import type { RuleCatalogue } from '@/lib/words/rule-words'

export const tlsRules: RuleCatalogue = {
  'tls-client-cert-suspicious': {
    title: '把镜像仓库自己的证书当作客户端证书',
    why: 'cert_file 和 key_file 用于双向 TLS：由节点向镜像仓库出示。镜像仓库自己的证书不应写在这里，它的私钥也不应出现在任何节点上。要信任镜像仓库，只需 ca_file。',
  },
  'tls-client-pair': {
    title: '只有客户端证书没有密钥，或相反',
    why: 'K3s 会把两者都写进 hosts.toml，缺少的写成空路径，而 containerd 会把它当作 hosts.toml 所在的目录。目录无法作为密钥读取，因此该镜像仓库的每次拉取都会在第一个请求之前失败，无论哪个端点可用。',
  },
  'tls-file-missing': {
    title: '证书文件必须在每个节点上',
    why: 'containerd 在第一个请求之前会读取该镜像仓库所有端点的证书文件。如果某个节点上缺少其中一个、路径写错或不可读，该节点就无法从该镜像仓库拉取任何内容：不会访问其他端点，insecure_skip_verify 也无济于事。',
  },
  'tls-files-unreadable': {
    title: 'containerd 无法读取证书文件',
    why: 'containerd 在第一个请求之前会读取该镜像仓库所有端点的证书文件。以斜杠结尾的路径只能是目录，不是绝对路径的会在 hosts.toml 旁边查找，缺少的 cert_file 或 key_file 则成为 hosts.toml 所在的目录。它们都不是可读的文件，因此该镜像仓库的每次拉取都会失败，无论哪个端点可用。',
  },
  'tls-inline-pem': {
    title: '在路径的位置写了证书内容',
    why: 'ca_file、cert_file 和 key_file 是节点上文件的路径。Rancher、Talos 和 Terraform 接受证书的内容；K3s 会把它当作不存在的路径，该镜像仓库的每次拉取都会在第一个请求之前失败。',
  },
  'tls-not-configured': {
    title: '私有网络中的 https 没有 TLS 设置',
    why: '私有网络中的镜像仓库通常使用私有机构签发的证书。除非在每个节点上安装了该机构的证书，否则拉取会失败，报 "certificate signed by unknown authority"。',
  },
  'tls-on-http-endpoint': {
    title: 'http 端点有 TLS 设置',
    why: '如果 http 端点的主机有 TLS 设置，会先通过 https 访问，只有当它以普通 http 服务器的方式失败时才改用 http。拉取的每个阶段都会这样尝试一次。在 80 端口上 containerd 不会尝试。',
  },
  'tls-path-not-absolute': {
    title: '证书路径不是绝对路径',
    why: '相对路径会在 hosts.toml 旁边查找，即 certs.d/<registry>/ 中。~ 和 $HOME 不会展开。那里没有这样的文件，而无法读取的文件会使该镜像仓库的每次拉取都在第一个请求之前失败。',
  },
}
