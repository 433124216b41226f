import type { Dictionary } from '@/lib/words/say'

/** What plan, reference and link print. */
export const PLAN_COMMAND_ZH: Dictionary = {
  'What if': '假设',
  'a secret stands in a place where it cannot be taken out: no link is made':
    '有一个机密处在无法去除的位置：不生成链接',
  'certificate not verified': '不验证证书',
  'client certificate': '客户端证书',
  'credentials of {host}': '使用 {host} 的凭据',
  'credentials of {host}, which cannot be used': '{host} 的凭据，但无法使用',
  'default endpoint': '默认端点',
  'embedded registry': '嵌入式镜像仓库',
  fails: '失败',
  'hosts from {file}': '主机来自 {file}',
  'hosts from {file}, the wildcard': '主机来自 {file}（通配符）',
  'https first, then http': '先 https，再 http',
  'ignored by containerd': '被 containerd 忽略',
  'left out: comments in {lines} (--keep-comments keeps them)': '已省略：{lines}中的注释（--keep-comments 会保留）',
  'line {line}': '第 {line} 行',
  'lines {lines}': '第 {lines} 行',
  mirror: '镜像源',
  'never sent': '从不发送',
  'no known kind of secret was found': '没有发现已知类型的机密',
  'not a reference': '不是镜像引用',
  'not all of it is a registries.yaml that can be read: look at what the link holds before you send it':
    '其中并非全部是可读取的 registries.yaml：发送前请查看链接包含的内容',
  '{names} decides who is asked for {registry}. With nothing there:':
    '{names} 决定 {registry} 的镜像向谁拉取。若那里什么都没有：',
  '{names} may be {registry}, whose mirror is then asked': '{names} 可能是 {registry}，那样就会访问它的镜像源',
  'login and TLS undecided: {placeholders}': '登录和 TLS 未定：{placeholders}',
  'or, at random, {ends}: {why}': '或随机地 {ends}：{why}',
  'own CA': '自有 CA',
  'plain http': '明文 http',
  'registry {registry}, repository {repository}, asks for {object}':
    '镜像仓库 {registry}，仓库 {repository}，请求 {object}',
  'rewrites not tried': '未尝试重写',
  'taken out: secrets in {lines}': '已去除：{lines}中的机密',
  'taken out: the account in the image name': '已去除：镜像名称中的账户',
  'the link would have {length} characters, and more than {max} do not travel: share the file':
    '链接会有 {length} 个字符，超过 {max} 个的无法可靠传送：请分享文件',
  'the kubelet would show': 'kubelet 会显示',
  'the pull ends here': '拉取到此结束',
  'then ends': '然后结束',
  'this program tries only so many and so large rewrites; where they are more, the name is shown as it was':
    '本程序只尝试一定数量和大小的重写；超出时名称照原样显示',
  undecided: '结果未定',
  '{ends}, without asking the next: {why}': '{ends}，不再访问下一个：{why}',
}
