import type { Placed, TemplateNotes } from '@/lib/words/en/template-notes'
import type { Format, HomeKind, Instead, yamlWords } from '@/lib/words/en/yaml'
import type { Translation } from '@/lib/words/worded'
import { andMore } from './lists'

const FORMATS: Readonly<Record<Format, string>> = {
  'hosts.toml': 'hosts.toml',
  rancher: 'Rancher 的集群配置',
  'config.json': 'docker config.json',
  'daemon.json': 'docker daemon.json',
  'registries.conf': 'Podman 的 registries.conf',
  manifest: 'Kubernetes 清单',
  talos: 'Talos 的机器配置',
  k3d: 'Rancher 或 k3d 的配置',
  'config.toml': 'containerd 的 config.toml',
  rke1: 'RKE1',
}

const INSTEAD: Readonly<Record<Instead, string>> = {
  'skip-verify': '请在 configs.<端点的主机>.tls 下写 insecure_skip_verify。',
  ca: '请在 configs.<端点的主机>.tls 下写 ca_file。',
  client: '请在 configs.<端点的主机>.tls 下写 cert_file 和 key_file。',
  'override-path': '请删除它：端点含路径时，K3s 会自动设置。',
  'skip-fallback': '请使用节点的启动参数 --disable-default-registry-endpoint。',
  nothing: '请删除它：K3s 没有对应的设置。',
  'by-itself': '请删除它：K3s 会自动写出。',
  'skip-verify-here': '请在 tls 下写 insecure_skip_verify。',
  'ca-bundle': '请把证书写到每个节点上的文件中，并用 tls.ca_file 指定路径。',
  'line-start': '请把其中的 mirrors 和 configs 写在行首。',
  secret: '请写出 Secret 的内容：username 和 password 写在 auth 下，文件写在 tls 下。',
  auth: '请把凭据写在 configs.<host>.auth 下。',
  endpoints: '请把端点写在 mirrors.docker.io.endpoint 下；没有 TLS 的镜像仓库用 http://。',
  location: '请把镜像仓库写作 mirrors 的键，把它的 location 写作端点。',
  content: '请只把 registries.yaml 的内容写到这个文件中。',
  talos: '请把 mirrors 和 configs 写在最外层，证书写文件的路径。',
  root: '请把 mirrors 和 configs 写在最外层。',
  'url-keys': '请把每个 url 写作 configs 的键，在它下面写 auth。',
}

export const HOMES: Readonly<Record<HomeKind, string>> = {
  root: '请把 mirrors 和 configs 写在行首。',
  mirror: '请把它移到 mirrors 的某个镜像仓库下面。',
  config: '请把它移到 configs 的某个主机下面。',
  auth: '请把它移到 configs 的某个主机的 auth 中。',
  tls: '请把它移到 configs 的某个主机的 tls 中。',
}

const IGNORED_WITH_ALL = 'K3s 会静默忽略它以及它下面的所有内容。'
const HIDES_NOTHING = '这条注释不会隐藏任何问题。'
const FILL_IN = '请在把文件放到节点上之前填好。'

export const yamlZh = {
  'auth-token-key': () => ({
    wrong: '没有 “token” 这个键。',
    effect: 'K3s 会静默忽略它，因此不会发送凭据。',
    remedy: '请把访问令牌写作 password 并同时写 username，或把刷新令牌写作 identity_token。',
  }),
  'foreign-dialect': ({ key, kind, insteadKind }) => ({
    wrong: `${key} 属于 ${FORMATS[kind]}。`,
    effect: 'K3s 会静默忽略它。',
    remedy: INSTEAD[insteadKind],
  }),
  'foreign-dialect.docker': () => ({
    wrong: '这是 docker config.json。',
    effect: 'K3s 读取 “auths” 但从不使用，因此不会发送凭据。',
    remedy: '请写在 configs.<host>.auth 下，主机不含协议和路径。',
  }),
  'ignore-unknown.none': () => ({
    wrong: '这条注释没有写规则。',
    effect: HIDES_NOTHING,
    remedy: '请在后面写规则的代码，或删除这条注释。',
  }),
  'ignore-unknown.meant': ({ code, meant }) => ({
    wrong: `没有规则 ${code}。`,
    effect: HIDES_NOTHING,
    remedy: `如果想写的是 "${meant}"，请改成它。`,
  }),
  'ignore-unknown': ({ code }) => ({
    wrong: `没有规则 ${code}。`,
    effect: HIDES_NOTHING,
    remedy: '请写问题旁边显示的代码。',
  }),
  'ignore-unused': ({ code, isLine }) => ({
    wrong: `${isLine ? '它所在的行' : '这个文件'}里没有 "${code}" 的问题。`,
    effect: HIDES_NOTHING,
    remedy: '请删除它。',
  }),
  'ignore-unused.rejects': ({ code }) => ({
    wrong: `"${code}" 不能忽略。`,
    effect: 'K3s 会拒绝有这个问题的文件。',
    remedy: '请从注释中删除它。',
  }),
  'key-wrong-level.group': ({ key, group }) => ({ ...misplaced(key), remedy: `请把它移到这个主机的 ${group} 中。` }),
  'key-wrong-level.section': ({ key, section }) => ({
    ...misplaced(key),
    remedy: `请增加缩进，放到 ${section} 下面。`,
  }),
  'key-wrong-level.root': ({ key }) => ({ ...misplaced(key), remedy: '请把它移到行首。' }),
  'key-wrong-level.mirror': ({ key }) => ({
    ...misplaced(key),
    remedy: '请把它移到 mirrors 的某个镜像仓库下面。',
  }),
  'key-wrong-level.in-mirror': ({ key, registry }) => ({
    ...misplaced(key),
    remedy: `请删除它：${registry} 的镜像源已有自己的。`,
  }),
  'key-wrong-level.below-configs': ({ key, hosts, more, isTaken }) => ({
    ...misplaced(key),
    remedy:
      hosts.length === 0
        ? '请写到 configs 下面，以端点的 host:port 为键。'
        : hosts.length === 1
          ? isTaken
            ? `请删除它：configs.${hosts.join('')} 已有自己的。`
            : `请写到 configs.${hosts.join('')} 下面。`
          : `请写到 configs 下面，以它所属的端点为键：${andMore(hosts, more)}。`,
  }),
  'key-wrong-level.config': ({ key }) => ({ ...misplaced(key), remedy: '请把它移到 configs 的某个主机下面。' }),
  'key-wrong-level.owner': ({ key, owner, group }) => ({
    wrong: tooFarLeft(key, group),
    effect: '它下面的所有内容都被忽略。',
    remedy: indentBelow(owner, group),
  }),
  'key-wrong-level.reserved': ({ key, homeKind, isNested }) => ({
    wrong: `${key} 是格式中的关键字，但在这里被当作镜像仓库。`,
    effect: '它下面的所有内容都被忽略。',
    remedy: isNested ? '请删除它，并减少它下面内容的缩进。' : HOMES[homeKind],
  }),
  'not-filled-in': ({ placeholders, more, count, ...notes }) => ({
    wrong: `有 ${count} 个占位符没有填写：${andMore(placeholders.map(placed), more)}。`,
    effect: 'K3s 不会填写占位符。',
    remedy: FILL_IN,
    note: `其余部分按占位符已正确填写来检查。${notesOf(notes)}`,
  }),
  'not-filled-in.filled': (notes) => ({
    wrong: '占位符只在这里填写了：文件本身仍然含有它们。',
    effect: 'K3s 不会填写占位符。',
    remedy: FILL_IN,
    ...noteOf({ ...notes, filled: 0 }),
  }),
  'not-filled-in.template': (notes) => ({
    wrong: '这是一个模板。',
    effect: 'K3s 不会把它当作模板读取。',
    remedy: '请先由它生成文件，再放到节点上。',
    ...noteOf(notes),
  }),
  'unknown-key.into': ({ key, field, group }) => ({
    wrong: `K3s 不认识键 ${key}。`,
    effect: IGNORED_WITH_ALL,
    remedy: `请在这个主机的 ${group} 中写 ${field}。`,
  }),
  'unknown-key.insecure': ({ key, field, group }) => ({
    wrong: `K3s 不认识键 ${key}。`,
    effect: IGNORED_WITH_ALL,
    remedy: `请在这个主机的 ${group} 中写 ${field}；如果它没有 TLS，则改写一个 http:// 端点的镜像源。`,
  }),
  'yaml-invisible-character': ({ code }) => ({
    wrong: `一个不可见字符（U+${code}）使这个键与看上去的不同。`,
    effect: IGNORED_WITH_ALL,
    remedy: '请把它换成普通空格，或删除它。',
  }),
  'yaml-scalar-cut': ({ field, isEmpty }) => ({
    wrong: '从 # 开始都是注释。',
    effect: isEmpty ? `${field} 为空。` : `只有前面的部分是 ${field}。`,
    remedy: '如果它属于值，请把整个值放在单引号中。',
  }),
} satisfies Translation<typeof yamlWords>

export function tooFarLeft(key: string, group: string | null): string {
  return `${key} 的缩进少了${group === null ? '一级' : '两级'}：在这里它被当作镜像仓库。`
}

export function indentBelow(owner: string, group: string | null): string {
  return `请增加缩进，把它放到 ${owner} ${group === null ? '' : `的 ${group} `}下面。`
}

function misplaced(key: string): { readonly wrong: string; readonly effect: string } {
  return { wrong: `${key} 的位置不对。`, effect: IGNORED_WITH_ALL }
}

function placed({ label, lines, more }: Placed): string {
  return `${label}（第 ${lines.join('、')} 行${more > 0 ? `，另有 ${more} 处` : ''}）`
}

function noteOf(notes: TemplateNotes): { readonly note?: string } {
  const note = notesOf(notes)
  return note === '' ? {} : { note }
}

function notesOf(notes: TemplateNotes): string {
  const { filled, bareLine, quotedLine, controls, nested, unpairedLine, unclosedLine, max } = notes
  return [
    filled > 0 ? `另有 ${filled} 个只在这里填写了。` : '',
    bareLine === null
      ? ''
      : `在填写之前，YAML 会把第 ${bareLine} 行的内容当作映射，因为它以花括号开头且没有引号；这里把它当作一个值。`,
    quotedLine === null
      ? ''
      : `未定：作为 Ansible 变量，第 ${quotedLine} 行的引号会消失；作为文本填写时引号会保留，K3s 会拒绝该文件。`,
    controls === 0
      ? ''
      : `跳过了模板的 ${controls} 个控制语句${notes.isBranched ? '；每个分支都会检查，计划采用第一个分支' : ''}。`,
    notes.isBranchLeftOut ? '分支超过四个的选择，其余分支不检查。' : '',
    nested === null ? '' : `${nested} 中含有另一个占位符，按一个占位符处理。`,
    unpairedLine === null
      ? ''
      : notes.isEnd
        ? `第 ${unpairedLine} 行的结束语句没有对应的开始。`
        : `从第 ${unpairedLine} 行开始的语句没有结束。`,
    unclosedLine === null ? '' : `第 ${unclosedLine} 行开始的占位符或控制语句没有在该行结束。`,
    max === null ? '' : `超过 ${max} 个：其后的内容按原样处理。`,
  ].join('')
}
