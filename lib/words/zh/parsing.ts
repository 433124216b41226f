import type { Named, parsingWords, Shape } from '@/lib/words/en/parsing'
import type { Translation } from '@/lib/words/worded'
import { and } from './lists'
import { HOMES, indentBelow, tooFarLeft } from './yaml'

export const REJECTED = 'K3s 会拒绝整个文件：containerd 不启动，节点一直处于 “not ready”。'

const IGNORED = 'K3s 会静默忽略它以及它下面的所有内容。'
const NOT_EXAMINED = 'pullpath 不检查这个文件；K3s 可能会接受它。'

function nameOf({ key, item }: Named): string {
  return key ?? (item === null ? '文件' : `第 ${item} 项`)
}

function found(kind: Shape): string {
  return kind === 'list' ? '列表' : kind === 'map' ? '映射' : '普通值'
}

function ignored(key: string | null): { readonly wrong: string; readonly effect: string } {
  return { wrong: key === null ? 'K3s 不认识这个键。' : `K3s 不认识键 ${key}。`, effect: IGNORED }
}

function repeated(key: string, line: number): string {
  return `${key} 在这里重复出现；第一次在第 ${line} 行。`
}

export const parsingZh = {
  'yaml-syntax': ({ problem }) => ({
    wrong: `K3s 无法把它读作 YAML：${problem}。`,
    effect: REJECTED,
    remedy: '请改正这一行或上一行。',
  }),
  'yaml-too-large.file': ({ max }) => ({
    wrong: `文件超过 ${max} 个字符。`,
    effect: NOT_EXAMINED,
    remedy: '请缩短文件，或直接在节点上试用。',
  }),
  'yaml-too-large.lines': ({ max }) => ({
    wrong: `端点数乘以重写规则数超过 ${max} 行。`,
    effect: NOT_EXAMINED,
    remedy: '请减少端点或重写规则，或直接在节点上试用。',
  }),
  'yaml-too-deep': ({ max }) => ({
    wrong: `文件嵌套超过 ${max} 层。`,
    effect: NOT_EXAMINED,
    remedy: '请减少层数：registries.yaml 最多只需要五层。',
  }),
  'yaml-multi-document': () => ({
    wrong: '从这里开始是第二个文档。',
    effect: 'K3s 只读取上面的部分，并静默忽略其余内容。',
    remedy: '请把这部分合并到上面的部分。',
  }),
  'yaml-multi-document.outside': () => ({
    wrong: '这部分不属于上面的内容，可能是缩进不足。',
    effect: 'K3s 只读取上面的部分，并静默忽略其余内容。',
    remedy: '请增加缩进，或把它合并到上面的部分。',
  }),
  'yaml-root': ({ kind }) => ({
    wrong: `文件必须是包含 mirrors 和 configs 键的映射，而不是${found(kind)}。`,
    effect: REJECTED,
    remedy: '请在行首写 “mirrors:” 或 “configs:”，其余内容写在它下面。',
  }),
  'yaml-root.quote': () => ({
    wrong: '引号从这里开始，到下一个引号为止的全部内容成了一段文本。',
    effect: REJECTED,
    remedy: '请删除这个引号，或在其文本结束处加上结束引号。',
  }),
  'yaml-type-boolean': (named) => ({
    wrong: `${nameOf(named)} 必须是 true 或 false。`,
    effect: REJECTED,
    remedy: '请写 true 或 false，不加引号。',
  }),
  'yaml-type-list': ({ kind, ...named }) => ({
    wrong: `${nameOf(named)} 必须是列表，而不是${found(kind)}。`,
    effect: REJECTED,
    remedy: '请把每一项单独写一行，以 “- ” 开头，或全部写在 [ ] 中。',
  }),
  'yaml-type-map': ({ kind, example, ...named }) => ({
    wrong: `${nameOf(named)} 必须是映射，而不是${found(kind)}。`,
    effect: REJECTED,
    remedy: `请在它下面写 "${example}:"，再在下面写它的设置。`,
  }),
  'yaml-type-map.group': ({ kind, fields, ...named }) => ({
    wrong: `${nameOf(named)} 必须是映射，而不是${found(kind)}。`,
    effect: REJECTED,
    remedy: `请在它下面写 ${and(fields)}，每个后面加冒号。`,
  }),
  'yaml-type-map.pairs': ({ kind, ...named }) => ({
    wrong: `${nameOf(named)} 必须是映射，而不是${found(kind)}。`,
    effect: REJECTED,
    remedy: `请在它下面把每条规则单独写一行，写作 “模式”: “替换文本”${kind === 'list' ? '，行首不写短横线' : ''}。`,
  }),
  'yaml-type-map.owner': ({ key, owner, group }) => ({
    wrong: tooFarLeft(key, group),
    effect: REJECTED,
    remedy: indentBelow(owner, group),
  }),
  'yaml-type-map.word': ({ key, homeKind }) => ({
    wrong: `${key} 是格式中的关键字，但在这里被当作镜像仓库。`,
    effect: REJECTED,
    remedy: HOMES[homeKind],
  }),
  'yaml-type-map.merge': () => ({
    wrong: '“<<” 后面的值不是映射。',
    effect: REJECTED,
    remedy: '请在 “<<” 后面写映射、映射的别名，或由它们组成的列表。',
  }),
  'yaml-type-string': ({ kind, ...named }) => ({
    wrong: `${nameOf(named)} 必须是文本，而不是${found(kind)}。`,
    effect: REJECTED,
    remedy: '请写一个文本；含特殊字符时加引号。',
  }),
  'yaml-type-string.key': ({ kind }) => ({
    wrong: `键必须是文本，而不是${found(kind)}。`,
    effect: REJECTED,
    remedy: '请在冒号前写普通文本。',
  }),
  'yaml-type-string.tag': () => ({ wrong: '值与它的标签不符。', effect: REJECTED, remedy: '请删除标签。' }),
  'yaml-type-string.binary': () => ({
    wrong: '值标记为 !!binary，但不是有效的 Base64。',
    effect: REJECTED,
    remedy: '请删除标签，或写有效的 Base64。',
  }),
  'yaml-alias.itself': () => ({
    wrong: '别名位于它自己的锚点之内，永远不会结束。',
    effect: REJECTED,
    remedy: '请用实际的值代替别名。',
  }),
  'yaml-alias.many': () => ({
    wrong: '层层别名使文件展开后过大。',
    effect: REJECTED,
    remedy: '请用实际的值代替别名。',
  }),
  'unknown-key.space': ({ key, word }) => ({ ...ignored(key), remedy: `请在 "${word}:" 后面加一个空格。` }),
  'unknown-key.meant': ({ key, meant }) => ({ ...ignored(key), remedy: `如果想写的是 "${meant}"，请改成它。` }),
  'unknown-key.elsewhere': ({ key, known }) => ({
    ...ignored(key),
    remedy: `请把它移到 K3s 认识它的层级。K3s 在这里认识：${and(known)}。`,
  }),
  'unknown-key.known': ({ key, known }) => ({
    ...ignored(key),
    remedy: `请删除它，或改成 K3s 在这里认识的键：${and(known)}。`,
  }),
  'yaml-duplicate-key': ({ key, line }) => ({
    wrong: repeated(key, line),
    effect: 'K3s 静默地只保留最后一个。',
    remedy: '请删除另一个。',
  }),
  'yaml-duplicate-key.dropped': ({ key, line }) => ({
    wrong: repeated(key, line),
    effect: 'K3s 静默地只保留最后一个及其下面的内容，丢弃其他的。',
    remedy: '请把它们合并成一个。',
  }),
  'yaml-duplicate-key.joined': ({ key, line }) => ({
    wrong: repeated(key, line),
    effect: 'K3s 会合并两者；两处都写了的，以最后一处为准。',
    remedy: '请把它们合并成一个。',
  }),
  'auths-unused': () => ({
    wrong: '“auths” 不起作用。',
    effect: 'K3s 读取它但从不使用，因此这些凭据不会发送。',
    remedy: '请把主机的凭据写到 configs.<host>.auth。',
  }),
} satisfies Translation<typeof parsingWords>
