import type { tlsWords } from '@/lib/words/en/tls'
import type { Translation } from '@/lib/words/worded'

export const tlsZh = {
  'tls-client-cert-suspicious': () => ({
    wrong: '这看起来是镜像仓库自己的证书。',
    effect: '节点会向要求客户端证书的镜像仓库出示 cert_file 和 key_file。',
    remedy: '请删除这两项；要信任镜像仓库，只需 ca_file。',
  }),
  'tls-client-pair': ({ field, missing, host }) => ({
    wrong: `${field} 还需要 ${missing}。`,
    effect: `containerd 会在它的位置读取目录：涉及 ${host} 的每次拉取都会在第一个请求之前失败。`,
    remedy: `请加上 ${missing}，或两项都删除；它们只用于客户端证书。`,
  }),
  'tls-file-missing': ({ files, more, host }) => ({
    wrong: `${files.join('、')}${more > 0 ? ` 以及另外 ${more} 个文件` : ''} 必须在每个节点上存在且可读。`,
    effect: `否则涉及 ${host} 的每次拉取都会在第一个请求之前失败，也不会访问其他端点。`,
    remedy: '请把证书文件复制到每个节点。',
  }),
  'tls-inline-pem': ({ field }) => ({
    wrong: `${field} 是文件的路径，不是文件的内容。`,
    effect: '没有这样的文件，该镜像仓库的每次拉取都会在第一个请求之前失败。',
    remedy: '请把内容写到每个节点上的文件中，在这里写它的路径。',
  }),
  'tls-not-configured': ({ host }) => ({
    wrong: `${host} 没有 TLS 设置。`,
    effect: '除非节点信任其签发机构，否则证书会被拒绝。',
    remedy: `如果节点信任它，无需处理；否则请在 configs 的 ${host} 下用 ca_file 指定签发机构。`,
  }),
  'tls-on-http-endpoint': ({ host }) => ({
    wrong: `configs 中有 ${host} 的 TLS 设置，而这里写的是 http。`,
    effect: 'containerd 会先尝试 https。',
    remedy: '请删除这些设置，或在这里写 https://。',
  }),
  'tls-path-not-absolute': ({ field, path, kind }) => ({
    wrong: `${path ?? `${field} 的值`} ${{ windows: '是 Windows 路径', expanded: '不会被展开', relative: '是相对路径，会在 hosts.toml 旁边查找' }[kind]}。`,
    effect: `containerd 无法读取这个 ${field}，该镜像仓库的每次拉取都会在第一个请求之前失败。`,
    remedy: '请写节点上的绝对路径。',
  }),
} satisfies Translation<typeof tlsWords>
