import type { TLS } from '@/lib/guide/en/tls'
import type { Translated } from '@/lib/guide/words'

export const TLS_ZH: Translated<typeof TLS> = {
  title: 'TLS、证书和明文 http',
  short: 'TLS 和 http',
  lead: 'configs 条目中的 tls 说明如何信任该主机。是否使用 TLS 则由端点决定。',
  points: {
    ca: {
      says: '除系统证书之外，还信任 ca_file。',
      text: '它是节点上的 PEM 文件，其中有签发镜像仓库证书的 CA。K3s 把路径写入 hosts.toml，containerd 每次拉取时读取该文件。',
    },
    client: {
      says: 'cert_file 和 key_file 会出示给镜像仓库，两者缺一不可。',
      text: '它们是节点的证书和密钥，用于要求客户端证书的镜像仓库。只有其中一个时，该镜像仓库的所有拉取都会失败。',
    },
    'missing-file': {
      says: '缺少一个文件，该镜像仓库的所有拉取都会失败。',
      text: 'containerd 在访问第一个端点之前会读取所有端点的文件。一个错误的路径就够了，即使它属于根本不会访问到的端点。',
    },
    'skip-verify': {
      says: 'insecure_skip_verify 接受任何证书。',
      text: '中间人因此可以读取登录并更改镜像。值是不带引号的 `true` 或 `false`：`"true"` 是文本，K3s 会拒绝该文件。',
    },
    http: {
      says: '明文 http 必须写明：http://。',
      text: '没有协议的端点是 https。使用 http 时，如果镜像仓库要求凭据，凭据会以明文发送。',
      otherwise: 'K3s 文档称不写 http:// 就是 https。端口不是 443 的环回主机是例外。',
    },
    'http-with-tls': {
      says: '带有 TLS 设置的 http 从 https 开始。',
      text: '如果 http 端点的条目带有 tls，containerd 会先尝试 TLS，被拒绝后再退回 http。哪些端口除外取决于版本；80 端口总是除外。',
    },
    'https-stays': {
      says: 'https 从不退回 http。',
      text: '只支持 http 的镜像仓库需要带 `http://` 的端点。它失败之后，仍会以 https 访问同一端口上的默认端点。',
    },
    wildcard: {
      says: '有通配镜像源时，"*" 的 tls 会被丢弃。',
      text: '没有镜像源 `"*"` 时，它对每个没有自己目录的镜像仓库生效，但从不用于端点：每个端点的主机都需要自己的条目。',
      otherwise:
        'K3s 文档的通配示例（见下）称对 docker.io 以外的所有镜像仓库关闭证书验证。实际上对任何一个都没有关闭。',
    },
    'only-configs': {
      says: '没有镜像源的镜像仓库也可以有 TLS 设置。',
      text: '在 configs 中以镜像仓库的名称写一个条目即可。2024 年 3 月的版本没有读取它：v1.26.15、v1.27.12、v1.28.8 和 v1.29.3。',
    },
  },
  examples: {
    documented: 'K3s 文档的示例。要关闭验证，请在 configs 中用端点代替 `"*"`：`"registry.example.com:5000"`。',
    http: '请为条目加上 `tls: {insecure_skip_verify: true}`，看看如何访问该端点。',
  },
}
