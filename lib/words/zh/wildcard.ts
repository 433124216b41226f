import type { wildcardWords } from '@/lib/words/en/wildcard'
import type { Translation } from '@/lib/words/worded'

export const wildcardZh = {
  'wildcard-auth': () => ({
    wrong: '“*” 下的凭据永远不会发送。',
    effect: 'containerd 只按端点完整的 host[:port] 查找。',
    remedy: '请为每个端点各写一次，以它的 host[:port] 为键。',
  }),
  'wildcard-exclusion': ({ registry }) => ({
    wrong: `这个条目不会把 ${registry} 排除在通配镜像源之外。`,
    effect: 'K3s 会丢弃它，该镜像仓库与其他的一样经过通配镜像源。',
    remedy: '要排除它，请改为在 configs 中为它写空的 tls: {}。',
  }),
  'wildcard-fallback': () => ({
    wrong: '该版本在通配镜像源之后从不访问镜像仓库本身。',
    effect: '镜像源没有镜像时，拉取会失败。',
    remedy: '请使用 v1.31.7、v1.32.3 或更新的版本。',
  }),
  'wildcard-fallback.early': () => ({
    wrong: '该版本在通配镜像源之后从不访问镜像仓库本身。',
    effect: '镜像源没有镜像时，拉取会失败。',
    remedy: '请使用 v1.26.15、v1.27.12、v1.28.8、v1.29.3 或更新的版本。',
  }),
  'wildcard-config-host': () => ({
    wrong: '该版本由这个条目写出端点 https://*。',
    effect: '它取代通配镜像源：没有自己条目的镜像仓库的拉取会失败。',
    remedy: '请删除它，或使用 v1.26.15、v1.27.12、v1.28.8、v1.29.3 或更新的版本。',
  }),
  'wildcard-tls-dropped': () => ({
    wrong: '有 mirrors."*" 时，“*” 的 TLS 设置不起作用。',
    effect: '它们既不用于它的端点，也不用于各镜像仓库本身。',
    remedy: '请写在每个端点的 host[:port] 下。',
  }),
} satisfies Translation<typeof wildcardWords>
