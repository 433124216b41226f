import type { Dictionary } from '@/lib/words/say'

export const EXPLAIN_ZH: Dictionary = {
  "node's CAs only": '仅节点自带的 CA',
  'Asks {hosts}.': '访问 {hosts}。',
  'Asks {hosts}. Nothing else is asked.': '访问 {hosts}。不再访问其他地址。',
  'nothing is written for the mirror of {registry}': '没有为 {registry} 的镜像源写入任何内容',
  'Only {host} is asked, {login}: {why}.': '只访问 {host}，{login}：{why}。',
  'an address without a host': '没有主机的地址',
  anonymously: '匿名',
  'Undecided: {names} decides who is asked for {registry}. With nothing there: {sentence}':
    '结果未定：{names} 决定 {registry} 的镜像向谁拉取。若那里什么都没有：{sentence}',
  'Undecided: {names} may be {registry}, whose mirror is then asked. Otherwise: {sentence}':
    '未定：{names} 可能是 {registry}，那样就会访问它的镜像源。否则：{sentence}',
  'login undecided': '登录未定',
  'as user {user}': '用户 {user}',
  'as {repository}, {login}': '名称为 {repository}，{login}',
  'containerd cannot read the hosts.toml of this registry': 'containerd 无法读取该镜像仓库的 hosts.toml',
  'its entry below configs hides the wildcard mirror': '它在 configs 下的条目屏蔽了通配镜像源',
  'no login': '不登录',
  'the key {key} makes an empty directory for {registry}, which hides the wildcard mirror':
    '键 {key} 为 {registry} 建立了空目录，使通配镜像源不起作用',
  'no mirror in this file is for {registry}': '此文件中没有 {registry} 的镜像源',
  'no mirror of {registry} has an endpoint': '{registry} 的镜像源都没有端点',
  'nothing is sent': '不发送任何请求',
  'one of several names, {login}': '多个名称之一，{login}',
  'the only endpoint for {registry} is the registry itself': '{registry} 唯一的端点就是该镜像仓库本身',
  'the other nodes (embedded registry)': '其他节点（嵌入式镜像仓库）',
  'the wildcard mirror has no endpoint that is asked': '通配镜像源没有会被访问的端点',
  'under a name that is not known here, {login}': '名称在这里无法得知，{login}',
  'with a token': '使用令牌',
  'with the login of {key}': '使用 {key} 的登录信息',
  '{before}, then {next}': '{before}，然后 {next}',
  '{names} and {count} more': '{names} 等，另有 {count} 个',
  '{count} more': '另外 {count} 个',
  '{before}, then {count} more': '{before}，然后另外 {count} 个',
  '{host} ({aside})': '{host}（{aside}）',
}
