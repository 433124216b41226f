import type { nodeWords } from '@/lib/words/en/nodes'
import type { Translation } from '@/lib/words/worded'
import { or } from './lists'

const DROPPED = '没有端点的镜像源不起作用，启动参数在这里也不起作用。'
const EMBEDDED_ON = '请添加端点，或启用嵌入式镜像仓库。'
const OTHER_TAG = '请使用其他标签或摘要，或添加端点。'

function stillAsked(registry: string): { readonly wrong: string; readonly effect: string } {
  return { wrong: `${registry} 也在 configs 中，因此启动参数对它无效。`, effect: '最后仍会访问镜像仓库本身。' }
}

export const nodesZh = {
  'bootstrap-differs.wildcard': () => ({
    wrong: 'RKE2 启动时拉取自己的镜像会使用这些设置，而 containerd 不使用。',
    effect: '节点能启动，而它的 Pod 会失败。',
    remedy: '请写在每个端点的主机下。',
  }),
  'bootstrap-differs.index': () => ({
    wrong: 'RKE2 启动时拉取自己在 Docker Hub 的镜像会使用这个镜像源，而 containerd 从不使用。',
    effect: '节点能启动，而它的 Pod 可能无法拉取。',
    remedy: '如果镜像源 “docker.io” 有相同的端点，无需处理。',
  }),
  'bootstrap-differs.port': ({ host, registry }) => ({
    wrong: `如果 --system-default-registry 是 ${host}，RKE2 启动时拉取自己的镜像会使用这个镜像源。`,
    effect: `containerd 只对名为 ${registry} 的镜像使用它。`,
    remedy: '如果本意如此，无需处理。',
  }),
  'default-endpoint-reachable.empty': ({ registry }) => ({
    ...stillAsked(registry),
    remedy: '请删除这个条目，它没有任何设置。',
  }),
  'default-endpoint-reachable.meant': ({ registry, meant }) => ({
    ...stillAsked(registry),
    remedy: `如果是给没有条目的镜像源用的，请在这里写 ${meant}。`,
  }),
  'default-endpoint-reachable.hub': ({ registry }) => ({
    ...stillAsked(registry),
    remedy: '请在这里写键 registry-1.docker.io。',
  }),
  'default-endpoint-reachable.other': ({ registry }) => ({
    ...stillAsked(registry),
    remedy: '如果不允许访问镜像仓库本身，请删除这个条目。',
  }),
  'default-endpoint-reachable.dropped': ({ registry }) => ({
    wrong: DROPPED,
    effect: `K3s 会丢弃这个镜像源，仍会访问 ${registry} 本身。`,
    remedy: EMBEDDED_ON,
  }),
  'default-endpoint-reachable.dropped-wildcard': () => ({
    wrong: DROPPED,
    effect: 'K3s 会丢弃这个镜像源，仍会访问其他各镜像仓库本身。',
    remedy: EMBEDDED_ON,
  }),
  'default-endpoint-reachable.not-listed': ({ registry }) => ({
    wrong: `${registry} 不在 mirrors 中，因此启动参数对它无效。`,
    effect: '它的镜像仍从那里拉取。',
    remedy: '如果本意如此，无需处理；否则请为它添加镜像源。',
  }),
  'deploy-every-node': ({ distribution, services, flags }) => ({
    wrong: '这个文件必须放在每个节点上，包括 server 节点。',
    effect: `它只在启动时读取；使用 ${or(flags)} 时完全不读取。`,
    remedy: `请放到 /etc/rancher/${distribution}/registries.yaml，权限 0600，并在每个节点上重启 ${or(services)}。`,
  }),
  'embedded-latest.only': ({ image }) => ({
    wrong: `节点之间不共享标签为 latest 的镜像，例如 ${image}。`,
    effect: '只会在嵌入式镜像仓库中查找它：拉取会失败。',
    remedy: OTHER_TAG,
  }),
  'embedded-latest.elsewhere': ({ image }) => ({
    wrong: `节点之间不共享标签为 latest 的镜像，例如 ${image}。`,
    effect: '它们从端点拉取。',
    remedy: '请使用其他标签或摘要。',
  }),
  'embedded-latest.registry': ({ registry }) => ({
    wrong: `${registry} 的镜像只来自其他节点，而节点之间不共享标签 latest。`,
    effect: '使用该标签的拉取会失败。',
    remedy: OTHER_TAG,
  }),
  'embedded-latest.wildcard': () => ({
    wrong: '其他镜像仓库的镜像只来自其他节点，而节点之间不共享标签 latest。',
    effect: '使用该标签的拉取会失败。',
    remedy: OTHER_TAG,
  }),
  'embedded-not-in-mirrors': ({ registry }) => ({
    wrong: `节点之间不共享 ${registry} 的镜像。`,
    effect: '嵌入式镜像仓库只对 mirrors 中的镜像仓库起作用。',
    remedy: '请把它加到 mirrors 中；空条目即可。',
  }),
  'embedded-skips-wildcard': () => ({
    wrong: '该版本不在节点之间共享通配镜像源的镜像。',
    effect: '只共享有自己条目的镜像仓库的镜像。',
    remedy: '请为每个镜像仓库添加条目，或使用 v1.26.15、v1.27.12、v1.28.8、v1.29.3 或更新的版本。',
  }),
  'release-newer': ({ release, newest }) => ({
    wrong: `${release} 比这里已知的更新，已知的到 ${newest} 为止。`,
    effect: '它按同一次要版本中已知的最新版本处理，否则按所有版本中最新的处理。',
    remedy: '如果它的发行说明没有提到镜像仓库的变化，无需处理。',
  }),
  'release-flag-unknown': ({ release, flag }) => ({
    wrong: `${release} 没有 ${flag}。`,
    effect: '最后总会访问镜像仓库本身。',
    remedy: '请使用 v1.26.13、v1.27.10、v1.28.6、v1.29.1 或更新的版本。',
  }),
  'release-flag-unknown.embedded': ({ release, flag }) => ({
    wrong: `${release} 没有 ${flag}。`,
    effect: '节点之间不共享镜像。',
    remedy: '请使用 v1.26.13、v1.27.10、v1.28.6、v1.29.1 或更新的版本。',
  }),
  'embedded-without-mirrors': () => ({
    wrong: '启用了嵌入式镜像仓库，但没有 mirrors。',
    effect: '该版本的 RKE2 不会启动。',
    remedy: '请在 mirrors 下添加镜像仓库；空条目即可。',
  }),
  'file-name': ({ name, right, program, other }) => ({
    wrong: `除非 --private-registry 指定，${program} 不会读取 ${name}。`,
    effect: '它启动时不使用其中任何内容。',
    remedy: `请把文件放到 ${right}${other === null ? '' : `，或选择 ${other}`}。`,
  }),
} satisfies Translation<typeof nodeWords>
