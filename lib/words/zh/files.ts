import type { fileWords } from '@/lib/words/en/files'
import type { Translation } from '@/lib/words/worded'

const BYPASSED = 'containerd 会忽略该文件并直接访问镜像仓库本身，无论启动参数如何。'

function because(reason: string | null): string {
  return reason === null ? '' : `（${reason}）`
}

export const filesZh = {
  'endpoint-url-invalid': ({ reason }) => ({
    wrong: `K3s 无法把这个端点读作 URL${because(reason)}。`,
    effect: 'K3s 会记录一条警告并跳过该端点。',
    remedy: '请写成 https://host:port，不含空格。',
  }),
  'endpoint-url-invalid.silent': ({ reason }) => ({
    wrong: `这个版本的 K3s 无法把这个端点读作 URL${because(reason)}。`,
    effect: '它会静默跳过该端点。',
    remedy: '请写成 https://host:port，不含空格。',
  }),
  'endpoint-duplicate': ({ registry }) => ({
    wrong: `${registry} 的这个端点前面已经列出，可能写法不同。`,
    effect: 'K3s 会记录一条警告，只使用第一个。',
    remedy: '请删除它。',
  }),
  'mirror-key-invalid': ({ reason }) => ({
    wrong: `K3s 无法把这个键读作主机${because(reason)}。`,
    effect: 'K3s 会记录一条错误并忽略整个条目。',
    remedy: '请按镜像名称中的写法填写镜像仓库：host 或 host:port。',
  }),
  'config-key-invalid': ({ reason }) => ({
    wrong: `K3s 无法把这个键读作主机${because(reason)}。`,
    effect: 'K3s 会记录一条错误并忽略整个条目。',
    remedy: '请写 host 或 host:port，与端点一致。',
  }),
  'config-key-invalid.warned': ({ reason }) => ({
    wrong: `K3s 无法把这个键读作主机${because(reason)}。`,
    effect: 'K3s 会记录一条警告并忽略整个条目。',
    remedy: '请写 host 或 host:port，与端点一致。',
  }),
  'key-too-long': ({ reason }) => ({
    wrong: `K3s 无法为这个键创建目录（${reason}）。`,
    effect: 'K3s 不会启动 containerd。',
    remedy: '请缩短这个键。',
  }),
  'value-too-long': ({ reason }) => ({
    wrong: `K3s 无法为 containerd 写出这个值（${reason}）。`,
    effect: 'K3s 不会启动 containerd。',
    remedy: '请缩短这个值。',
  }),
  'config-toml-undecodable': ({ error }) => ({
    wrong: `containerd 无法解析 config.toml（${error}）。`,
    effect: 'containerd 不会启动。',
    remedy: '请从 configs 中删除引号和控制字符。',
  }),
  'config-toml-undecodable.inline': ({ error }) => ({
    wrong: `containerd 无法解码由此写出的 config.toml（${error}）。`,
    effect: 'containerd 不会启动。',
    remedy: '请不要写方括号、引号和反斜杠。',
  }),
  'hosts-toml-undecodable.no-host': ({ file }) => ({
    wrong: `该版本不在 ${file} 中写 [host] 表，而它的 containerd 需要该表。`,
    effect: 'containerd 会忽略该文件和其中的 TLS 设置。',
    remedy: '请使用 v1.27.13、v1.28.9、v1.29.4 或更新的版本。',
  }),
  'tls-files-unreadable.inline': ({ key, reason }) => ({
    wrong: `containerd 无法加载 ${key} 的证书文件：${reason}。`,
    effect: '每次涉及它的拉取都会在第一个请求之前失败。',
    remedy: '请写文件的绝对路径，并同时写 cert_file 和 key_file。',
  }),
  'hosts-toml-undecodable': ({ file, error }) => ({
    wrong: `containerd 无法解析 ${file}（${error}）。`,
    effect: BYPASSED,
    remedy: '请把端点写成该版本能读取的 URL。',
  }),
  'hosts-toml-undecodable.rewrite': ({ file, error }) => ({
    wrong: `containerd 无法解析 ${file}（${error}）。`,
    effect: BYPASSED,
    remedy: '请用 [.] 代替 \\.，用 [0-9] 代替 \\d，不要写引号。',
  }),
  'tls-files-unreadable': ({ directory, reason }) => ({
    wrong: `containerd 无法加载 certs.d/${directory} 的证书文件：${reason}。`,
    effect: '经过它的每次拉取都会在第一个请求之前失败。',
    remedy: '请写文件的绝对路径，并同时写 cert_file 和 key_file。',
  }),
} satisfies Translation<typeof fileWords>
